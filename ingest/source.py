"""What a reader gives: the verbatim text of a file, with its lines and pages.

Everything later in the house (blocks, units, passages, citations) points into
``SourceDocument.text`` by character offsets, so a quotation can always be found
again, letter for letter, on its page.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class FileStatus(StrEnum):
    """How the reading of one file ended; the words of the command-line contract."""

    INDEXED = "indexed"
    UNCHANGED = "unchanged"
    NO_TEXT = "no_text"
    UNREADABLE = "unreadable"
    ENCRYPTED = "encrypted"
    UNSUPPORTED = "unsupported"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class PageSpan:
    """Characters ``start`` to ``end`` (exclusive) of the text stand on page ``number`` (from 1)."""

    number: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class ScannedPage:
    """A page that was read from its picture: how sure that is, and which words are not.

    ``confidence`` is the mean over its words, 0 to 100; ``unsure`` are spans of the text.
    """

    number: int
    confidence: int
    unsure: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Cell:
    """Where a line stands in a table: table (from 0 in the document), row and column (from 0).

    ``around`` is the cell in which the table itself stands, if any.
    """

    table: int
    row: int
    column: int
    around: Cell | None = None

    @property
    def outermost(self) -> Cell:
        """The cell of the table that stands in no other."""
        cell = self
        while cell.around is not None:
            cell = cell.around
        return cell


@dataclass(frozen=True, slots=True)
class SourceLine:
    """One paragraph of the file: a logical line, not a line of print.

    ``start``/``end`` are offsets into the text, without the line's own list mark and
    without surrounding white space. ``None`` in a mark means: the format does not say.
    """

    start: int
    end: int
    page: int | None = None
    bullet: int | None = None  # nesting level of a list item (0 is outermost)
    heading: int | None = None  # heading level (1 is highest)
    bold: bool = False  # all of the line, apart from a leading number, is bold
    cell: Cell | None = None
    note: bool = False  # a note at the foot of the page: the text runs on above it
    italic: bool = False  # all of the line is in italics


@dataclass(frozen=True, slots=True)
class SourceDocument:
    """The verbatim text of one file with what the format says about its layout."""

    text: str
    lines: tuple[SourceLine, ...]
    pages: tuple[PageSpan, ...] = ()
    media_type: str = "text/plain"
    properties: dict[str, str] = field(default_factory=dict)  # title, author, ... of the file
    warnings: tuple[str, ...] = ()  # in Dutch, for the officer
    scans: int = 0  # pages that are pictures without text, and were not read
    read_by_ocr: tuple[ScannedPage, ...] = ()
    margins: tuple[str, ...] = ()  # headers and footers, each once: part of no line

    def page_at(self, offset: int) -> int | None:
        """The page on which character ``offset`` stands, or None for a text without pages."""
        for page in self.pages:
            if page.start <= offset < page.end:
                return page.number
        return None


@dataclass(frozen=True, slots=True)
class ReadResult:
    """The end of one reading: a document, or a status and a Dutch message that says what to do."""

    status: FileStatus
    document: SourceDocument | None = None
    message: str = ""
    page_count: int = 0
    scans: int = 0  # pages that are pictures without text: OCR may read them
