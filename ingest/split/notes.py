"""Notes at the foot of a page: they may stand in the middle of another question."""

from __future__ import annotations

import re

from ingest.paragraphs import Paragraph
from ingest.split.draft import Draft
from ingest.split.headings import Zone
from ingest.split.walk import Walk
from ingest.units import BlockRole, UnitKind

_SAID = (Zone.CORE, Zone.QUESTIONS, Zone.CLOSING)
_SOURCE = re.compile(
    r"^\W*(?:\d{1,3}\s+)?(?:zie|bron(?:nen)?|vgl|cf|ibid(?:em)?|idem)\b|https?://|\bwww\."
    r"|\.(?:pdf|docx?|odt|html?|md|txt|xlsx?)\b",
    re.IGNORECASE,
)
_MARK = re.compile(r"\d{1,3}(?=\s)")
# What a mark stands right behind: a letter or a sign, never a space or another digit.
_BEFORE_MARK = r"(?:[^\W\d]|[.,;:)\]”\"'’%])"


def take_note(walk: Walk, note: Paragraph) -> bool:
    """A note of what is to be said, or below a letter; False for any other paragraph.

    It goes with the question whose words carry its mark, or is a unit beside it where that
    question has ended. One without a mark was put right below its words by the reader.
    """
    if not note.note or walk.zone not in _SAID:
        return False
    mark = note.number or ((found := _MARK.match(note.text)) and found[0])
    current = walk.current
    if (mark and not _carries(current, mark)) or current.kind is UnitKind.CLOSING:
        aside = Draft(UnitKind.SECTION, heading_path=_path(walk, mark))
        aside.add(note, BlockRole.SOURCE if names_source(note.text) else BlockRole.TEXT)
        walk.drafts.append(aside)
    elif names_source(note.text):
        current.add(note, BlockRole.SOURCE)
    elif current.kind is UnitKind.QUESTION and not current.has_answer:
        current.add(note, BlockRole.QUESTION)
    else:
        walk.say(note)
    return True


def names_source(note: str) -> bool:
    """Whether a note says where something stands; nobody reads that out.

    >>> names_source("Zie de raadsbrief van 3 juli 2025, p. 2."), names_source("Waarvan 7 anoniem.")
    (True, False)
    """
    return _SOURCE.search(note) is not None


def _carries(draft: Draft, mark: str) -> bool:
    return re.search(rf"{_BEFORE_MARK}{mark}(?!\w)", " ".join(draft.texts)) is not None


def _path(walk: Walk, mark: str | None) -> tuple[str, ...]:
    """The headings above the words that carry ``mark``."""
    carrier = next(
        (draft for draft in reversed(walk.drafts) if mark and _carries(draft, mark)), None
    )
    return carrier.heading_path if carrier is not None else walk.outline.path
