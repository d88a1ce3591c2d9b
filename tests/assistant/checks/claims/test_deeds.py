"""What a sentence says is done must stand in its source, and who does it too."""

from __future__ import annotations

import pytest

from assistant.checks.claims.deeds import deeds
from assistant.checks.claims.statement import statement
from eval.checker import SourceVerdict
from eval.house_checker import HouseChecker
from index.analysis import DutchAnalyser

SWIMMING_POOL = (
    "Het zwembad aan de Dorpsstraat heeft veel trouwe bezoekers.",
    "De directeur van het zwembad heeft de bezoekers een brief gestuurd.",
    "De werkdruk van de badmeesters is hoog.",
)


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("De directeur heeft excuses gemaakt aan de bezoekers.", ["excuses"]),
        ("Wij hebben de werkdruk verlaagd.", ["verlaagd"]),
        ("De bezoekers krijgen een vergoeding voor hun tijd.", ["vergoeding"]),
        ("De gemeente gaat de cijfers openbaar maken.", ["openbaar"]),
        ("De werkdruk is hoog.", []),
    ],
)
def test_the_word_that_carries_the_deed(
    analyser: DutchAnalyser, sentence: str, words: list[str]
) -> None:
    said = statement(sentence, analyser)
    assert [said.words[place].text for place in deeds(said)] == words


@pytest.mark.parametrize(
    "sentence",
    [
        "De directeur van het zwembad heeft excuses gemaakt aan de bezoekers.",
        "De bezoekers van het zwembad krijgen een vergoeding.",
        "Wij hebben de werkdruk van de badmeesters verlaagd.",
    ],
)
def test_a_deed_that_the_source_has_no_word_for_is_not_right(sentence: str) -> None:
    assert HouseChecker()(sentence, SWIMMING_POOL) is not SourceVerdict.SUPPORTED


def test_a_deed_that_the_source_tells_is_right() -> None:
    sentence = "De directeur van het zwembad heeft een brief gestuurd aan de bezoekers."
    assert HouseChecker()(sentence, SWIMMING_POOL) is SourceVerdict.SUPPORTED
