"""Log-in attempts: after a few that fail one has to wait, by name and by address."""

from __future__ import annotations

import threading
import time
from collections import OrderedDict
from collections.abc import Callable

_MOST, _MOST_FROM_ADDRESS = 5, 30
_SECONDS = 15 * 60
_REMEMBERED = 10_000


class Attempts:
    """Counts what failed in the last quarter of an hour."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._failed: OrderedDict[str, list[float]] = OrderedDict()
        self._lock = threading.Lock()

    def must_wait(self, name: str, address: str) -> bool:
        """Whether ``name`` or ``address`` has failed too often; many may share an address."""
        with self._lock:
            return (
                len(self._recent(name)) >= _MOST or len(self._recent(address)) >= _MOST_FROM_ADDRESS
            )

    def failed(self, *keys: str) -> None:
        """Remember a failure of all ``keys``."""
        with self._lock:
            for key in keys:
                self._failed[key] = [*self._recent(key), self._clock()]
                self._failed.move_to_end(key)
            while len(self._failed) > _REMEMBERED:
                self._failed.popitem(last=False)

    def succeeded(self, key: str) -> None:
        """Forget the failures of ``key``."""
        with self._lock:
            self._failed.pop(key, None)

    def _recent(self, key: str) -> list[float]:
        since = self._clock() - _SECONDS
        return [moment for moment in self._failed.get(key, ()) if moment > since]
