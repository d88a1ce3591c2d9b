"""The appendix: every source, and how the wording of a line changed."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from annotatie.model import Annotatie, WordingChange
from annotatie.signs import APPENDIX
from annotatie.word.styles import CELL, COME, GONE, HEADINGS, TEXT
from annotatie.word.tables import new_row, new_table, words
from annotatie.word.writer import Writer
from annotatie.wording import (
    CHANGES,
    CORE,
    CORE_NAME,
    SOURCES,
    agenda_of,
    meeting_of,
    plain,
    question_of,
    standing_of,
    used_in,
)
from assistant.answer import Citation
from assistant.checks.rewording import change_in_words
from register.diff import Kind, word_diff

_MOST_CHANGES = 12
_LONG_ROW = 15  # places; a row with more may run on over a page break
_SOURCE_COLUMNS = (("Stuk", 6.2), ("Soort", 2.9), ("Waar, en bij welke vraag gebruikt", 7.4))
_CHANGE_COLUMNS = (("Eerder", 5.8), ("Nu, met wat veranderde", 7.6), ("Verandering", 3.2))


def write_appendix(writer: Writer, annotatie: Annotatie) -> None:
    """The tables at the end; nothing where nothing is cited."""
    if not annotatie.sources:
        return
    writer.paragraph(APPENDIX, HEADINGS[0])
    writer.paragraph(SOURCES, HEADINGS[1])
    numbers = used_in(annotatie)
    shown = [item for item in _one_per_unit(annotatie.sources) if item.unit_id in numbers]
    table = new_table(writer.document, _SOURCE_COLUMNS)
    for _, units in groupby(sorted(shown, key=_order), key=lambda item: item.document_id):
        items = list(units)
        row = table.add_row() if len(items) > _LONG_ROW else new_row(table)
        paper, standing, places = row.cells
        words(paper, *_paper(items[0]))
        words(standing, standing_of(items[0]))
        words(places, *(_place(item, numbers[item.unit_id]) for item in items))
    if annotatie.changes:
        _write_changes(writer, annotatie.changes)


def _write_changes(writer: Writer, changes: Sequence[WordingChange]) -> None:
    writer.paragraph(CHANGES, HEADINGS[1])
    writer.paragraph(
        "Wat is weggevallen is doorgehaald, wat erbij kwam is onderstreept. Gebruik de nieuwste "
        "formulering, of leg uit waarom u daarvan afwijkt.",
        TEXT,
    )
    table = new_table(writer.document, _CHANGE_COLUMNS)
    for change in changes[:_MOST_CHANGES]:
        old, new, how = new_row(table).cells
        words(old, f"{change.old} ({_where(change.old_source)})")
        paragraph = new.paragraphs[0]
        paragraph.style = CELL
        for piece in word_diff(change.old, change.new):
            run = paragraph.add_run(plain(piece.text))
            if piece.kind is not Kind.EQUAL:
                run.style = GONE if piece.kind is Kind.DELETED else COME
        paragraph.add_run(f" ({_where(change.new_source)})")
        words(how, change_in_words(change.change, change.old, change.new))


def _paper(item: Citation) -> list[str]:
    """What a source is, in the lines of a cell."""
    number = len(item.agenda_items)
    agenda = f"agendapunt{'en' if number > 1 else ''} {agenda_of(item)}" if number else ""
    meeting = "; ".join(filter(None, [meeting_of(item), agenda]))
    return [meeting[:1].upper() + meeting[1:], item.document]


def _place(item: Citation, numbers: Sequence[str]) -> str:
    """Where in a paper, and for which of our questions."""
    place = question_of(item) or "hele stuk"
    names = ", ".join(CORE.lower() if name == CORE_NAME else name for name in numbers)
    return f"{place[:1].upper()}{place[1:]}: bij {names}"


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
