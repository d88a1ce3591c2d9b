"""Moments: Dutch local time as papers write it, and the seconds that computers count."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

ZONE = ZoneInfo("Europe/Amsterdam")
NEVER = 253_402_300_799  # the end of the year 9999


def instant(local: str | None) -> int:
    """The moment ``local`` (ISO, Dutch local time) in seconds since 1970; ``NEVER`` without one.

    An hour that comes twice, when the clock goes back, counts as the later one, and so does one
    that does not come at all. What cannot be read never comes.

    >>> instant("2024-11-07T17:00") - instant("2024-11-07T16:00+00:00")
    0
    """
    if not local:
        return NEVER
    try:
        moment = datetime.fromisoformat(local)
        if moment.tzinfo is not None:
            return _bounded(moment.timestamp())
        # Both readings of an hour that comes twice; the later of them.
        return _bounded(max(moment.replace(tzinfo=ZONE, fold=fold).timestamp() for fold in (0, 1)))
    except (ValueError, OverflowError, TypeError):
        return NEVER


def _bounded(seconds: float) -> int:
    return min(NEVER, -int(-seconds // 1))
