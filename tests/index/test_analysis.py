"""Dutch analysis: what belongs together becomes one term, what must stay apart stays apart."""

from __future__ import annotations

import sys
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.analysis import DutchAnalyser, figure, fold, stem

ANALYSER = DutchAnalyser()
FIRST = ("vertrouwens", "klachten", "inclusie", "beleids", "melding", "bestuurs", "voortgangs")
LAST = ("personen", "regelingen", "gesprekken", "lijke", "heden", "ambtenaren", "makers")


def terms(text: str) -> set[str]:
    return {term.text for term in ANALYSER.terms(text)}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("vertrouwenspersoon", "vertrouwenspersonen"),
        ("quota's", "quotum"),
        ("leidinggevende", "leidinggevenden"),
        ("Coördinatie", "coordinatie"),
        ("4.675.221", "4675221"),
    ],
)
def test_wordings_of_one_thing_meet(one: str, other: str) -> None:
    assert terms(one) & terms(other)


def test_a_compound_is_found_by_its_parts() -> None:
    assert terms("meldpunt") <= terms("discriminatiemeldpunt") | terms("meldpunt")
    assert terms("persoon") & terms("vertrouwenspersoon")


@pytest.mark.parametrize("code", ["TA2024-000089", "VN2024-000821"])
def test_a_register_number_is_one_term(code: str) -> None:
    assert terms(code) == {code.lower()}


def test_stop_words_give_nothing() -> None:
    assert terms("de het een en van voor wat") == set()


def test_a_common_word_is_not_taken_apart() -> None:
    assert len(terms("gemeente")) == 1


def test_grams_survive_a_typing_error() -> None:
    right, wrong = set(ANALYSER.grams("trainingen")), set(ANALYSER.grams("trainigen"))
    assert len(right & wrong) >= len(right) // 2


@pytest.mark.parametrize(
    ("written", "plain"), [("1.000", "1000"), ("20,740", "20,740"), ("3.", "3")]
)
def test_figures_have_one_spelling(written: str, plain: str) -> None:
    assert figure(written) == plain


@given(st.text(max_size=120))
def test_any_text_can_be_analysed(text: str) -> None:
    assert all(term.text and term.weight > 0 for term in ANALYSER.terms(text))
    assert all(gram for gram in ANALYSER.grams(text))


@given(st.text(max_size=60))
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyzéï'.- 0123456789&", max_size=60))
def test_whole_words_are_the_terms_without_parts(text: str) -> None:
    whole = [term.text for term in ANALYSER.terms(text) if term.weight == 1.0]
    assert list(ANALYSER.whole_words(text)) == whole


def test_words_are_stemmed_the_same_by_many_threads_at_once() -> None:
    words = [f"{first}{last}" for first in FIRST for last in LAST]
    alone = [stem.__wrapped__(word) for word in words]
    switching = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        with ThreadPoolExecutor(8) as threads:
            together = list(threads.map(lambda _: [*map(stem.__wrapped__, words)], range(16)))
    finally:
        sys.setswitchinterval(switching)
    assert all(found == alone for found in together)
