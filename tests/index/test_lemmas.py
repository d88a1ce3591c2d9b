"""Forms of one word are one term, also where a stemmer keeps them apart."""

from __future__ import annotations

import pytest

from index.analysis import DutchAnalyser
from index.lemmas import lemma


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("anoniem", "anonieme"),
        ("melden", "meldt"),
        ("melden", "gemeld"),
        ("onderzoeken", "onderzocht"),
        ("leidinggevende", "leidinggevenden"),
        ("advies", "adviezen"),
    ],
)
def test_forms_of_a_word_are_one_term(one: str, other: str) -> None:
    first, second = (next(DutchAnalyser().terms(word)).text for word in (one, other))
    assert first == second


def test_different_words_stay_different() -> None:
    first, second = (next(DutchAnalyser().terms(word)).text for word in ("advies", "adviseur"))
    assert first != second


def test_what_the_dictionary_lacks_is_left_as_it_is() -> None:
    assert lemma("blaatwoordje") == "blaatwoordje"
    assert lemma("") == ""
