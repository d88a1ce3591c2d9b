"""The backtest of one or more past papers over the papers that came before each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from access.clearance import EVERYTHING, Clearance
from assistant.batch import InputError
from assistant.lines.places import paper
from eval.backtest.compare import (
    Compared,
    Elsewhere,
    compare_unit,
    figures_in,
    question_of,
    reused_elsewhere,
)
from eval.backtest.lines import PlacedSentences, document_lines
from eval.indexes import opened
from eval.measures import backtest as measures
from eval.measures.measure import Result, measured
from ingest.units import DocumentKind, DocumentRecord, Unit, UnitKind
from settings import Settings

_MOST = 5  # the newest papers, unless one is named


@dataclass(frozen=True, slots=True)
class Backtest:
    """A past paper, what was known before it, and its questions with both answers."""

    name: str
    file_name: str
    day: str
    earlier: tuple[str, ...]
    questions: tuple[Compared, ...]
    elsewhere: tuple[Elsewhere, ...]


def backtests(
    records: Sequence[DocumentRecord],
    settings: Settings,
    day: date | None = None,
    clearance: Clearance = EVERYTHING,
) -> list[Backtest]:
    """Every past annotatie, oldest first; only that of ``day`` where one is given.

    Raises InputError when there is none with questions and with papers before it.
    """
    chosen = [record for record in _datable(records) if _can_be_tested(record, records)]
    if day is not None:
        chosen = [record for record in chosen if record.metadata.meeting_date == day.isoformat()]
    if not chosen:
        raise InputError(
            "Er is geen annotatie met vragen en met oudere stukken ervoor"
            f"{f' op {day.isoformat()}' if day else ''}. Kies een andere dag met --date, of geef "
            "met --documents een map met meer stukken."
        )
    return [_backtest(record, records, settings, clearance) for record in chosen[-_MOST:]]


def backtest_results(tests: Iterable[Backtest]) -> list[Result]:
    """All measures over the questions of all papers."""
    return measured(measures.MEASURES, [item for test in tests for item in test.questions])


def _backtest(
    record: DocumentRecord,
    records: Sequence[DocumentRecord],
    settings: Settings,
    clearance: Clearance,
) -> Backtest:
    """Put the questions of ``record`` to an index that holds only what came before it."""
    day = record.metadata.meeting_date or ""
    before = [other for other in _datable(records) if (other.metadata.meeting_date or "") < day]
    lines, known = PlacedSentences(document_lines(before)), figures_in(before)
    found: list[Compared] = []
    with opened([Path(other.path) for other in before], settings, clearance) as desk:
        for unit in _questions(record):
            asked = question_of(record, unit)
            answer = desk.ask(asked, as_of=date.fromisoformat(day))
            found.append(compare_unit(record, unit, answer, lines, known))
    return Backtest(
        _name(record),
        record.file_name,
        day,
        tuple(map(_name, before)),
        tuple(found),
        reused_elsewhere(record, lines),
    )


def _datable(records: Iterable[DocumentRecord]) -> list[DocumentRecord]:
    """The papers with a date, oldest first."""
    dated = [record for record in records if record.metadata.meeting_date]
    return sorted(dated, key=lambda item: (item.metadata.meeting_date or "", item.file_name))


def _can_be_tested(record: DocumentRecord, records: Iterable[DocumentRecord]) -> bool:
    day = record.metadata.meeting_date or ""
    return (
        record.metadata.kind is DocumentKind.ANNOTATIE
        and bool(_questions(record))
        and any(
            other.metadata.meeting_date and other.metadata.meeting_date < day for other in records
        )
    )


def _questions(record: DocumentRecord) -> list[Unit]:
    return [
        unit
        for unit in record.units
        if unit.kind is UnitKind.QUESTION and question_of(record, unit)
    ]


def _name(record: DocumentRecord) -> str:
    meta = record.metadata
    return paper(meta.kind.value, meta.body, meta.meeting_date, record.file_name)
