"""Makes the hostile files, reads each within its limits and puts what was read through the house.

    python -m benchmarks.hostile [--more FOLDER]

What was read goes on to where the house uses it: the register, and incoming questions. Prints a row
for whatever did not end as it should, and the figures of all. ``--more`` adds the files in a folder,
which may end in any status.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

from annotatie.incoming.files import read_with
from annotatie.incoming.question import IncomingError
from benchmarks.hostile import hostile_files
from benchmarks.hostile.made import LOCKED, Hostile, planted
from ingest.reading import DEFAULT_LIMITS, SafeReader
from ingest.source import FileStatus
from ingest.units import DocumentRecord
from register.commitments.mentions import mentions_of
from register.statements import statements_of

_START = 30.0  # seconds that a new process may take on top
_USE = 20.0  # seconds of work for each use of what was read; no process is there to end it
_ANY = frozenset(FileStatus) - {FileStatus.UNCHANGED, FileStatus.REMOVED} | LOCKED


def main() -> int:
    """Run from the command line; 1 where a file did not end as it should."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--more", type=Path)
    options = parser.parse_args()
    statuses: Counter[str] = Counter()
    wrong, slowest = 0, (0.0, "")
    with tempfile.TemporaryDirectory() as folder, SafeReader() as reader:
        for file in _all(options.more):
            path = Path(folder) / file.name
            path.write_bytes(file.data)
            began = time.monotonic()
            problem, status = judge(reader, path, file)
            seconds = time.monotonic() - began
            path.unlink()
            statuses[status] += 1
            slowest = max(slowest, (seconds, file.name))
            if problem:
                wrong += 1
                sys.stdout.write(f"{file.name!a}: {problem} ({seconds:.1f} s)\n")
                sys.stdout.flush()
        left = planted(Path(folder))
    for made in left:
        sys.stdout.write(f"a hostile file made {str(made)!a}\n")
    wrong += len(left)
    total = sum(statuses.values())
    sys.stdout.write(f"{total} files, {dict(statuses)}, {wrong} wrong\n")
    sys.stdout.write(f"slowest: {slowest[1]!a} in {slowest[0]:.1f} s\n")
    return 1 if wrong else 0


def judge(reader: SafeReader, path: Path, file: Hostile) -> tuple[str, str]:
    """What is wrong with how the file ended ('' where nothing is), and its status."""
    began = time.monotonic()
    result = reader.record(path, "")
    seconds = time.monotonic() - began
    status = result.status.value
    if result.status not in file.ends:
        return f"ended as {status}: {result.message}", status
    if seconds > DEFAULT_LIMITS.seconds + _START:
        return f"took {seconds:.0f} s", status
    if result.record is None:
        return ("" if path.name in result.message else "names no file"), status
    if found := [word for word in file.never if word in result.record.text]:
        return f"holds {found}", status
    return _used(reader, path, result.record), status


def _used(reader: SafeReader, path: Path, record: DocumentRecord) -> str:
    """What is wrong with how the uses of what was read ended; '' where nothing is."""
    uses: dict[str, Callable[[], object]] = {
        "statements": lambda: statements_of(record),
        "mentions": lambda: mentions_of(record),
        "incoming questions": lambda: _incoming(reader, path),
    }
    for name, use in uses.items():
        began = time.process_time()
        try:
            use()
        except Exception as error:  # noqa: BLE001 - whatever it is, it is told
            return f"{name} ended in {error!r}"
        if (seconds := time.process_time() - began) > _USE:
            return f"{name} took {seconds:.0f} s"
    return ""


def _incoming(reader: SafeReader, path: Path) -> None:
    with suppress(IncomingError):  # that it holds no questions, or too many, is an answer
        read_with(reader, path)


def _all(more: Path | None) -> Iterator[Hostile]:
    yield from hostile_files()
    for path in sorted(more.iterdir()) if more else ():
        if path.is_file():
            yield Hostile(path.name, path.read_bytes(), _ANY)


if __name__ == "__main__":
    sys.exit(main())
