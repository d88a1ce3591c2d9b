"""Who asked something is told apart from who did something."""

from __future__ import annotations

import pytest

from assistant.question.who_asked import asked_about


@pytest.mark.parametrize(
    ("question", "about"),
    [
        ("Wie vroeg naar de wachttijd en wanneer?", "de wachttijd"),
        ("Welk raadslid vroeg of de baas meeluistert?", "de baas meeluistert"),
        ("Wie wilde weten waarom er geen quotum komt?", "waarom er geen quotum komt"),
        ("Welke fractie stelde een vraag over stagiairs, in welke vergadering?", "stagiairs"),
        ("Wie heeft dat gevraagd en wanneer?", ""),
    ],
)
def test_what_was_asked_is_what_is_looked_for(question: str, about: str) -> None:
    assert asked_about(question) == about


@pytest.mark.parametrize(
    "question",
    [
        "Wie betaalt dat?",
        "En wie heeft daarom gevraagd?",
        "Wie heeft de training gevolgd?",
        "Waarom vroeg u daar niet naar?",
    ],
)
def test_other_questions_are_none(question: str) -> None:
    assert asked_about(question) is None
