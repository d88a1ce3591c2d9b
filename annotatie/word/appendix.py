"""The appendix: every source, and how the wording of a line changed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm

from annotatie.model import Annotatie, WordingChange
from annotatie.word.styles import CELL, COME, GONE, HEADINGS, TABLE, TEXT
from annotatie.word.writer import Writer
from annotatie.wording import (
    APPENDIX,
    CHANGES,
    SOURCES,
    agenda_of,
    change_words,
    meeting_of,
    plain,
    question_of,
    standing_of,
    used_in,
)
from assistant.answer import Citation
from register.diff import Kind, word_diff

_MOST_CHANGES = 12
_SOURCE_COLUMNS = (
    ("Stuk", 3.6),
    ("Vergadering", 3.6),
    ("Agenda", 1.6),
    ("Plaats", 3.7),
    ("Soort", 2.2),
    ("Bij vraag", 1.7),
)
_CHANGE_COLUMNS = (("Eerder", 5.8), ("Nu, met wat veranderde", 7.6), ("Verandering", 3.2))


def write_appendix(writer: Writer, annotatie: Annotatie) -> None:
    """The tables at the end; nothing where nothing is cited."""
    if not annotatie.sources:
        return
    writer.paragraph(APPENDIX, HEADINGS[0])
    writer.paragraph(SOURCES, HEADINGS[1])
    numbers = used_in(annotatie)
    shown = [item for item in _one_per_unit(annotatie.sources) if item.unit_id in numbers]
    rows = [
        (
            item.document,
            meeting_of(item),
            agenda_of(item),
            question_of(item),
            standing_of(item),
            ", ".join(numbers[item.unit_id]),
        )
        for item in sorted(shown, key=_order)
    ]
    table = _table(writer, _SOURCE_COLUMNS)
    for row in rows:
        for cell, text in zip(_new_row(table).cells, row, strict=True):
            _words(cell, text)
    if annotatie.changes:
        _write_changes(writer, annotatie.changes)


def _write_changes(writer: Writer, changes: Sequence[WordingChange]) -> None:
    writer.paragraph(CHANGES, HEADINGS[1])
    writer.paragraph(
        "Wat is weggevallen is doorgehaald, wat erbij kwam is onderstreept. Gebruik de nieuwste "
        "formulering, of leg uit waarom u daarvan afwijkt.",
        TEXT,
    )
    table = _table(writer, _CHANGE_COLUMNS)
    for change in changes[:_MOST_CHANGES]:
        old, new, how = _new_row(table).cells
        _words(old, f"{change.old} ({_where(change.old_source)})")
        paragraph = new.paragraphs[0]
        paragraph.style = CELL
        for piece in word_diff(change.old, change.new):
            run = paragraph.add_run(plain(piece.text))
            if piece.kind is not Kind.EQUAL:
                run.style = GONE if piece.kind is Kind.DELETED else COME
        paragraph.add_run(f" ({_where(change.new_source)})")
        _words(how, change_words(change.change))


def _where(item: Citation) -> str:
    return "; ".join(filter(None, [meeting_of(item), question_of(item)]))


def _one_per_unit(sources: Sequence[Citation]) -> list[Citation]:
    found: dict[str, Citation] = {}
    for item in sources:
        found.setdefault(item.unit_id, item)
    return list(found.values())


def _order(item: Citation) -> tuple[str, str, int]:
    """Newest paper first, then by place."""
    day = item.meeting_date or ""
    return "".join(chr(255 - ord(mark)) for mark in day), item.document, item.start


def _table(writer: Writer, columns: Sequence[tuple[str, float]]) -> Any:
    """A table whose first row repeats on every page and is known as its header."""
    table = writer.document.add_table(rows=1, cols=len(columns))
    table.style = writer.document.styles[TABLE]
    table.autofit = False
    for column, (name, width) in zip(table.columns, columns, strict=True):
        column.width = Cm(width)
        _words(column.cells[0], name)
    header = OxmlElement("w:tblHeader")
    properties = table.rows[0]._tr.get_or_add_trPr()
    properties.append(header)
    look = table._tbl.tblPr.find(qn("w:tblLook"))
    if look is not None:
        for name in ("firstColumn", "lastColumn", "lastRow"):
            look.set(qn(f"w:{name}"), "0")
        look.set(qn("w:firstRow"), "1")
        look.set(qn("w:noVBand"), "1")
        look.set(qn("w:noHBand"), "1")
        look.set(qn("w:val"), "0620")
    return table


def _new_row(table: Any) -> Any:
    """A row that no page break cuts."""
    row = table.add_row()
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
    return row


def _words(cell: Any, text: str) -> None:
    paragraph = cell.paragraphs[0]
    paragraph.style = CELL
    paragraph.add_run(plain(text))
