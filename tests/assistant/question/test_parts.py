"""A list of questions, and questions joined by a question word, come apart; one question stays whole."""

from __future__ import annotations

import pytest

from assistant.answer import AnswerStatus
from assistant.desk import Desk
from assistant.question.parts import joined_questions, question_parts


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        ("Wat kost het en wie betaalt dat?", ["Wat kost het?", "wie betaalt dat?"]),
        ("Wat kost het? En wie betaalt dat?", ["Wat kost het?", "wie betaalt dat?"]),
        ("Waar is het, en tot wanneer loopt het?", ["Waar is het?", "tot wanneer loopt het?"]),
    ],
)
def test_two_questions_come_apart(question: str, parts: list[str]) -> None:
    assert joined_questions(question) == parts


@pytest.mark.parametrize(
    "question",
    [
        "Wat doet u voor jongeren en ouderen?",
        "Hoe en waarom?",
        "Wie weet hoe het verder gaat?",
        "Komt er een quotum?",
    ],
)
def test_one_question_stays_whole(question: str) -> None:
    assert joined_questions(question) == [question]


@pytest.mark.parametrize(
    ("introduction", "subject"),
    [
        ("Over het meldpunt Zuidoost:", "Over het meldpunt Zuidoost: "),
        ("Het is laat. Graag nog een antwoord over stages.", "Over stages: "),
        ("Meldpunt Zuidoost:", "Meldpunt Zuidoost: "),
        ("Vragen van de VVD-fractie over stages:", "Over stages: "),
        ("Vragen van de VVD-fractie:", ""),
        ("Graag antwoord op de volgende vragen:", ""),
        ("Voor de wethouder op één A4:", ""),
        ("", ""),
    ],
)
def test_each_of_a_list_keeps_what_all_are_about(introduction: str, subject: str) -> None:
    parts = question_parts(f"{introduction} 1) wanneer is dat? 2) wat kost het?")
    assert parts == [f"{subject}wanneer is dat?", f"{subject}wat kost het?"]


def test_a_list_is_answered_about_its_subject(desk: Desk) -> None:
    answer = desk.ask(
        "Over het externe meldpunt: 1) wat gebeurt er met een anonieme melding? 2) tot wanneer loopt het contract?"
    )
    assert answer.status is AnswerStatus.ANSWER
    assert not answer.message
    said = "\n".join(part.text for part in answer.answer)
    assert "Zonder naam kan het meldpunt niet bemiddelen" in said
    assert "31 december 2028" in said
