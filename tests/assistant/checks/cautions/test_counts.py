"""Who asks how many is told where the sources only say what share it is."""

from __future__ import annotations

import pytest

from assistant.desk import Desk
from tests.assistant.checks.cautions.said import flags, told

_HOW_MANY = "Hoeveel medewerkers zijn jonger dan 35?"


def test_a_percentage_is_no_number() -> None:
    found = flags("In 2024 was 20,74% van de medewerkers jonger dan 35.", question=_HOW_MANY)
    assert "20,74%" in told(found, "only_share")
    assert "geen aantal" in told(found, "only_share")


def test_a_number_before_a_list_counts_nothing_in_it() -> None:
    said = "Er zijn twee streefcijfers:\nJongeren: 20% medewerkers onder 35 jaar"
    assert "20%" in told(flags(said, question=_HOW_MANY), "only_share")


@pytest.mark.parametrize(
    ("said", "question"),
    [
        ("Er werken 4.318 medewerkers. 24% van de medewerkers is jong.", _HOW_MANY),
        ("Schaal\tAantal medewerkers\tAandeel\n7-9\t1.204\t26%", "Hoeveel medewerkers zijn er?"),
        ("121 van de 286 leidinggevenden volgden haar (42%).", "Hoeveel managers volgden haar?"),
        ("Dat aantal medewerkers geven wij niet.", _HOW_MANY),
        ("In 2024 was 20,74% van de medewerkers jong.", "Welk percentage medewerkers is jong?"),
    ],
)
def test_a_number_a_refusal_or_a_share_that_was_asked_for(said: str, question: str) -> None:
    assert not told(flags(said, question=question), "only_share")


def test_an_officer_is_told_beside_the_answer(desk: Desk) -> None:
    answer = desk.ask(
        "Wij lezen dat een aantal dingen beter gaat. Hoeveel vrouwen werken er in schaal 13 en hoger?"
    )
    assert "44%" in told(list(answer.flags), "only_share")
