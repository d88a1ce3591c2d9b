"""The subject is told apart from who is asked about it."""

from __future__ import annotations

import pytest

from assistant.question.subject import named_subject


@pytest.mark.parametrize(
    ("question", "subject"),
    [
        ("Wat is ons standpunt over zonnepanelen?", "zonnepanelen?"),
        ("Wat antwoordden we over het meldpunt?", "het meldpunt?"),
        ("Wat besloot het college op 1 oktober 2024 over het meldpunt?", "het meldpunt?"),
        ("Wat vroeg raadslid Kuipers over vuurwerk?", "vuurwerk?"),
        ("Hoeveel meldingen kwamen er over de Buitendienst?", None),
        ("Het gaat over quota", None),
        ("Wat zeggen we over ?", None),
    ],
)
def test_only_who_asks_for_a_line_names_its_subject(question: str, subject: str | None) -> None:
    assert named_subject(question) == subject
