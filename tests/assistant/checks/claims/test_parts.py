"""What of a draft is held against the papers: its sentences, not its headings and labels."""

from __future__ import annotations

import pytest

from assistant.checks.claims.parts import leans, sentences_of


@pytest.mark.parametrize(
    "left_out",
    [
        "Concept annotatie commissie FKD",
        "Annotatie FKD 5 december",
        "## Kernboodschap",
        "Vraag 2. Anonieme brief Zuidoost",
        "Jaar\tTotaal budget",
        "(lid Sheher, DENK)",
    ],
)
def test_headings_labels_and_table_headers_are_no_claims(left_out: str) -> None:
    assert sentences_of(f"{left_out}\nWij zijn trots.") == ["Wij zijn trots."]


@pytest.mark.parametrize(
    "kept",
    [
        "- Geen quotum",
        "Er komt een quotum",
        "Het college verhoogt de bijdrage",
        "2025\t4.675.221",
        "Totaal budget: 3 miljoen",
        "Graag!",
    ],
)
def test_what_says_something_is_kept(kept: str) -> None:
    assert len(sentences_of(f"{kept}\nWij zijn trots.")) == 2


def test_a_draft_of_one_line_is_taken_as_it_stands() -> None:
    assert sentences_of("geen quotum voor de top") == ["geen quotum voor de top"]


def test_a_label_is_no_part_of_its_sentence() -> None:
    assert sentences_of("Vraag 2. Ik neem signalen serieus.") == ["Ik neem signalen serieus."]


def test_a_short_month_ends_no_sentence() -> None:
    said = "De brief van 3 jan. 2024 is verstuurd."
    assert sentences_of(said) == [said]


@pytest.mark.parametrize("said", ["Het leverde weinig op.", "Zij weten dat.", "Daarvoor is geld."])
def test_a_pronoun_leans_on_the_sentence_before(said: str) -> None:
    assert leans(said)


@pytest.mark.parametrize(
    "said", ["Het college besluit.", "De raad besluit.", "Het meldpunt blijft."]
)
def test_an_article_leans_on_nothing(said: str) -> None:
    assert not leans(said)
