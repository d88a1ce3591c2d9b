"""What is said to who cannot see the page change."""

from __future__ import annotations

from markupsafe import Markup


def status_html(announcement: str) -> Markup:
    """The announcement. It stands first in its part and is always there: a screen reader only
    hears a region change that it knew before."""
    return Markup('<p class="sl-hidden" role="status" aria-live="polite">{}</p>').format(
        announcement
    )


def notice_html(message: str, status: str = "") -> Markup:
    """A message in a box; ``status`` "error": something is not right."""
    return Markup('<div class="sl-notice" data-status="{}"><p>{}</p></div>').format(status, message)


def problem_html(part: str, message: str) -> Markup:
    """Why there is nothing to show, and what to do, in a part of the page of class ``part``."""
    return Markup('{status}<div class="{part}">{notice}</div>').format(
        status=status_html(message), part=part, notice=notice_html(message, "error")
    )


def waiting_html() -> Markup:
    """What stands where a list will, until it is there."""
    return Markup('<p class="sl-hint">De lijst wordt gemaakt …</p>')
