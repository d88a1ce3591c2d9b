"""Plain text and Markdown: the lines point into the text of the file.

The text is the file as it is, but that paragraphs broken at a fixed width stand on one line.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise

from ingest.readers.decoding import decode
from ingest.readers.failure import no_text
from ingest.readers.inline import Piece, pieces, unclosed_blocks
from ingest.readers.invisible import hidden_warnings, visible
from ingest.readers.limits import ReadLimits
from ingest.readers.marks import bullet_length, trim
from ingest.readers.text_columns import ColumnRow, column_rows
from ingest.readers.text_furniture import furniture
from ingest.readers.wrapping import unwrapped
from ingest.source import Cell, PageSpan, SourceDocument, SourceLine

_LINE = re.compile(r"[^\r\n\f]+")
_INDENT = re.compile(r"[ \t\xa0]*")
_HEADING = re.compile(r"(#{1,6})[ \t]+(?=\S)")
_CLOSING_HASHES = re.compile(r"[ \t]+#+[ \t]*$")
_MARKDOWN_BULLET = re.compile(r"[*+][ \t]+(?=\S)")
_NESTED = re.compile(r"[o•◦▪‣·\uf0b7\uf0a7][ \t]+(?=\S)")
_PIPE_RULE = re.compile(r"\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)*\|?$")
_CELL = re.compile(r"[^\t]+")
_TAB_WIDTH = 4


@dataclass(slots=True)
class _Row:
    """One line of the file, between its line breaks."""

    start: int
    end: int
    page: int | None
    blank: bool
    tabbed: bool = False  # a row of a table, cells between tabs
    piped: bool = False  # a row of a Markdown table
    columns: ColumnRow | None = None  # a row of a table, its cells apart by blanks


def read_text(data: bytes, limits: ReadLimits) -> SourceDocument:
    """Read plain text; raises ReadingFailed where there is none."""
    return _read(data, "text/plain")


def read_markdown(data: bytes, limits: ReadLimits) -> SourceDocument:
    """Read Markdown; the marks stay in the text and out of the lines where they wrap them."""
    return _read(data, "text/markdown")


def _read(data: bytes, media_type: str) -> SourceDocument:
    decoded, warnings = decode(data)
    text, warnings = unwrapped(visible(decoded)), (*warnings, *hidden_warnings(decoded))
    pages = _pages(text)
    lines = lines_of(text, pages)
    if not lines:
        raise no_text("Het bestand is leeg.")
    return SourceDocument(text, lines, pages, media_type, {}, warnings)


def lines_of(text: str, pages: tuple[PageSpan, ...] = ()) -> tuple[SourceLine, ...]:
    """The lines of ``text``, list marks and wrapping Markdown left outside."""
    return _Lines(text).collect(_rows(text, pages))


def _pages(text: str) -> tuple[PageSpan, ...]:
    if "\f" not in text:
        return ()
    spans: list[PageSpan] = []
    start = 0
    for number, part in enumerate(text.split("\f"), start=1):
        spans.append(PageSpan(number, start, start + len(part)))
        start += len(part) + 1
    return tuple(spans)


def _rows(text: str, pages: tuple[PageSpan, ...]) -> list[_Row]:
    rows: list[_Row] = []
    number = 0
    for match in _LINE.finditer(text):
        while number < len(pages) and match.start() >= pages[number].end:
            number += 1
        page = pages[number].number if number < len(pages) else None
        rows.append(_Row(match.start(), match.end(), page, not match.group().strip()))
    for index in furniture([(text[row.start : row.end].strip(), row.page) for row in rows]):
        rows[index].blank = True
    _mark_tables(text, rows)
    return rows


def _mark_tables(text: str, rows: list[_Row]) -> None:
    filled = [row for row in rows if not row.blank]
    for row in filled:
        raw = text[row.start : row.end]
        row.piped = raw.lstrip().startswith("|") and raw.count("|") > 1
        row.tabbed = not row.piped and "\t" in _without_mark(raw)
    _mark_open_pipes(text, rows)
    # A line with only a leading or trailing tab is an ordinary line, unless it has a table
    # beside it: then its other cells are empty.
    for index, row in enumerate(filled):
        raw = text[row.start : row.end]
        if row.tabbed or row.piped or "\t" not in (raw[0], raw[-1]):
            continue
        follower = filled[index + 1] if index + 1 < len(filled) else None
        beside = (index > 0 and filled[index - 1].tabbed) or (follower and follower.tabbed)
        row.tabbed = bool(beside) and not bullet_length(raw, len(raw) - len(raw.lstrip()), len(raw))
    bare = [row for row in filled if not row.tabbed and not row.piped]
    columns = column_rows([text[row.start : row.end] for row in bare])
    for index, found in columns.items():
        bare[index].columns = found


def _mark_open_pipes(text: str, rows: list[_Row]) -> None:
    """Tables of Markdown without pipes at their edges: the rule below the headings tells them."""
    for place, rule in enumerate(rows[1:], start=1):
        raw = text[rule.start : rule.end].strip()
        if "|" not in raw or not _PIPE_RULE.match(raw):
            continue
        before = rows[place - 1]
        for row in rows[place - 1 :]:
            apart = text[before.end : row.start].count("\n") > 1
            if row.blank or apart or "|" not in text[row.start : row.end]:
                break
            row.piped, row.tabbed, before = True, False, row


def _without_mark(raw: str) -> str:
    """The line without indentation, list mark or number: what is left may hold cells."""
    inner = raw.strip(" \t\xa0")
    if raw.startswith("\t") and "\t" in inner:
        return inner
    mark = bullet_length(inner, 0, len(inner))
    if mark:
        return inner[mark:]
    return re.sub(r"^(?:\d{1,3}(?:\.\d{1,3})*|[a-z])[.)]?\t(?=[^\t]+$)", "", inner)


@dataclass(slots=True)
class _Lines:
    """Turns rows of the file into lines, with the state that lists and tables need."""

    text: str
    lines: list[SourceLine] = field(default_factory=list)
    indents: list[int] = field(default_factory=lambda: [0])
    in_list: bool = False
    table: int = -1
    row: int = 0
    open_cell: Cell | None = None

    def collect(self, rows: list[_Row]) -> tuple[SourceLine, ...]:
        previous: _Row | None = None
        last_tabbed = max((i for i, row in enumerate(rows) if row.tabbed), default=-1)
        for index, row in enumerate(rows):
            if index > last_tabbed:
                # No row of the table follows, so what follows is no part of its cell.
                self.open_cell = None
            adjacent = previous is not None and not self._blank_between(previous, row)
            if row.blank:
                continue
            if row.tabbed:
                self._tab_row(row, adjacent and previous is not None and previous.tabbed)
            elif row.columns is not None:
                self._column_row(row, row.columns, previous is not None and bool(previous.columns))
            elif row.piped:
                self._pipe_row(row, adjacent and previous is not None and previous.piped)
            else:
                self._plain(row)
            previous = row
        return tuple(self.lines)

    def _blank_between(self, first: _Row, second: _Row) -> bool:
        between = self.text[first.end : second.start]
        return between.replace("\r\n", "\n").replace("\r", "\n").count("\n") > 1

    def _tab_row(self, row: _Row, same_table: bool) -> None:
        raw = self.text[row.start : row.end]
        continues = self.open_cell is not None and raw.startswith("\t")
        if not same_table and self.open_cell is None:
            self.table, self.row = self.table + 1, 0
        elif not continues:
            self.row += 1
        self.open_cell = None
        for match in _CELL.finditer(self.text, row.start, row.end):
            column = self.text.count("\t", row.start, match.start())
            cell = Cell(self.table, self.row, column)
            self._add(pieces(self.text, match.start(), match.end()), row.page, cell=cell)
            if match.end() == row.end and unclosed_blocks(match.group()) > 0:
                self.open_cell = cell
        self.in_list = False

    def _column_row(self, row: _Row, columns: ColumnRow, same_table: bool) -> None:
        if not same_table:
            self.table, self.row = self.table + 1, 0
        elif not columns.goes_on:
            self.row += 1
        for place in columns.cells:
            cell = Cell(self.table, self.row, place.column)
            start, end = row.start + place.start, row.start + place.end
            self._add(pieces(self.text, start, end), row.page, cell=cell)
        self.in_list = False

    def _pipe_row(self, row: _Row, same_table: bool) -> None:
        start, end = trim(self.text, row.start, row.end)
        if _PIPE_RULE.match(self.text[start:end]):
            return
        if not same_table:
            self.table, self.row = self.table + 1, 0
        else:
            self.row += 1
        bounds = [m.start() for m in re.finditer(r"(?<!\\)\|", self.text[start:end])]
        edges = [start + bound for bound in bounds]
        if edges[0] != start:
            edges.insert(0, start - 1)
        if edges[-1] != end - 1:
            edges.append(end)
        for column, (left, right) in enumerate(pairwise(edges)):
            cell = Cell(self.table, self.row, column)
            self._add(pieces(self.text, left + 1, right), row.page, cell=cell)
        self.in_list = False

    def _plain(self, row: _Row) -> None:
        text = self.text
        indent_end = _INDENT.match(text, row.start).end()  # type: ignore[union-attr]
        start, end = trim(text, row.start, row.end)
        heading = _HEADING.match(text, start, end)
        if heading:
            self.open_cell = None
            closing = _CLOSING_HASHES.search(text, heading.end(), end)
            end = closing.start() if closing else end
            self._add(pieces(text, heading.end(), end), row.page, heading=len(heading.group(1)))
            self._leave_list()
            return
        start, bullet = self._bullet(start, end, _width(text[row.start : indent_end]))
        self._add(pieces(text, start, end), row.page, bullet=bullet, cell=self.open_cell)
        if bullet is None and indent_end == row.start:
            self._leave_list()

    def _bullet(self, start: int, end: int, indent: int) -> tuple[int, int | None]:
        """The start of the words after the list mark, and the level of the list."""
        mark = bullet_length(self.text, start, end)
        if not mark:
            match = _MARKDOWN_BULLET.match(self.text, start, end)
            mark = match.end() - start if match else 0
        lone_letter = self.text[start : start + 1] == "o"
        if not mark or (lone_letter and not self.in_list):
            return start, None
        while self.indents[-1] > indent:
            self.indents.pop()
        if self.indents[-1] < indent:
            self.indents.append(indent)
        level = len(self.indents) - 1
        self.in_list = True
        start += mark
        # "- o item": a bullet in a bullet.
        inner = _NESTED.match(self.text, start, end)
        if inner:
            return inner.end(), max(level, 1)
        return start, max(level, 1) if lone_letter else level

    def _leave_list(self) -> None:
        self.indents, self.in_list = [0], False

    def _add(
        self,
        found: list[Piece],
        page: int | None,
        *,
        bullet: int | None = None,
        heading: int | None = None,
        cell: Cell | None = None,
    ) -> None:
        for piece in found:
            level = bullet if bullet is not None else (0 if piece.is_item else None)
            self.lines.append(
                SourceLine(piece.start, piece.end, page, level, heading, piece.bold, cell)
            )


def _width(indentation: str) -> int:
    return sum(_TAB_WIDTH if character == "\t" else 1 for character in indentation)
