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


@pytest.mark.parametrize(
    ("question", "asked", "now"),
    [
        # The paper that has the words of the question is from before the change.
        (
            "Geldt het voorkeursbeleid alleen in schaal 13 en hoger?",
            "schaal 13 en hoger",
            "schaal 10-12",
        ),
        ("Gaat het voorkeursbeleid in op 1 september 2025?", "1 september 2025", "1 oktober 2025"),
    ],
)
def test_what_the_question_takes_for_granted_is_answered_by_the_newer_paper(
    desk: Desk, question: str, asked: str, now: str
) -> None:
    answer = desk.ask(question)
    assert answer.citations[0].meeting_date == "2025-10-09"
    told = [flag for flag in answer.flags if flag.kind == "overtaken_fact"]
    assert [flag.message for flag in told] == [
        f"De vraag noemt ‘{asked}’. Een nieuwer stuk (9 oktober 2025) noemt ‘{now}’; lees dat eerst."
    ]
    assert 1 in told[0].citations


@pytest.mark.parametrize(
    "question",
    [
        "Hoeveel procent zat er in 2023 in schaal 13 en hoger?",  # asks for that scale
        "Heeft de raad op 17 januari 2024 een brief gekregen?",  # an event keeps its day
        "Werken er 4.236 mensen bij de gemeente?",  # a bare number
    ],
)
def test_a_fact_that_cannot_have_moved_is_not_called_overtaken(desk: Desk, question: str) -> None:
    assert not [flag for flag in desk.ask(question).flags if flag.kind == "overtaken_fact"]


def test_a_newer_paper_that_says_it_in_one_sentence_opens_the_answer(desk: Desk) -> None:
    """In a long section of a letter, below other matter."""
    answer = desk.ask("Kunnen deelnemers van Werk en Inkomen bij het externe meldpunt terecht?")
    assert answer.citations[0].meeting_date == "2025-07-03"
    assert any("vanaf 1 juli 2025 bij het meldpunt terecht" in c.quote for c in answer.citations)
