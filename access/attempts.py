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
    """Counts the attempts of the last quarter of an hour that did not succeed."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._failed: OrderedDict[str, list[float]] = OrderedDict()
        self._lock = threading.Lock()

    def begin(self, name: str, address: str) -> bool:
        """Count an attempt, before it is known how it ends; False where one has to wait first.

        Many may share an address.
        """
        with self._lock:
            if len(self._recent(name)) >= _MOST or len(self._recent(address)) >= _MOST_FROM_ADDRESS:
                return False
            for key in (name, address):
                self._failed[key] = [*self._recent(key), self._clock()]
                self._failed.move_to_end(key)
            while len(self._failed) > _REMEMBERED:
                self._failed.popitem(last=False)
            return True

    def succeeded(self, name: str, address: str) -> None:
        """Forget all attempts of ``name``, and one from ``address``."""
        with self._lock:
            self._failed.pop(name, None)
            self._failed[address] = self._recent(address)[:-1]

    def _recent(self, key: str) -> list[float]:
        since = self._clock() - _SECONDS
        return [moment for moment in self._failed.get(key, ()) if moment > since]
