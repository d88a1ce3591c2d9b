"""The entries of a list of commitments and motions: rows under columns, or lines with labels."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from ingest.dates import find_dates
from ingest.units import BlockRole, DocumentRecord, Unit
from register.commitments.due import find_due, is_ahead
from register.commitments.model import Due
from register.sentences import shown

_CELL = re.compile(r"\s*\|\s*|\t+|\n+")
_BLANKS = re.compile(r" {2,}")  # between the cells of a table without lines
_FIELD = re.compile(r"^(?P<label>[A-Z][\w() /-]{1,30}?)\s*:\s+(?P<value>\S.*)$")
_FEWEST = 2  # fields that an entry has below its title
# The columns by what stands above them. The first that fits counts, and of two headings for one
# column the one that fits the earlier pattern.
_COLUMNS = tuple(
    (column, re.compile(pattern, re.I))
    for column, pattern in (
        (
            "number",
            r"^(?:nummer|nr\.?|(?:ta|toezeggings?|motie)-?nummer|motie)(?:\s(?:motie|toezegging))?$",
        ),
        ("dictum", r"^dictum$"),
        ("state", r"^(?:status|stand van zaken)\b"),
        ("due", r"streefdatum|einddatum|gepland|planning|termijn|wanneer|verwacht|deadline|gereed"),
        ("done", r"datum\s(?:van\s)?af(?:doening|gedaan)|afdoeningsdatum|^afgedaan op"),
        ("by", r"(?:gedaan|toegezegd) door"),
        ("asked_by", r"(?:gedaan|toegezegd|toezegging) aan|indiener|(?:gevraagd|ingediend) door"),
        (
            "made",
            r"(?:gedaan|toegezegd) (?:op|in)|^datum|^toezegdatum|^vergader|vergadering|^raad$",
        ),
        ("state", r"\bstand\b|status|voortgang|afdoening"),
        ("what", r"^motie$"),  # where another column has the number
        ("what", r"toezegging|omschrijving|inhoud|^tekst$"),
        ("what", r"onderwerp|titel"),
        ("by", r"wethouder|portefeuillehouder|bewindspersoon|^pfh\.?$|^wie$|^door$"),
        ("asked_by", r"fractie"),
    )
)


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
        planned = find_due(self["due"], self._made(said_on)) if self["due"] else None
        return later or planned or (Due(self["due"]) if self["due"] else None)

    def told(self, said_on: date) -> Due | None:
        """When it is due by its own words: "De wethouder meldt dat vóór 1 september"."""
        made = self._made(said_on)
        due = find_due(self["dictum"] or self["what"], made)
        return due if due is not None and is_ahead(due, made) else None

    def _made(self, said_on: date) -> date:
        return date.fromisoformat(self.made_on) if self.made_on else said_on


def row_of(record: DocumentRecord, unit: Unit) -> Row | None:
    """The row that ``unit`` is, or None where it is no row of a table with headings."""
    rows = [block for block in unit.blocks if block.role is BlockRole.ROW]
    header = shown(record.text, unit.header)
    if not rows or not header:
        return None
    names = _columns(list(_cells(record, unit.header)))
    cells = list(_cells(record, rows[-1].spans))
    if len(cells) != len(names):
        return None
    return Row({name: cell for name, cell in zip(names, cells, strict=True) if name})


def entry_of(record: DocumentRecord, unit: Unit) -> Row | None:
    """The fields below the number and title that ``unit`` begins with, or None where it has none."""
    lines = [shown(record.text, block.spans) for block in unit.blocks]
    fields = [match for line in lines if (match := _FIELD.match(line))]
    names = _columns([match["label"] for match in fields])
    found = {name: match["value"] for name, match in zip(names, fields, strict=True) if name}
    if len(found) < _FEWEST:
        return None
    title = next((line for line in lines if line.startswith(unit.number or " ")), "")
    found["title"] = title.removeprefix(unit.number or "").strip(" :.–-")
    return Row(found)


def _cells(record: DocumentRecord, spans: object) -> Iterator[str]:
    raw = " ".join(record.text[s.start : s.end] for s in spans)  # type: ignore[attr-defined]
    words = raw.strip().strip("|")
    for cell in (_CELL if _CELL.search(words) else _BLANKS).split(words):
        yield cell.strip()


def _columns(headings: Sequence[str]) -> list[str | None]:
    """The column that each heading stands above; each column once.

    A heading of which another has the column gets the next one that it fits and nothing else does.
    """
    names: dict[int, str] = {}
    while best := _first_fits(headings, names):
        names |= {place: column for column, place in best.items()}
    return [names.get(place) for place in range(len(headings))]


def _first_fits(headings: Sequence[str], names: Mapping[int, str]) -> dict[str, int]:
    """For every column that is not in ``names``, the heading without one that it fits first."""
    left = [place for place in range(len(headings)) if place not in names]
    known = [column for column in _COLUMNS if column[0] not in names.values()]
    fits: dict[int, int] = {}  # the first column of each heading
    for rank, (_, pattern) in enumerate(known):
        for place in left:
            if pattern.search(headings[place]):
                fits.setdefault(place, rank)
    best: dict[str, int] = {}
    for place, rank in sorted(fits.items(), key=lambda fit: fit[1]):
        best.setdefault(known[rank][0], place)
    return best
