"""How one measure went over the runs: a small line in plain SVG."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from eval.report.dutch import percent

_WIDTH, _HEIGHT, _EDGE = 180, 44, 6


def trend_html(values: Sequence[float], title: str) -> Markup:
    """The values, oldest first, between 0 and 100%; empty where there is nothing to compare."""
    if len(values) < 2:
        return Markup("")
    step = (_WIDTH - 2 * _EDGE) / (len(values) - 1)
    points = [(round(_EDGE + place * step, 1), _y(value)) for place, value in enumerate(values)]
    return Markup(
        '<svg class="sl-plot sl-trend" viewBox="0 0 {width} {height}" role="img" aria-label="{label}">'
        '<line x1="0" x2="{width}" y1="{top}" y2="{top}"/>'
        '<line x1="0" x2="{width}" y1="{bottom}" y2="{bottom}"/>'
        '<polyline class="sl-course" points="{line}"/>{dots}</svg>'
    ).format(
        width=_WIDTH,
        height=_HEIGHT,
        label=f"{title}, van oud naar nieuw: {', '.join(percent(value) for value in values)}",
        top=_y(1),
        bottom=_y(0),
        line=" ".join(f"{x},{y}" for x, y in points),
        dots=Markup("").join(
            Markup(
                '<circle class="sl-mark" data-record="{last}" cx="{x}" cy="{y}" r="{r}"/>'
            ).format(
                last="ja" if place == len(points) - 1 else "nee",
                x=x,
                y=y,
                r=4 if place == len(points) - 1 else 2.5,
            )
            for place, (x, y) in enumerate(points)
        ),
    )


def _y(value: float) -> float:
    return round(_HEIGHT - _EDGE - value * (_HEIGHT - 2 * _EDGE), 1)
