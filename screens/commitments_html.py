"""The register of commitments and motions as a table that can be sorted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from markupsafe import Markup

from assistant.lines.commitments import CitedCommitment
from register.commitments.model import Commitment, State
from screens.cite_html import places_html
from screens.due_words import due_words
from screens.dutch import count, day
from screens.status_html import status_html

VIEW = "toezeggingen"
PART = "sl-commitments"  # the class of what this view shows
LATE = "te-laat"
_NONE = (
    "In de stukken staan geen toezeggingen of moties. Kijk bij Documenten of de stukken zijn "
    "ingelezen, of kies een latere peildatum."
)
_COLUMNS = ("Wat", "Status", "Gedaan", "Termijn")
_LAST = "9999"  # what has no date comes behind what has one


def commitments_html(found: Sequence[CitedCommitment], today: date) -> Markup:
    """All of ``found``; what is late is late on ``today``."""
    if not found:
        body = Markup('<div class="sl-notice"><p>{}</p></div>').format(_NONE)
        return _page(_NONE, body)
    numbered, number = [], 0
    for cited in found:
        numbered.append((cited, number))
        number += len(cited.citations)
    said = _summary([cited.item for cited in found], today)
    body = Markup("{tools}{table}").format(
        tools=_tools(said, [cited.item for cited in found]),
        table=_table([_row(cited, first, today) for cited, first in numbered]),
    )
    return _page(said, body)


def _page(announcement: str, body: Markup) -> Markup:
    return Markup('{status}<div class="{part}">{body}</div>').format(
        part=PART, status=status_html(announcement), body=body
    )


def _summary(items: Sequence[Commitment], today: date) -> str:
    still = sum(item.state is State.OPEN for item in items)
    late = sum(item.overdue(today.isoformat()) for item in items)
    told = f"{count(len(items), 'toezegging of motie', 'toezeggingen en moties')}, {still} open"
    return f"{told}, waarvan {late} over de termijn." if late else f"{told}."


def _tools(said: str, items: Sequence[Commitment]) -> Markup:
    return Markup(
        '<p class="sl-where">{said} <span data-number="{all}" aria-live="polite"></span></p>'
        '<div class="sl-tools sl-narrowing">'
        '<span class="sl-pair"><label for="zoek-toezegging">Zoek</label>'
        '<input id="zoek-toezegging" type="search" autocomplete="off" data-narrows></span>'
        '{states}{sorts}<button type="button" class="sl-button" data-act="export">Zet in Excel'
        "</button></div>"
    ).format(
        said=said,
        all=len(items),
        states=_select(
            "toezegging-status",
            "status",
            "Status",
            [
                (state.value, state.value)
                for state in State
                if any(item.state is state for item in items)
            ]
            + [(LATE, "over de termijn")],
        ),
        sorts=_select(
            "toezegging-soort",
            "sort",
            "Soort",
            [(sort, sort) for sort in sorted({item.sort.value for item in items})],
        ),
    )


def _select(field: str, name: str, label: str, options: Sequence[tuple[str, str]]) -> Markup:
    return Markup(
        '<span class="sl-pair"><label for="{field}">{label}</label><select id="{field}" '
        'name="{name}" data-narrows><option value="">alle</option>{options}</select></span>'
    ).format(
        field=field,
        name=name,
        label=label,
        options=Markup("").join(
            Markup('<option value="{}">{}</option>').format(*option) for option in options
        ),
    )


def _table(rows: Sequence[Markup]) -> Markup:
    heads = Markup("").join(
        Markup(
            '<th scope="col" aria-sort="none"><button type="button" class="sl-sort" data-act="sort" '
            'data-column="{}">{}</button></th>'
        ).format(place, name)
        for place, name in enumerate(_COLUMNS)
    )
    return Markup(
        '<div class="sl-table sl-sorted" tabindex="0" role="region" '
        'aria-label="Toezeggingen en moties"><table><thead><tr>{heads}<th scope="col">Bronnen</th>'
        "</tr></thead><tbody>{rows}</tbody></table></div>"
    ).format(heads=heads, rows=Markup("").join(rows))


def _row(cited: CitedCommitment, first: int, today: date) -> Markup:
    """One commitment; its sources are numbered from ``first`` on."""
    item = cited.item
    late = item.overdue(today.isoformat())
    return Markup(
        '<tr data-id="{id}" data-status="{state}{late}" data-sort="{sort}">'
        '<th scope="row" data-key="{what_key}"><span class="sl-file">{name}</span>{what}'
        '<span class="sl-file">{people}</span></th>'
        '<td data-key="{state}"><span class="sl-standing" data-record="{settled}">{state}</span></td>'
        '<td data-key="{made_key}">{made}</td>'
        '<td data-key="{due_key}">{due}{warning}</td><td>{sources}</td></tr>'
    ).format(
        id=item.id,
        state=item.state.value,
        late=f" {LATE}" if late else "",
        sort=item.sort.value,
        what_key=item.what.lower(),
        name=f"{item.sort.value.capitalize()} {item.number}".rstrip(),
        what=what(item),
        people=_people(item),
        settled="nee" if item.state is State.OPEN else "ja",
        made_key=item.made_on or _LAST,
        made=day(item.made_on) or "onbekend",
        due_key=(item.due.last or item.due.first if item.due else None) or _LAST,
        due=due_words(item.due) if item.due else "geen",
        warning=Markup('<span class="sl-warning">De termijn is verstreken.</span>') if late else "",
        sources=_sources(cited, first),
    )


def what(item: Commitment) -> str:
    """What was promised or asked, with the title of a motion."""
    return f"{item.title}: {item.what}" if item.title and item.title not in item.what else item.what


def _people(item: Commitment) -> str:
    found = [item.by and f"door {item.by}", item.asked_by and f"aan {item.asked_by}"]
    return " ".join(filter(None, found))


def _sources(cited: CitedCommitment, first: int) -> Markup:
    """The numbers of the places that speak of it; the one that settled it apart."""
    renumbered = [(item.n, replace(item, n=first + item.n)) for item in cited.citations]
    rest = places_html(VIEW, [item for n, item in renumbered if n != cited.settled_by])
    settled = places_html(VIEW, [item for n, item in renumbered if n == cited.settled_by])
    if not settled:
        return rest
    return Markup('{}<span class="sl-file">afgedaan: {}</span>').format(rest, settled)
