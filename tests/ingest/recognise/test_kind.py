"""Which kind of paper it is, from the words above it."""

from __future__ import annotations

import pytest

from ingest.units import DocumentKind

_BODY = "\n\nHet college heeft hierover besloten.\n"


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        ("Annotatie voor wethouder Hofstra", DocumentKind.ANNOTATIE),
        ("CONCEPT Annotatie voor wethouder Hofstra", DocumentKind.ANNOTATIE),
        ("Spoedvoordracht voor de collegevergadering van 5 november 2024", DocumentKind.VOORDRACHT),
        ("Voorbereidingsformulier raadscommissie", DocumentKind.ANNOTATIE),
        ("Spreeknotitie begrotingsraad", DocumentKind.ANNOTATIE),
        ("Annotaties commissie BDI van 9 oktober 2025", DocumentKind.ANNOTATIE),
        ("Spreekpunten wethouder Hofstra", DocumentKind.ANNOTATIE),
        ("Q&A voor de commissie BDI", DocumentKind.ANNOTATIE),
        ("Voorbereiding raadsvergadering 9 april 2025", DocumentKind.ANNOTATIE),
        ("Openbare besluitenlijst college van B&W", DocumentKind.BESLUITENLIJST),
        ("Actie- en besluitenlijst college", DocumentKind.BESLUITENLIJST),
        ("Beantwoording artikel 36-vragen", DocumentKind.RAADSBRIEF),
        ("Beantwoording raadsvragen over parkeren", DocumentKind.RAADSBRIEF),
        ("Raadsvoorstel", DocumentKind.VOORDRACHT),
        ("Collegevoorstel aankoop Havenstraat", DocumentKind.VOORDRACHT),
        ("Advies aan burgemeester en wethouders", DocumentKind.VOORDRACHT),
        ("Aan de leden van de gemeenteraad", DocumentKind.RAADSBRIEF),
        ("Aan: de gemeenteraad van Lindewaard", DocumentKind.RAADSBRIEF),
        ("Geachte raadsleden,", DocumentKind.RAADSBRIEF),
        ("Raadsinformatiebrief", DocumentKind.RAADSBRIEF),
        (
            "Besluitenlijst van het college van burgemeester en wethouders",
            DocumentKind.BESLUITENLIJST,
        ),
        (
            "Verslag van de vergadering van de commissie BDI op 7 november 2024",
            DocumentKind.VERSLAG,
        ),
        ("Notulen van de raadsvergadering van 9 april 2025", DocumentKind.VERSLAG),
        ("Handelingen van de gemeenteraad, 10 april 2025", DocumentKind.VERSLAG),
        ("% Raadscommissieverslag, 28 september 2023", DocumentKind.VERSLAG),
        ("Lijst van toezeggingen en moties commissie BDI", DocumentKind.TOEZEGGINGENLIJST),
        ("Overzicht openstaande toezeggingen", DocumentKind.TOEZEGGINGENLIJST),
        ("Toezeggingenlijst gemeenteraad", DocumentKind.TOEZEGGINGENLIJST),
        ("Op Stap-formulier", DocumentKind.OP_STAP),
        ("Briefing wethouder Hofstra", DocumentKind.ANNOTATIE),
        (
            "Schriftelijke vragen van raadslid Mulder (SP) over de werf\n\nAntwoord van het college",
            DocumentKind.RAADSBRIEF,
        ),
        ("Schriftelijke vragen van raadslid Mulder (SP) over de werf", DocumentKind.OVERIG),
        (
            "Raadsvragen ex artikel 36\n\nDatum beantwoording: 31 maart 2026",
            DocumentKind.RAADSBRIEF,
        ),
        ("Conceptbesluitenlijst commissie BDI", DocumentKind.BESLUITENLIJST),
        ("Notitie over de werf", DocumentKind.OVERIG),
    ],
)
def test_the_head_says_what_it_is(paper, head: str, kind: DocumentKind) -> None:
    assert paper(head + _BODY).metadata.kind is kind


@pytest.mark.parametrize(
    "text",
    [
        # An item of an agenda, a report of something else, a letter of a citizen.
        "Agenda commissie\n\n1. Opening\n\n2. Verslag van de vorige vergadering\n",
        "Verslag van bevindingen van het onderzoek\n\nWij bezochten de werf.\n",
        "Geachte raad,\n\nAls bewoner van de Kade heb ik last van vrachtwagens.\n",
        "Sociaal Jaarverslag 2023\n\nEr werkten 4.236 mensen.\n",
    ],
)
def test_a_word_alone_makes_no_kind(paper, text: str) -> None:
    assert paper(text).metadata.kind is DocumentKind.OVERIG


def test_a_report_is_named_and_has_its_parts(paper) -> None:
    text = "Monitor Inclusie 2024\n\nSamenvatting\n\nEr werken 4.318 mensen bij de gemeente.\n"
    assert paper(text).metadata.kind is DocumentKind.RAPPORT
    numbered = (
        "Veiligheidsmonitor 2024\n\n1 Samenvatting\n\nDe buurt krijgt een 7,2 van wie er woont.\n"
    )
    assert paper(numbered).metadata.kind is DocumentKind.RAPPORT
