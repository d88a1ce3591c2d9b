"""The ingest: from files to a new generation of the index, in one go or not at all.

discover → read → recognise and split → embed → store → register → publish. Whoever searches meanwhile
goes on with the generation there was.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from llama_index.core.ingestion import IngestionPipeline
from tqdm import tqdm

from index.analysis import DutchAnalyser
from index.catalogue import Catalogue, Entry
from index.copies import copies, speaking
from index.disk import make_room
from index.embedding import Embedder, load_embedder
from index.engine import check_identity, open_writing, settle
from index.generations import (
    Build,
    Manifest,
    build,
    current_number,
    live_manifests,
    read_current,
    writer,
)
from index.library import RECORDS, entries_of, library_identity
from index.llama import CouncilVectorStore, PassageEmbedding
from index.sparse import SparseEncoder
from index.store import StoreCorrupt, VectorStore
from index.vocabulary import Vocabulary
from ingest.discovery import discover
from ingest.identity import content_hash, document_id
from ingest.nodes import CouncilDocument, PassageParser
from ingest.readers.invisible import shown_name
from ingest.readers.ocr import is_available
from ingest.reading import SafeReader
from ingest.report import FileReport, IngestReport, told_of_copies
from ingest.source import FileStatus
from ingest.units import DocumentRecord
from register.store import is_current
from register.update import update_register
from settings import Settings

# Called before each file with its place (from 0), the number of files and its name; and once
# more with an empty name when what was read is put into the index.
Progress = Callable[[int, int, str], None]

_BATCH = 16  # documents embedded and stored together
_OLD_VERSION = "De vorige versie van dit document blijft doorzoekbaar."


def ingest(
    paths: Sequence[Path],
    settings: Settings,
    *,
    rebuild: bool = False,
    progress: bool = False,
    on_progress: Progress | None = None,
) -> IngestReport:
    """Bring the index up to date with ``paths`` (files and folders).

    New and changed files are read, unchanged ones skipped, files that are gone from a folder
    removed. ``rebuild`` starts from nothing; ``progress`` draws a bar on the terminal and
    ``on_progress`` is told how far the work is. Raises StoreError and OSError; what was in the
    index stays in it then.
    """
    embedder = load_embedder(settings.embedding_model)
    wanted = library_identity(settings, embedder)
    with writer(settings.data_dir):
        base = None if rebuild else read_current(settings.data_dir)
        if base is not None:
            check_identity(base, wanted)
        work = _Work(settings, base)
        closed: list[Path] = []
        files = discover(paths, skip=settings.data_dir, closed=closed)
        tell = on_progress or _tell_nobody
        work.look(files, progress, tell)
        work.forget_missing(files, [path.resolve() for path in paths if path.is_dir()], closed)
        if work.changed or base is None or not _has_register(settings.data_dir):
            tell(len(files), len(files), "")
            _publish(work, settings, wanted, embedder, rebuild=rebuild)
        return IngestReport(told_of_copies(work.reports, copies(work.entries.values())))


def renew(
    entries: Mapping[str, Entry], failures: Mapping[str, dict[str, str]], settings: Settings
) -> IngestReport:
    """Make the whole index anew of the documents in ``entries``, whatever state it is in.

    A document whose record is gone or damaged is read again from its file; where that is gone as
    well it is reported as unreadable. ``failures`` are the files that could not be read before.
    Raises StoreError and OSError.
    """
    embedder = load_embedder(settings.embedding_model)
    wanted = library_identity(settings, embedder)
    with writer(settings.data_dir):
        known = {name: entry.to_json() for name, entry in entries.items()}
        work = _Work(settings, replace(wanted, documents=known, failures=dict(failures)))
        work.renew()
        _publish(work, settings, wanted, embedder, rebuild=True)
        return IngestReport(tuple(work.reports))


def _has_register(data: Path) -> bool:
    """Whether the register of the current generation is one that this version reads."""
    return is_current(data / "generations" / str(current_number(data)))


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


def _tell_nobody(_place: int, _count: int, _name: str) -> None:
    pass


class _Work:
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

    def renew(self) -> None:
        """Take every document in again: from its record, or else from its file."""
        with SafeReader() as reader:
            for name, entry in list(self.entries.items()):
                try:
                    self.catalogue.get(entry.record)
                except StoreCorrupt:
                    del self.entries[name]
                    self.reports.append(self._file(Path(entry.path), reader))
                else:
                    self.new[name] = entry.record
                    self.reports.append(_report(entry, FileStatus.UNCHANGED))

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


def _publish(
    work: _Work, settings: Settings, wanted: Manifest, embedder: Embedder, *, rebuild: bool
) -> None:
    data = settings.data_dir
    number = None if rebuild else current_number(data)
    empty = number is None
    make_room(data, None if number is None else data / "generations" / str(number))
    with build(data, empty=empty) as made:
        store, collection = open_writing(settings, made, wanted)
        try:
            spoken = speaking(work.entries.values())
            _store(work, work.unheard(spoken), store, embedder)
            manifest = replace(
                wanted,
                collection=collection,
                documents={name: entry.to_json() for name, entry in work.entries.items()},
                failures=work.failures,
            )
            _words(work, made).save(made.folder)
            update_register(made.folder, spoken, work.catalogue, embedder)
            current = [entry.record for entry in spoken]
            if collection is None:
                store.keep_records(current)
                store.optimize()
                store.flush()
                store.close()
                settle(made)
                made.publish(manifest)
            else:
                # On a server old and new share a collection: the old points go when nobody
                # is sent to them any more. Readers pass over points of another version.
                made.publish(manifest)
                store.keep_records(current)
        finally:
            store.close()
    # Where an old generation that somebody still reads cannot be looked into, nothing is removed.
    with suppress(StoreCorrupt):
        live = [entries_of(manifest) for manifest in live_manifests(data)]
        work.catalogue.keep_only({entry.record for found in live for entry in found.values()})


def _store(work: _Work, entries: Iterable[Entry], store: VectorStore, embedder: Embedder) -> None:
    """The records of ``entries`` through LlamaIndex's pipeline: into passages, vectors and the store."""
    pipeline = IngestionPipeline(
        transformations=[PassageParser(), PassageEmbedding(embedder)],
        vector_store=CouncilVectorStore(store, SparseEncoder(DutchAnalyser())),
        disable_cache=True,
    )
    for records in _batches(entry.record for entry in entries):
        documents = [CouncilDocument.of(work.catalogue.get(name), name) for name in records]
        pipeline.run(documents=documents)


def _words(work: _Work, made: Build) -> Vocabulary:
    """The words of the documents after this ingest."""
    vocabulary = Vocabulary.load(made.folder)
    for record in work.old:
        vocabulary.remove(work.catalogue.get(record).text)
    for record in work.new.values():
        vocabulary.add(work.catalogue.get(record).text)
    return vocabulary


def _batches(items: Iterable[str]) -> Iterable[list[str]]:
    batch: list[str] = []
    for item in items:
        batch.append(item)
        if len(batch) == _BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


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
