"""Plots as SVG within the page: no script, no other files, and readable in black and white."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from eval.report.dutch import percent, span
from eval.statistics import Interval

_WIDTH = 260.0
_HEIGHT = 22.0
_MARGIN = 8.0


@dataclass(frozen=True, slots=True)
class Mark:
    """A value with its interval, and the threshold it is held against where there is one."""

    value: float
    interval: Interval
    bound: float | None = None


def interval_plot(mark: Mark) -> Markup:
    """A dot with its interval on a line from 0 to 100%; a stroke where the threshold is."""
    middle = _HEIGHT / 2
    low, high, at = (_x(v) for v in (mark.interval.low, mark.interval.high, mark.value))
    bound = Markup("")
    if mark.bound is not None:
        bound = Markup(
            '<line class="grens" x1="{x}" x2="{x}" y1="2" y2="{y}"><title>drempel {text}</title></line>'
        ).format(x=_x(mark.bound), y=_HEIGHT - 2, text=percent(mark.bound))
    return Markup(
        '<svg class="meter" viewBox="0 0 {w} {h}" role="img" aria-label="{label}">'
        '<line class="as" x1="{x0}" x2="{x1}" y1="{m}" y2="{m}"/>{ticks}'
        '<rect class="band" x="{low}" y="{band}" width="{wide}" height="6" rx="3"/>{bound}'
        '<circle class="punt" cx="{at}" cy="{m}" r="4.5"/></svg>'
    ).format(
        w=_WIDTH,
        h=_HEIGHT,
        label=f"{percent(mark.value)}, waarschijnlijk tussen {span(mark.interval)}",
        x0=_x(0),
        x1=_x(1),
        m=middle,
        ticks=_ticks(),
        low=low,
        band=middle - 3,
        wide=round(max(high - low, 1.0), 1),
        bound=bound,
        at=at,
    )


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar with its name and what stands behind it."""

    name: str
    share: float  # of the longest bar, 0 to 1
    text: str


def bars(items: Sequence[Bar], label: str) -> Markup:
    """Horizontal bars under each other."""
    row, name, wide = 26, 320, 300
    drawn = Markup("").join(
        Markup(
            '<text x="{nx}" y="{ty}" text-anchor="end">{name}</text>'
            '<rect class="staaf" x="{bx}" y="{by}" width="{w}" height="16"/>'
            '<text x="{vx}" y="{ty}">{text}</text>'
        ).format(
            nx=name - 8,
            ty=place * row + 17,
            name=item.name,
            bx=name,
            by=place * row + 5,
            w=round(max(1.0, wide * item.share), 1),
            vx=round(name + wide * item.share + 8, 1),
            text=item.text,
        )
        for place, item in enumerate(items)
    )
    return Markup(
        '<svg class="staven" viewBox="0 0 680 {h}" role="img" aria-label="{label}">{drawn}</svg>'
    ).format(h=len(items) * row + 4, label=label, drawn=drawn)


def _ticks() -> Markup:
    return Markup("").join(
        Markup('<line class="as" x1="{x}" x2="{x}" y1="8" y2="{y}"/>').format(
            x=_x(value), y=_HEIGHT - 8
        )
        for value in (0, 0.25, 0.5, 0.75, 1)
    )


def _x(value: float) -> float:
    return round(_MARGIN + value * (_WIDTH - 2 * _MARGIN), 1)
