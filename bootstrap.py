"""Sets up Spreeklijn on a bare machine with Python 3.11, and runs it.

``python3.11 bootstrap.py chat``  installs everything, reads the demo documents where there is
no index yet, and opens the chat on this computer.
``python3.11 bootstrap.py test``  installs everything and runs all checks and tests.

Only the standard library is used here: nothing is installed before this runs.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
import venv
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent
ENVIRONMENT = ROOT / ".venv"
STAMP = ENVIRONMENT / "spreeklijn-requirements.sha256"
_MOST_WORKERS = 4
# What the browser tests drive and the Word tests look with: from Debian's own packages.
SYSTEM_PACKAGES = ("chromium", "libreoffice-writer-nogui", "tesseract-ocr-nld")


def main(arguments: Sequence[str] | None = None) -> int:
    """Set up, then run what was asked; the exit code is that of what ran."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("task", choices=("chat", "test", "install"))
    parser.add_argument(
        "--system-packages",
        action="store_true",
        help="with test, as root on Debian: also install the browser and the office programs",
    )
    options = parser.parse_args(arguments)
    if sys.version_info[:2] != (3, 11):
        sys.stderr.write("Spreeklijn heeft Python 3.11 nodig: python3.11 bootstrap.py …\n")
        return 2
    if options.system_packages:
        _install_system_packages()
    _install()
    if options.task == "chat":
        return _chat()
    return _test() if options.task == "test" else 0


def _python() -> str:
    folder, name = ("Scripts", "python.exe") if os.name == "nt" else ("bin", "python")
    return str(ENVIRONMENT / folder / name)


def _install() -> None:
    """Make the environment, unless it already holds exactly what the lock file says."""
    names = ("requirements.txt", "requirements-torch.txt", "requirements-dev.txt", "pyproject.toml")
    files = [ROOT / name for name in names]
    digest = hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()
    if STAMP.is_file() and STAMP.read_text(encoding="ascii") == digest:
        return
    if not Path(_python()).exists():
        venv.create(ENVIRONMENT, with_pip=True)
    # Compiled below, on every core.
    pip = [
        _python(),
        "-m",
        "pip",
        "install",
        "--quiet",
        "--disable-pip-version-check",
        "--no-compile",
    ]
    # The lock file is complete and every file in it has a hash; torch differs by machine.
    locked = ["--no-deps", "--require-hashes", "-r", str(files[0])]
    for wanted in (locked, ["-r", str(files[1])], ["-r", str(files[2])]):
        subprocess.run([*pip, *wanted], check=True, cwd=ROOT)
    subprocess.run([*pip, "--no-deps", "--editable", str(ROOT)], check=True, cwd=ROOT)
    # Python leaves half a file where the disk is full when it first imports. Some packages hold
    # files for another Python, which it refuses and nobody imports.
    libraries = [_python(), "-m", "compileall", "-qq", "-j", "0", str(ENVIRONMENT)]
    subprocess.run(libraries, check=False, cwd=ROOT)
    own = [_python(), "-m", "compileall", "-q", "-x", r"[/\\]\.venv[/\\]", str(ROOT)]
    subprocess.run(own, check=True, cwd=ROOT)
    STAMP.write_text(digest, encoding="ascii")


def _install_system_packages() -> None:
    """Debian's chromium and LibreOffice; tests that need them skip where they are absent."""
    if shutil.which("apt-get") is None or os.name == "nt" or os.geteuid() != 0:
        return
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (
        ["apt-get", "update", "-qq"],
        ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *SYSTEM_PACKAGES],
    ):
        subprocess.run(command, check=False, env=environment, stdout=subprocess.DEVNULL)


def _chat() -> int:
    # As the application reads it, from the environment or from .env.
    asked = "from settings import load_settings; print(load_settings().data_dir)"
    told = subprocess.run(
        [_python(), "-c", asked], cwd=ROOT, env=_environment(), capture_output=True, text=True
    )
    data = told.stdout.strip() or "data"  # what is wrong with the settings is told below
    if not (ROOT / data / "CURRENT").exists():
        code = _run("assistant.cli", "ingest", "corpus")
        if code != 0:
            return code
    return _run("app")


def _run(*module: str, **environment: str) -> int:
    """Run a module of the environment in the folder of the project; its exit code."""
    return subprocess.call(
        [_python(), "-m", *module], cwd=ROOT, env={**_environment(), **environment}
    )


def _environment() -> dict[str, str]:
    """As it is, but what is compiled is kept: for the next start, and for the next test."""
    return {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}


def _test() -> int:
    # Each takes a gigabyte; on two cores no more than two get on.
    workers = str(min(max(2, os.cpu_count() or 2), _MOST_WORKERS))
    at_once = ["pytest", "--numprocesses", workers, "--dist", "loadfile"]
    checks = (
        ["ruff", "check", "."],
        ["ruff", "format", "--check", "."],
        ["mypy", "--num-workers", workers],
        # The browser after the rest, for it waits only so long. On a busy machine
        # it may be late all the same: what fails is tried once more, and the summary names it.
        # A file with few tests may take longest: as they stand, none of those is left for the end.
        [*at_once, "--no-loadscope-reorder", "--ignore", "tests/browser"],
        [*at_once, "--reruns", "1", "-r", "R", "tests/browser"],
    )
    for check in checks:
        # Processes that each compute on every core wait for each other most of the time.
        code = _run(*check, OMP_NUM_THREADS="1")
        if code != 0:
            return code
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
