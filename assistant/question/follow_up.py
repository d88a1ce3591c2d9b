"""The standing question of a conversation: half a sentence gets the subject it leans on."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

_LEANS = re.compile(
    r"^(?:en|maar|of|ook|dus|hoezo|waarom dan|sinds wanneer|tot wanneer|hoe lang|hoeveel daarvan|wie dan|wat dan)\b"
    r"|\b(?:dat|die|dit|deze|daar|daarvan|daarna|daarvoor|daarover|daaraan|ervan|erover|hiervan|hij|zij|ze|het jaar (?:daarna|ervoor))\b",
    re.I,
)
_SHORT = 12  # words; a longer question stands on its own


def standing_question(question: str, history: Sequence[Mapping[str, str]]) -> str:
    """``question`` as it must be searched, given the turns before it.

    ``history`` holds ``role`` and ``content``, oldest first. A question that leans on the
    previous one is put behind it; any other is returned as it is.

    >>> standing_question("en in 2026?", [{"role": "user", "content": "Wat is het budget?"}])
    'Wat is het budget? en in 2026?'
    """
    asked = [turn["content"] for turn in history if turn.get("role") == "user"]
    if not asked or len(question.split()) > _SHORT or not _LEANS.search(question):
        return question
    return f"{asked[-1].strip()} {question.strip()}"
