"""One file that was read into the record that is kept: recognised, corrected and split."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from ingest.identity import document_id
from ingest.instructions import addresses_model
from ingest.overrides import (
    OverrideError,
    apply_overrides,
    front_matter_length,
    overrides_for,
)
from ingest.paragraphs import Paragraph, paragraphs
from ingest.part_overrides import PARTS, stated_parts
from ingest.readers.limits import ReadLimits
from ingest.readers.registry import read_file
from ingest.recognise import missing_fields, recognise
from ingest.recognise.parts import (
    Part,
    headed,
    marked_parts,
    of_paper,
    of_unit,
    outside,
    with_secrecy,
)
from ingest.source import FileStatus, SourceDocument
from ingest.split import split_document
from ingest.units import DocumentRecord, Secrecy, Unit

_MISSING_WORDS = {
    "meeting_date": "datum",
    "body": "vergadering",
    "agenda_items": "agendapunt",
    "alderman": "wethouder",
    "subject": "onderwerp",
}


@dataclass(frozen=True, slots=True)
class RecordResult:
    """The end of one reading: a record, or a status and a Dutch message that says what to do."""

    status: FileStatus
    record: DocumentRecord | None = None
    message: str = ""
    scans: int = 0  # pages that are pictures without text: OCR may read them


def read_record(path: Path, digest: str, limits: ReadLimits) -> RecordResult:
    """Read one file in this process and make its record; every foreseeable end is a result."""
    result = read_file(path, limits)
    if result.document is None:
        return RecordResult(result.status, message=result.message, scans=result.scans)
    try:
        record = build_record(path, result.document, digest)
        return RecordResult(result.status, record, scans=result.scans)
    except OverrideError as error:
        return RecordResult(FileStatus.UNREADABLE, message=str(error))


def build_record(path: Path, document: SourceDocument, digest: str) -> DocumentRecord:
    """The record of ``document``. Raises OverrideError when a sidecar cannot be used."""
    name = document_id(path)
    skip = front_matter_length(path, document.text)
    if skip:
        document = replace(
            document, lines=tuple(line for line in document.lines if line.start >= skip)
        )
    body = paragraphs(document)
    parts = marked_parts(body)
    metadata = recognise(document, outside(body, parts))
    metadata = replace(metadata, secrecy=of_paper(metadata.secrecy, parts))
    corrections = overrides_for(path, document.text)
    stated = corrections.pop(PARTS, None)
    if corrections:
        metadata = apply_overrides(metadata, corrections, path.name)
    if stated is None:
        day = date.fromisoformat(metadata.meeting_date) if metadata.meeting_date else None
        held = with_secrecy(parts, body, metadata.secrecy, day)
    else:
        held = stated_parts(stated, body, path.name)
    split = headed(body, [part for part, _ in held])
    units = split_document(document, split, metadata.kind, name)
    missing = missing_fields(metadata)
    return DocumentRecord(
        id=name,
        path=str(path),
        file_name=path.name,
        content_hash=digest,
        media_type=document.media_type,
        metadata=metadata,
        text=document.text,
        pages=tuple((page.number, page.start, page.end) for page in document.pages),
        units=_marked(units, body, held),
        warnings=(*document.warnings, *_instructed(document.text), *_warnings(missing)),
        missing=missing,
        read_by_ocr=document.read_by_ocr,
    )


def _instructed(text: str) -> tuple[str, ...]:
    if not addresses_model(text):
        return ()
    return (
        "Er staat tekst in die een taalmodel opdrachten geeft. Die wordt niet opgevolgd, niet "
        "geciteerd en niet doorgegeven. Ga na waar het stuk vandaan komt.",
    )


def _marked(
    units: Sequence[Unit], body: Sequence[Paragraph], parts: Sequence[tuple[Part, Secrecy]]
) -> tuple[Unit, ...]:
    """``units`` with the secrecy of the parts they lie in."""
    if not parts:
        return tuple(units)
    return tuple(replace(unit, secrecy=of_unit(unit, body, parts)) for unit in units)


# How what is missing is filled in without the screens.
BY_FILE = "U kunt dit aanvullen in een .meta.yaml-bestand."


def _warnings(missing: tuple[str, ...]) -> tuple[str, ...]:
    found: list[str] = []
    if missing:
        words = ", ".join(_MISSING_WORDS.get(name, name) for name in missing)
        found.append(f"Niet herkend: {words}. {BY_FILE}")
    return tuple(found)
