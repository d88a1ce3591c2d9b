"""The plot of a timeline, with what its marks mean."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from markupsafe import Markup

from assistant.lines.timeline import Entry, Timeline
from screens.change_html import has_changed
from screens.dutch import day, standing
from screens.timeline_plot import Lane, Moment, plot_html

OTHERS = "Verder gezegd"  # what belongs to no line


def figure_html(timeline: Timeline) -> Markup:
    """The plot with what its marks mean. All that it shows stands in words below it."""
    lines = [Lane(t.subject, _moments(t.entries)) for t in timeline.threads if t.line_id]
    rest = [entry for t in timeline.threads if not t.line_id for entry in t.entries]
    lanes = [*lines, *([Lane(OTHERS, _moments(rest), joined=False)] if rest else [])]
    days = sorted(moment.day for lane in lanes for moment in lane.moments)
    if not days:
        return Markup("")
    label = (
        f"Grafiek van {day(days[0].isoformat())} tot en met {day(days[-1].isoformat())}: "
        + "; ".join(f"{lane.name}: {len(lane.moments)} keer" for lane in lanes)
        + ". Hieronder staat alles in tekst."
    )
    return Markup(
        '<figure class="sl-figure"><div class="sl-scroll" tabindex="0" role="region" '
        'aria-label="Grafiek van de tijdlijn">{plot}</div><figcaption>{legend}</figcaption></figure>'
    ).format(plot=plot_html(lanes, label), legend=_LEGEND)


_LEGEND = Markup(
    '<span><i class="sl-key" data-record="ja"></i> op de record</span>'
    '<span><i class="sl-key" data-record="nee"></i> voorbereid of voorgesteld</span>'
    '<span><i class="sl-key" data-record="nee" data-square></i> vierkant: andere woorden dan '
    "daarvoor</span>"
)


def _moments(entries: Sequence[Entry]) -> tuple[Moment, ...]:
    return tuple(
        Moment(
            date.fromisoformat(entry.date),
            standing(entry.citations[0].kind).on_record,
            has_changed(entry.change),
        )
        for entry in entries
        if entry.date
    )
