"""The work of one ingest: what is new, changed, unreadable or gone among its files."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from tqdm import tqdm

from index.catalogue import Catalogue, Entry
from index.copies import speaking
from index.generations import Manifest
from index.library import RECORDS, entries_of
from index.store import StoreCorrupt
from ingest.identity import content_hash, document_id
from ingest.readers.invisible import shown_name
from ingest.readers.ocr import is_available
from ingest.reading import SafeReader
from ingest.report import FileReport
from ingest.source import FileStatus
from ingest.units import DocumentRecord
from settings import Settings

# Called before each file with its place (from 0), the number of files and its name; and once
# more with an empty name when what was read is put into the index.
Progress = Callable[[int, int, str], None]

_OLD_VERSION = "De vorige versie van dit document blijft doorzoekbaar."


class Work:
    """What one ingest found: reports in order, new records, documents that are gone."""

    def __init__(self, settings: Settings, base: Manifest | None) -> None:
        self._data = settings.data_dir.resolve()
        self.catalogue = Catalogue(settings.data_dir / RECORDS)
        self.entries = entries_of(base) if base else {}
        self.failures = dict(base.failures) if base else {}
        self.reports: list[FileReport] = []
        self.new: dict[str, str] = {}  # document id → name of its record
        self.old: list[str] = []  # records that are replaced or gone
        self._failures_before = dict(self.failures)
        self._heard = {entry.record for entry in speaking(self.entries.values())}

    @property
    def changed(self) -> bool:
        """Whether the index must change."""
        return bool(self.new or self.old or self.failures != self._failures_before)

    def look(self, files: Sequence[Path], progress: bool, tell: Progress) -> None:
        """Read what is new or changed among ``files``."""
        bar = tqdm(files, desc="Inlezen", unit="bestand", disable=not progress)
        with SafeReader() as reader:
            for place, file in enumerate(bar):
                tell(place, len(files), file.name)
                self.reports.append(self._file(file, reader))

    def renew(self) -> list[FileReport]:
        """Take in again what was not just read: from its record, or else from its file."""
        found: list[FileReport] = []
        self.old = []  # an index that is made anew holds none of them
        with SafeReader() as reader:
            for name, entry in list(self.entries.items()):
                if name in self.new:
                    continue
                try:
                    self.catalogue.get(entry.record)
                except StoreCorrupt:
                    del self.entries[name]
                    found.append(self._file(Path(entry.path), reader))
                else:
                    self.new[name] = entry.record
                    found.append(_report(entry, FileStatus.UNCHANGED))
        return found

    def unheard(self, entries: Iterable[Entry]) -> list[Entry]:
        """Those of ``entries`` whose passages are not in the store: new, or a copy until now."""
        new = set(self.new.values())
        return [e for e in entries if e.record in new or e.record not in self._heard]

    def _file(self, file: Path, reader: SafeReader) -> FileReport:
        if not _is_text(file):
            # It could neither be kept nor shown as the name of a document.
            told = f"{shown_name(file.name)}: De naam bevat tekens die geen tekst zijn. Hernoem het bestand."
            return FileReport(shown_name(str(file)), FileStatus.UNREADABLE, warnings=(told,))
        name = document_id(file)
        entry = self.entries.get(name)
        try:
            digest = content_hash(file)
        except OSError:
            return self._failed(
                file,
                FileStatus.UNREADABLE,
                "",
                f"{file.name}: Het bestand kan niet worden geopend. Controleer of u het mag lezen.",
            )
        if entry is not None and entry.content_hash == digest:
            return _report(entry, FileStatus.UNCHANGED)
        earlier = self.failures.get(str(file))
        if earlier is not None and earlier["hash"] == digest and not _can_be_read_now(earlier):
            return self._failed(file, FileStatus(earlier["status"]), digest, earlier["message"])
        result = reader.record(file, digest)
        if result.record is None:
            return self._failed(file, result.status, digest, result.message)
        return self._indexed(file, result.record)

    def _indexed(self, file: Path, record: DocumentRecord) -> FileReport:
        entry = Entry.of(record, self.catalogue.put(record))
        if record.id in self.entries:
            self.old.append(self.entries[record.id].record)
        self.entries[record.id] = entry
        self.new[record.id] = entry.record
        self.failures.pop(str(file), None)
        return _report(entry, FileStatus.INDEXED)

    def _failed(self, file: Path, status: FileStatus, digest: str, message: str) -> FileReport:
        self.failures[str(file)] = {
            "hash": digest,
            "status": status.value,
            "message": message,
            "ocr": "yes" if is_available() else "no",
        }
        kept = document_id(file) in self.entries
        return FileReport(
            path=str(file),
            status=status,
            warnings=(message, _OLD_VERSION) if kept else (message,),
        )

    def forget_missing(
        self, files: Sequence[Path], folders: Sequence[Path], closed: Sequence[Path]
    ) -> None:
        """Take out what is gone from ``folders``; what cannot be looked into keeps its papers."""
        kept = list(closed)
        for folder in closed:
            self._tell_of(
                folder, "Deze map kan niet worden geopend. Controleer of u haar mag lezen."
            )
        for folder in folders:
            if folder not in closed and self._looks_unmounted(folder):
                kept.append(folder)
                self._tell_of(
                    folder,
                    "Deze map is leeg; de stukken die eruit zijn ingelezen, blijven doorzoekbaar. "
                    "Controleer de verbinding met de map. Zijn de stukken echt weg, lees dan uw "
                    "mappen opnieuw in met --rebuild.",
                )

        def is_gone(path: Path) -> bool:
            held = any(path.is_relative_to(folder) for folder in kept)
            return not held and any(path.is_relative_to(folder) for folder in folders)

        there = {str(file) for file in files}
        for entry in list(self.entries.values()):
            if entry.path not in there and is_gone(Path(entry.path)):
                del self.entries[entry.document_id]
                self.old.append(entry.record)
                self.reports.append(_report(entry, FileStatus.REMOVED))
        for name in list(self.failures):
            if name not in there and is_gone(Path(name)):
                del self.failures[name]

    def _looks_unmounted(self, folder: Path) -> bool:
        """Whether nothing at all is left in a folder that papers were read from.

        Our own folder of uploads may well be emptied.
        """
        if folder.is_relative_to(self._data) or any(folder.iterdir()):
            return False
        return any(Path(entry.path).is_relative_to(folder) for entry in self.entries.values())

    def _tell_of(self, folder: Path, message: str) -> None:
        told = (f"{shown_name(folder.name)}: {message}",)
        self.reports.append(
            FileReport(shown_name(str(folder)), FileStatus.UNREADABLE, warnings=told)
        )


def _is_text(path: Path) -> bool:
    try:
        str(path).encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def _can_be_read_now(failure: Mapping[str, str]) -> bool:
    """Whether it was a scan, and OCR was installed since."""
    return (
        failure["status"] == FileStatus.NO_TEXT.value
        and failure.get("ocr") != "yes"
        and is_available()
    )


def _report(entry: Entry, status: FileStatus) -> FileReport:
    return FileReport(
        path=entry.path,
        status=status,
        id=entry.document_id,
        kind=entry.kind,
        title=entry.title,
        meeting_date=entry.meeting_date,
        units=entry.units,
        pages=entry.pages,
        warnings=entry.warnings,
        secrecy=entry.secrecy,
    )
