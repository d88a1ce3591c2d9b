"""Spelling: what was mistyped is found again, what was not is left alone."""

from __future__ import annotations

import pytest

from index.query import apply_corrections
from index.spelling import Speller

WORDS = {
    "quotum": 9,
    "quota": 4,
    "leidinggevenden": 30,
    "meldpunt": 20,
    "trainingen": 12,
    "elburg": 3,
}
SPELLER = Speller(WORDS)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("qouta", "quota"),
        ("leidingevenden", "leidinggevenden"),
        ("trainigen", "trainingen"),
        ("medlpunt", "meldpunt"),
        ("elbrug", "elburg"),
    ],
)
def test_a_typing_error_is_corrected_towards_the_documents(typed: str, meant: str) -> None:
    assert SPELLER.correct(typed) == meant


@pytest.mark.parametrize(
    "word", ["meldpunt", "gemeente", "wethouder", "voor", "GMT", "2024", "erfpacht"]
)
def test_a_known_word_stays(word: str) -> None:
    assert SPELLER.corrections(word) == []


def test_what_resembles_nothing_stays() -> None:
    assert SPELLER.corrections("xqzwvk") == []


def test_the_question_shows_what_was_corrected() -> None:
    corrections = tuple(SPELLER.corrections("Wat is ons beleid rond qouta?"))
    assert apply_corrections("Wat is ons beleid rond qouta?", corrections) == (
        "Wat is ons beleid rond quota?"
    )
