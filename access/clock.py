"""The time by which secrecy is lifted: a clock that is set forward lifts nothing."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable

_LOG = logging.getLogger(__name__)
_TOLERANCE = 300  # seconds that the clock may be corrected by


def _elapsed() -> float:
    """Seconds since some moment, on through a sleep of the computer; never set by anybody."""
    clock = getattr(time, "CLOCK_BOOTTIME", None)
    return time.clock_gettime(clock) if clock is not None else time.monotonic()


class Clock:
    """The time of day, but never more than a correction ahead of the time that went by.

    A clock that jumps forward within a running program (a wrong setting, a wrong server) would
    lift secrecy early. One that jumps back only withholds longer.
    """

    def __init__(
        self, wall: Callable[[], float] = time.time, elapsed: Callable[[], float] = _elapsed
    ) -> None:
        self._wall, self._elapsed = wall, elapsed
        self._start_wall, self._start_elapsed = wall(), elapsed()
        self._told = False

    def now(self) -> int:
        """Seconds since 1970."""
        wall = self._wall()
        expected = self._start_wall + self._elapsed() - self._start_elapsed
        if wall <= expected + _TOLERANCE:
            return int(wall)
        if not self._told:
            self._told = True
            _LOG.warning("The clock was set forward; secrecy goes by the time that passed")
        return int(expected)
