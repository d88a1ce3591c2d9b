"""Builds a SourceDocument piece by piece for formats whose text is put together."""

from __future__ import annotations

from ingest.readers.invisible import hidden_warnings, visible
from ingest.readers.marks import bullet_length, trim
from ingest.source import Cell, PageSpan, SourceDocument, SourceLine


class TextBuilder:
    """Collects verbatim text and the lines in it, so that offsets always fit."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._lines: list[SourceLine] = []
        self._hidden: set[str] = set()  # what is to be told of characters that were left out
        self.length = 0

    def put(self, text: str) -> int:
        """Add ``text`` without a line; gives the offset at which it starts."""
        start = self.length
        text = self._seen(text)
        if text:
            self._pieces.append(text)
            self.length += len(text)
        return start

    def paragraph(
        self,
        text: str,
        *,
        page: int | None = None,
        bullet: int | None = None,
        heading: int | None = None,
        bold: bool = False,
        cell: Cell | None = None,
        note: bool = False,
        italic: bool = False,
        take_mark: bool = True,
    ) -> None:
        """Add ``text`` as one line; a bullet typed at its start stays outside the line."""
        text = self._seen(text)
        offset = self.put(text)
        start, end = trim(text, 0, len(text))
        mark = bullet_length(text, start, end) if take_mark else 0
        if mark:
            start, end = trim(text, start + mark, end)
            bullet = bullet or 0
        if start < end:
            first, last = offset + start, offset + end
            self._lines.append(
                SourceLine(first, last, page, bullet, heading, bold, cell, note, italic)
            )

    def _seen(self, text: str) -> str:
        self._hidden.update(hidden_warnings(text))
        return visible(text)

    @property
    def has_lines(self) -> bool:
        return bool(self._lines)

    def document(
        self,
        media_type: str,
        *,
        pages: tuple[PageSpan, ...] = (),
        properties: dict[str, str] | None = None,
        warnings: tuple[str, ...] = (),
    ) -> SourceDocument:
        """Everything collected so far."""
        return SourceDocument(
            text="".join(self._pieces),
            lines=tuple(self._lines),
            pages=pages,
            media_type=media_type,
            properties=properties or {},
            warnings=(*warnings, *sorted(self._hidden)),
        )
