"""The application as an officer starts it, and a question it can answer."""

from __future__ import annotations

import contextlib
import multiprocessing
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
# What takes most of a start is importing: servers fork from one process that has done it.
_IMPORTED = ["app", "screens.build", "screens.office", "upkeep.mend", "access.users"]


@dataclass(frozen=True)
class Asked:
    """A question that the demo documents answer, out of a PDF."""

    question: str
    document: str


class Server:
    """The application as a process of its own, on a data folder."""

    def __init__(self, data: Path, **environment: str) -> None:
        self.data = data
        self.runs = data.parent / "runs"
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}/"
        self._environment = {
            "SPREEKLIJN_DATA_DIR": str(data),
            "SPREEKLIJN_RUNS_DIR": str(self.runs),
            "SPREEKLIJN_PORT": str(self.port),
            "PYTHONPATH": str(ROOT),
            **environment,
        }
        self._process: _Forked | _Command | None = None

    def start(self, *, as_a_command: bool = False) -> None:
        """Start it; ``as_a_command`` as an officer does, which takes some seconds longer."""
        self._process = (_Command if as_a_command else _Forked)(self._environment)
        until = time.monotonic() + _START_SECONDS
        while time.monotonic() < until:
            assert self._process.runs(), "the application ended by itself"
            with contextlib.suppress(urllib.error.URLError, ConnectionError):
                urllib.request.urlopen(self.url, timeout=5).read()
                return
            time.sleep(0.1)
        raise AssertionError("the application did not start")

    def stop(self) -> None:
        if self._process is not None:
            self._process.stop()
            self._process = None


class _Command:
    """``python -m app``."""

    def __init__(self, environment: dict[str, str]) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "app"], cwd=ROOT, env={**os.environ, **environment}
        )

    def runs(self) -> bool:
        return self._process.poll() is None

    def stop(self) -> None:
        self._process.terminate()
        self._process.wait(timeout=20)


class _Forked:
    """The same in a process that has imported everything before it knew its settings."""

    def __init__(self, environment: dict[str, str]) -> None:
        forks = multiprocessing.get_context("forkserver")
        forks.set_forkserver_preload(_IMPORTED)  # heeded at the first start only
        self._process = forks.Process(target=_serve, args=({**os.environ, **environment},))
        self._process.start()

    def runs(self) -> bool:
        return self._process.is_alive()

    def stop(self) -> None:
        self._process.terminate()
        self._process.join(timeout=20)
        assert not self.runs(), "it did not end when it was told to"


def _serve(environment: dict[str, str]) -> None:
    import app

    os.environ.clear()
    os.environ.update(environment)
    os.chdir(ROOT)
    sys.exit(app.main())
