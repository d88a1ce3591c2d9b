"""The ingest: from files to a new generation of the index, in one go or not at all.

discover → read → recognise and split → embed → store → register → publish. Whoever searches meanwhile
goes on with the generation there was.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from llama_index.core.ingestion import IngestionPipeline

from index.analysis import DutchAnalyser
from index.catalogue import Entry
from index.copies import copies, speaking
from index.disk import make_room
from index.embedding import Embedder, load_embedder
from index.engine import is_outdated, open_writing, settle
from index.generations import (
    Build,
    Manifest,
    build,
    current_number,
    folder_of,
    live_manifests,
    read_current,
    writer,
)
from index.library import entries_of, library_identity
from index.llama import CouncilVectorStore, PassageEmbedding
from index.rarity import Paper, PaperCounter, Rarity
from index.sparse import SparseEncoder
from index.store import StoreCorrupt, VectorStore
from index.vocabulary import Vocabulary
from ingest.discovery import discover
from ingest.nodes import CouncilDocument, PassageParser
from ingest.report import IngestReport, told_of_copies
from ingest.source import FileStatus
from ingest.work import Progress, Work
from register.store import is_current
from register.update import update_register
from settings import Settings

_BATCH = 16  # documents embedded and stored together


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
    ``on_progress`` is told how far the work is. An index of another version of the program is made
    anew, with all that is in it. Raises StoreError and OSError; what was in the index stays in it
    then.
    """
    embedder = load_embedder(settings.embedding_model)
    wanted = library_identity(settings, embedder)
    with writer(settings.data_dir):
        base = None if rebuild else read_current(settings.data_dir)
        outdated = base is not None and is_outdated(base, wanted)
        work = Work(settings, base)
        closed: list[Path] = []
        files = discover(paths, skip=settings.data_dir, closed=closed)
        tell = on_progress or _tell_nobody
        work.look(files, progress, tell)
        work.forget_missing(files, [path.resolve() for path in paths if path.is_dir()], closed)
        if outdated:
            work.reports += [r for r in work.renew() if r.status is not FileStatus.UNCHANGED]
        if work.changed or base is None or not _has_register(settings.data_dir):
            tell(len(files), len(files), "")
            _publish(work, settings, wanted, embedder, rebuild=rebuild or outdated)
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
        work = Work(settings, replace(wanted, documents=known, failures=dict(failures)))
        work.reports += work.renew()
        _publish(work, settings, wanted, embedder, rebuild=True)
        return IngestReport(tuple(work.reports))


def _has_register(data: Path) -> bool:
    """Whether the register of the current generation is one that this version reads."""
    number = current_number(data)
    return number is not None and is_current(folder_of(data, number))


def _tell_nobody(_place: int, _count: int, _name: str) -> None:
    pass


def _publish(
    work: Work, settings: Settings, wanted: Manifest, embedder: Embedder, *, rebuild: bool
) -> None:
    data = settings.data_dir
    number = None if rebuild else current_number(data)
    empty = number is None
    make_room(data, None if number is None else folder_of(data, number))
    with build(data, empty=empty) as made:
        store, collection = open_writing(settings, made, wanted)
        try:
            spoken = speaking(work.entries.values())
            counted = _store(work, work.unheard(spoken), store, embedder)
            manifest = replace(
                wanted,
                collection=collection,
                documents={name: entry.to_json() for name, entry in work.entries.items()},
                failures=work.failures,
            )
            _words(work, made).save(made.folder)
            update_register(made.folder, spoken, work.catalogue, embedder)
            current = [entry.record for entry in spoken]
            Rarity.load(made.folder).with_papers(counted, current).save(made.folder)
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


def _store(
    work: Work, entries: Iterable[Entry], store: VectorStore, embedder: Embedder
) -> dict[str, Paper]:
    """The records of ``entries`` through LlamaIndex's pipeline: into passages, vectors and the store.

    Gives what terms they hold.
    """
    counter = PaperCounter()
    pipeline = IngestionPipeline(
        transformations=[PassageParser(), PassageEmbedding(embedder)],
        vector_store=CouncilVectorStore(store, SparseEncoder(DutchAnalyser()), counter),
        disable_cache=True,
    )
    for records in _batches(entry.record for entry in entries):
        documents = [CouncilDocument.of(work.catalogue.get(name), name) for name in records]
        pipeline.run(documents=documents)
    return counter.papers()


def _words(work: Work, made: Build) -> Vocabulary:
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
