"""The list of earlier conversations."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from markupsafe import Markup

from database.conversations import Summary
from screens.dutch import moment


def earlier_html(items: Sequence[Summary], current: int | None, now: datetime) -> Markup:
    """A closed list of conversations to open or remove, and the way to a new one."""
    rows = Markup("").join(_row(item, item.id == current, now) for item in items)
    listed = Markup("<ul>{}</ul>").format(rows) if rows else Markup("<p>Er zijn er nog geen.</p>")
    return Markup(
        '<div class="sl-earlier">'
        '<button type="button" class="sl-button" aria-expanded="false" '
        'aria-controls="eerdere-gesprekken" data-act="list">Eerdere gesprekken</button>'
        '<button type="button" class="sl-button" data-act="fresh">Nieuw gesprek</button>'
        '<div id="eerdere-gesprekken" hidden>{listed}</div></div>'
    ).format(listed=listed)


def _row(item: Summary, is_current: bool, now: datetime) -> Markup:
    return Markup(
        '<li><button type="button" class="sl-link" data-act="open" data-id="{id}"{current}>'
        '{title}</button><span class="sl-when">{when}</span>'
        '<button type="button" class="sl-quiet" data-act="forget" data-id="{id}" '
        'aria-label="Verwijder gesprek: {title}">Verwijder</button></li>'
    ).format(
        id=item.id,
        title=item.title,
        when=moment(item.updated_at, now),
        current=Markup(' aria-current="true"') if is_current else "",
    )
