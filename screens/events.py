"""What comes in with an event: it was sent by a browser, so it may be anything."""

from __future__ import annotations

LONGEST = 4000  # characters


def number(value: object) -> int | None:
    """``value`` as a number of ours, or None where it is none.

    >>> number("12"), number("1e3"), number(None)
    (12, None, None)
    """
    shown = str(value)
    return int(shown) if shown.isascii() and shown.isdigit() and len(shown) < 16 else None


def text(value: object) -> str:
    """``value`` as a text of bounded length; empty where it is none."""
    return value.strip()[:LONGEST] if isinstance(value, str) else ""
