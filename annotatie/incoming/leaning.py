"""Which questions lean on the one before them, in lists as well as in running text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from annotatie.incoming.question import IncomingQuestion, is_part_of, standing_before
from assistant.question.asking import is_half, leans

_CLAUSE = re.compile(r"[,;]\s+(?=(?:en|maar|of)\s)")


def _stands(text: str) -> bool:
    """Whether a figure or a day of its own makes a question clear: "Waarom is dat op 1 juni ingegaan?"."""
    return any(map(str.isdigit, text)) and not text.lower().startswith(("en ", "maar "))


def with_leaning(questions: Sequence[IncomingQuestion]) -> list[IncomingQuestion]:
    """``questions``, of which one that says little by itself follows the one it stands behind.

    What another member asked is no such question.
    """
    found: list[IncomingQuestion] = []
    for place, item in enumerate(questions):
        before = standing_before(questions, place)
        same = before is not None and (before.asker, before.party) == (item.asker, item.party)
        part = before is not None and is_part_of(item, before)
        # "Hoeveel zijn er, en hoeveel daarvan anoniem?" leans on itself.
        opening = _CLAUSE.split(item.text, maxsplit=1)[0]
        guessed = is_half(item.text) or (leans(opening) and not _stands(item.text))
        follows = item.follows or (same and (part or guessed))
        found.append(replace(item, follows=follows))
    return found
