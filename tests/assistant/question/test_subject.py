"""The subject is told apart from who is asked about it."""

from __future__ import annotations

import pytest

from assistant.question.subject import lacks_subject, named_subject


@pytest.mark.parametrize(
    ("question", "subject"),
    [
        ("Wat is ons standpunt over zonnepanelen?", "zonnepanelen"),
        ("Wat antwoordden we over het meldpunt?", "het meldpunt"),
        ("Wat besloot het college op 1 oktober 2024 over het meldpunt?", "het meldpunt"),
        ("Wat vroeg raadslid Kuipers over vuurwerk?", "vuurwerk"),
        ("Hoeveel meldingen kwamen er over de Buitendienst?", None),
        ("Het gaat over quota", None),
        ("Wat zeggen we over ?", None),
    ],
)
def test_only_who_asks_for_a_line_names_its_subject(question: str, subject: str | None) -> None:
    assert named_subject(question) == subject


@pytest.mark.parametrize(
    "question",
    [
        "wat zeggen we over ?",
        "Wat zeiden we over",
        "wat is onze lijn rond ...",
        "???",
        "Wat vindt de wethouder van",
    ],
)
def test_a_question_without_a_subject_is_noticed(question: str) -> None:
    assert lacks_subject(question)


@pytest.mark.parametrize(
    "question",
    [
        "wat zeggen we over quota?",
        "Waar gaat onze lijn over?",
        "MDRA?",
        "2024",
        "wat is de lijn?",
        "Wat houdt het standpunt in?",
    ],
)
def test_a_short_question_with_a_subject_is_one(question: str) -> None:
    assert not lacks_subject(question)
