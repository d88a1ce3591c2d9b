"""Secrecy: never lowered by a guess, and its ground without what follows it."""

from __future__ import annotations

import pytest


def test_a_secret_proposal_with_its_end_and_ground(demo) -> None:
    secrecy = demo("2024-10-01_v").metadata.secrecy
    assert secrecy.level == "geheim"
    assert secrecy.lifted_at == "2024-10-03T12:00"
    assert secrecy.ground == "artikel 87 van de Gemeentewet"


@pytest.mark.parametrize(
    ("sentence", "ground"),
    [
        (
            "Geheimhouding op te leggen op grond van artikel 87 Gemeentewet, tot donderdag 3 oktober 2024.",
            "artikel 87 Gemeentewet",
        ),
        (
            "In te stemmen met geheimhouding op grond van artikel 87 Gemeentewet, en de Wet open "
            "overheid, Artikel 5.1, tweede lid onder i.",
            "artikel 87 Gemeentewet, en de Wet open overheid, Artikel 5.1, tweede lid onder i",
        ),
        (
            "Geheimhouding geldt op grond van artikel 25 van de Gemeentewet zolang de aanbesteding loopt.",
            "artikel 25 van de Gemeentewet",
        ),
    ],
)
def test_the_ground_ends_where_the_sentence_goes_on(paper, sentence: str, ground: str) -> None:
    text = f"Voordracht voor de collegevergadering van 1 oktober 2024\n\nGeheim\n\n{sentence}\n"
    assert paper(text).metadata.secrecy.ground == ground


def test_a_paper_that_says_nothing_is_unknown(demo) -> None:
    assert demo("2024-07-02").metadata.secrecy.level == "onbekend"


def test_redaction_codes_show_that_it_was_published(demo) -> None:
    assert demo("2023-11-16").metadata.secrecy.level == "openbaar"


def test_a_paper_that_says_it_is_public(demo) -> None:
    assert demo("2025-06-24").metadata.secrecy.level == "openbaar"
