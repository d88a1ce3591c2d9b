"""Whose questions are meant, in all the ways the documents spell it."""

from __future__ import annotations

import pytest

from assistant.answer import AnswerStatus
from assistant.desk import Desk
from assistant.question.asker import asked_by

PARTIES = (
    "D66 en VVD",
    "DENK",
    "50PLUS",
    "Denk",
    "GroenLinks",
    "Lijst Kater",
    "Partij van de Arbeid",
    "Partij voor de Dieren",
    "PvdA",
    "Stadspartij De Brug",
    "VVD",
)
ASKERS = (
    "De Jong",
    "J. de Vries",
    "Jong",
    "Nienke van Pijpen",
    "Postma en De Wit",
    "Şahin",
    "Ḥasan",
    "von Berg",
)


@pytest.mark.parametrize(
    ("question", "known"),
    [
        ("Wat vroeg de VVD-fractie?", {"D66 en VVD", "VVD"}),
        ("Wat vroeg de fractie Partij voor de Dieren over stages?", {"Partij voor de Dieren"}),
        ("Wat wilde de Partij voor de Dieren-fractie weten?", {"Partij voor de Dieren"}),
        ("Wat vroeg de fractie van Denk?", {"DENK", "Denk"}),
        ("Wat vroeg de fractie Kater?", {"Lijst Kater"}),
        ("Wat vroeg de fractie De Brug?", {"Stadspartij De Brug"}),
        ("Wat vroegen de fracties VVD en Denk?", {"D66 en VVD", "DENK", "Denk", "VVD"}),
        ("Wat vroeg de fractie VVD van Lindewaard?", {"D66 en VVD", "VVD"}),
        ("Wat vroeg de fractie Partij voor Ouderen?", set()),
        ("Wat vroeg de GroenLinks-PvdA-fractie?", {"GroenLinks", "PvdA"}),
        ("Wat vroeg de GroenLinks/PvdA-fractie?", {"GroenLinks", "PvdA"}),
        ("Wat vroeg de fractie GroenLinks/PvdA?", {"GroenLinks", "PvdA"}),
        ("Wat vroeg de 50PLUS-fractie?", {"50PLUS"}),
        ("Wat vroeg de fractie 50PLUS?", {"50PLUS"}),
        ("Wat vroegen de VVD- en Denk-fractie?", {"D66 en VVD", "DENK", "Denk", "VVD"}),
        ("Wat vroeg de fractie VVD/ over stages?", {"D66 en VVD", "VVD"}),
        ("Vroeg de VVD-fractie naar stages?", {"D66 en VVD", "VVD"}),
        ("Wat vroeg Jansen van de VVD-fractie?", {"D66 en VVD", "VVD"}),
        ("Wat vroeg de Stadspartij De Brug-fractie?", {"Stadspartij De Brug"}),
        ("Wat vroeg lid Ḥasan?", {"Ḥasan"}),
        ("Wat vroeg lid von Berg?", {"von Berg"}),
        ("Wat vroeg lid De Vries?", {"J. de Vries"}),
        ("Wat vroeg lid Joris de Vries?", {"J. de Vries"}),
        ("Wat vroeg raadslid van Pijpen?", {"Nienke van Pijpen"}),
        ("Wat vroeg lid Piet van Pijpen?", set()),
        ("Wat vroeg commissielid De Wit?", {"Postma en De Wit"}),
        ("Wat vroeg lid Şahin?", {"Şahin"}),
        ("Wat vroeg lid Jong?", {"Jong"}),
        ("Wat vroeg lid Wit?", {"Postma en De Wit"}),
        ("Wat vroeg lid Postmans?", set()),
    ],
)
def test_all_that_bear_the_name_count(question: str, known: set[str]) -> None:
    found = asked_by(question, PARTIES, ASKERS)
    assert found is not None
    assert set(found.known) == known


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Wat vroeg de GroenLinks-PvdA-fractie?", "GroenLinks-PvdA"),
        ("Wat wilde de Partij voor de Dieren-fractie weten?", "Partij voor de Dieren"),
        ("Partij voor de Dieren-fractie", "Partij voor de Dieren"),
        ("Wat vroeg de Lijst Bos-fractie?", "Lijst Bos"),
    ],
)
def test_the_party_is_called_as_in_the_question(question: str, said: str) -> None:
    found = asked_by(question, PARTIES, ASKERS)
    assert found is not None
    assert found.said == said


def test_a_question_that_names_nobody_has_no_asker() -> None:
    assert asked_by("Wat vroeg een lid van de raad over stages?", PARTIES, ASKERS) is None


def test_the_answer_holds_the_questions_of_who_is_meant_alone(desk: Desk) -> None:
    answer = desk.ask("Wat vroeg de fractie De Brug?")
    assert answer.status is AnswerStatus.ANSWER
    assert {item.party for item in answer.citations} == {"Stadspartij De Brug"}
