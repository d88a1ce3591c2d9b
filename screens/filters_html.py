"""The button that opens the filters, and what is wrong with one."""

from __future__ import annotations

from markupsafe import Markup

from screens.dutch import count


def toggle_html(active: int, error: str = "") -> Markup:
    """The button with the number of filters that are set; ``error`` opens them."""
    state = f" ({count(active, 'filter', 'filters')} aan)" if active else ""
    return Markup(
        '<button type="button" class="sl-button" aria-expanded="false" aria-controls="filters"{}>'
        "Peildatum en filters{}</button>"
    ).format(Markup(" data-error") if error else "", state)


def error_html(field: str, message: str) -> Markup:
    """What is wrong with the field called ``field``; the region is there before the error is."""
    return Markup('<p class="sl-error" id="{}-uitleg" role="alert">{}</p>').format(field, message)
