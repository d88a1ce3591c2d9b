"""How sure the text of a scan is: of each page, and which words are not."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from ingest.source import ScannedPage, SourceDocument

if TYPE_CHECKING:
    from ingest.readers.ocr import ReadPage

_UNSURE = 60  # of 100; below this a word is as often wrong as not
_NEAR = 400  # characters within which a word is looked for after the one before
_PAGE_UNSURE = 80


def with_confidence(document: SourceDocument, pages: Iterable[ReadPage]) -> SourceDocument:
    """``document`` with what is known of the pages that were read from their pictures."""
    spans = {page.number: (page.start, page.end) for page in document.pages}
    found: list[ScannedPage] = []
    for page in pages:
        start, end = spans[page.content.number]
        unsure: list[tuple[int, int]] = []
        place = start
        for word, sure in page.sure:
            at = document.text.find(word, place, min(end, place + _NEAR + len(word)))
            if at < 0:
                continue  # a mark in front of a list, or a word put together over two lines
            place = at + len(word)
            if sure < _UNSURE and any(map(str.isalnum, word)):
                unsure.append((at, place))
        letters = [(len(word), sure) for word, sure in page.sure]
        total = sum(length for length, _ in letters)
        mean = round(sum(length * sure for length, sure in letters) / total) if total else 0
        found.append(ScannedPage(page.content.number, mean, tuple(unsure)))
    return replace(
        document,
        read_by_ocr=tuple(found),
        warnings=(*document.warnings, *_warnings(found)),
    )


def _warnings(pages: list[ScannedPage]) -> list[str]:
    words = sum(len(page.unsure) for page in pages)
    bad = [str(page.number) for page in pages if page.confidence < _PAGE_UNSURE]
    told = f"Met OCR uit een scan gehaald ({len(pages)} pagina's)"
    if words:
        told += f"; {words} woorden zijn niet zeker gelezen"
    told += ". Vergelijk een citaat met de pagina zelf."
    if bad:
        told += f" Slecht leesbaar: pagina {', '.join(bad[:10])}."
    return [told]
