"""What a careful officer wants to know about how the words of a source were come by."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from assistant.answer import Citation, Flag
from assistant.lines.found import FoundUnit
from ingest.source import ScannedPage
from ingest.units import DocumentRecord

_UNSURE_PAGE = 80  # of 100
_MOST_WORDS = 5


def scanned(units: Iterable[FoundUnit], citations: Sequence[Citation]) -> list[Flag]:
    """Quotations from a scan of which words, or whole pages, were not read with certainty."""
    records = {found.record.id: found.record for found in units if found.record.read_by_ocr}
    flags: list[Flag] = []
    for record in records.values():
        words: list[str] = []
        numbers: list[int] = []
        for item in citations:
            if item.document_id == record.id and (told := _doubt(record, item)) is not None:
                words += told
                numbers.append(item.n)
        if numbers:
            flags.append(Flag("scan", _message(record, list(dict.fromkeys(words))), tuple(numbers)))
    return flags


def _doubt(record: DocumentRecord, citation: Citation) -> list[str] | None:
    """The uncertain words in a quotation; None where nothing is uncertain."""
    pages = {number: (start, end) for number, start, end in record.pages}
    found: list[str] = []
    doubtful = False
    for page in record.read_by_ocr:
        start, end = pages[page.number]
        if citation.start < end and citation.end > start:
            words = _words(record, page, citation)
            found += words
            doubtful = doubtful or bool(words) or page.confidence < _UNSURE_PAGE
    return found if doubtful else None


def _words(record: DocumentRecord, page: ScannedPage, citation: Citation) -> list[str]:
    return [
        record.text[start:end]
        for start, end in page.unsure
        if citation.start < end and citation.end > start
    ]


def _message(record: DocumentRecord, words: Sequence[str]) -> str:
    shown = ", ".join(f"‘{word}’" for word in words[:_MOST_WORDS])
    more = f" en nog {len(words) - _MOST_WORDS}" if len(words) > _MOST_WORDS else ""
    unsure = f" Niet zeker gelezen: {shown}{more}." if words else ""
    return (
        f"{record.file_name} is een scan die met OCR is gelezen.{unsure} Vergelijk het citaat met "
        "de pagina."
    )
