"""A file as a lock between processes, let go of at once."""

from __future__ import annotations

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from index.store import StoreBusy


@contextmanager
def locked(path: Path, busy: str, *, shared: bool = False) -> Iterator[None]:
    """Hold the lock ``path``, with others (``shared``) or alone.

    Raises StoreBusy with the message ``busy`` where somebody holds it otherwise.
    """
    with path.open("a", encoding="ascii") as lock:
        try:
            fcntl.flock(lock, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)
        except BlockingIOError:
            raise StoreBusy(busy) from None
        try:
            yield
        finally:
            unlock(lock)


def unlock(lock: IO[str]) -> None:
    """Let go of a lock, also where a program that is just being started has a copy of the file.

    Closing alone is not enough: between its fork and its exec a child holds every open file of
    its parent, and a lock lasts until the last copy is closed.
    """
    if not lock.closed:
        fcntl.flock(lock, fcntl.LOCK_UN)
        lock.close()
