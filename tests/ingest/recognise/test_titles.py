"""The title of a paper is not what its paper is printed with."""

from __future__ import annotations

import pytest

from ingest.recognise.titles import is_letterhead


@pytest.mark.parametrize(
    "line",
    [
        "> Retouradres Postbus 20301 2500 EH Den Haag",
        "> < Gemeente",
        "2x Gemeente",
        "Gemee nte Bezoekadres",
        "Gemeente Lindewaard",
        "Bezoekadres",
        "Tweede Kamer der Staten-Generaal 2",
        "Ministerie van Infrastructuur en Waterstaat",
        "From: iemand",
        "Anton de Komplein 150",
        "> < lindewaard.nl",
        "Amste rdam 1011 PN Amsterdam",
    ],
)
def test_letterhead(line: str) -> None:
    assert is_letterhead(line)


@pytest.mark.parametrize(
    "line",
    [
        "Gemeentelijk beleid voor de kade",
        "Gemeente Lindewaard: nota grondbeleid",
        "Van wie is de stad?",
        "Vertrouwelijk melden van misstanden",
        "Aan de slag met de kade",
        "Begroting 2026",
    ],
)
def test_a_title(line: str) -> None:
    assert not is_letterhead(line)


def test_the_subject_of_a_letter_is_its_title(paper) -> None:
    text = "Bezoekadres\n\nRaadhuisplein 1\n\nDatum 14 mei 2025\n\nOnderwerp Besluit over de kade\n\nGeachte heer,\n"
    assert paper(text).metadata.title == "Besluit over de kade"


def test_the_name_below_the_coat_of_arms_is_no_title(paper) -> None:
    assert (
        paper("> Gemeente\n\nLindewaard\n\nVerordening kade\n\nDe kade is oud.\n").metadata.title
        == "Verordening kade"
    )


def test_a_letter_without_letterhead_is_called_by_its_subject(paper) -> None:
    text = "Buurtvereniging Kade\n\nBetreft: zorgen over de kade\n\nGeachte raad,\n\nWij schrijven u.\n"
    assert paper(text).metadata.title == "zorgen over de kade"


def test_a_title_below_the_name_of_the_municipality(paper) -> None:
    text = "Gemeente Lindewaard\n\nNotitie over de kade\n\nDe kade is oud.\n"
    assert paper(text).metadata.title == "Notitie over de kade"


@pytest.mark.parametrize(
    ("head", "title"),
    [
        (
            "Annotatie gemeenteraad\n\nRaadsvergadering 9 april 2025, agendapunt 4b",
            "Annotatie gemeenteraad, raadsvergadering 9 april 2025, agendapunt 4b",
        ),
        (
            "Annotatie commissie BDI\n\nDonderdag 9 oktober 2025",
            "Annotatie commissie BDI, commissie BDI Donderdag 9 oktober 2025",
        ),
        (
            "Annotatie commissie BDI 9 oktober 2025",
            "Annotatie commissie BDI 9 oktober 2025",
        ),
        ("Gemeente Lindewaard\n\nRaadsvoorstel\n\nOnderwerp: De kade", "Raadsvoorstel: De kade"),
        ("Motie\n\nOnderwerp: De kade", "Motie: De kade"),
    ],
)
def test_a_title_says_what_it_is_once_and_what_it_is_about(paper, head: str, title: str) -> None:
    assert paper(f"{head}\n\nDe kade wordt hersteld in drie delen.\n").metadata.title == title
