"""The moment of which somebody asks what was said then."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.question.said_then import asks_what_we_said, days_named, said_then

TODAY = date(2026, 2, 10)


@pytest.mark.parametrize(
    ("question", "first", "last", "rest"),
    [
        (
            "Wat zeiden we in april 2025 over een quotum?",
            date(2025, 4, 1),
            date(2025, 4, 30),
            "Wat zeiden we over een quotum?",
        ),
        (
            "wat hebben we in dec 2024 gezegd over het meldpunt",
            date(2024, 12, 1),
            date(2024, 12, 31),
            "wat hebben we gezegd over het meldpunt",
        ),
        (
            "Wat zei de wethouder in 2024 over stages?",
            date(2024, 1, 1),
            date(2024, 12, 31),
            "Wat zei de wethouder over stages?",
        ),
        # A meeting of two days bears the date of the first.
        (
            "Wat antwoordden we op 10 juli 2025 over de brief?",
            date(2025, 7, 9),
            date(2025, 7, 10),
            "Wat antwoordden we over de brief?",
        ),
        *(
            (f"Wat zeiden we {then} over stages?", first, last, "Wat zeiden we over stages?")
            for then, first, last in (
                ("op 9 en 10 juli 2025", date(2025, 7, 9), date(2025, 7, 10)),
                ("op donderdag 5 december 2024", date(2024, 12, 4), date(2024, 12, 5)),
                ("op 5-12-2024", date(2024, 12, 4), date(2024, 12, 5)),
                ("eind 2024", date(2024, 9, 1), date(2024, 12, 31)),
                ("begin 2025", date(2025, 1, 1), date(2025, 4, 30)),
                ("eind april 2025", date(2025, 4, 1), date(2025, 4, 30)),
                ("in het najaar van 2024", date(2024, 9, 1), date(2024, 12, 31)),
                ("in het tweede kwartaal van 2025", date(2025, 4, 1), date(2025, 6, 30)),
                ("in de winter van 2024", date(2024, 12, 1), date(2025, 3, 31)),
            )
        ),
    ],
)
def test_a_moment_is_taken_out_of_the_question(
    question: str, first: date, last: date, rest: str
) -> None:
    found = said_then(question, TODAY)
    assert found is not None
    assert found.periods == ((first, last),)
    assert found.rest == rest


def test_what_happened_on_a_day_may_be_told_elsewhere() -> None:
    found = said_then("Wat besloot het college op 1 oktober 2024 over stages?", TODAY)
    assert found is not None
    assert not found.only
    assert found.rest == "Wat besloot het college over stages?"


def test_a_month_without_a_year_is_the_last_one_there_was() -> None:
    found = said_then("Wat zeiden we in november over de module?", TODAY)
    assert found is not None
    assert [first.year for first, _ in found.periods] == [2025, 2024]
    season = said_then("Wat zeiden we in het voorjaar over de module?", TODAY)
    assert season is not None
    assert [first for first, _ in season.periods] == [date(2025, 3, 1), date(2024, 3, 1)]


@pytest.mark.parametrize(
    "question",
    [
        "Wat zeiden we over een quotum?",
        "Wat gebeurde er in april 2025?",
        "Wat is er in april 2025 besloten?",
        "Wat zegde de wethouder op 14 maart 2024 toe?",
        "Hoeveel meldingen waren er in 2024?",
        "Wat zeiden we over de begroting van 2025?",
        "Wat zeiden we na 5 december 2024 over stages?",
        "Wat zeiden we op maandag over stages?",
        # Of two moments it is asked what changed.
        "Wat zeiden we in april 2025 en in oktober 2025 over een quotum?",
    ],
)
def test_of_no_one_moment(question: str) -> None:
    assert said_then(question, TODAY) is None


def test_what_we_said_is_told_from_what_we_say() -> None:
    assert asks_what_we_said("Wat heeft de wethouder in de commissie over stages gezegd?")
    assert not asks_what_we_said("Wat is onze lijn over stages?")


def test_days_are_known_without_their_year() -> None:
    assert days_named("Wat is er op 9 en 10 april 2025 en op 3 juli beloofd?") == {
        (4, 9),
        (4, 10),
        (7, 3),
    }
