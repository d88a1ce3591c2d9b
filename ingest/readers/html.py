"""HTML pages: the visible text with its headings, lists and tables."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ingest.readers.builder import TextBuilder
from ingest.readers.decoding import decode
from ingest.readers.failure import no_text, unreadable
from ingest.readers.limits import ReadLimits
from ingest.source import Cell, SourceDocument

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MEDIA_TYPE = "text/html"
_DROPPED = frozenset(
    [
        "head",
        "script",
        "style",
        "noscript",
        "template",
        "svg",
        "math",
        "iframe",
        "object",
        "embed",
        "audio",
        "video",
        "canvas",
        "select",
        "datalist",
        "button",
        "nav",
    ]
)
_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    ]
)
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_NUMBER = re.compile(r"\s*(?:\d{1,3}[.)])?\s*")
_SPACE = re.compile(r"[ \t\r\n\f]+")
_HEAD_BYTES = 4096
_TOO_DEEP = "Excessive depth"  # how libxml2 says so
# As browsers read them (the WHATWG's Encoding Standard): such pages come from Windows.
_LATIN = frozenset(
    {"iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "latin-1", "ascii", "us-ascii"}
)


def read_html(data: bytes, limits: ReadLimits) -> SourceDocument:
    """Read a page; nothing it refers to is fetched. Raises ReadingFailed without text."""
    from lxml import html
    from lxml.etree import ParserError

    text, warnings = _decode(data)
    # The encoding is settled: one declared inside must not be applied a second time.
    parser = html.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=True
    )
    try:
        root = html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (ParserError, ValueError) as error:
        raise no_text("De webpagina bevat geen tekst.") from error
    if any(error.message.startswith(_TOO_DEEP) for error in parser.error_log):
        # The parser leaves out all that follows: half a paper would look like a whole one.
        raise unreadable(
            "De opmaak van het bestand zit te diep in elkaar om te lezen. Open het bestand in een ander "
            "programma en sla het daar op als PDF."
        )
    reader = _Reader()
    reader.read(root)
    if not reader.builder.has_lines:
        raise no_text("De webpagina bevat geen tekst.")
    title = root.findtext(".//title")
    properties = {"title": " ".join(title.split())} if title and title.strip() else {}
    return reader.builder.document(MEDIA_TYPE, properties=properties, warnings=warnings)


def _decode(data: bytes) -> tuple[str, tuple[str, ...]]:
    declared = _CHARSET.search(data[:_HEAD_BYTES])
    if declared:
        name = declared.group(1).decode("ascii", "replace")
        try:
            return data.decode("cp1252" if name.lower() in _LATIN else name), ()
        except (LookupError, UnicodeError):
            pass  # "undefined" is a name as well, and decodes nothing
    return decode(data)


class _Reader:
    """Walks through the elements without recursion, so that no page nests too deep."""

    def __init__(self) -> None:
        self.builder = TextBuilder()
        self._runs: list[tuple[str, bool]] = []
        self._lists: list[list[int] | None] = []  # counter of each open ol, None for a ul
        self._label: str | None = None  # mark of the list item that has not begun yet
        self._bullet: int | None = None
        self._heading: int | None = None
        self._bold = 0
        self._pre = 0
        self._cells: list[Cell] = []
        self._open_tables: list[list[int]] = []  # table, row, column
        self._tables = 0
        self._pending = "\n"  # goes before the next words
        self._wrote_cell = False

    def read(self, root: HtmlElement) -> None:
        """All of the page."""
        stack: list[tuple[HtmlElement, bool]] = [(root, False)]
        while stack:
            element, leaving = stack.pop()
            if leaving:
                self._leave(element)
                self._text(element.tail)
                continue
            if not isinstance(element.tag, str) or self._is_hidden(element):
                self._text(element.tail)
                continue
            self._enter(element)
            stack.append((element, True))
            stack += [(child, False) for child in reversed(element)]
        self._flush()

    def _is_hidden(self, element: HtmlElement) -> bool:
        return (
            element.tag in _DROPPED
            or element.get("hidden") is not None
            or element.get("aria-hidden") == "true"
            or bool(_HIDDEN_STYLE.search(element.get("style") or ""))
        )

    def _enter(self, element: HtmlElement) -> None:
        tag = element.tag
        if tag in _BLOCKS:
            self._flush()
        if tag in ("ul", "ol", "menu"):
            self._lists.append([_start(element)] if tag == "ol" else None)
        elif tag == "li":
            self._open_item()
        elif tag in ("b", "strong", "th"):
            self._bold += 1
        elif tag == "pre":
            self._pre += 1
        elif tag == "br":
            self._flush()
        if len(tag) == 2 and tag[0] == "h" and tag[1] in "123456":
            self._heading = int(tag[1])
        self._enter_table(tag)
        self._text(element.text)

    def _enter_table(self, tag: str) -> None:
        if tag == "table":
            self._open_tables.append([self._tables, -1, -1])
            self._tables += 1
        elif tag == "tr" and self._open_tables:
            state = self._open_tables[-1]
            state[1], state[2] = state[1] + 1, -1
            self._pending = "\n"
        elif tag in ("td", "th") and self._open_tables:
            state = self._open_tables[-1]
            state[1] = max(state[1], 0)
            state[2] += 1
            if state[2]:
                self._pending += "\t"
            table, row, column = state
            around = self._cells[-1] if self._cells else None
            self._cells.append(Cell(table, row, column, around))
            self._wrote_cell = False

    def _leave(self, element: HtmlElement) -> None:
        tag = element.tag
        if tag in _BLOCKS:
            self._flush()
        if tag in ("ul", "ol", "menu") and self._lists:
            self._lists.pop()
        elif tag == "li":
            self._bullet = self._label = None
        elif tag in ("b", "strong", "th"):
            self._bold -= 1
        elif tag == "pre":
            self._pre -= 1
        if len(tag) == 2 and tag[0] == "h" and tag[1] in "123456":
            self._heading = None
        if tag == "table" and self._open_tables:
            self._open_tables.pop()
            self._pending = "\n"
        elif tag in ("td", "th") and self._cells:
            self._cells.pop()
            # Words of this cell were written: only the tab of the next cell comes between.
            self._pending = self._pending.replace("\n", "", int(self._wrote_cell))

    def _open_item(self) -> None:
        counter = self._lists[-1] if self._lists else None
        if counter is None:
            self._bullet, self._label = max(len(self._lists) - 1, 0), None
        else:
            self._bullet, self._label = None, f"{counter[0]}."
            counter[0] += 1

    def _text(self, text: str | None) -> None:
        if text:
            self._runs.append((text, self._bold > 0))

    def _flush(self) -> None:
        """Put what has been collected into the text as one paragraph."""
        joined = "".join(text for text, _ in self._runs)
        lines = joined.splitlines() if self._pre else [_SPACE.sub(" ", joined).strip(" ")]
        bold = self._all_bold(joined)
        self._runs = []
        for line in lines:
            if not line.strip():
                continue
            if self.builder.length:
                self.builder.put(self._pending or "\n")
            self._pending, self._wrote_cell = "\n", True
            self.builder.paragraph(
                f"{self._label} {line}" if self._label else line,
                bullet=self._bullet,
                heading=self._heading,
                bold=bold,
                cell=self._cells[-1] if self._cells else None,
            )
            self._label = None

    def _all_bold(self, joined: str) -> bool:
        number = _NUMBER.match(joined)
        skip = number.end() if number else 0
        seen = False
        for text, bold in self._runs:
            rest = text[skip:].strip()
            skip = max(skip - len(text), 0)
            if rest and not bold:
                return False
            seen = seen or bool(rest)
        return seen


def _start(element: HtmlElement) -> int:
    try:
        return int(element.get("start") or 1)
    except ValueError:
        return 1
