"""Redaction codes: every variant that scanning made of them is one marker."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ingest import redaction
from ingest.redaction import mask, strip


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Antwoord 5.1, 2, e e", "Antwoord [gelakt]"),
        ("5.1, 2, e 5.1, 2, e", "[gelakt]"),
        (
            "[Aanvullen 5.1, 2, e of 5.1, 2, ee hoeveel?]",
            "[Aanvullen [gelakt] of [gelakt] hoeveel?]",
        ),
        ("[Aanvullen] (5.1, 2, e)", "[Aanvullen] [gelakt]"),
        ("<sup>5.1, 2, e</sup>2, e telefoon", "[gelakt] telefoon"),
        ("<sup>5.1, 2, e</sup> e-mailadres", "[gelakt] e-mailadres"),
        ("5.1.2e", "[gelakt]"),
        ("- 5.1, 2, e Bureau Inclusie)", "- [gelakt] Bureau Inclusie)"),
    ],
)
def test_every_variant_is_one_marker(text: str, shown: str) -> None:
    assert mask(text) == shown


@pytest.mark.parametrize(
    "text",
    [
        "Wet open overheid, Artikel 5.1, tweede lid onder i.",
        "op grond van artikel 5.1 lid 2 onder e van de Woo",
        "vraag 5.1 gaat over 2 eenheden",
        "in 5,1 procent van de 2 gevallen",
    ],
)
def test_the_law_itself_and_figures_stay(text: str) -> None:
    assert mask(text) == text


def test_nothing_of_a_code_is_searched() -> None:
    assert strip("Van 5.1, 2, e (Bureau)").split() == ["Van", "(Bureau)"]


@given(st.text(alphabet="5.1, 2e()<>/sup \nAntwoord", max_size=80))
def test_masking_twice_changes_nothing(text: str) -> None:
    once = mask(text)
    assert mask(once) == once


_PIECES = [
    "5.1, 2, e",
    "5.1.2e",
    "<sup>5.1, 2, e e</sup>",
    "Antwoord ",
    "mevrouw ",
    " ",
    "\n",
    "2,",
    "e",
]


@given(st.lists(st.sampled_from(_PIECES) | st.text(max_size=9), max_size=30).map("".join))
@example("Antwoord 5.1, 2, e van mevrouw <sup>5.1, 2, e e</sup>")
def test_spans_lie_in_the_text_in_order(text: str) -> None:
    spans = redaction.find(text)
    edges = [edge for span in spans for edge in span]
    assert edges == sorted(edges)
    assert all(0 <= start < end <= len(text) for start, end in spans)
