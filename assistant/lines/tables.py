"""Tables of figures, which a question finds by the text above them: a table has few words of its own."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from assistant.lines.answerability import YEAR, asks_for_a_figure, content_words
from assistant.lines.found import FoundUnit
from index.analysis import stem
from index.keywords import rarity
from ingest.units import Span, UnitKind

_CELLS = re.compile(r"[\t|]")
_RARE = 0.55  # rarity from which a word names what a row is about
_UNITS = 6  # units that bring their tables


def with_tables(found: Sequence[FoundUnit], question: str) -> list[FoundUnit]:
    """``found`` with the tables that may hold the figure that is asked for behind their text.

    Those are about what ``question`` names, and have a column of the year that it names, or where it
    names none a row of what it names.
    """
    years = frozenset(YEAR.findall(question))
    if not asks_for_a_figure(question):
        return list(found)
    named = frozenset(stem(w) for w in content_words(question) if rarity(w) >= _RARE)
    made: dict[str, FoundUnit] = {}
    for place, item in enumerate(found):
        made.setdefault(item.unit.id, item)  # a table may stand behind its text already
        below = _tables_below(item) if place < _UNITS else []
        for table in below:
            if named & (_about(table) if has_column_of(table, years) else _rows(table, years)):
                known = made.get(table.unit.id)
                made[table.unit.id] = replace(known, lead=table.lead) if known else table
    return list(made.values())


def nearest(found: Sequence[FoundUnit], question: str, most: int) -> list[FoundUnit]:
    """The first ``most`` of ``found``, and behind them the tables with a column of the year of which
    ``question`` asks a figure: they come low, for want of words."""
    years = frozenset(YEAR.findall(question)) if asks_for_a_figure(question) else frozenset()
    return [*found[:most], *(item for item in found[most:] if has_column_of(item, years))]


def has_column_of(found: FoundUnit, years: Collection[str]) -> bool:
    """Whether ``found`` is a table of which a column is one of ``years``."""
    cells = (cell for span in found.unit.header for cell in _CELLS.split(found.raw(span)))
    return found.unit.kind is UnitKind.TABLE and any(cell.strip() in years for cell in cells)


def _tables_below(found: FoundUnit) -> list[FoundUnit]:
    """The tables of the section ``found``, found as surely as that was."""
    if found.unit.kind is not UnitKind.SECTION:
        return []
    path, text = found.unit.heading_path, Span(found.unit.start, found.unit.end)
    return [
        replace(
            found,
            unit=unit,
            passages=((Span(unit.start, unit.end), found.score),),
            lead=(text,),
        )
        for unit in found.record.units
        if unit.kind is UnitKind.TABLE and unit.heading_path[: len(path)] == path
    ]


def _about(table: FoundUnit) -> set[str]:
    """The stems of what ``table`` is about: its paper, what stands above it and its rows."""
    return _above(table) | _labels(table)


def _rows(table: FoundUnit, years: Collection[str]) -> set[str]:
    """The stems of what only its rows are about; none where a year is asked that has no column."""
    return set() if years else _labels(table) - _above(table)


def _above(table: FoundUnit) -> set[str]:
    return _stems([table.record.metadata.subject or "", table.heading or ""])


def _labels(table: FoundUnit) -> set[str]:
    return _stems(_CELLS.split(line)[0] for line in table.words.splitlines())


def _stems(texts: Iterable[str]) -> set[str]:
    return {stem(word) for text in texts for word in content_words(text)}
