"""PDFs that PDFium cannot open: what pypdf can still make of them."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from ingest.readers.builder import TextBuilder
from ingest.readers.failure import ReadingFailed, no_text, unreadable
from ingest.readers.limits import ReadLimits
from ingest.source import PageSpan, SourceDocument

_DAMAGED = (
    "De PDF is beschadigd en kan niet worden gelezen. Haal hem opnieuw op of sla hem opnieuw op."
)


def read_damaged(
    data: bytes,
    limits: ReadLimits,
    check_pages: Callable[[int, ReadLimits], None],
    locked: Callable[[], ReadingFailed],
    scan_message: str,
) -> SourceDocument:
    """The plain text that pypdf finds, one line of print at a time.

    Raises ReadingFailed where it finds none.
    """
    from io import BytesIO

    from pypdf import PdfReader

    with _quiet():
        try:
            reader = PdfReader(BytesIO(data))
            if reader.is_encrypted and not reader.decrypt(""):
                raise locked()
            count = len(reader.pages)
            check_pages(count, limits)
            texts = [_page_text(reader, index) for index in range(count)]
        except ReadingFailed:
            raise
        except Exception as error:
            raise unreadable(_DAMAGED) from error
    if not texts:
        raise unreadable(_DAMAGED)
    if not any(text.strip() for text in texts):
        raise no_text(scan_message)
    return _document(texts)


def _page_text(reader: object, index: int) -> str:
    try:
        text: str = reader.pages[index].extract_text()  # type: ignore[attr-defined]
    except Exception:  # noqa: BLE001 - one broken page must not lose the others
        return ""
    return text.encode("utf-8", "replace").decode("utf-8")


def _document(texts: list[str]) -> SourceDocument:
    builder = TextBuilder()
    spans: list[PageSpan] = []
    for number, text in enumerate(texts, start=1):
        builder.put("\n" if spans else "")
        start = builder.length
        for index, line in enumerate(text.split("\n")):
            builder.put("\n" if index else "")
            builder.paragraph(line, page=number)
        spans.append(PageSpan(number, start, builder.length))
    return builder.document(
        "application/pdf",
        pages=tuple(spans),
        warnings=("De PDF is beschadigd; de tekst is zo goed mogelijk hersteld.",),
    )


@contextmanager
def _quiet() -> Iterator[None]:
    """Keeps pypdf's remarks about the damage off the officer's screen."""
    logger = logging.getLogger("pypdf")
    level = logger.level
    logger.setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        logger.setLevel(level)
