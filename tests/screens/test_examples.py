"""Questions to begin with."""

from __future__ import annotations

import pytest

from ingest.units import (
    Block,
    BlockRole,
    DocumentRecord,
    Metadata,
    Span,
    Unit,
    UnitKind,
    UnitStatus,
)
from screens.examples import example_questions


def record(*questions: str, status: UnitStatus = UnitStatus.ANSWERED) -> DocumentRecord:
    text, units = "", []
    for question in questions:
        span = Span(len(text), len(text) + len(question))
        block = Block(BlockRole.QUESTION, (span,))
        units.append(Unit(f"u{len(units)}", UnitKind.QUESTION, status, (block,)))
        text += question + "\n"
    return DocumentRecord(
        id="a",
        path="a",
        file_name="a",
        content_hash="",
        media_type="",
        metadata=Metadata(),
        text=text,
        pages=(),
        units=tuple(units),
    )


GOOD = "Wanneer krijgt de raad de cijfers over het meldpunt?"


def test_numbers_are_taken_off() -> None:
    assert example_questions([record(f"12. {GOOD}")]) == [GOOD]


@pytest.mark.parametrize(
    "question",
    [
        "Waarom?",
        "en wanneer krijgt de raad dan de cijfers over het meldpunt?",
        "Er zijn cijfers. Wanneer krijgt de raad die van de wethouder?",
        "Wanneer krijgt de raad de cijfers over het meldpunt",
        "Wanneer sprak 5.1, 2, e met de raad over het nieuwe meldpunt?",
        "Is het afdelingshoofd uit de brief inmiddels door u ontslagen?",
        "Wanneer " * 30 + "?",
    ],
)
def test_what_does_not_stand_on_its_own_is_left_out(question: str) -> None:
    assert example_questions([record(question)]) == []


def test_only_answered_ones_and_a_few() -> None:
    assert example_questions([record(GOOD, status=UnitStatus.PLACEHOLDER)]) == []
    many = [record(*(f"{GOOD[:-1]} van {n}{m}?" for m in range(9))) for n in range(9)]
    found = example_questions(many)
    assert len(found) == 4
    assert len(set(found)) == 4
