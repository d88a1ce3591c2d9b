"""Which documents there are, from whatever is left of an index."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from index.catalogue import Catalogue, Entry
from index.generations import read_current
from index.library import RECORDS, entries_of
from index.store import StoreCorrupt
from uploads.shelf import FOLDER


@dataclass(frozen=True, slots=True)
class Known:
    """The documents of an index, and the files that could not be read.

    ``guessed`` says that no list of documents was left, so that a document that was removed just
    before may be among them.
    """

    entries: dict[str, Entry] = field(default_factory=dict)
    failures: dict[str, dict[str, str]] = field(default_factory=dict)
    guessed: bool = False


def known_documents(data: Path) -> Known:
    """What the current generation holds, or else what the records themselves tell.

    An older generation is not asked: it may lack what was read last.
    """
    try:
        manifest = read_current(data)
    except StoreCorrupt:
        manifest = None
    if manifest is not None:
        return Known(entries_of(manifest), dict(manifest.failures))
    uploads = (data / FOLDER).resolve()
    found = {
        name: entry
        for name, entry in _from_records(data / RECORDS).items()
        # An upload that is gone was removed; elsewhere a file may be away for a while.
        if Path(entry.path).parent != uploads or Path(entry.path).is_file()
    }
    return Known(found, guessed=True)


def _from_records(folder: Path) -> dict[str, Entry]:
    """The last version of every document whose record is whole."""
    catalogue = Catalogue(folder)
    entries: dict[str, Entry] = {}
    files = [file for file in folder.glob("*.json") if file.is_file()]
    for file in sorted(files, key=lambda file: file.stat().st_mtime_ns):
        try:
            record = catalogue.get(file.name)
        except StoreCorrupt:
            continue
        entries[record.id] = Entry.of(record, file.name)
    return entries
