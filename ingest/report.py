"""What an ingest did, per file: for a program as JSON, for an officer as text."""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import dataclass, replace
from typing import Any

from ingest.readers.invisible import shown_name
from ingest.source import FileStatus
from ingest.units import Secrecy

_WORDS = {
    FileStatus.INDEXED: "gelezen",
    FileStatus.UNCHANGED: "ongewijzigd",
    FileStatus.NO_TEXT: "geen tekst",
    FileStatus.UNREADABLE: "onleesbaar",
    FileStatus.ENCRYPTED: "beveiligd met wachtwoord",
    FileStatus.UNSUPPORTED: "niet ondersteund",
    FileStatus.REMOVED: "verwijderd",
}

# Without the name of the other file: not everybody who brings in a paper may see all there is.
_COPY = "Dit stuk staat er al in, in een ander bestand. Alleen dat bestand wordt aangehaald."


@dataclass(frozen=True, slots=True)
class FileReport:
    """What became of one file."""

    path: str
    status: FileStatus
    id: str | None = None
    kind: str | None = None
    title: str | None = None
    meeting_date: str | None = None
    units: int = 0
    pages: int = 0
    warnings: tuple[str, ...] = ()
    secrecy: Secrecy | None = None


@dataclass(frozen=True, slots=True)
class IngestReport:
    """What became of all files, in the order in which they were found."""

    documents: tuple[FileReport, ...]

    @property
    def usable(self) -> bool:
        """Whether anything was read, or there was nothing left to do."""
        good = (FileStatus.INDEXED, FileStatus.UNCHANGED, FileStatus.REMOVED)
        return any(document.status in good for document in self.documents)


def told_of_copies(reports: Iterable[FileReport], copied: Container[str]) -> tuple[FileReport, ...]:
    """``reports`` in which every file that is a copy says so; ``copied`` are the ids of copies."""
    return tuple(
        replace(item, warnings=(*item.warnings, _COPY)) if item.id in copied else item
        for item in reports
    )


def ingest_json(report: IngestReport) -> dict[str, Any]:
    """The report as the command-line contract has it."""
    return {
        "documents": [
            {
                "path": document.path,
                "id": document.id,
                "status": document.status.value,
                "kind": document.kind,
                "title": document.title,
                "meeting_date": document.meeting_date,
                "units": document.units,
                "pages": document.pages,
                "warnings": list(document.warnings),
            }
            for document in report.documents
        ],
        "summary": {
            status.value: sum(d.status is status for d in report.documents) for status in FileStatus
        },
    }


def ingest_text(report: IngestReport) -> str:
    """The report for an officer: one line a document, its warnings below it."""
    lines: list[str] = []
    for document in report.documents:
        name = shown_name(document.path.rsplit("/", 1)[-1])
        detail = ""
        if document.status in (FileStatus.INDEXED, FileStatus.UNCHANGED):
            detail = f": {document.kind}, {document.meeting_date or 'zonder datum'}, {document.units} eenheden"
        lines.append(f"{name}: {_WORDS[document.status]}{detail}")
        lines += [f"    {shown_name(warning)}" for warning in document.warnings]
    counts = [
        f"{number} {_WORDS[status]}"
        for status in FileStatus
        if (number := sum(d.status is status for d in report.documents))
    ]
    lines.append("Samen: " + (", ".join(counts) or "geen documenten gevonden") + ".")
    return "\n".join(lines) + "\n"
