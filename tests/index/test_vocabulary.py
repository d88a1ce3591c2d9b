"""The vocabulary of the documents, and the abbreviations they explain."""

from __future__ import annotations

from pathlib import Path

import pytest

from index.vocabulary import Vocabulary, abbreviations
from tests.bounded import no_hanging


@pytest.mark.parametrize(
    ("text", "short", "meaning"),
    [
        ("het medewerkerswaarderingsonderzoek (MWO)", "MWO", "medewerkerswaarderingsonderzoek"),
        ("directie Werk, Participatie en Inkomen (WPI)", "WPI", "Werk, Participatie en Inkomen"),
        ("de gemeentesecretaris (GS)", "GS", "gemeentesecretaris"),
    ],
)
def test_an_abbreviation_in_brackets_is_learned(text: str, short: str, meaning: str) -> None:
    assert abbreviations(text.replace(", ", " ")).get(short) == meaning.replace(", ", " ")


@pytest.mark.parametrize("text", ["lid Jansen (VVD)", "op 5 december (FKD)", "zie bijlage (1)"])
def test_a_party_or_committee_is_no_abbreviation_of_what_stands_before_it(text: str) -> None:
    assert abbreviations(text) == {}


def test_a_run_of_letters_does_not_keep_one_waiting() -> None:
    with no_hanging():
        found = abbreviations("a" * 200_000 + " gemeentesecretaris (GS)")
    assert found == {"GS": "gemeentesecretaris"}


def test_a_document_that_goes_takes_its_words_along(tmp_path: Path) -> None:
    vocabulary = Vocabulary()
    vocabulary.add("meldpunt meldpunt quotum")
    vocabulary.add("meldpunt")
    vocabulary.remove("meldpunt meldpunt quotum")
    vocabulary.save(tmp_path)
    assert Vocabulary.load(tmp_path).counts == {"meldpunt": 1}
