"""Whose letter to the council it is: what residents and members write is not the college's word."""

from __future__ import annotations

import pytest

from ingest.units import DocumentKind

_COLLEGE = "Het college wil de Havenstraat versmallen.\n"


@pytest.mark.parametrize(
    "text",
    [
        f"RAADSADRES\n\nAan: De gemeenteraad van Lindewaard\n\n{_COLLEGE}",
        f"Geachte gemeenteraad,\n\nNamens het Comité Bewonersgroep Havenstraat schrijf ik u.\n\n{_COLLEGE}",
        f"Aan: de gemeenteraad van Lindewaard\n\nBij deze wil ik u graag dringend verzoeken te stoppen.\n\n{_COLLEGE}",
        f"Geachte raadsleden,\n\nWij zijn bewoners van de Kade.\n\n{_COLLEGE}",
        "Motie\n\nStatus Aangenomen\n\nAan de gemeenteraad\n\nVerzoekt het college van burgemeester en "
        "wethouders\n\nDe straat te versmallen.\n",
    ],
)
def test_what_others_write_to_the_council_is_no_letter_of_the_college(paper, text: str) -> None:
    assert paper(text).metadata.kind is DocumentKind.OVERIG


@pytest.mark.parametrize(
    "text",
    [
        # It answers the motion or the residents, and says so in its subject or text.
        "Aan de leden van de raad\n\nPortefeuillehouder: Hofstra\n\nOnderwerp\n\nMotie Jansen over de kade\n\n"
        "Als bewoners van de Kade weten wij dat het druk is.\n",
        "Aan de raad\n\nNamens de stichting Kade is een petitie ingediend.\n\nNamens het college,\n",
        "Aan de fractie van de SP\n\nDe kade wordt smaller.\n\nBurgemeester en wethouders van Lindewaard\n",
    ],
)
def test_the_letter_of_the_college_stays_one(paper, text: str) -> None:
    assert paper(text).metadata.kind is DocumentKind.RAADSBRIEF


def test_a_letter_to_a_party_of_somebody_else_is_none(paper) -> None:
    text = "Aan de fractie van de SP\n\nHet college doet niets aan de kade.\n\nEen inwoner\n"
    assert paper(text).metadata.kind is DocumentKind.OVERIG


def test_a_kind_behind_the_coat_of_arms_of_a_scan(paper) -> None:
    text = "> < Gemeente Raadsinformatiebrief\n\nLindewaard\n\nDatum 14 mei 2025\n"
    assert paper(text).metadata.kind is DocumentKind.RAADSBRIEF
