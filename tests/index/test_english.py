"""Questions in English are put into Dutch; Dutch ones are left alone."""

from __future__ import annotations

import pytest

from index.english import in_dutch, is_english


@pytest.mark.parametrize(
    "question", ["What is our position on quotas?", "Can managers be dismissed for misconduct?"]
)
def test_english_is_noticed(question: str) -> None:
    assert is_english(question)


@pytest.mark.parametrize(
    "question",
    [
        "Wat is ons standpunt over quota?",
        "quotum tweede kamer",
        "MDRA",
        "is het waar",
        "Is er in dat gebouw inmiddels iets in gang gezet?",
        "hoeveel geld is er in 2025 voor de agenda",
        "OR stemt niet in met het plan",
        "Is dat besloten of alleen voorgesteld?",
        "is 25% in 2028 haalbaar of niet",
    ],
)
def test_dutch_is_left_alone(question: str) -> None:
    assert not is_english(question)


def test_words_phrases_and_inflections_are_translated_and_names_kept() -> None:
    dutch = in_dutch(
        "Has the alderman investigated the allegations in the Zuidoost letter of 2024?"
    )
    assert {"wethouder", "zuidoost", "brief"} <= set(dutch.split())
    assert "2024?" in dutch
