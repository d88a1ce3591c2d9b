"""Beside what was promised stands what became of it."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.answer import Answer
from assistant.desk import Desk


def _told(answer: Answer) -> list[str]:
    return [flag.message for flag in answer.flags if flag.kind == "commitments"]


@pytest.mark.parametrize(
    ("question", "message"),
    [
        (
            "Wat heeft de wethouder in de commissie toegezegd over stagiairs?",
            "Toezegging TA2024-000208 staat open (toezeggingenlijst van 1 september 2025, termijn "
            "verstreken).",
        ),
        ("Is motie 455 uitgevoerd?", "Motie 455 is afgedaan"),
        (
            "Is de evaluatie van het meldpunt op tijd geleverd?",
            "Toezegging TA2024-000140 is afgedaan",
        ),
    ],
)
def test_what_was_promised_comes_with_its_state(desk: Desk, question: str, message: str) -> None:
    assert any(message in told for told in _told(desk.ask(question)))


def test_the_state_is_that_of_the_day_that_is_asked_for(desk: Desk) -> None:
    question = "Wat heeft de wethouder in de commissie toegezegd over stagiairs?"
    (told,) = _told(desk.ask(question, as_of=date(2025, 3, 1)))
    assert told == "Van toezegging TA2024-000208 staat niet in de stukken of zij is afgedaan."


def test_a_state_that_is_quoted_is_not_told_again(desk: Desk) -> None:
    answer = desk.ask("Hoe staat het met TA2025-000063?")
    assert any("Open" in part.text for part in answer.answer)
    assert not [told for told in _told(answer) if "TA2025-000063" in told]


def test_an_answer_without_numbers_tells_of_none(desk: Desk) -> None:
    assert not _told(desk.ask("Hoe vaak wordt het Belevingsonderzoek herhaald?"))
