"""What holds now is in the answer, also where an older paper has the words of the question."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.desk import Desk


@pytest.mark.parametrize(
    ("question", "newest"),
    [
        # In April the outcome was still to come; the letter of July has it.
        ("Wat is de uitkomst van de proef met anoniem solliciteren?", "2025-07-03"),
        # Announced for January 2026, decided for July.
        ("Vanaf wanneer is de leiderschapsmodule verplicht?", "2025-04-09"),
        ("Wat is de stand van uitvoering van het Verbeterplan Buitendienst?", "2025-10-09"),
        # The same question was asked again, in other words.
        ("Wat gebeurt er met een leidinggevende die de module niet op tijd volgt?", "2025-10-09"),
        ("Hoeveel leidinggevenden hebben de module gevolgd?", "2025-10-09"),
    ],
)
def test_the_newest_word_opens_the_answer(desk: Desk, question: str, newest: str) -> None:
    answer = desk.ask(question)
    assert (answer.citations[0].meeting_date or "") >= newest


def test_a_newer_paper_on_another_subject_stays_out(desk: Desk) -> None:
    answer = desk.ask("Hoe hoog was het ziekteverzuim bij de Buitendienst?")
    assert {item.meeting_date for item in answer.citations} == {"2024-03-14"}


def test_nothing_newer_than_the_chosen_date(desk: Desk) -> None:
    day = date(2025, 6, 1)
    question = "Wat is de uitkomst van de proef met anoniem solliciteren?"
    answer = desk.ask(question, as_of=day)
    assert answer.citations
    assert all((item.meeting_date or "") < day.isoformat() for item in answer.citations)
