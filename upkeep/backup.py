"""``spreeklijn backup``: all that cannot be made anew, in one file that was checked."""

from __future__ import annotations

import io
import json
import sqlite3
import tempfile
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import IO

from database import FILE_NAME
from index.generations import open_current
from index.library import RECORDS, entries_of
from index.store import StoreMissing
from settings import Settings
from upkeep.archive import INDEX, BackupError, BackupWriter, Description, verify, writing
from upkeep.contents import plain_files
from uploads.shelf import FOLDER

_TAIL = 1 << 16


def backup(settings: Settings, file: Path) -> Description:
    """Write a backup of what there is now to ``file`` and read it back.

    Asking and reading in go on meanwhile. Raises BackupError, StoreError and OSError; a file that
    was there before is only replaced by a whole one.
    """
    data = settings.data_dir
    if not data.is_dir():
        raise BackupError(f"{data}: deze map is er niet; er is niets om te bewaren.")
    if file.is_dir():
        raise BackupError(f"{file} is een map. Geef de naam van een bestand.")
    with writing(file) as made:
        # The database first: what it speaks of was in the index by then.
        database = _database(settings, made, file.resolve().parent)
        _index(data, made)
        for name, path in plain_files(data):
            _plain(made, name, path)
        made.finish(
            {
                "made_at": datetime.now(UTC).isoformat("T", "seconds"),
                "uploads": str((data / FOLDER).resolve()),
                "database": database,
            }
        )
    return verify(file)


def _database(settings: Settings, made: BackupWriter, room: Path) -> str:
    """Put the database in, by way of a copy in ``room``; which sort it is."""
    if settings.database_url is not None:
        return "server"
    source = settings.data_dir / FILE_NAME
    if not source.exists():
        return "none"
    with tempfile.TemporaryDirectory(dir=room, prefix=".backup-") as folder:
        copy = Path(folder) / FILE_NAME
        try:
            # SQLite's own way: one moment of the database, whoever writes meanwhile.
            with closing(sqlite3.connect(source)) as old, closing(sqlite3.connect(copy)) as new:
                old.backup(new)
                new.execute("PRAGMA journal_mode = DELETE")
        except sqlite3.Error as error:
            raise BackupError(
                f"{source.name} is niet te lezen. Kijk wat er aan de hand is: spreeklijn doctor"
            ) from error
        with copy.open("rb") as stream:
            made.add(FILE_NAME, stream)
    return "sqlite"


def _index(data: Path, made: BackupWriter) -> None:
    """The records of the current generation, which is held so that none goes meanwhile."""
    try:
        generation = open_current(data)
    except StoreMissing:
        return
    try:
        manifest = generation.manifest
        for entry in entries_of(manifest).values():
            _plain(made, f"{RECORDS}/{entry.record}", data / RECORDS / entry.record)
        known = {"documents": manifest.documents, "failures": manifest.failures}
        made.add(INDEX, io.BytesIO(json.dumps(known, ensure_ascii=False).encode()))
    finally:
        generation.release()


def _plain(made: BackupWriter, name: str, path: Path) -> None:
    try:
        with path.open("rb") as stream:
            made.add(name, stream, _whole_lines(stream) if path.suffix == ".jsonl" else None)
    except FileNotFoundError:
        if name.startswith(f"{RECORDS}/"):
            raise BackupError(
                f"Een ingelezen tekst ({path.name}) is weg. Herstel hem eerst: spreeklijn doctor"
            ) from None
        # It was removed while the backup was made.


def _whole_lines(stream: IO[bytes]) -> int:
    """The length of a list of lines without a last one that is just being written."""
    end = stream.seek(0, io.SEEK_END)
    begin = max(0, end - _TAIL)
    stream.seek(begin)
    tail = stream.read(end - begin)
    stream.seek(0)
    return begin + tail.rfind(b"\n") + 1
