"""Rows of cells among lines: figures of several years stand in a table, each under its year."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from itertools import groupby
from typing import TypeVar

T = TypeVar("T")
CELL = "\t"  # between the cells of a row
_FEWEST = 2  # rows of a table: one row alone is a line
_YEAR = re.compile(r"(?:19|20)\d\d")
_FIGURE = re.compile(r"[€%+\-–−\d.,\s]*\d[€%+\-–−\d.,\s]*")
_NOTHING = re.compile(r"[-–−\s]*")


def grouped(items: Iterable[T], text: Callable[[T], str]) -> list[tuple[bool, list[T]]]:
    """``items`` in their order: those that are the rows of one table together, and those that are none.

    >>> grouped(["Het kost:", "euro\\t2025", "team\\t640"], str)
    [(False, ['Het kost:']), (True, ['euro\\t2025', 'team\\t640'])]
    """
    found: list[tuple[bool, list[T]]] = []
    for are_rows, group in groupby(items, key=lambda item: CELL in text(item)):
        for table in _tables(list(group), text) if are_rows else [list(group)]:
            is_table = are_rows and len(table) >= _FEWEST
            if found and not is_table and not found[-1][0]:
                found[-1][1].extend(table)
            else:
                found.append((is_table, table))
    return found


def _tables(rows: Sequence[T], text: Callable[[T], str]) -> list[list[T]]:
    """``rows`` cut where another head stands: what is below it belongs to other years."""
    tables: list[list[T]] = []
    for row in rows:
        if not tables or names_years(text(row)):
            tables.append([])
        tables[-1].append(row)
    return tables


def names_years(row: str) -> bool:
    """Whether ``row`` is the head of a table of years.

    >>> names_years("Bedragen in euro\\t2025\\t2026\\tTotaal"), names_years("Meldingen\\t2025\\t41")
    (True, False)
    """
    figures = [cell.strip() for cell in row.split(CELL)[1:] if is_figure(cell)]
    return bool(figures) and all(map(_YEAR.fullmatch, figures))


def cells_of(rows: Sequence[str]) -> list[list[str]]:
    """The cells of every row, as many in each. A head that lacks one lacks that above the labels."""
    table = [[cell.strip() for cell in row.split(CELL)] for row in rows]
    width = max(map(len, table))
    if len(table[0]) == width - 1 and all(len(cells) == width for cells in table[1:]):
        table[0].insert(0, "")
    return [cells + [""] * (width - len(cells)) for cells in table]


def is_figure(cell: str) -> bool:
    """Whether a cell holds a number and nothing else.

    >>> is_figure("€ 1.145.000"), is_figure("14%"), is_figure("schaal 12"), is_figure("-")
    (True, True, False, False)
    """
    return _FIGURE.fullmatch(cell) is not None


def are_figures(cells: Iterable[str]) -> bool:
    """Whether a column holds figures alone, with perhaps a dash where there is none."""
    said = [cell for cell in cells if not _NOTHING.fullmatch(cell)]
    return bool(said) and all(map(is_figure, said))


def as_line(row: str) -> str:
    """A row as a line of its own: its cells with a semicolon between.

    >>> as_line("Team Inclusie\\t640.000\\t")
    'Team Inclusie; 640.000'
    """
    return "; ".join(filter(None, map(str.strip, row.split(CELL))))


def tidied(line: str) -> str:
    """``line`` with single spaces, its cells kept apart."""
    return CELL.join(" ".join(cell.split()) for cell in line.split(CELL)).rstrip()
