"""The application as an officer starts it, and a question it can answer."""

from __future__ import annotations

import contextlib
import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
_START_SECONDS = 60


@dataclass(frozen=True)
class Asked:
    """A question that the demo documents answer, out of a PDF."""

    question: str
    document: str


class Server:
    """The application as a process of its own, on a data folder."""

    def __init__(self, data: Path, **environment: str) -> None:
        self.data = data
        self._environment = environment
        self.runs = data.parent / "runs"
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}/"
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        environment = {
            **os.environ,
            "SPREEKLIJN_DATA_DIR": str(self.data),
            "SPREEKLIJN_RUNS_DIR": str(self.runs),
            "SPREEKLIJN_PORT": str(self.port),
            "PYTHONPATH": str(ROOT),
            **self._environment,
        }
        self._process = subprocess.Popen([sys.executable, "-m", "app"], cwd=ROOT, env=environment)
        until = time.monotonic() + _START_SECONDS
        while time.monotonic() < until:
            assert self._process.poll() is None, "the application ended by itself"
            with contextlib.suppress(urllib.error.URLError, ConnectionError):
                urllib.request.urlopen(self.url, timeout=5).read()
                return
            time.sleep(0.1)
        raise AssertionError("the application did not start")

    def stop(self) -> None:
        if self._process is not None:
            self._process.terminate()
            self._process.wait(timeout=20)
            self._process = None
