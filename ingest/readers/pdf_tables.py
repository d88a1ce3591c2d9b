"""Gives every segment in a table its cell, counted over the whole document."""

from __future__ import annotations

from ingest.readers.pdf_columns import place_in_columns
from ingest.readers.pdf_grid import Grid
from ingest.readers.pdf_segments import Segment
from ingest.source import Cell

_LABEL_AND_VALUE = 2  # cells
_SAME = 4.0  # points within which the columns on two pages are the same


class TableNumbering:
    """Numbers tables and rows; a drawn table may go on over a page break."""

    def __init__(self) -> None:
        self._next = 0
        self._open: tuple[int, int, list[float]] | None = None  # table, last row, columns

    def place(self, segments: list[Segment], grids: list[Grid]) -> list[Segment]:
        """Set the cells on one page; gives its segments with those of a cell together."""
        body = [segment for segment in segments if not segment.furniture]
        carried = self._open
        self._open = None
        tables: dict[int, tuple[int, int]] = {}
        for index, grid in enumerate(grids):
            inside = [segment for segment in body if segment.grid == index]
            if not inside:
                continue
            filled = {segment.place for segment in inside}
            if len(filled) < 2 and not (carried and body[0].grid == index):
                # A box around some text is no table.
                for segment in inside:
                    segment.grid = segment.place = None
                continue
            goes_on = (
                carried is not None
                and body[0].grid == index
                and _same_columns(carried[2], grid.columns)
            )
            if goes_on and carried is not None:
                table, row = carried[0], carried[1]
                # Without words in its first column the first row goes on with the last one.
                offset = row if (0, 0) not in filled else row + 1
            else:
                table, offset = self._next, 0
                self._next += 1
            tables[index] = (table, offset)
            rows = sorted({segment.place[0] for segment in inside if segment.place})
            for segment in inside:
                if segment.place:
                    number = offset + rows.index(segment.place[0])
                    segment.cell = Cell(table, number, segment.place[1])
            if body[-1].grid == index:
                self._open = (table, offset + len(rows) - 1, grid.columns)
        self._undrawn(segments)
        return _together(segments)

    def _undrawn(self, segments: list[Segment]) -> None:
        for table in place_in_columns(segments):
            if len(table) == 1 and len(table[0]) > _LABEL_AND_VALUE:
                continue  # words side by side once, such as the labels of an axis
            for number, row in enumerate(table):
                for column, cell in row:
                    for segment in cell:
                        segment.cell = Cell(self._next, number, column)
            self._next += 1


def _same_columns(first: list[float], second: list[float]) -> bool:
    return len(first) == len(second) and all(
        abs(one - other) <= _SAME for one, other in zip(first, second, strict=True)
    )


def _together(segments: list[Segment]) -> list[Segment]:
    """Rows that are drawn line by line: the lines of one cell brought together."""
    ordered: list[Segment] = []
    index = 0
    while index < len(segments):
        cell = segments[index].cell
        end = index + 1
        if cell is not None:
            while end < len(segments):
                other = segments[end].cell
                if other is None or other.table != cell.table:
                    break
                end += 1
            run = segments[index:end]
            run.sort(key=lambda item: (item.cell.row, item.cell.column))  # type: ignore[union-attr]
            ordered += run
        else:
            ordered.append(segments[index])
        index = end
    return ordered
