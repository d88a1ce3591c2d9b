"""Tables drawn with lines: in which cell of which table a word stands."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from ingest.readers.pdf_words import Rules

_SNAP = 3.0  # points within which two rules are one, or touch
_MAX_RULES = 4000  # more is a drawing
_Line = tuple[float, float, float]  # place across, from, to


@dataclass(slots=True)
class Grid:
    """One table: the places of its rules, and the rules themselves."""

    columns: list[float]
    rows: list[float]  # from top to bottom
    horizontal: list[_Line]
    vertical: list[_Line]

    def cell(self, x: float, y: float) -> tuple[int, int] | None:
        """Row and column of the cell around a point; merged cells count as their first."""
        column = bisect_right(self.columns, x) - 1
        row = bisect_right([-place for place in self.rows], -y) - 1
        if not (0 <= column < len(self.columns) - 1 and 0 <= row < len(self.rows) - 1):
            return None
        while column > 0 and not _covers(self.vertical, self.columns[column], y):
            column -= 1
        while row > 0 and not _covers(self.horizontal, self.rows[row], x):
            row -= 1
        return row, column

    @property
    def is_table(self) -> bool:
        """More than a box around text or a frame around the page."""
        return len(self.columns) > 2 and len(self.rows) > 1


def find_grids(rules: Rules) -> list[Grid]:
    """The tables drawn by ``rules``, from top to bottom."""
    if len(rules.horizontal) + len(rules.vertical) > _MAX_RULES:
        return []
    horizontal, vertical = _merged(rules.horizontal), _merged(rules.vertical)
    grids = [_grid(across, down) for across, down in _touching(horizontal, vertical)]
    return sorted((grid for grid in grids if grid.is_table), key=lambda grid: -grid.rows[0])


def _covers(lines: list[_Line], place: float, along: float) -> bool:
    return any(
        abs(line[0] - place) <= _SNAP and line[1] - _SNAP <= along <= line[2] + _SNAP
        for line in lines
    )


def _merged(lines: list[_Line]) -> list[_Line]:
    """Rules drawn piece by piece put together."""
    merged: list[_Line] = []
    for place, start, end in sorted(_snapped(lines)):
        if merged and merged[-1][0] == place and start <= merged[-1][2] + _SNAP:
            merged[-1] = (place, merged[-1][1], max(merged[-1][2], end))
        else:
            merged.append((place, start, end))
    return merged


def _snapped(lines: list[_Line]) -> list[_Line]:
    snapped: list[_Line] = []
    for place, start, end in sorted(lines):
        near = snapped and place - snapped[-1][0] <= _SNAP
        snapped.append((snapped[-1][0] if near else place, start, end))
    return snapped


def _touching(
    horizontal: list[_Line], vertical: list[_Line]
) -> list[tuple[list[_Line], list[_Line]]]:
    """Groups of rules that hang together."""
    groups: list[tuple[list[_Line], list[_Line]]] = []
    for down in vertical:
        crossing = [group for group in groups if any(_cross(across, down) for across in group[0])]
        loose = [line for line in horizontal if _cross(line, down)]
        joined: tuple[list[_Line], list[_Line]] = ([], [down])
        for group in crossing:
            joined[0].extend(group[0])
            joined[1].extend(group[1])
            groups.remove(group)
        joined[0].extend(line for line in loose if line not in joined[0])
        groups.append(joined)
    return groups


def _cross(across: _Line, down: _Line) -> bool:
    return (
        across[1] - _SNAP <= down[0] <= across[2] + _SNAP
        and down[1] - _SNAP <= across[0] <= down[2] + _SNAP
    )


def _grid(horizontal: list[_Line], vertical: list[_Line]) -> Grid:
    # Many tables have no rules at their outer sides: the ends of the others stand in.
    columns = [line[0] for line in vertical]
    columns += [end for line in horizontal for end in (line[1], line[2])]
    rows = [line[0] for line in horizontal]
    rows += [end for line in vertical for end in (line[1], line[2])]
    return Grid(_places(columns), _places(rows)[::-1], horizontal, vertical)


def _places(values: list[float]) -> list[float]:
    places: list[float] = []
    for value in sorted(values):
        if not places or value - places[-1] > _SNAP:
            places.append(value)
    return places
