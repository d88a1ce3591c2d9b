"""Writing the audit record: one line at a time, on the disk before it counts.

Any number of threads and processes write, one after another. What a killed process left half
written was never acknowledged; the next writer takes it off.
"""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, Any

from atomic import write
from audit.entry import FIRST, Entry, parse
from explained import Explained
from settings import Settings

# The head sorts first: a backup that is made meanwhile has it no newer than the record.
FOLDER, FILE, HEAD = "audit", "audit.jsonl", "HEAD"
_BLOCK = 1 << 16


class AuditError(Explained):
    """The audit record cannot be written or read; the message is Dutch and says what to do."""


class Trail:
    """The audit record of one folder of data."""

    def __init__(self, data: Path, key: bytes = b"") -> None:
        self.file = data / FOLDER / FILE
        self.head = data / FOLDER / HEAD
        self._key = key

    @classmethod
    def open(cls, settings: Settings) -> Trail:
        """The audit record that belongs to ``settings``."""
        key = settings.audit_key.get_secret_value().encode() if settings.audit_key else b""
        return cls(settings.data_dir, key)

    def add(self, who: str, action: str, details: dict[str, Any]) -> Entry:
        """Write one entry; it is on the disk when this returns. Raises AuditError."""
        try:
            with self._writing() as stream:
                number, previous = self._end(stream)
                entry = Entry(
                    number=number + 1,
                    at=datetime.now(UTC).isoformat(timespec="seconds"),
                    who=who,
                    action=action,
                    details=details,
                    previous=previous,
                )
                entry = replace(entry, hash=entry.seal(self._key))
                stream.seek(0, os.SEEK_END)
                stream.write(entry.line().encode("ascii"))
                stream.flush()
                os.fsync(stream.fileno())
                self._point(entry)
                return entry
        except OSError as error:
            raise AuditError(
                "Dit kon niet worden vastgelegd. Controleer of de schijf niet vol is en of u in de "
                "map met gegevens mag schrijven."
            ) from error
        except ValueError as error:
            raise AuditError(
                "De vastlegging is beschadigd. Kijk wat er aan de hand is: spreeklijn audit verify"
            ) from error

    @contextmanager
    def _writing(self) -> Iterator[IO[bytes]]:
        self.file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        handle = os.open(self.file, os.O_RDWR | os.O_CREAT, 0o600)
        with os.fdopen(handle, "r+b") as stream:
            fcntl.flock(stream, fcntl.LOCK_EX)
            yield stream

    def _end(self, stream: IO[bytes]) -> tuple[int, str]:
        """The number and the hash that the next entry goes on from. Raises ValueError.

        Where the head knows of more than there is, entries were taken off: going on from the head
        leaves the hole for everybody to see.
        """
        last = self._last(stream)
        here = (last.number, last.hash) if last else (0, FIRST)
        try:
            number, found = self.head.read_text(encoding="ascii").split()
            noted = (int(number), found)
        except (OSError, ValueError):
            return here  # there is none yet, or ``verify`` tells that it cannot be read
        return noted if noted[0] > here[0] else here

    def _last(self, stream: IO[bytes]) -> Entry | None:
        """The last whole entry; a half one behind it is taken off. Raises ValueError."""
        end = stream.seek(0, os.SEEK_END)
        tail = b""
        place = end
        # Back until the line break before the last whole line, or the start.
        while place > 0 and tail.rstrip(b"\n").count(b"\n") < 2:
            step = min(_BLOCK, place)
            place -= step
            stream.seek(place)
            tail = stream.read(step) + tail
        whole = tail[: tail.rfind(b"\n") + 1]
        if len(whole) < len(tail):
            stream.truncate(place + len(whole))
        lines = whole.splitlines()
        return parse(lines[-1].decode("ascii")) if lines else None

    def _point(self, entry: Entry) -> None:
        """Remember where the record ends: one that was cut short is noticed by that."""
        write(self.head, f"{entry.number} {entry.hash}\n")

    def entries(self) -> Iterator[Entry]:
        """Every entry, oldest first. Raises AuditError at one that cannot be read."""
        if not self.file.is_file():
            return
        with self.file.open(encoding="ascii", errors="replace") as stream:
            for number, line in enumerate(stream, start=1):
                if not line.endswith("\n"):
                    return  # it is being written, or was never finished
                try:
                    yield parse(line)
                except ValueError as error:
                    raise AuditError(
                        f"{self.file.name}, regel {number}: dit is geen regel van de vastlegging."
                    ) from error
