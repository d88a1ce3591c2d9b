"""Questions joined by a comma and a question word come apart; what is one question stays whole."""

from __future__ import annotations

import pytest

from assistant.question.parts import joined_questions


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
