"""Names in a question about a person are not searched."""

from __future__ import annotations

import pytest

from assistant.question.names import without_names


@pytest.mark.parametrize(
    ("question", "left"),
    [
        ("Is directeur Bakker ontslagen?", "Is directeur … ontslagen?"),
        ("is mevrouw jansen weggewerkt?", "is mevrouw … weggewerkt?"),
        ("Wat deed de heer van der Berg?", "Wat deed de heer …?"),
        ("Klopt het dat Fatima el Amrani weg is?", "Klopt het dat … weg is?"),
        ("Die mevrouw uit de brief, is zij weg?", "Die mevrouw uit de brief, is zij weg?"),
        ("Zijn er aangiften na het WPI-bericht?", "Zijn er aangiften na het WPI-bericht?"),
    ],
)
def test_names_go_and_the_rest_stays(question: str, left: str) -> None:
    assert without_names(question) == left
