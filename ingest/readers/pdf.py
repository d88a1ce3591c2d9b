"""PDF: text and places from PDFium, damaged files with the help of pypdf."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from ingest.readers.failure import ReadingFailed, encrypted, no_text, unreadable
from ingest.readers.limits import ReadLimits
from ingest.readers.ocr_confidence import with_confidence
from ingest.readers.pdf_text import PdfText
from ingest.source import SourceDocument

if TYPE_CHECKING:
    from ingest.readers.ocr import ReadPage
    from ingest.readers.pdf_words import PageContent

MEDIA_TYPE = "application/pdf"
_PROPERTIES = {
    "Title": "title",
    "Author": "author",
    "Subject": "subject",
    "Keywords": "keywords",
    "Producer": "producer",
    "CreationDate": "created",
    "ModDate": "modified",
}
_MIN_PAGE = 20  # letters; a page with fewer and a picture on it counts as a scan
_MAX_NAMED_PAGES = 10
_OCR = (
    "Er staat geen leesbare tekst in deze PDF; waarschijnlijk is het een scan. Installeer "
    "Tesseract met Nederlands (apt install tesseract-ocr-nld) en lees het bestand opnieuw in, of "
    "maak er zelf tekst van met OCR: ocrmypdf -l nld in.pdf uit.pdf"
)
_NOT_RECOGNISED = (
    "Op de afbeeldingen in deze PDF is ook met OCR geen tekst gevonden. Maak een scherpere scan of "
    "typ de tekst over."
)


def read_pdf(data: bytes, limits: ReadLimits) -> SourceDocument:
    """Read a PDF; raises ReadingFailed for damage, a password or a scan without text."""
    import pypdfium2 as pdfium

    try:
        document = pdfium.PdfDocument(data)
        count = len(document)
    except pdfium.PdfiumError as error:
        if "assword" in str(error) or "ecurity" in str(error):
            raise _locked() from error
        return _rescue(data, limits)
    try:
        if count == 0:
            return _rescue(data, limits)
        _check_pages(count, limits)
        return _read(document, count, data, limits)
    finally:
        document.close()


def _read(document: Any, count: int, data: bytes, limits: ReadLimits) -> SourceDocument:
    pages, damaged = _pages(document, count)
    scanned = [page.number for page in pages if _is_empty(page) and page.images]
    read: list[ReadPage] = []
    if limits.ocr and scanned:
        read = _recognised(document, pages, scanned[: limits.ocr_pages])
    without = [page.number for page in pages if _is_empty(page)]
    scanned = [number for number in scanned if number in without]
    if sum(_letters(page) for page in pages) == 0:
        if damaged:
            return _rescue(data, limits)
        raise no_text(_NOT_RECOGNISED if limits.ocr and scanned else _OCR, len(scanned))
    if len(without) == count and scanned:
        raise no_text(_OCR, len(scanned))
    warnings = _warnings(document, scanned, damaged)
    text = PdfText(pages)
    found = text.builder.document(
        MEDIA_TYPE, pages=text.spans, properties=_properties(document), warnings=warnings
    )
    if read:
        found = with_confidence(found, read)
    return replace(found, scans=len(scanned), margins=text.margins)


def _recognised(document: Any, pages: list[PageContent], numbers: list[int]) -> list[ReadPage]:
    """Reads these pages from their pictures and puts their words in their places in ``pages``."""
    import subprocess

    from ingest.readers.ocr import read_scanned

    found: list[ReadPage] = []
    for number in numbers:
        page = document[number - 1]
        try:
            read = read_scanned(page, number)
        except (OSError, subprocess.SubprocessError):
            continue  # it stays a page without text, and that is told
        finally:
            page.close()
        if _letters(read.content) > _letters(pages[number - 1]):
            pages[number - 1] = read.content
            found.append(read)
    return found


def _pages(document: Any, count: int) -> tuple[list[PageContent], list[int]]:
    """The content of all pages, and the numbers of those that could not be opened."""
    import pypdfium2 as pdfium

    from ingest.readers.pdf_words import PageContent, Rules, read_page

    pages: list[PageContent] = []
    damaged: list[int] = []
    for index in range(count):
        try:
            page = document[index]
            try:
                pages.append(read_page(page, index + 1))
            finally:
                page.close()
        except pdfium.PdfiumError:
            damaged.append(index + 1)
            pages.append(PageContent(index + 1, 0.0, 0.0, [], Rules()))
    return pages, damaged


def _letters(page: PageContent) -> int:
    return sum(sum(map(str.isalnum, word.text)) for word in page.words)


def _is_empty(page: PageContent) -> bool:
    letters = _letters(page)
    # What was read from a picture is text, however little it is.
    return letters == 0 or (page.images and not page.recognised and letters < _MIN_PAGE)


def _warnings(document: Any, scanned: list[int], damaged: list[int]) -> tuple[str, ...]:
    import pypdfium2.raw as raw

    found: list[str] = []
    if scanned:
        found.append(
            f"Geen leesbare tekst op {_named(scanned)}; waarschijnlijk zijn dat scans. "
            "Installeer Tesseract met Nederlands (apt install tesseract-ocr-nld) en lees het "
            "bestand opnieuw in, of gebruik: ocrmypdf -l nld --skip-text in.pdf uit.pdf"
        )
    if damaged:
        found.append(f"Beschadigd en niet gelezen: {_named(damaged)}.")
    if document.count_attachments() > 0:
        found.append("De bijlagen die in de PDF zitten zijn niet gelezen.")
    if raw.FPDF_GetFormType(document) != raw.FORMTYPE_NONE:
        found.append("De PDF is een formulier; wat in de invulvelden staat is niet gelezen.")
    return tuple(found)


def _named(numbers: list[int]) -> str:
    shown = ", ".join(map(str, numbers[:_MAX_NAMED_PAGES]))
    more = len(numbers) - _MAX_NAMED_PAGES
    word = "pagina" if len(numbers) == 1 else "pagina's"
    return f"{word} {shown}" + (f" en nog {more}" if more > 0 else "")


def _properties(document: Any) -> dict[str, str]:
    found = document.get_metadata_dict(skip_empty=True)
    return {
        name: str(found[key]).strip()
        for key, name in _PROPERTIES.items()
        if str(found.get(key, "")).strip()
    }


def _check_pages(count: int, limits: ReadLimits) -> None:
    if count > limits.pages:
        raise unreadable(
            f"De PDF heeft {count} pagina's; de grens is {limits.pages}. Splits het bestand."
        )


def _locked() -> ReadingFailed:
    return encrypted(
        "De PDF is beveiligd met een wachtwoord. Sla hem op zonder wachtwoord en probeer het "
        "opnieuw."
    )


def _rescue(data: bytes, limits: ReadLimits) -> SourceDocument:
    from ingest.readers.pdf_damaged import read_damaged

    return read_damaged(data, limits, _check_pages, _locked, _OCR)
