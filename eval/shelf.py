"""The runs that were kept in one folder, to look back on."""

from __future__ import annotations

from pathlib import Path

from assistant.batch import InputError
from eval.runs import FILE, Run, load


class RunShelf:
    """Reads the runs below a folder; each file once, as long as it stays what it was."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._known: dict[Path, tuple[float, Run | None]] = {}

    def recent(self, most: int) -> list[Run]:
        """The last ``most`` runs, newest first. What cannot be read is passed over."""
        try:
            files = sorted(self.folder.glob(f"*/{FILE}"))
        except OSError:
            return []
        found = [run for file in files if (run := self._read(file)) is not None]
        return sorted(found, key=lambda run: run.created, reverse=True)[:most]

    def _read(self, file: Path) -> Run | None:
        try:
            changed = file.stat().st_mtime
            if file not in self._known or self._known[file][0] != changed:
                self._known[file] = (changed, _loaded(file))
        except OSError:
            return None
        return self._known[file][1]


def _loaded(file: Path) -> Run | None:
    try:
        return load(file)
    except InputError:
        return None  # of another version, or damaged
