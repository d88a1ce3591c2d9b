"""The word diff: applied to the old wording it gives the new one, letter for letter."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from register.diff import Kind, marked, new_text, old_text, word_diff

SENTENCES = st.lists(
    st.sampled_from(["nooit", "niet", "te", "het", "Namen", "verantwoorden", "12%", "-", ".", " "]),
    max_size=14,
).map(" ".join)


@given(st.one_of(SENTENCES, st.text(max_size=60)), st.one_of(SENTENCES, st.text(max_size=60)))
def test_applying_it_gives_both_wordings(old: str, new: str) -> None:
    pieces = word_diff(old, new)
    assert new_text(pieces) == new
    assert old_text(pieces) == old


@given(SENTENCES, SENTENCES)
def test_pieces_are_not_empty_and_kinds_alternate(old: str, new: str) -> None:
    pieces = word_diff(old, new)
    assert all(piece.text for piece in pieces)
    assert all(a.kind is not b.kind for a, b in pairwise(pieces))


@given(SENTENCES)
def test_the_same_wording_has_no_changes(text: str) -> None:
    assert all(piece.kind is Kind.EQUAL for piece in word_diff(text, text))


def test_as_a_terminal_shows_it() -> None:
    pieces = word_diff("Dat is nooit te verantwoorden.", "Dat is niet te verantwoorden.")
    assert marked(pieces) == "Dat is [-nooit-]{+niet+} te verantwoorden."
