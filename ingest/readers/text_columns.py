"""Tables whose columns are set apart by blanks, as they come out of a PDF or a printout."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_CELL = re.compile(r"\S+(?:[ \xa0]\S+)*")
_COLUMNS = 3  # at least
_ROWS = 2  # below the row of headings, at least
_LINES = 20  # of one row, at most


@dataclass(frozen=True, slots=True)
class Place:
    """A cell within its line: offsets, and its column (from 0)."""

    start: int
    end: int
    column: int


@dataclass(frozen=True, slots=True)
class ColumnRow:
    """A line of a table; one that ``goes_on`` holds the second lines of cells above it."""

    cells: tuple[Place, ...]
    goes_on: bool


def column_rows(lines: Sequence[str]) -> dict[int, ColumnRow]:
    """For the indices of ``lines`` (none is blank) that are rows of such tables their cells."""
    found: dict[int, ColumnRow] = {}
    index = 0
    while index < len(lines):
        table = _table(lines, index)
        found |= table
        index += max(len(table), 1)
    return found


def _table(lines: Sequence[str], first: int) -> dict[int, ColumnRow]:
    """The rows of the table that begins at line ``first``; empty where none does."""
    heading = _cells(lines[first])
    if len(heading) < _COLUMNS:
        return {}
    starts = [start for start, _ in heading]
    rows = {first: ColumnRow(tuple(Place(s, e, n) for n, (s, e) in enumerate(heading)), False)}
    whole = last = 0
    for index in range(first + 1, len(lines)):
        row = _row(_cells(lines[index]), starts)
        if row is None or (row.goes_on and index - max(last, first) > _LINES):
            break
        rows[index] = row
        if not row.goes_on:
            whole, last = whole + 1, index
    return rows if whole >= _ROWS else {}


def _cells(line: str) -> list[tuple[int, int]]:
    return [match.span() for match in _CELL.finditer(line)]


def _row(cells: Sequence[tuple[int, int]], starts: Sequence[int]) -> ColumnRow | None:
    """``cells`` below headings that begin at ``starts``; None where they do not fit."""
    places: list[Place] = []
    for start, end in cells:
        column = max((n for n, left in enumerate(starts) if left <= start + 1), default=None)
        if column is None or (places and places[-1].column >= column):
            return None
        if column + 1 < len(starts) and end > starts[column + 1]:
            return None  # runs on under the next heading
        places.append(Place(start, end, column))
    if not places:
        return None
    goes_on = places[0].column > 0
    return ColumnRow(tuple(places), goes_on) if goes_on or len(places) > 1 else None
