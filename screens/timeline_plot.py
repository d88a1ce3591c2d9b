"""A plot of what was said when: a lane for each line, a mark for each time. Plain SVG."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from ingest.paragraphs import shortened

_WIDTH, _NAMES, _RIGHT = 760, 250, 24  # of the drawing, of the names on its left, of the rest
_LANE, _TOP = 30, 26
_LONGEST_NAME = 34  # characters
_MARK = 6.5
_YEAR = 365.0  # days
_MONTHS = ("jan", "apr", "jul", "okt")


@dataclass(frozen=True, slots=True)
class Moment:
    """A time that it was said. ``on_record``: not only prepared."""

    day: date
    on_record: bool
    changed: bool = False


@dataclass(frozen=True, slots=True)
class Lane:
    """One line, or all that belongs to none: that is not ``joined``."""

    name: str
    moments: tuple[Moment, ...]
    joined: bool = True


def plot_html(lanes: Sequence[Lane], label: str) -> Markup:
    """The plot, empty where no day is known. ``label`` says in words what is to be seen."""
    days = [moment.day for lane in lanes for moment in lane.moments]
    if not days:
        return Markup("")
    axis = _Axis(min(days), max(days))
    height = _TOP + _LANE * len(lanes) + 8
    return Markup(
        '<svg class="sl-plot" viewBox="0 0 {width} {height}" role="img" aria-label="{label}">'
        "{ticks}{lanes}</svg>"
    ).format(
        width=_WIDTH,
        height=height,
        label=label,
        ticks=axis.ticks(height),
        lanes=Markup("").join(_lane(place, lane, axis) for place, lane in enumerate(lanes)),
    )


class _Axis:
    """Days from left to right."""

    def __init__(self, first: date, last: date) -> None:
        self._begin = date(first.year, (first.month - 1) // 3 * 3 + 1, 1)
        next_quarter = (last.month - 1) // 3 * 3 + 4
        self._end = (
            date(last.year + 1, 1, 1) if next_quarter > 12 else date(last.year, next_quarter, 1)
        )
        self._days = (self._end - self._begin).days

    def at(self, day: date) -> float:
        """Where ``day`` is."""
        share = (day - self._begin).days / self._days
        return round(_NAMES + share * (_WIDTH - _NAMES - _RIGHT), 1)

    def ticks(self, height: int) -> Markup:
        """A line at every year, at every quarter where there are few, with what it is."""
        months = (1, 4, 7, 10) if self._days <= 2.5 * _YEAR else (1,)
        found = [
            date(year, month, 1)
            for year in range(self._begin.year, self._end.year + 1)
            for month in months
            if self._begin <= date(year, month, 1) <= self._end
        ] or [self._begin]
        return Markup("").join(self._tick(day, height) for day in found)

    def _tick(self, day: date, height: int) -> Markup:
        is_year = day.month == 1 or day == self._begin
        name = f"{day.year}" if day.month == 1 else _MONTHS[(day.month - 1) // 3]
        if is_year and day.month != 1:
            name = f"{name} {day.year}"
        return Markup(
            '<line class="sl-tick" data-year="{year}" x1="{x}" x2="{x}" y1="{top}" y2="{bottom}"/>'
            '<text x="{x}" y="14" text-anchor="middle">{name}</text>'
        ).format(
            year="ja" if day.month == 1 else "nee",
            x=self.at(day),
            top=_TOP - 6,
            bottom=height - 4,
            name=name,
        )


def _lane(place: int, lane: Lane, axis: _Axis) -> Markup:
    middle = _TOP + _LANE * place + _LANE / 2
    known = sorted({(axis.at(m.day), m.on_record, m.changed) for m in lane.moments})
    points = [x for x, _, _ in known]
    thread = (
        Markup('<line class="sl-thread-line" x1="{}" x2="{}" y1="{y}" y2="{y}"/>').format(
            points[0], points[-1], y=middle
        )
        if lane.joined and len(points) > 1
        else ""
    )
    return Markup(
        '<line class="sl-lane" x1="{left}" x2="{right}" y1="{y}" y2="{y}"/>'
        '<text x="{name_x}" y="{name_y}">{name}</text>{thread}{marks}'
    ).format(
        left=_NAMES,
        right=_WIDTH - _RIGHT,
        y=middle,
        name_x=0,
        name_y=middle + 4.5,
        name=shortened(lane.name, _LONGEST_NAME),
        thread=thread,
        marks=Markup("").join(_mark(x, middle, on_record, new) for x, on_record, new in known),
    )


def _mark(x: float, y: float, on_record: bool, changed: bool) -> Markup:
    """A disc for what is on the record, a ring for the rest; a square one for a new wording."""
    if changed:
        side = 2 * _MARK - 1
        shape = Markup('x="{}" y="{}" width="{side}" height="{side}"').format(
            round(x - side / 2, 1), y - side / 2, side=side
        )
        name = "rect"
    else:
        shape = Markup('cx="{}" cy="{}" r="{}"').format(x, y, _MARK)
        name = "circle"
    return Markup('<{name} class="sl-mark" data-record="{record}" {shape}/>').format(
        name=name, record="ja" if on_record else "nee", shape=shape
    )
