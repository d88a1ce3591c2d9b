"""The process that reads files for ``ingest.reading``: it may crash, or be killed.

Run as ``python -m ingest.readers.worker``. Each request on standard input is one line of
JSON; each answer on standard output is its length in 8 bytes and then the result.
"""

from __future__ import annotations

import json
import math
import os
import signal
import sys
from pathlib import Path
from typing import BinaryIO

from ingest.readers.limits import ReadLimits
from ingest.readers.registry import read_file
from ingest.readers.wire import pack, pack_record
from ingest.record import RecordResult, read_record
from ingest.source import FileStatus, ReadResult

_GRACE = 5  # seconds after its limit at which the worker ends itself, should nobody kill it


def main() -> int:
    """Answer requests until standard input ends."""
    answers = _private_output()
    for line in sys.stdin.buffer:
        request = json.loads(line)
        limits = ReadLimits(**request["limits"])
        _bound_memory(limits.memory_bytes)
        _bound_time(limits.seconds)
        path, digest = Path(request["path"]), request["digest"]
        data, usable = _answer(path, limits, digest)
        answers.write(len(data).to_bytes(8, "big") + data)
        answers.flush()
        if not usable:
            return 1
    return 0


def _answer(path: Path, limits: ReadLimits, digest: str | None) -> tuple[bytes, bool]:
    """The packed result, a record where a digest was given, and whether this process can go on."""
    try:
        if digest is None:
            return pack(read_file(path, limits)), True
        return pack_record(read_record(path, digest, limits)), True
    except MemoryError:
        message = (
            f"{path.name}: Het bestand vraagt te veel geheugen. Splits het of verklein de "
            "afbeeldingen."
        )
        usable = False
    except Exception:  # noqa: BLE001 - whatever a hostile file brings about ends in a status
        message = (
            f"{path.name}: Het bestand is beschadigd of heeft een vorm die niet wordt gelezen. "
            "Sla het opnieuw op, bijvoorbeeld als PDF, en probeer het nog eens."
        )
        usable = True
    if digest is None:
        return pack(ReadResult(FileStatus.UNREADABLE, message=message)), usable
    return pack_record(RecordResult(FileStatus.UNREADABLE, message=message)), usable


def _private_output() -> BinaryIO:
    """The real standard output; what libraries print goes to standard error instead."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    return answers


def _bound_memory(size: int) -> None:
    try:
        import resource
    except ImportError:  # not on Windows
        return
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    hard = resource.getrlimit(resource.RLIMIT_AS)[1]
    if hard == resource.RLIM_INFINITY or size < hard:
        resource.setrlimit(resource.RLIMIT_AS, (size, hard))


def _bound_time(seconds: float) -> None:
    if hasattr(signal, "alarm"):
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        signal.alarm(math.ceil(seconds) + _GRACE)


if __name__ == "__main__":
    sys.exit(main())
