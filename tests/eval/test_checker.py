"""The project's own checks, and which checker the suite takes for draft sentences."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from eval.checker import SourceVerdict, sentences
from eval.house_checker import HouseChecker
from eval.suite.contradictions import OwnChecker, SearchingChecker, draft_checker
from tests.eval.oracle import Oracle

CHECK = HouseChecker()


@pytest.mark.parametrize(
    ("sentence", "quote", "verdict"),
    [
        ("Het meldpunt blijft tot maart 2025.", "Het meldpunt blijft tot maart 2025.", "supported"),
        ("Het meldpunt blijft tot maart 2025.", "Tot maart 2025 blijft dat meldpunt.", "supported"),
        (
            "Het meldpunt blijft tot maart 2026.",
            "Het blijft als meldpunt tot 2025.",
            "contradicted",
        ),
        ("Wij voeren een quotum in.", "Wij voeren geen quotum in.", "contradicted"),
        ("Wij voeren een quotum in.", "De wethouder bezoekt de werf.", "unsupported"),
        ("Wij voeren een quotum in.", "", "unsupported"),
        ("Het loket kost 5", "Het loket kost 50 miljoen euro.", "contradicted"),
    ],
)
def test_a_sentence_is_held_against_its_quotes(sentence: str, quote: str, verdict: str) -> None:
    assert CHECK(sentence, [quote]).value == verdict


def test_a_sentence_that_a_page_break_cuts_is_supported() -> None:
    assert (
        CHECK("Dat kan niet zonder naam.", ["Dat kan niet", "zonder naam."])
        is SourceVerdict.SUPPORTED
    )


def test_list_numbers_are_no_sentences() -> None:
    assert list(sentences("1. Eerst dit.\n2. Dan dat.")) == ["Eerst dit.", "Dan dat."]


def test_the_assistants_own_check_goes_first(oracle: Oracle) -> None:
    class Checks(Oracle):
        def check(self, draft: str) -> list[SimpleNamespace]:
            verdicts = (SourceVerdict.SUPPORTED, SourceVerdict.CONTRADICTED)
            return [SimpleNamespace(verdict=verdict) for verdict in verdicts]

    own = draft_checker(Checks.__new__(Checks), CHECK)
    assert isinstance(own, OwnChecker)
    assert own("Een zin. Nog een zin.") is SourceVerdict.CONTRADICTED
    assert isinstance(draft_checker(oracle, CHECK), SearchingChecker)
