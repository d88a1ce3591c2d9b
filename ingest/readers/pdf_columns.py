"""Tables and forms without drawn lines: words side by side with a wide gap between."""

from __future__ import annotations

from dataclasses import dataclass, field

from ingest.readers.pdf_segments import Segment

_REACH = 5  # so many lines a label may take before its value comes
_SAME = 6.0  # points within which two left edges are one
_INDENT = 40.0  # points a line in a cell may be indented
_SAME_LINE = 0.4  # of the type size
_GAP = 1.5  # of the type size, between a label and its value
_PITCH = 2.2  # of the type size: further down is not the same cell


@dataclass(slots=True)
class _Row:
    """The cells of one row, from left to right."""

    cells: list[list[Segment]] = field(default_factory=list)


def place_in_columns(segments: list[Segment]) -> list[list[list[tuple[int, list[Segment]]]]]:
    """Tables among segments outside drawn tables: per table its rows, per row (column, cell)."""
    tables: list[list[_Row]] = []
    index = 0
    follows = False  # the last row ended right here
    while index < len(segments):
        row, after = _row(segments, index)
        if row is None:
            index, follows = index + 1, False
            continue
        if follows and _fits(tables[-1][-1], row):
            tables[-1].append(row)
        else:
            tables.append([row])
        index, follows = after, True
    return [_numbered(table) for table in tables]


def _row(segments: list[Segment], index: int) -> tuple[_Row | None, int]:
    partner = _partner(segments, index)
    if partner is None:
        return None, index + 1
    row = _Row([segments[index:partner], [segments[partner]]])
    first = segments[index]
    position = partner + 1
    while position < len(segments):
        segment, cell = segments[position], row.cells[-1]
        if segment.furniture or segment.grid is not None:
            break
        if _beside(cell[0], segment) and abs(segment.baseline - first.baseline) < 2.0:
            row.cells.append([segment])
        elif _partner(segments, position) is not None and segment.left < cell[0].left - _SAME:
            break
        elif _below(cell, segment):
            cell.append(segment)
        else:
            break
        position += 1
    return row, position


def _partner(segments: list[Segment], index: int) -> int | None:
    """The segment that stands beside this one, after at most some more lines of its label."""
    first = segments[index]
    if first.furniture or first.grid is not None:
        return None
    for position in range(index + 1, min(index + 1 + _REACH, len(segments))):
        segment = segments[position]
        if segment.furniture or segment.grid is not None:
            return None
        if _beside(first, segment):
            return position
        if not _below(segments[index:position], segment):
            return None
    return None


def _beside(first: Segment, second: Segment) -> bool:
    size = max(first.size, second.size, 1.0)
    return (
        abs(first.baseline - second.baseline) <= _SAME_LINE * size
        and second.left >= first.right + _GAP * size
    )


def _below(cell: list[Segment], segment: Segment) -> bool:
    down = cell[-1].baseline - segment.baseline
    return (
        0 < down <= _PITCH * max(segment.size, cell[-1].size)
        and -_SAME <= segment.left - cell[0].left <= _INDENT
    )


def _fits(above: _Row, row: _Row) -> bool:
    """Whether some column beyond the first stands under one of the row above."""
    if row.cells[0][0].baseline >= above.cells[0][0].baseline:
        return False
    return any(
        abs(low[0].left - high[0].left) <= _SAME or abs(low[0].right - high[0].right) <= _SAME
        for low in row.cells[1:]
        for high in above.cells[1:]
    )


def _numbered(table: list[_Row]) -> list[list[tuple[int, list[Segment]]]]:
    """Rows with the column number of every cell, counted over the whole table."""
    spans = sorted(
        (min(segment.left for segment in cell), max(segment.right for segment in cell))
        for row in table
        for cell in row.cells
    )
    columns: list[list[float]] = []
    for left, right in spans:
        if columns and left < columns[-1][1] - _SAME:
            columns[-1][1] = max(columns[-1][1], right)
        else:
            columns.append([left, right])
    numbered: list[list[tuple[int, list[Segment]]]] = []
    for row in table:
        taken: list[tuple[int, list[Segment]]] = []
        for cell in row.cells:
            middle = cell[0].left
            column = max(
                (i for i, (left, _) in enumerate(columns) if left <= middle + _SAME), default=0
            )
            if taken and column <= taken[-1][0]:
                column = taken[-1][0] + 1
            taken.append((column, cell))
        numbered.append(taken)
    return numbered
