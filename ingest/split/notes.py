"""Notes at the foot of a page: they may stand in the middle of another question."""

from __future__ import annotations

import re

from ingest.paragraphs import Paragraph
from ingest.split.draft import Draft
from ingest.split.headings import Zone
from ingest.split.walk import Walk
from ingest.units import BlockRole, UnitKind

_MARK = re.compile(r"\d{1,3}(?=\s)")
# What a mark stands right behind: a letter or a sign, never a space or another digit.
_BEFORE_MARK = r"(?:[^\W\d]|[.,;:)\]”\"'’%])"


def take_note(walk: Walk, note: Paragraph) -> bool:
    """A note among questions or below a letter; False for any other paragraph.

    It goes with the question whose words carry its mark, or is a unit beside it where that
    question has ended. One without a mark was put right below its words by the reader.
    """
    if not note.note or walk.zone not in (Zone.QUESTIONS, Zone.CLOSING):
        return False
    mark = note.number or ((found := _MARK.match(note.text)) and found[0])
    current = walk.current
    if (mark and not _carries(current, mark)) or current.kind is UnitKind.CLOSING:
        aside = Draft(UnitKind.SECTION, heading_path=_path(walk, mark))
        aside.add(note, BlockRole.TEXT)
        walk.drafts.append(aside)
    elif current.kind is UnitKind.QUESTION and not current.has_answer:
        current.add(note, BlockRole.QUESTION)
    else:
        walk.say(note)
    return True


def _carries(draft: Draft, mark: str) -> bool:
    return re.search(rf"{_BEFORE_MARK}{mark}(?!\w)", " ".join(draft.texts)) is not None


def _path(walk: Walk, mark: str | None) -> tuple[str, ...]:
    """The headings above the words that carry ``mark``."""
    carrier = next(
        (draft for draft in reversed(walk.drafts) if mark and _carries(draft, mark)), None
    )
    return carrier.heading_path if carrier is not None else walk.outline.path
