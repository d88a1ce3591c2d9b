"""The index: whole, complete and open to questions; made anew from its documents where it is not."""

from __future__ import annotations

from pathlib import Path

from index.catalogue import Catalogue
from index.checksums import damaged
from index.embedding import EmbeddingError, load_embedder
from index.engine import check_identity, is_outdated
from index.generations import (
    MANIFEST,
    Generation,
    Manifest,
    check_whole,
    current_number,
    folder_of,
    numbers,
    point_to,
    read_current,
    read_manifest,
    writer,
)
from index.library import RECORDS, library_identity
from index.store import StoreBusy, StoreCorrupt, StoreError, StoreMismatch
from ingest.pipeline import renew
from ingest.source import FileStatus
from register.store import is_current
from settings import Settings
from upkeep.finding import Finding, State
from upkeep.known import known_documents
from upkeep.probe import probe

_NAME = "Index"


def check_index(settings: Settings, repair: bool) -> list[Finding]:
    """Look at the index, and with ``repair`` put right what can be."""
    data = settings.data_dir
    findings: list[Finding] = []
    try:
        pointed = _pointer(data, repair)
        if pointed is not None:
            findings.append(pointed)
        if read_current(data) is None and not _any_manifest(data):
            return [*findings, Finding(_NAME, State.OK, "Er is nog niets ingelezen.")]
    except StoreCorrupt:
        pass  # it comes back below, with all that is wrong
    try:
        wanted = library_identity(settings, load_embedder(settings.embedding_model))
    except EmbeddingError as error:
        return [*findings, Finding(_NAME, State.ERROR, str(error))]
    wrong = _wrong(data, wanted)
    if not wrong:
        return findings or [Finding(_NAME, State.OK, "De index is heel en volledig.")]
    if not repair:
        return [
            Finding(_NAME, State.ERROR, f"{' '.join(wrong)} Herstel hem met: spreeklijn doctor")
        ]
    return _renewed(settings, wrong)


def must_be_renewed(settings: Settings, made: Generation) -> bool:
    """Whether another version of the program made it. Raises StoreMismatch for another setting."""
    try:
        wanted = library_identity(settings, load_embedder(settings.embedding_model))
    except EmbeddingError:
        return False  # it is told where the model is needed
    return is_outdated(made.manifest, wanted) or not is_current(made.folder)


def _pointer(data: Path, repair: bool) -> Finding | None:
    """Where the name of the current generation was lost: the newest one that is whole."""
    try:
        if current_number(data) is not None:
            return None
        told = "Het bestand CURRENT was weg"
    except StoreCorrupt:
        told = "Het bestand CURRENT was beschadigd"
    whole = [number for number in numbers(data) if _is_whole(folder_of(data, number))]
    if not whole:
        return None
    if not repair:
        return Finding(_NAME, State.ERROR, f"{told}. Herstel het met: spreeklijn doctor")
    with writer(data):
        point_to(data, max(whole))
    return Finding(_NAME, State.REPAIRED, f"{told}; de nieuwste hele index is weer in gebruik.")


def _any_manifest(data: Path) -> bool:
    return any((folder_of(data, n) / MANIFEST).is_file() for n in numbers(data))


def _is_whole(folder: Path) -> bool:
    try:
        check_whole(folder)
        read_manifest(folder)
    except StoreCorrupt:
        return False
    return (folder / MANIFEST).is_file()


def _wrong(data: Path, wanted: Manifest) -> list[str]:
    """All that is wrong, in Dutch, in an index that must be made with what is ``wanted``.

    The engine looks last: it is asked nothing of a damaged file.
    """
    try:
        number = current_number(data)
        if number is None:
            return ["Van geen index is nog alles heel."]
        folder = folder_of(data, number)
        wrong = [f"Beschadigd of weg: {name}." for name in damaged(folder)[:3]]
        manifest = read_manifest(folder)
    except StoreCorrupt as error:
        return [str(error).partition(" Herstel")[0]]
    try:
        check_identity(manifest, wanted)
    except StoreMismatch as error:
        # Nothing can be asked of it until it is made anew, after a new version or another setting.
        wrong.append(error.what)
    if not wrong and not is_current(folder):
        wrong.append(
            "De standaardlijnen en toezeggingen zijn van een oudere versie van Spreeklijn."
        )
    catalogue = Catalogue(data / RECORDS)
    for entry in manifest.documents.values():
        try:
            catalogue.get(str(entry["record"]))
        except StoreCorrupt:
            wrong.append(f"De ingelezen tekst van {entry['file_name']} is weg of beschadigd.")
    return wrong or probe(data)


def _renewed(settings: Settings, wrong: list[str]) -> list[Finding]:
    known = known_documents(settings.data_dir)
    try:
        report = renew(known.entries, known.failures, settings)
    except StoreBusy as error:
        return [Finding(_NAME, State.ERROR, f"{' '.join(wrong)} {error}")]
    except (StoreError, OSError) as error:
        return [Finding(_NAME, State.ERROR, f"{' '.join(wrong)} Herstellen lukte niet: {error}")]
    lost = [
        item.warnings[0]
        for item in report.documents
        if item.status not in (FileStatus.UNCHANGED, FileStatus.INDEXED)
    ]
    again = sum(item.status is FileStatus.INDEXED for item in report.documents)
    told = (
        f"{' '.join(wrong)} De index is opnieuw gemaakt van {len(report.documents) - len(lost)} "
        f"documenten, waarvan {again} opnieuw gelezen."
    )
    if known.guessed:
        told += " Lees uw mappen nog eens in, zodat verwijderde stukken er zeker uit zijn."
    findings = [Finding(_NAME, State.REPAIRED, told)]
    for message in lost:
        advice = "Zet het bestand terug en lees het opnieuw in, of zet een back-up terug."
        findings.append(Finding("Document", State.ERROR, f"{message} {advice}"))
    return findings
