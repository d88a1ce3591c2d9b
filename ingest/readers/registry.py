"""From a path to a result: which reader takes the file, and what is said when none can."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from importlib import import_module
from pathlib import Path

from ingest.readers.failure import ReadingFailed
from ingest.readers.limits import DEFAULT_LIMITS, MIB, ReadLimits
from ingest.readers.sniffing import Kind, sniff
from ingest.source import FileStatus, ReadResult, SourceDocument

Reader = Callable[[bytes, ReadLimits], SourceDocument]

# Module and function, imported on first use: the PDF and XML libraries are slow to load.
_READERS = {
    Kind.PDF: ("pdf", "read_pdf"),
    Kind.WORD: ("word", "read_word"),
    Kind.OPENDOCUMENT: ("opendocument", "read_opendocument"),
    Kind.HTML: ("html", "read_html"),
    Kind.TEXT: ("text", "read_text"),
    Kind.MARKDOWN: ("text", "read_markdown"),
    Kind.MAIL: ("mail", "read_mail"),
}
_SUFFIXES = {
    Kind.PDF: frozenset({".pdf"}),
    Kind.WORD: frozenset({".docx", ".docm", ".dotx"}),
    Kind.OPENDOCUMENT: frozenset({".odt", ".ott"}),
    Kind.HTML: frozenset({".html", ".htm", ".xhtml"}),
    Kind.TEXT: frozenset({".txt", ".text", ""}),
    Kind.MARKDOWN: frozenset({".md", ".markdown"}),
    Kind.MAIL: frozenset({".eml"}),
}
SUPPORTED_SUFFIXES = frozenset().union(*_SUFFIXES.values()) - {""}
_OCR = "maak er tekst van met OCR: ocrmypdf -l nld in.pdf uit.pdf"
_NO_WORDS = (
    "Er staan geen woorden in het bestand. Controleer of dit het goede bestand is; is het een "
    f"scan, {_OCR}"
)
_REFUSALS = {
    Kind.EMPTY: (FileStatus.NO_TEXT, "Het bestand is leeg (0 bytes)."),
    Kind.OLD_WORD: (
        FileStatus.UNSUPPORTED,
        "Dit is een bestand van een oude Office-versie (.doc, .xls of .ppt). "
        "Open het en sla het op als .docx of PDF.",
    ),
    Kind.OUTLOOK: (
        FileStatus.UNSUPPORTED,
        "Dit is een bericht van Outlook (.msg). Sla het in Outlook op als .eml of als PDF.",
    ),
    Kind.ENCRYPTED_OFFICE: (
        FileStatus.ENCRYPTED,
        "Het bestand is beveiligd met een wachtwoord. Sla het op zonder wachtwoord.",
    ),
    Kind.RTF: (FileStatus.UNSUPPORTED, "RTF wordt niet gelezen. Sla het op als .docx."),
    Kind.SPREADSHEET: (
        FileStatus.UNSUPPORTED,
        "Rekenbladen worden niet gelezen. Sla de tekst op als .docx of PDF.",
    ),
    Kind.SLIDES: (
        FileStatus.UNSUPPORTED,
        "Presentaties worden niet gelezen. Sla ze op als PDF.",
    ),
    Kind.ARCHIVE: (
        FileStatus.UNSUPPORTED,
        "Dit is een zip-bestand en geen document. Pak het uit en lees de bestanden die erin "
        "zitten.",
    ),
    Kind.DAMAGED_ZIP: (
        FileStatus.UNREADABLE,
        "Het bestand is beschadigd of niet volledig. Haal het opnieuw op of sla het opnieuw op.",
    ),
    Kind.IMAGE: (
        FileStatus.UNSUPPORTED,
        f"Dit is een afbeelding. Sla die op als PDF en {_OCR}",
    ),
    Kind.UNKNOWN: (
        FileStatus.UNSUPPORTED,
        "Dit soort bestand wordt niet gelezen. Sla het op als PDF, .docx of .txt.",
    ),
}


def read_file(path: Path, limits: ReadLimits = DEFAULT_LIMITS) -> ReadResult:
    """Read one file in this process; every foreseeable end is a result with a status.

    For files that may be hostile use ``ingest.reading``, which also bounds time and memory.
    """
    try:
        data = _bytes_of(path, limits)
        kind = sniff(data, path.suffix)
        if kind in _REFUSALS:
            raise ReadingFailed(*_refusal(kind, path.suffix))
        document = _reader(kind)(data, limits)
        _check_words(document)
    except ReadingFailed as failure:
        return ReadResult(
            failure.status, message=f"{path.name}: {failure.message}", scans=failure.scans
        )
    document = _with_suffix_warning(document, kind, path)
    return ReadResult(
        FileStatus.INDEXED, document, page_count=len(document.pages), scans=document.scans
    )


def _bytes_of(path: Path, limits: ReadLimits) -> bytes:
    try:
        size = path.stat().st_size
        if not path.is_file():
            raise ReadingFailed(FileStatus.UNSUPPORTED, "Dit is geen gewoon bestand.")
        if size > limits.file_bytes:
            raise ReadingFailed(
                FileStatus.UNREADABLE,
                f"Het bestand is te groot ({size // MIB} MiB; de grens is "
                f"{limits.file_bytes // MIB} MiB). Splits het of verklein de afbeeldingen.",
            )
        return path.read_bytes()
    except FileNotFoundError as error:
        raise ReadingFailed(FileStatus.UNREADABLE, "Het bestand bestaat niet (meer).") from error
    except OSError as error:
        raise ReadingFailed(
            FileStatus.UNREADABLE,
            "Het bestand kan niet worden geopend. Controleer of u het mag lezen.",
        ) from error


def _refusal(kind: Kind, suffix: str) -> tuple[FileStatus, str]:
    status, message = _REFUSALS[kind]
    promised = {".docx": "Word-document", ".odt": "OpenDocument", ".docm": "Word-document"}
    if kind in (Kind.UNKNOWN, Kind.ARCHIVE) and suffix.lower() in promised:
        return (
            FileStatus.UNREADABLE,
            f"Het bestand heet {suffix}, maar is geen {promised[suffix.lower()]}. Controleer "
            "het bestand en sla het opnieuw op.",
        )
    return status, message


def _check_words(document: SourceDocument) -> None:
    """A file of rules and blanks would be kept as a document that never answers."""
    text = document.text
    if not any(any(map(str.isalnum, text[line.start : line.end])) for line in document.lines):
        raise ReadingFailed(FileStatus.NO_TEXT, _NO_WORDS)


def _reader(kind: Kind) -> Reader:
    module, function = _READERS[kind]
    reader: Reader = getattr(import_module(f"ingest.readers.{module}"), function)
    return reader


def _with_suffix_warning(document: SourceDocument, kind: Kind, path: Path) -> SourceDocument:
    if path.suffix.lower() in _SUFFIXES[kind]:
        return document
    warning = (
        f"De naam eindigt op {path.suffix or 'niets'}, maar de inhoud is {kind.value}; "
        "het bestand is zo gelezen."
    )
    return replace(document, warnings=(*document.warnings, warning))
