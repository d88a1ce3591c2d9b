"""The core message: a unit per theme."""

from __future__ import annotations

import re

from ingest.paragraphs import Paragraph
from ingest.split.internal import is_internal
from ingest.split.walk import Walk
from ingest.units import BlockRole, UnitKind

_FOLLOW_UP = re.compile(r"^\W*(?:en\s+)?(?:dan\s+)?(?:op|bij)\s+(?:een\s+)?vervolgvraag\b", re.I)
_THEME_WORDS = 10


def take_core(walk: Walk, paragraph: Paragraph, following: Paragraph | None) -> None:
    """A paragraph of the core message."""
    if _FOLLOW_UP.match(paragraph.text):
        # What to say to a question that may follow: a question of its own, unasked so far.
        walk.aside(UnitKind.QUESTION, [paragraph], role=BlockRole.CONDITIONAL)
    elif is_internal(paragraph.text):
        walk.say(paragraph)
    elif paragraph.bullet is None and _is_theme(paragraph, following):
        walk.outline.enter(2, paragraph.text.rstrip(": "))
        walk.open(UnitKind.CORE_MESSAGE, number=paragraph.number)
        walk.current.add(paragraph, BlockRole.HEADING)
    else:
        walk.say(paragraph)


def _is_theme(paragraph: Paragraph, following: Paragraph | None) -> bool:
    """A short line that opens a theme of the core message."""
    text = paragraph.text.rstrip(": ")
    if len(text.split()) > _THEME_WORDS or text.endswith((".", "?", "!")) or following is None:
        return False
    return following.bullet is not None or paragraph.number is not None
