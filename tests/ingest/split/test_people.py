"""Headings that say who asks, in every order in which papers write them."""

from __future__ import annotations

import pytest

from ingest.split.people import Asker, asker_heading, is_indirect_question, written_by


@pytest.mark.parametrize(
    ("heading", "name", "party"),
    [
        ("Lid Mangal (Denk)", "Mangal", "Denk"),
        ("Lid van Pijpen, (GroenLinks)", "van Pijpen", "GroenLinks"),
        ("Q&A raadslid Kamamba (lijst Kamamba) [juli 2025]", "Kamamba", "lijst Kamamba"),
        ("Vragen van lid Visser (Groen Lindewaard)", "Visser", "Groen Lindewaard"),
        ("De heer Jansen (VVD)", "Jansen", "VVD"),
        ("Mevrouw De Vries (D66):", "De Vries", "D66"),
        ("Mw. El Amrani (Progressief Lindewaard)", "El Amrani", "Progressief Lindewaard"),
        ("Leden Jansen en De Vries (VVD)", "Jansen en De Vries", "VVD"),
        ("D66 (lid Schmit)", "Schmit", "D66"),
        ("Lijst Kabamba (Lid Kamamba)", "Kamamba", "Lijst Kabamba"),
        ("Fractie Stadspartij De Brug (lid Okafor)", "Okafor", "Stadspartij De Brug"),
        ("Raadslid Kabamba, lijst Kabamba", "Kabamba", "lijst Kabamba"),
        ("Raadslid Van der Laak, Wijkbelang", "Van der Laak", "Wijkbelang"),
        ("Lid Jansen - VVD", "Jansen", "VVD"),
        ("Lid Jansen namens de VVD-fractie", "Jansen", "VVD"),
        ("Democraten Lindewaard, lid Ramdin", "Ramdin", "Democraten Lindewaard"),
        ("VVD - raadslid Jansen", "Jansen", "VVD"),
        ("Fractie Volt: lid Garmy", "Garmy", "Volt"),
        ("Fractie Vonk (Perdok)", "Perdok", "Vonk"),
        ("VVD (Jansen)", "Jansen", "VVD"),
        ("Jansen (VVD)", "Jansen", "VVD"),
        ("Lid Jansen", "Jansen", None),
        ("Fractie GroenLinks", None, "GroenLinks"),
        ("Vragen van de VVD-fractie", None, "VVD"),
        ("PvdA", None, "PvdA"),
    ],
)
def test_every_order(heading: str, name: str | None, party: str | None) -> None:
    assert asker_heading(heading) == Asker(name, party)


@pytest.mark.parametrize(
    "text",
    [
        "Inclusie (BDI)",
        "Lid Dijkema gaf aan dat zij mist wat er voor oudere medewerkers gebeurt.",
        "De raad verwierp motie 468 van lid Okafor (Stadspartij De Brug).",
        "Waarom vraagt lid Jansen (VVD) dit?",
        "Team Integriteit, directie Bedrijfsvoering",
        "Kernboodschap",
    ],
)
def test_what_is_no_asker(text: str) -> None:
    assert asker_heading(text) is None


@pytest.mark.parametrize(
    ("line", "name", "party"),
    [
        ("Vragen van het lid Erkens (VVD) aan de Minister over de voortgang", "Erkens", "VVD"),
        (
            "Beantwoording schriftelijke vragen van de leden Mutluer (PvdA) en Ellemeet (GroenLinks) over geweld",
            "Mutluer en Ellemeet",
            "PvdA en GroenLinks",
        ),
        ("Beantwoording schriftelijke vragen van het lid IJmker inzake fatbikes", "IJmker", None),
    ],
)
def test_who_sent_in_all_questions(line: str, name: str, party: str | None) -> None:
    assert written_by(line) == Asker(name, party)


def test_a_question_in_indirect_speech() -> None:
    assert is_indirect_question("Lid Dijkema gaf aan dat zij leeftijd mist.")
    assert not is_indirect_question("Het college gaf aan dat leeftijd telt.")
