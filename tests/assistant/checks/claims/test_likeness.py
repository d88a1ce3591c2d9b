"""What is remembered of words has an end."""

from __future__ import annotations

import pytest

from assistant.checks.claims import likeness as module
from assistant.checks.claims.likeness import Likeness
from assistant.checks.claims.words import content_words
from index.analysis import DutchAnalyser
from index.embedding import load_embedder
from index.terms import OWN_TERMS, read_rows


def test_no_more_is_remembered_than_fits(
    analyser: DutchAnalyser, likeness: Likeness, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_PAIRS_KEPT", 5)
    monkeypatch.setattr(module, "_WORDS_KEPT", 3)
    small = Likeness.of(read_rows(OWN_TERMS), load_embedder(None))
    one = content_words("De wethouder meldt discriminatie bij het bureau.", analyser)
    other = content_words("De bestuurder bespreekt racisme met de directie.", analyser)
    assert (small.matrix(one, other) == likeness.matrix(one, other)).all()
    assert len(small._known) <= 5
    assert len(small._vectors) <= 3


def test_another_council_is_not_the_council(analyser: DutchAnalyser, likeness: Likeness) -> None:
    (council,) = content_words("raad", analyser)
    (works,) = content_words("ondernemingsraad", analyser)
    (municipal,) = content_words("gemeenteraad", analyser)
    assert likeness.of_words(council, works) < 0.5
    assert likeness.of_words(council, municipal) > 0.8
