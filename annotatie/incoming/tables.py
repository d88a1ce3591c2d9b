"""A table in a document as rows, or as the lines of a list where nothing stands above its columns."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby

from annotatie.incoming.line import Line
from annotatie.incoming.rows import Row

_NUMBER = re.compile(r"^(?P<number>\d{1,3}[a-z]?)[.):]?$")
_HEADING = 80  # characters


def rows_of(cells: Sequence[Line]) -> list[Row]:
    """The rows of a table, with the numbers and letters of the items in its cells."""
    rows: list[Row] = []
    for row in _by_row(cells):
        texts = [""] * (max(_column(line) for line in row) + 1)
        for line in row:
            mark = line.number or line.letter
            words = f"{mark}. {line.text}" if mark else line.text
            texts[_column(line)] = f"{texts[_column(line)]} {words}".strip()
        rows.append(Row(tuple(texts), row[0].place))
    return rows


def lines_in(cells: Sequence[Line]) -> list[Line]:
    """The lines of a table without names above its columns: a number stands at its question, and a row
    that says one thing is a heading."""
    rows = list(_by_row(cells))
    columns = max((len({_column(line) for line in row}) for row in rows), default=0)
    if columns < 2 or not any(_numbered(row) for row in rows):
        return list(cells)
    found: list[Line] = []
    for row in rows:
        if numbered := _numbered(row):
            found += numbered
        elif len(row) == 1 and len(row[0].text) <= _HEADING:
            found.append(replace(row[0], cell=None, marked=True))
        else:
            found += row
    return found


def _numbered(row: Sequence[Line]) -> list[Line]:
    """The lines of a row that begins with a number; nothing where it does not."""
    match = _NUMBER.match(row[0].text)
    rest = row[1:]
    if match is None or not rest or _column(rest[0]) == _column(row[0]):
        return []
    number, place = match["number"], _column(rest[0])
    asked = [line for line in rest if _column(line) == place]
    found: list[Line] = []
    for line in asked:
        if not found or line.letter is not None:
            own = f"{number}{line.letter or ''}"
            found.append(replace(line, number=own, letter=None, cell=None, labelled=True))
        else:
            found[-1] = replace(found[-1], text=f"{found[-1].text} {line.text}")
    return [*found, *(line for line in rest if _column(line) != place)]


def _by_row(cells: Iterable[Line]) -> Iterable[list[Line]]:
    for _, group in groupby(cells, key=lambda line: line.cell.row if line.cell else -1):
        yield list(group)


def _column(line: Line) -> int:
    return line.cell.column if line.cell else 0
