"""What in the folder of data belongs in a backup."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from database import FILE_NAME
from index.generations import CURRENT
from index.library import RECORDS
from upkeep.archive import is_backup
from upkeep.use import JOURNAL, LOCK

STAGING = "terugzetten"  # where a backup is unpacked
ASIDE = "voor-terugzetten-"  # where what was there goes, with the moment behind it
# The index is made anew from the records, and the database is copied by its own means.
_MADE_ANEW = frozenset({"generations", CURRENT, "writer.lock", LOCK, JOURNAL, "tmp", STAGING})
_DATABASE = frozenset({FILE_NAME, f"{FILE_NAME}-wal", f"{FILE_NAME}-shm", f"{FILE_NAME}-journal"})


def parts(data: Path) -> list[str]:
    """The names in ``data`` that are replaced when a backup is put back."""
    names = [path.name for path in data.iterdir()] if data.is_dir() else []
    return sorted(n for n in names if n not in _MADE_ANEW and not n.startswith((ASIDE, ".")))


def plain_files(data: Path) -> Iterator[tuple[str, Path]]:
    """Every file that is copied as it is, by its name in the backup: all but records and database.

    Whatever else is kept in the folder comes along without being known here, but no backup:
    each would hold all that were made before it.
    """
    for name in parts(data):
        if name in _DATABASE or name == RECORDS:
            continue
        place = data / name
        for file in [place] if place.is_file() else sorted(place.rglob("*")):
            if not file.is_file() or file.is_symlink() or file.name.startswith("."):
                continue
            if not is_backup(file):
                yield file.relative_to(data).as_posix(), file
