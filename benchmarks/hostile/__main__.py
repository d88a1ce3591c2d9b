"""Makes the hostile files, reads each within its limits and puts what was read through the house.

    python -m benchmarks.hostile [--more FOLDER]

Prints a row for whatever did not end as it should, and the figures of all. ``--more`` adds the
files in a folder, which may end in any status.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from benchmarks.hostile import hostile_files
from benchmarks.hostile.made import LOCKED, Hostile
from ingest.reading import DEFAULT_LIMITS, SafeReader
from ingest.source import FileStatus

_START = 30.0  # seconds that a new process may take on top
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
    found = [word for word in file.never if word in result.record.text]
    return (f"holds {found}" if found else ""), status


def _all(more: Path | None) -> Iterator[Hostile]:
    yield from hostile_files()
    for path in sorted(more.iterdir()) if more else ():
        if path.is_file():
            yield Hostile(path.name, path.read_bytes(), _ANY)


if __name__ == "__main__":
    sys.exit(main())
