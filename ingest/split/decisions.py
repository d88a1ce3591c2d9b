"""The decision points of a proposal."""

from __future__ import annotations

from ingest.paragraphs import Paragraph
from ingest.split.walk import Walk
from ingest.units import BlockRole, UnitKind


def take_point(walk: Walk, paragraph: Paragraph) -> None:
    """A paragraph below "Het college besluit": each item of its list is a unit of its own."""
    top = paragraph.bullet == 0 and not walk.numbering.numbered
    if paragraph.number is not None and walk.numbering.begins(paragraph, walk.current):
        walk.numbering.start(paragraph.number)
        _open(walk, paragraph.number)
    elif top:
        _open(walk, None)
    walk.current.add(paragraph, BlockRole.TEXT)


def _open(walk: Walk, number: str | None) -> None:
    """A new point; the first takes the heading above the list along."""
    current = walk.current
    if current.is_bare:
        current.kind, current.number = UnitKind.DECISION, number
    else:
        walk.open(UnitKind.DECISION, number=number)
