"""How many questions of one user are answered at the same time."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager

from explained import Explained


class TooMany(Explained):
    """A user has too many questions going on; the message is Dutch."""


class Turns:
    """At most ``most`` at once for each user, so that nobody keeps the others waiting."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._going: Counter[str] = Counter()
        self._lock = threading.Lock()

    @contextmanager
    def of(self, user: str) -> Iterator[None]:
        """One turn of ``user``. Raises TooMany."""
        with self._lock:
            if self._going[user] >= self._most:
                raise TooMany(
                    f"Er worden al {self._most} vragen van u beantwoord. Wacht tot dat klaar is en "
                    "stel de vraag opnieuw."
                )
            self._going[user] += 1
        try:
            yield
        finally:
            with self._lock:
                self._going[user] -= 1
                if self._going[user] <= 0:
                    del self._going[user]
