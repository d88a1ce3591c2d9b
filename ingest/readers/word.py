"""Word documents (.docx): paragraphs and tables in the order of the document."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from ingest.readers.builder import TextBuilder
from ingest.readers.failure import no_text, unreadable
from ingest.readers.limits import ReadLimits
from ingest.readers.marks import glued_paragraphs
from ingest.readers.package import Package
from ingest.readers.word_numbering import Numbering
from ingest.readers.word_runs import MC, Words, read_words
from ingest.readers.word_styles import W, read_styles, value, whole
from ingest.source import Cell, SourceDocument

if TYPE_CHECKING:
    from lxml.etree import _Element

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_PROPERTIES = {
    "{http://purl.org/dc/elements/1.1/}title": "title",
    "{http://purl.org/dc/elements/1.1/}subject": "subject",
    "{http://purl.org/dc/elements/1.1/}creator": "author",
    "{http://purl.org/dc/terms/}created": "created",
    "{http://purl.org/dc/terms/}modified": "modified",
}
_WRAPPERS = frozenset(
    W + name for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag")
)
_MARGIN = re.compile(r"word/(?:header|footer)\d*\.xml$")
_ENDS = tuple(".?!:;")
_MAX_DEPTH = 40  # tables and boxes within each other


def read_word(data: bytes, limits: ReadLimits) -> SourceDocument:
    """Read a .docx; raises ReadingFailed for damage, a password or a file without text."""
    package = Package(data, limits)
    root = package.xml("word/document.xml")
    body = None if root is None else root.find(f"{W}body")
    if body is None:
        raise unreadable("Het bestand is geen volledig Word-document. Sla het opnieuw op in Word.")
    reader = _Reader(package)
    reader.blocks(body, None, 0)
    if not reader.builder.has_lines:
        raise no_text(_without_text(package))
    document = reader.builder.document(
        MEDIA_TYPE, properties=_properties(package), warnings=reader.warnings()
    )
    return replace(document, margins=_margins(package))


class _Reader:
    """Walks through the body and puts its text together."""

    def __init__(self, package: Package) -> None:
        self.builder = TextBuilder()
        self._package = package
        self._styles = read_styles(package.xml("word/styles.xml"))
        self._numbering = Numbering(package.xml("word/numbering.xml"))
        self._tables = 0
        self._pending = "\n"  # goes before the next words
        self._notes = _notes(package)
        self._in_note = False
        self._changed = False

    def blocks(self, parent: _Element, cell: Cell | None, depth: int) -> None:
        """Paragraphs and tables directly in ``parent`` or in a wrapper around them."""
        if depth > _MAX_DEPTH:
            raise unreadable("Het document bevat te veel tabellen in elkaar.")
        for child in parent:
            if child.tag == f"{W}p":
                self._paragraph(child, cell, depth)
            elif child.tag == f"{W}tbl":
                self._table(child, cell, depth)
            elif child.tag in _WRAPPERS:
                self.blocks(child, cell, depth + 1)
            elif child.tag == f"{MC}AlternateContent" and len(child):
                self.blocks(child[0], cell, depth + 1)

    def _paragraph(self, paragraph: _Element, cell: Cell | None, depth: int) -> None:
        properties = paragraph.find(f"{W}pPr")
        style = value(properties, "pStyle")
        words = read_words(paragraph, self._styles, style)
        self._changed = self._changed or words.changed
        text = words.text
        if text.strip():
            bullet, label = self._list_mark(properties, style)
            heading = self._styles.heading(style, whole(value(properties, "outlineLvl")))
            self._emit(f"{label} {text}" if label else text, words, bullet, heading, cell)
        for box in words.boxes:
            self.blocks(box, cell, depth + 1)
        for reference in words.notes:
            self._note(reference, cell, depth)

    def _emit(
        self, text: str, words: Words, bullet: int | None, heading: int | None, cell: Cell | None
    ) -> None:
        for line in _soft_lines(text):
            for part in glued_paragraphs(line) if cell else [line]:
                if self.builder.length:
                    self.builder.put(self._pending)
                self._pending = "\n"
                self.builder.paragraph(
                    part,
                    bullet=bullet,
                    heading=heading,
                    bold=words.bold,
                    cell=cell,
                    note=self._in_note,
                    italic=words.italic,
                )

    def _list_mark(self, properties: _Element | None, style: str | None) -> tuple[int | None, str]:
        """Bullet level and computed number of a paragraph."""
        number = value(properties, "numPr/numId")
        level = whole(value(properties, "numPr/ilvl"))
        by_name = self._styles.bullet_by_name(style)
        styled_number, styled_level = self._styles.number(style)
        number = number if number is not None else styled_number
        level = level if level is not None else styled_level or 0
        if number == "0":
            return None, ""
        if number is None:
            return by_name, ""
        if self._numbering.is_bullet(number, level):
            return max(level, by_name or 0), ""
        return None, self._numbering.label(number, level)

    def _table(self, table: _Element, around: Cell | None, depth: int) -> None:
        index = self._tables
        self._tables += 1
        row = 0
        for element in _unwrapped(table, f"{W}tr", 0):
            row_properties = element.find(f"{W}trPr")
            if row_properties is not None and row_properties.find(f"{W}del") is not None:
                self._changed = True
                continue
            self._row(element, Cell(index, row, 0, around), depth)
            row += 1

    def _row(self, row: _Element, first: Cell, depth: int) -> None:
        column = whole(value(row.find(f"{W}trPr"), "gridBefore")) or 0
        for index, element in enumerate(_unwrapped(row, f"{W}tc", 0)):
            properties = element.find(f"{W}tcPr")
            # A tab also before an empty cell, so that columns can be counted in the text.
            self._pending += "\t" if index else ""
            if not _is_continued(properties):
                before = self.builder.length
                self.blocks(element, replace(first, column=column), depth + 1)
                if self.builder.length > before:
                    self._pending = ""
            column += whole(value(properties, "gridSpan")) or 1
        self._pending = "\n"

    def _note(self, reference: tuple[str, str], cell: Cell | None, depth: int) -> None:
        """A footnote or endnote, right below the words that refer to it, and once."""
        note = None if self._in_note else self._notes.pop(reference, None)
        if note is not None:
            self._in_note = True
            self.blocks(note, cell, depth + 1)
            self._in_note = False

    def warnings(self) -> tuple[str, ...]:
        found: list[str] = []
        names = self._package.names
        if self._changed:
            found.append(
                "Het document bevat bijgehouden wijzigingen: invoegingen zijn gelezen, "
                "verwijderde tekst niet."
            )
        if any(name.startswith("word/embeddings/") for name in names):
            found.append("Ingevoegde bestanden (zoals een Excel-blad) zijn niet gelezen.")
        if any(name.endswith("vbaProject.bin") for name in names):
            found.append("Het document bevat macro's; die zijn niet uitgevoerd.")
        if any(name.startswith("word/afchunk") for name in names):
            found.append("Ingevoegde HTML- of tekstdelen zijn niet gelezen.")
        return tuple(found)


def _notes(package: Package) -> dict[tuple[str, str], _Element]:
    """The footnotes and endnotes by kind and id."""
    roots = {kind: package.xml(f"word/{kind}s.xml") for kind in ("footnote", "endnote")}
    return {
        (kind, note.get(f"{W}id", "")): note
        for kind, root in roots.items()
        if root is not None
        for note in root.iterfind(f"{W}{kind}")
    }


def _unwrapped(parent: _Element, tag: str, depth: int) -> list[_Element]:
    """Children with ``tag``, also those inside content controls and insertions."""
    found: list[_Element] = []
    for child in parent:
        if child.tag == tag:
            found.append(child)
        elif child.tag in _WRAPPERS and depth < _MAX_DEPTH:
            found += _unwrapped(child, tag, depth + 1)
    return found


def _is_continued(properties: _Element | None) -> bool:
    """A cell merged with the one above it or before it: its text stands there."""
    for name in ("vMerge", "hMerge"):
        merge = None if properties is None else properties.find(W + name)
        if merge is not None and merge.get(f"{W}val", "continue") == "continue":
            return True
    return False


def _soft_lines(text: str) -> list[str]:
    """Cut at manual line breaks, but not where the sentence runs on over one.

    >>> _soft_lines("Vraag 1\\nHoe gaat\\nhet?")
    ['Vraag 1', 'Hoe gaat\\nhet?']
    """
    lines: list[str] = []
    for piece in text.split("\n"):
        runs_on = lines and piece.strip() and piece.lstrip()[0].islower()
        if runs_on and not lines[-1].rstrip().endswith(_ENDS):
            lines[-1] += f"\n{piece}"
        elif piece.strip():
            lines.append(piece)
    return lines


def _properties(package: Package) -> dict[str, str]:
    root = package.xml("docProps/core.xml")
    if root is None:
        return {}
    found = ((_PROPERTIES.get(str(child.tag)), (child.text or "").strip()) for child in root)
    return {name: text for name, text in found if name and text}


def _margins(package: Package) -> tuple[str, ...]:
    """The paragraphs of all headers and footers."""
    found: list[str] = []
    for name in sorted(filter(_MARGIN.match, package.names)):
        root = package.xml(name)
        paragraphs = () if root is None else root.iter(f"{W}p")
        found += ("".join(t.text or "" for t in p.iter(f"{W}t")).strip() for p in paragraphs)
    return tuple(dict.fromkeys(filter(None, found)))


def _without_text(package: Package) -> str:
    if any(name.startswith("word/media/") for name in package.names):
        return (
            "Het document bevat alleen afbeeldingen. Sla het op als PDF en maak er tekst van "
            "met OCR: ocrmypdf -l nld in.pdf uit.pdf"
        )
    return "Het document is leeg."
