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
SPELLER = Speller(WORDS, terms=["klikloket", "leugenachtig"])


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("qouta", "quota"),
        ("leidingevenden", "leidinggevenden"),
        ("trainigen", "trainingen"),
        ("medlpunt", "meldpunt"),
        ("elbrug", "elburg"),
        ("leidiggevenden", "leidinggevenden"),
        ("meldpnt", "meldpunt"),
    ],
)
def test_a_typing_error_is_corrected_towards_the_documents(typed: str, meant: str) -> None:
    assert SPELLER.correct(typed) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("klilkoket", "klikloket"),  # of the term list
        ("beleit", "beleid"),  # common Dutch
        ("verpicht", "verplicht"),
        ("kleine bleiven", "kleine blijven"),  # sounds the same
    ],
)
def test_and_towards_the_term_list_and_common_dutch(typed: str, meant: str) -> None:
    assert apply_corrections(typed, tuple(SPELLER.corrections(typed))) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("hoevr", "hoever"),  # a letter left out is likelier than one too many
        ("quta", "quota"),  # often in these papers: likelier than "qua", which is near as well
        ("vrwen", "vrouwen"),  # two letters left out
        ("bevoordeeld", None),  # rare, but a word: not "beoordeeld"
        ("bicultureel", None),  # of the documents, in another form
        ("selectiecommissies", None),  # of the documents, with another ending
    ],
)
def test_the_likeliest_word_is_meant(typed: str, meant: str | None) -> None:
    speller = Speller(
        {**WORDS, "selectiecommissie": 2, "beoordeeld": 8, "vrouwen": 12, "biculturele": 3}
    )
    assert speller.correct(typed) == meant


def test_nobody_is_told_that_she_meant_something_rude() -> None:
    assert SPELLER.correct("hoerr") != "hoer"
    assert Speller({**WORDS, "hoer": 1}).correct("hoerr") == "hoer"


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
