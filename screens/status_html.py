"""What is said to who cannot see the page change."""

from __future__ import annotations

from markupsafe import Markup


def status_html(announcement: str) -> Markup:
    """The announcement. It stands first in its part and is always there: a screen reader only
    hears a region change that it knew before."""
    return Markup('<p class="sl-hidden" role="status" aria-live="polite">{}</p>').format(
        announcement
    )


def waiting_html() -> Markup:
    """What stands where a list will, until it is there."""
    return Markup('<p class="sl-hint">De lijst wordt gemaakt …</p>')
