"""Figures by year stand in a table with few words of its own."""

from __future__ import annotations

import pytest

from access.clearance import EVERYTHING
from assistant.answer import AnswerStatus
from assistant.desk import Desk
from settings import Settings


@pytest.mark.parametrize(
    ("question", "amount"),
    [
        ("Hoeveel geld is er in 2027 voor de Inclusieagenda?", "1.145.000"),
        ("Wat kost de Inclusieagenda in 2026?", "1.390.000"),
    ],
)
def test_a_year_is_looked_up_in_the_table(demo_index: Settings, question: str, amount: str) -> None:
    with Desk.open(demo_index, EVERYTHING) as desk:
        answer = desk.ask(question)
    assert amount in "\n".join(part.text for part in answer.answer)


def test_a_year_that_no_table_has_is_not_answered_with_another(demo_index: Settings) -> None:
    with Desk.open(demo_index, EVERYTHING) as desk:
        answer = desk.ask("Hoeveel geld is er in 2031 voor de Inclusieagenda?")
    assert answer.status is AnswerStatus.NO_EVIDENCE


def test_the_table_stands_below_the_text_that_explains_it(real_index: Settings) -> None:
    with Desk.open(real_index, EVERYTHING) as desk:
        answer = desk.ask("Hoeveel is er in 2026 begroot voor de bestuursopdracht?")
    text, table = (part.text for part in answer.answer)
    assert "begroot in Programma B" in text
    assert "2.673.993" in table
    assert "2026" in table


def test_a_year_that_only_the_table_has_is_not_refused(real_index: Settings) -> None:
    with Desk.open(real_index, EVERYTHING) as desk:
        answer = desk.ask("Hoeveel kost de bestuursopdracht in 2027?")
    assert "2.167.629" in "\n".join(part.text for part in answer.answer)


def test_the_table_of_another_plan_is_not_taken_for_it(demo_index: Settings) -> None:
    """The proposal on the preference policy says that it is paid out of the Inclusieagenda."""
    with Desk.open(demo_index, EVERYTHING) as desk:
        answer = desk.ask("Wat kost de Inclusieagenda in 2026?")
    assert {item.meeting_date for item in answer.citations} == {"2024-10-01"}


def test_a_price_is_not_answered_without_one(demo_index: Settings) -> None:
    with Desk.open(demo_index, EVERYTHING) as desk:
        answer = desk.ask("Hoeveel kost de evaluatie van het voorkeursbeleid, en in welk jaar?")
    assert answer.status is AnswerStatus.NO_EVIDENCE
