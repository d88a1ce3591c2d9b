"""The list of standard lines."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from register.lines import Line, LineStatus
from screens.dutch import count, day
from screens.status_html import notice_html, status_html

# A verdict or a paper that fixed it; the rest was only prepared.
PART = "sl-lines"  # the class of what this view shows
_FIRM = (LineStatus.ON_RECORD, LineStatus.APPROVED)
_NONE = (
    "Er zijn nog geen standaardlijnen. Een standaardlijn ontstaat als dezelfde uitspraak in meer "
    "dan één stuk staat. Voeg stukken toe bij Documenten."
)


def lines_html(lines: Sequence[Line], announcement: str = "") -> Markup:
    """All lines to search in; ``announcement`` is what just happened to one of them."""
    return Markup('{status}<div class="{part}">{body}</div>').format(
        part=PART,
        status=status_html(announcement),
        body=_list(lines) if lines else notice_html(_NONE),
    )


def status_badge(status: LineStatus) -> Markup:
    """The status of a line as a label."""
    return Markup('<span class="sl-standing" data-record="{}">{}</span>').format(
        "ja" if status in _FIRM else "nee", status.value
    )


def _list(lines: Sequence[Line]) -> Markup:
    options = Markup("").join(
        Markup('<option value="{name}">{name}</option>').format(name=status.value)
        for status in LineStatus
        if any(line.status is status for line in lines)
    )
    return Markup(
        '<div class="sl-tools"><h3>{number}</h3><span class="sl-hint" data-number="{all}" '
        'aria-live="polite"></span><span class="sl-pair"><label for="zoek-lijn">Zoek</label>'
        '<input id="zoek-lijn" type="search" autocomplete="off" data-narrows></span>'
        '<span class="sl-pair"><label for="lijn-status">Status</label><select id="lijn-status" name="status" '
        'data-narrows><option value="">alle</option>{options}</select></span></div>'
        '<ul class="sl-cards">{rows}</ul>'
    ).format(
        number=count(len(lines), "standaardlijn", "standaardlijnen"),
        all=len(lines),
        options=options,
        rows=Markup("").join(_row(line) for line in lines),
    )


def _row(line: Line) -> Markup:
    last = day(line.current.date) or "zonder datum"
    return Markup(
        '<li data-id="{id}" data-status="{status}"><p class="sl-card-head">'
        '<button type="button" class="sl-link" data-act="open" data-id="{id}">{subject}</button> '
        '{badge}</p><p class="sl-said">{text}</p><p class="sl-where">{papers} · laatst {last}</p></li>'
    ).format(
        id=line.id,
        status=line.status.value,
        subject=line.subject,
        badge=status_badge(line.status),
        text=line.current.text,
        papers=count(line.papers, "stuk", "stukken"),
        last=last,
    )
