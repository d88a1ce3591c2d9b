"""Reads files of unknown origin in a process of their own, within bounds of time and memory."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from contextlib import suppress
from dataclasses import asdict, replace
from pathlib import Path
from queue import Empty, Queue
from types import TracebackType
from typing import IO

from ingest.readers.limits import DEFAULT_LIMITS, ReadLimits
from ingest.readers.ocr import is_available
from ingest.readers.wire import unpack, unpack_record
from ingest.record import RecordResult
from ingest.source import FileStatus, ReadResult

__all__ = ["DEFAULT_LIMITS", "ReadLimits", "SafeReader"]

_WORKER = "ingest.readers.worker"
_START_SECONDS = 30.0  # what a new process may take on top of the limit for its first file
_FILES_PER_WORKER = 500  # a fresh process now and then, for what libraries leave behind
_MAX_ANSWER = 1 << 30  # bytes


class SafeReader:
    """Reads many files with one worker process, which is replaced when it crashes or hangs.

    >>> with SafeReader() as reader:                          # doctest: +SKIP
    ...     result = reader.read(Path("corpus/annotatie.pdf"))
    """

    def __init__(self, limits: ReadLimits = DEFAULT_LIMITS) -> None:
        self.limits = limits
        self._worker: _Worker | None = None
        self._lock = threading.Lock()

    def read(self, path: Path) -> ReadResult:
        """Read one file; every end is a result, also a crash of the reading process."""
        found = self._read(path, self.limits)
        if found.scans and self._recognises():
            return self._read(path, self._for_ocr())
        return found

    def record(self, path: Path, digest: str) -> RecordResult:
        """Read one file and make its record: recognised, corrected and split.

        That is done by the same process, for a text can be as hostile as a format.
        """
        found = self._record(path, digest, self.limits)
        if found.scans and self._recognises():
            return self._record(path, digest, self._for_ocr())
        return found

    def _read(self, path: Path, limits: ReadLimits) -> ReadResult:
        answer = self._answer(path, None, limits)
        try:
            return answer if isinstance(answer, ReadResult) else unpack(answer)
        except (ValueError, KeyError, TypeError):
            return _crashed(path)

    def _record(self, path: Path, digest: str, limits: ReadLimits) -> RecordResult:
        answer = self._answer(path, digest, limits)
        if isinstance(answer, ReadResult):
            return RecordResult(answer.status, message=answer.message)
        try:
            return unpack_record(answer)
        except (ValueError, KeyError, TypeError):
            return RecordResult(FileStatus.UNREADABLE, message=_crashed(path).message)

    def _recognises(self) -> bool:
        """Whether scans are to be read, and can be."""
        return self.limits.ocr_pages > 0 and is_available()

    def _for_ocr(self) -> ReadLimits:
        """The limits for a scan, which takes seconds for every page."""
        return replace(self.limits, ocr=True, seconds=self.limits.ocr_seconds)

    def close(self) -> None:
        """End the worker process."""
        if self._worker is not None:
            self._worker.end()
            self._worker = None

    def __enter__(self) -> SafeReader:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _answer(self, path: Path, digest: str | None, limits: ReadLimits) -> bytes | ReadResult:
        """The worker's answer, or how it failed to give one."""
        with self._lock:
            answer = self._asked(path, digest, limits)
            if answer is None:
                # The worker may have ended between two files: once more with a new one.
                answer = self._asked(path, digest, limits)
            return answer or _crashed(path)

    def _asked(
        self, path: Path, digest: str | None, limits: ReadLimits
    ) -> bytes | ReadResult | None:
        """The same; None when an older worker was found dead or died on the file."""
        worker = self._worker
        fresh = worker is None
        if worker is None:
            worker = self._worker = _Worker()
        try:
            answer = worker.ask(path, digest, limits, _START_SECONDS if fresh else 0.0)
        except Empty:
            self.close()
            return _timed_out(path, limits)
        except (OSError, ValueError, EOFError):
            self.close()
            return _crashed(path) if fresh else None
        if worker.asked >= _FILES_PER_WORKER:
            self.close()
        return answer


class _Worker:
    """One worker process with its pipes."""

    def __init__(self) -> None:
        root = str(Path(__file__).resolve().parent.parent)
        paths = [root, *filter(None, [os.environ.get("PYTHONPATH")])]
        self._process = subprocess.Popen(
            [sys.executable, "-m", _WORKER],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(paths)},
        )
        self.asked = 0
        self._answers: Queue[bytes | None] = Queue()
        # A thread waits for the answers: pipes cannot be waited for with a limit everywhere.
        threading.Thread(target=self._listen, daemon=True).start()

    def ask(
        self, path: Path, digest: str | None, limits: ReadLimits, extra_seconds: float
    ) -> bytes:
        """Send one request and wait for its answer.

        Raises queue.Empty after the time limit, OSError or EOFError for a dead worker.
        """
        # The path as it is, for the document is named after it.
        request = {"path": os.path.abspath(path), "digest": digest, "limits": asdict(limits)}
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(request).encode("ascii") + b"\n")
        self._process.stdin.flush()
        self.asked += 1
        answer = self._answers.get(timeout=limits.seconds + extra_seconds)
        if answer is None:
            raise EOFError
        return answer

    def end(self) -> None:
        """Kill the process and wait until it is gone."""
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                # A request that was never read is lost with the process.
                with suppress(OSError):
                    pipe.close()

    def _listen(self) -> None:
        output = self._process.stdout
        assert output is not None
        try:
            while (answer := _receive(output)) is not None:
                self._answers.put(answer)
        except (OSError, ValueError):
            pass  # the pipe was closed under it
        self._answers.put(None)


def _receive(output: IO[bytes]) -> bytes | None:
    head = output.read(8)
    size = int.from_bytes(head, "big")
    if len(head) < 8 or size > _MAX_ANSWER:
        return None
    data = output.read(size)
    return data if len(data) == size else None


def _timed_out(path: Path, limits: ReadLimits) -> ReadResult:
    return ReadResult(
        FileStatus.UNREADABLE,
        message=(
            f"{Path(path).name}: Het lezen duurde langer dan {limits.seconds:g} seconden en is "
            "gestopt. Splits het bestand of sla het opnieuw op als PDF."
        ),
    )


def _crashed(path: Path) -> ReadResult:
    return ReadResult(
        FileStatus.UNREADABLE,
        message=(
            f"{Path(path).name}: Het lezen is onverwacht gestopt; het bestand is waarschijnlijk "
            "beschadigd of vraagt te veel geheugen. Sla het opnieuw op en probeer het nog eens."
        ),
    )
