"""The line in the head of a paper that says when and where something was said.

A development means nothing without its moments, so there this line goes in front, in the words of
the paper itself ("Commissie FKD van 5 december 2024").
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from assistant.draft.passages import display
from assistant.lines.found import FoundUnit
from ingest.dates import find_dates
from ingest.units import Block, DocumentRecord, UnitKind

_LONGEST = 120  # characters; a longer line says more than when and where


@dataclass(frozen=True, slots=True)
class Moment:
    """The head of a paper, and its line with the date of the meeting."""

    head: FoundUnit
    line: Block

    @property
    def text(self) -> str:
        """The line as an officer reads it."""
        return display(self.head, self.line)


def moment_of(record: DocumentRecord) -> Moment | None:
    """When and where ``record`` says it was; None where its head does not say so in one line."""
    held = record.metadata.meeting_date
    head = next((unit for unit in record.units if unit.kind is UnitKind.HEADER), None)
    if held is None or head is None:
        return None
    day = date.fromisoformat(held)
    for line in head.blocks:
        moment = Moment(FoundUnit(record, head, 0.0, ()), line)
        is_short = len(moment.text) <= _LONGEST
        if is_short and any(d.first <= day <= d.last for d in find_dates(moment.text)):
            return moment
    return None
