"""What the last answer of a conversation said already: who asks on wants something else."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from assistant.lines.found import FoundUnit
from ingest.paragraphs import clean
from ingest.units import BlockRole

_SHORTEST = 30  # characters of a bullet that is told from others
_NO_WORD = re.compile(r"\W+")


def last_answer(history: Sequence[Mapping[str, str]]) -> str:
    """The bare words of the last answer; none where the last question got no answer."""
    if not history or history[-1].get("role") != "assistant":
        return ""
    return _bare(history[-1]["content"])


def was_said(found: FoundUnit, said: str) -> bool:
    """Whether ``said``, the words of an answer, quotes at least half the bullets of ``found``.

    Other units may share a bullet with one that was quoted.
    """
    bullets = [
        words
        for block in found.unit.blocks
        if block.role in (BlockRole.TEXT, BlockRole.PARTLY_OPEN)
        for span in block.spans
        if len(words := _bare(clean(found.raw(span)))) >= _SHORTEST
    ]
    return bool(bullets) and 2 * sum(each in said for each in bullets) >= len(bullets)


def _bare(text: str) -> str:
    return _NO_WORD.sub(" ", text.lower()).strip()
