"""The annotaties in progress: a list to go on with one, or to remove it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from markupsafe import Markup

from database.annotaties import Listed
from screens.dutch import count, moment
from screens.status_html import status_html

VIEW = "annotatie"


def annotaties_html(items: Sequence[Listed], now: datetime, announcement: str = "") -> Markup:
    """The list; ``announcement`` is what just happened."""
    body = (
        Markup('<ul class="sl-cards">{}</ul>').format(
            Markup("").join(_row(item, now) for item in items)
        )
        if items
        else Markup('<p class="sl-hint">Er zijn er nog geen. Plak hierboven de vragen.</p>')
    )
    return Markup(
        '{status}<div class="sl-drafting" data-stage="start"><h3 tabindex="-1">Annotaties waar u aan werkt</h3>{body}</div>'
    ).format(status=status_html(announcement), body=body)


def stopped_html(message: str) -> Markup:
    """Why there is nothing to show, and what to do."""
    return Markup(
        '{status}<div class="sl-drafting" data-stage="start"><div class="sl-notice" data-status="error">'
        '<p>{message}</p></div><button type="button" class="sl-button" data-act="close">Naar het overzicht</button></div>'
    ).format(status=status_html(message), message=message)


def crumbs_html() -> Markup:
    """The way back to the list."""
    return Markup(
        '<p class="sl-back"><button type="button" class="sl-quiet" data-act="close">Alle annotaties</button></p>'
    )


def _row(item: Listed, now: datetime) -> Markup:
    state = (
        f"beantwoord, {item.done} van {item.questions} klaar"
        if item.answered
        else "vragen nog niet beantwoord"
    )
    return Markup(
        '<li data-id="{id}"><p class="sl-card-head"><button type="button" class="sl-link" data-act="open" '
        'data-id="{id}">{title}</button></p><p class="sl-where">{number} · {state} · {when} '
        '<button type="button" class="sl-quiet" data-act="forget" data-id="{id}" '
        'aria-label="Verwijder annotatie: {title}">Verwijder</button></p></li>'
    ).format(
        id=item.id,
        title=item.title,
        number=count(item.questions, "vraag", "vragen"),
        state=state,
        when=moment(item.updated_at, now),
    )
