"""OpenDocument text (.odt): headings, lists and tables in the order of the document."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from ingest.readers.builder import TextBuilder
from ingest.readers.failure import encrypted, no_text, unreadable
from ingest.readers.limits import ReadLimits
from ingest.readers.opendocument_lists import Counters, ListNumbering, restart
from ingest.readers.package import Package
from ingest.source import Cell, SourceDocument

if TYPE_CHECKING:
    from lxml.etree import _Element

MEDIA_TYPE = "application/vnd.oasis.opendocument.text"
_URN = "{urn:oasis:names:tc:opendocument:xmlns:"
OFFICE, TEXT, TABLE, STYLE = (
    f"{_URN}{name}:1.0}}" for name in ("office", "text", "table", "style")
)
_DRAW = f"{_URN}drawing:1.0}}"
_FO = f"{_URN}xsl-fo-compatible:1.0}}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_META = f"{_URN}meta:1.0}}"
_PROPERTIES = {
    f"{_DC}title": "title",
    f"{_DC}subject": "subject",
    f"{_DC}creator": "author",
    f"{_META}creation-date": "created",
    f"{_DC}date": "modified",
}
_DROPPED = frozenset(
    {
        f"{TEXT}tracked-changes",
        f"{OFFICE}annotation",
        f"{OFFICE}annotation-end",
        f"{TEXT}note-citation",
        f"{TEXT}table-of-content-source",
        f"{TEXT}sequence-decls",
        f"{OFFICE}forms",
    }
)
_MAX_DEPTH = 60
_MAX_SPACES = 1000  # text:s may claim any number of spaces


def read_opendocument(data: bytes, limits: ReadLimits) -> SourceDocument:
    """Read an .odt; raises ReadingFailed for damage, a password or a file without text."""
    package = Package(data, limits)
    manifest = package.read("META-INF/manifest.xml")
    if b"encryption-data" in manifest:
        raise encrypted("Het bestand is beveiligd met een wachtwoord. Sla het op zonder.")
    root = package.xml("content.xml")
    body = None if root is None else root.find(f"{OFFICE}body/{OFFICE}text")
    if root is None or body is None:
        raise unreadable("Het bestand is geen volledig OpenDocument-tekstbestand.")
    styles = package.xml("styles.xml")
    reader = _Reader([root] if styles is None else [root, styles])
    reader.blocks(body, None, None, 0)
    if not reader.builder.has_lines:
        raise no_text("Het document bevat geen tekst.")
    document = reader.builder.document(MEDIA_TYPE, properties=_properties(package))
    return replace(document, margins=_margins(styles))


def _margins(styles: _Element | None) -> tuple[str, ...]:
    """The paragraphs of all headers and footers."""
    if styles is None:
        return ()
    margins = (found for name in ("header", "footer") for found in styles.iter(f"{STYLE}{name}"))
    texts = (
        "".join(map(str, p.itertext())).strip()
        for margin in margins
        for p in margin.iter(f"{TEXT}p")
    )
    return tuple(dict.fromkeys(filter(None, texts)))


class _Type(NamedTuple):
    """The type of some words."""

    bold: bool = False
    italic: bool = False

    def around(self, inner: _Type) -> _Type:
        """The type of words in ``inner`` that stand among words of this type."""
        return _Type(self.bold or inner.bold, self.italic or inner.italic)


_UPRIGHT = _Type()


def _types(roots: list[_Element]) -> dict[str, _Type]:
    """The type that each paragraph and text style sets, by its name."""
    found: dict[str, _Type] = {}
    for style in (style for root in roots for style in root.iter(f"{STYLE}style")):
        properties = style.find(f"{STYLE}text-properties")
        if properties is not None:
            bold = properties.get(f"{_FO}font-weight") in ("bold", "600", "700", "800", "900")
            italic = properties.get(f"{_FO}font-style") in ("italic", "oblique")
            name = style.get(f"{STYLE}name", "")
            found[name] = found.get(name, _UPRIGHT).around(_Type(bold, italic))
    return found


class _Reader:
    """Walks through the body and puts its text together."""

    def __init__(self, roots: list[_Element]) -> None:
        self.builder = TextBuilder()
        self._types = _types(roots)
        self._numbering = ListNumbering(roots)
        self._pending = "\n"
        self._tables = 0
        self._notes: list[_Element] = []
        self._boxes: list[_Element] = []
        self._in_note = False

    def blocks(
        self, parent: _Element, cell: Cell | None, bullet: int | None, depth: int, label: str = ""
    ) -> None:
        """Everything directly in ``parent``; ``label`` is the number of its first paragraph."""
        if depth > _MAX_DEPTH:
            raise unreadable("Het document bevat te veel lijsten of tabellen in elkaar.")
        for child in parent:
            tag = child.tag
            if tag in (f"{TEXT}p", f"{TEXT}h"):
                self._paragraph(child, cell, bullet, _outline(child), label)
                bullet, label = None, ""
                self._flush_anchored(cell, depth)
            elif tag == f"{TEXT}list":
                self._list(child, cell, depth)
            elif tag == f"{TABLE}table":
                self._table(child, cell, depth)
            elif tag not in _DROPPED:
                self.blocks(child, cell, bullet, depth + 1)

    def _paragraph(
        self,
        element: _Element,
        cell: Cell | None,
        bullet: int | None,
        heading: int | None,
        label: str,
    ) -> None:
        runs: list[tuple[str, _Type]] = []
        self._walk(element, runs, self._type(element), 0)
        text = "".join(piece for piece, _ in runs)
        if not text.strip():
            return
        types = [kind for piece, kind in runs if piece.strip()]
        if self.builder.length:
            self.builder.put(self._pending)
        self._pending = "\n"
        self.builder.paragraph(
            f"{label} {text}" if label else text,
            bullet=bullet,
            heading=heading,
            bold=all(kind.bold for kind in types),
            cell=cell,
            note=self._in_note,
            italic=all(kind.italic for kind in types),
        )

    def _type(self, element: _Element) -> _Type:
        return self._types.get(element.get(f"{TEXT}style-name", ""), _UPRIGHT)

    def _walk(
        self, element: _Element, runs: list[tuple[str, _Type]], kind: _Type, depth: int
    ) -> None:
        if element.text:
            runs.append((element.text, kind))
        for child in element:
            self._inline(child, runs, kind, depth)
            if child.tail:
                runs.append((child.tail, kind))

    def _inline(
        self, child: _Element, runs: list[tuple[str, _Type]], kind: _Type, depth: int
    ) -> None:
        tag = child.tag
        if tag == f"{TEXT}s":
            count = min(_whole(child.get(f"{TEXT}c"), 1), _MAX_SPACES)
            runs.append((" " * count, kind))
        elif tag == f"{TEXT}tab":
            runs.append(("\t", kind))
        elif tag == f"{TEXT}line-break":
            runs.append(("\n", kind))
        elif tag == f"{TEXT}note":
            self._notes.append(child)
        elif tag == f"{_DRAW}text-box":
            self._boxes.append(child)
        elif tag not in _DROPPED and depth < _MAX_DEPTH:
            self._walk(child, runs, kind.around(self._type(child)), depth + 1)

    def _flush_anchored(self, cell: Cell | None, depth: int) -> None:
        """The text boxes and footnotes of the paragraph above, right below it."""
        boxes, self._boxes = self._boxes, []
        for box in boxes:
            self.blocks(box, cell, None, depth + 1)
        notes, self._notes = self._notes, []
        for body in (body for note in notes for body in note.iterfind(f"{TEXT}note-body")):
            self._in_note = True
            self.blocks(body, cell, None, depth + 1)
            self._in_note = False

    def _list(
        self,
        element: _Element,
        cell: Cell | None,
        depth: int,
        level: int = 0,
        outer: tuple[str, Counters] | None = None,
    ) -> None:
        """A list; for one in an item of another, ``outer`` is the style and counters of that."""
        if depth > _MAX_DEPTH:
            raise unreadable("Het document bevat te veel lijsten in elkaar.")
        style = element.get(f"{TEXT}style-name") or (outer[0] if outer else "")
        counters = outer[1] if outer else self._numbering.open(element, style)
        for item in element:
            label = None if item.tag == f"{TEXT}list-item" else ""
            lists = 0
            for child in item:
                if child.tag == f"{TEXT}list":
                    if lists:
                        restart(counters, level + 1)
                    lists += 1
                    self._list(child, cell, depth + 1, level + 1, (style, counters))
                elif child.tag in (f"{TEXT}p", f"{TEXT}h"):
                    # Only an item with words of its own is counted.
                    if label is None:
                        label = self._numbering.label(counters, style, level, item)
                    bullet = None if self._numbering.is_numbered(style, level) else level
                    self._paragraph(child, cell, bullet, _outline(child), label)
                    self._flush_anchored(cell, depth)
                    label = ""

    def _table(self, table: _Element, around: Cell | None, depth: int) -> None:
        index, row = self._tables, 0
        self._tables += 1
        for element in table.iter(f"{TABLE}table-row"):
            if _nearest_table(element) is not table:
                continue
            self._pending = "\n"
            column = 0
            for child in element:
                if column:
                    self._pending += "\t"
                if child.tag == f"{TABLE}table-cell":
                    before = self.builder.length
                    self.blocks(child, Cell(index, row, column, around), None, depth + 1)
                    if self.builder.length > before:
                        self._pending = ""
                column += min(_whole(child.get(f"{TABLE}number-columns-repeated"), 1), 100)
            row += 1
            self._pending = "\n"


def _outline(element: _Element) -> int | None:
    """The level of a heading; None for another paragraph."""
    is_heading = element.tag == f"{TEXT}h"
    return _whole(element.get(f"{TEXT}outline-level"), 1) if is_heading else None


def _nearest_table(element: _Element) -> _Element | None:
    return next(element.iterancestors(f"{TABLE}table"), None)


def _whole(text: str | None, otherwise: int) -> int:
    try:
        return max(int(text), 0) if text is not None else otherwise
    except ValueError:
        return otherwise


def _properties(package: Package) -> dict[str, str]:
    root = package.xml("meta.xml")
    if root is None:
        return {}
    found: dict[str, str] = {}
    for child in root.iter():
        name = _PROPERTIES.get(str(child.tag))
        if name and child.text and child.text.strip():
            found[name] = child.text.strip()
    return found
