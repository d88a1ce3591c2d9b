"""A list in a JSON file that nobody else may read, and that is read again whenever it changes."""

from __future__ import annotations

import errno
import fcntl
import json
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Generic, TypeVar

from atomic import write

T = TypeVar("T")
Stamp = tuple[int, int, int, int]


class FileDamaged(ValueError):
    """What stands in the file is not what was written there."""


class PrivateFile(Generic[T]):
    """``parse`` makes of the list what is asked for; ``nothing`` is that where there is no file."""

    def __init__(self, file: Path, parse: Callable[[Any], T], nothing: T) -> None:
        self.file = file
        self._parse = parse
        self._nothing = nothing
        self._stamp: Stamp | None = None
        self._held = nothing

    def read(self) -> T:
        """What the file holds now. Raises FileDamaged."""
        try:
            stamp = stamp_of(self.file)
            if stamp is None:
                self._held = self._nothing
            elif stamp != self._stamp:
                self._held = self._parse(json.loads(self.file.read_text(encoding="utf-8")))
        except (OSError, ValueError, TypeError, KeyError) as error:
            raise FileDamaged(str(self.file)) from error
        self._stamp = stamp
        return self._held

    def write(self, data: Any) -> None:
        """Keep ``data``. Raises OSError."""
        write_private(self.file, data)
        self._stamp = None


def stamp_of(file: Path | str) -> Stamp | None:
    """What changes whenever ``file`` does, also where its date is put back; None without one.

    Raises OSError where it cannot be told whether there is one.
    """
    try:
        found = os.stat(file)
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        if error.errno == errno.ENAMETOOLONG:  # no file can have such a name
            return None
        raise
    return found.st_mtime_ns, found.st_ctime_ns, found.st_ino, found.st_size


@contextmanager
def alone(file: Path) -> Iterator[None]:
    """Nobody else changes ``file`` meanwhile, also not in another process. Raises OSError."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.with_name(f".{file.stem}.lock").open("a", encoding="ascii") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def write_private(file: Path, data: Any) -> None:
    """Write ``data`` whole or not at all, for nobody else to read. Raises OSError."""
    file.parent.mkdir(parents=True, exist_ok=True)
    write(file, json.dumps(data, indent=1), mode=0o600)
