"""The rows of a list of commitments and motions, read by the names of their columns."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from ingest.dates import find_dates
from ingest.units import BlockRole, DocumentRecord, Unit
from register.commitments.due import find_due
from register.commitments.model import Due
from register.statements import shown

_CELL = re.compile(r"\s*\|\s*|\t+|\n+")
_COLUMNS = {
    "number": re.compile(r"^(?:nummer|nr\.?|ta-?nummer|motie(?:nummer)?)$", re.I),
    "made": re.compile(r"gedaan op|^datum|vergadering", re.I),
    "what": re.compile(r"toezegging|onderwerp|omschrijving|titel|inhoud", re.I),
    "by": re.compile(r"wethouder|portefeuillehouder|bewindspersoon|^wie$", re.I),
    "due": re.compile(r"planning|termijn|wanneer|verwacht|deadline", re.I),
    "state": re.compile(r"stand|status|voortgang|afdoening", re.I),
    "asked_by": re.compile(r"indiener|gevraagd door|fractie", re.I),
}


@dataclass(frozen=True, slots=True)
class Row:
    """What a row says, by column; a column that the table lacks is empty."""

    cells: dict[str, str] = field(default_factory=dict)

    def __getitem__(self, name: str) -> str:
        return self.cells.get(name, "")

    @property
    def made_on(self) -> str:
        """The day on which it was made, ISO."""
        day = next(find_dates(self["made"]), None)
        return day.first.isoformat() if day else ""

    def due(self, said_on: date) -> Due | None:
        """When it is due, as planned; where the state names a new planning, that one."""
        _, _, replanned = self["state"].partition("planning")
        later = find_due(replanned, said_on) if replanned else None
        made = date.fromisoformat(self.made_on) if self.made_on else said_on
        planned = find_due(self["due"], made) if self["due"] else None
        return later or planned or (Due(self["due"]) if self["due"] else None)


def row_of(record: DocumentRecord, unit: Unit) -> Row | None:
    """The row that ``unit`` is, or None where it is no row of a table with headings."""
    rows = [block for block in unit.blocks if block.role is BlockRole.ROW]
    header = shown(record.text, unit.header)
    if not rows or not header:
        return None
    names = [_column(name) for name in _cells(record, unit.header)]
    cells = list(_cells(record, rows[-1].spans))
    if len(cells) != len(names):
        return None
    return Row({name: cell for name, cell in zip(names, cells, strict=True) if name})


def _cells(record: DocumentRecord, spans: object) -> Iterator[str]:
    raw = " ".join(record.text[s.start : s.end] for s in spans)  # type: ignore[attr-defined]
    for cell in _CELL.split(raw.strip().strip("|")):
        yield cell.strip()


def _column(name: str) -> str | None:
    return next((column for column, known in _COLUMNS.items() if known.search(name)), None)
