"""Which files of a folder are documents."""

from __future__ import annotations

import fnmatch
import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from ingest.overrides import SIDECAR_SUFFIX

IGNORE_FILE = ".spreeklijnignore"
_NOISE = ("~$*", "Thumbs.db", "desktop.ini", f"*{SIDECAR_SUFFIX}", "*.tmp", "*.part")


def discover(
    paths: Sequence[Path], *, skip: Path | None = None, closed: list[Path] | None = None
) -> list[Path]:
    """Every file below ``paths``, absolute and sorted, each once.

    Hidden files, sidecars and what a folder's ``.spreeklijnignore`` names (one pattern a
    line, as in gitignore: a name, ``*.md`` or ``map/``) are left out. A file that is named
    itself is always taken. ``skip`` is a folder that is not entered from above: the index.
    Folders that cannot be opened go into ``closed``; without it they raise OSError.
    """
    left_out = skip.resolve() if skip else None
    found: dict[Path, None] = {}
    for path in paths:
        if path.is_dir():
            for file in _below(path.resolve(), left_out, closed):
                found[file] = None
        else:
            # The folder as it is reached from above, so that a file is the same either way.
            whole = Path(os.path.abspath(path))
            found[whole.parent.resolve() / whole.name] = None
    return list(found)


def _below(folder: Path, left_out: Path | None, closed: list[Path] | None) -> Iterator[Path]:
    try:
        patterns = _patterns(folder)
        entries = sorted(folder.iterdir(), key=lambda item: item.name)
    except OSError:
        if closed is None:
            raise
        closed.append(folder)
        return
    for entry in entries:
        if entry.name.startswith(".") or _matches(entry, patterns) or entry.is_symlink():
            continue
        if entry.is_dir() and entry != left_out:
            yield from _below(entry, left_out, closed)
        elif entry.is_file():
            yield entry


def _patterns(folder: Path) -> list[str]:
    file = folder / IGNORE_FILE
    if not file.is_file():
        return list(_NOISE)
    lines = file.read_text(encoding="utf-8-sig", errors="replace").splitlines()
    own = [line.strip() for line in lines if line.strip() and not line.startswith("#")]
    return [*_NOISE, *own]


def _matches(entry: Path, patterns: Sequence[str]) -> bool:
    for pattern in patterns:
        if pattern.endswith("/"):
            if entry.is_dir() and fnmatch.fnmatch(entry.name, pattern.strip("/")):
                return True
        elif fnmatch.fnmatch(entry.name, pattern.lstrip("/")):
            return True
    return False
