"""Headings that say who asks, in every order in which papers write them."""

from __future__ import annotations

import pytest

from ingest.split.askers import asker_heading, asker_in_cell, asker_of, is_indirect_question
from ingest.split.people import Asker
from ingest.split.subjects import small_words
from ingest.split.writers import written_by
from tests.bounded import no_hanging


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
        ("Bijdrage lid Jansen (VVD):", "Jansen", "VVD"),
        ("Inbreng van de fractie VVD", None, "VVD"),
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
        ("Lid Mangal (Denk) en lid Jansen (VVD)", "Mangal en Jansen", "Denk en VVD"),
        ("Leden Mangal (Denk) en Van Dorp (VVD)", "Mangal en Van Dorp", "Denk en VVD"),
        ("DENK (Mangal), VVD (Jansen)", "Mangal en Jansen", "DENK en VVD"),
        ("Fracties VVD en D66", None, "VVD en D66"),
        ("Volt en CDA", None, "Volt en CDA"),
        ("VVD – Jansen", "Jansen", "VVD"),
        ("VVD: Jansen", "Jansen", "VVD"),
        ("VVD-fractie (Jansen)", "Jansen", "VVD"),
        ("Fractie VVD, Jan Jansen", "Jan Jansen", "VVD"),
        ("Vraag van lid Jansen (VVD):", "Jansen", "VVD"),
        ("Fractie Samen Sterk, Tijmen Holleman", "Tijmen Holleman", "Samen Sterk"),
        ("Vragen van de CDA-fractie (mevrouw Nijboer)", "Nijboer", "CDA"),
        ("Vragen van de fractie Hart van Zuid (de heer Zuidema)", "Zuidema", "Hart van Zuid"),
        ("Leefbaar Lindewaard (Kroon)", "Kroon", "Leefbaar Lindewaard"),
        ("Kroon, Leefbaar Lindewaard", "Kroon", "Leefbaar Lindewaard"),
        ("Lid Şahin (DENK)", "Şahin", "DENK"),
        ("Lid S\u0327ahin (DENK)", "S\u0327ahin", "DENK"),
        ("Lid Šimić (VVD)", "Šimić", "VVD"),
        ("Lid Õunapuu (Lijst Čapek)", "Õunapuu", "Lijst Čapek"),
        ("Lid al-Hassan (D66)", "al-Hassan", "D66"),
        ("Raadslid dos Santos, Wijkbelang", "dos Santos", "Wijkbelang"),
        ("Lid in 't Veld (SP)", "in 't Veld", "SP"),
        ("Lid Ida in ‘t Veld (SP)", "Ida in ‘t Veld", "SP"),
        ("Lid op den Kamp", "op den Kamp", None),
        ("Mevrouw te Winkel (CDA)", "te Winkel", "CDA"),
        ("Lid d'Hondt (D66)", "d'Hondt", "D66"),
        ("Mw Jansen (VVD)", "Jansen", "VVD"),
        ("Mevr De Vries (D66)", "De Vries", "D66"),
    ],
)
def test_every_order(heading: str, name: str | None, party: str | None) -> None:
    assert asker_heading(heading) == Asker(name, party)


@pytest.mark.parametrize(
    "heading",
    [
        "VVD – Woningbouw",
        "Parkeren (VVD)",
        "VVD: Parkeren",
        "Inbreng – VVD",
        "Motie - VVD",
        "Vervolgvraag (VVD)",
        "VVD (Hondenbeleid)",
        "Fractie VVD: Sport",
    ],
)
def test_a_subject_beside_a_party_is_no_member(heading: str) -> None:
    assert asker_heading(heading) == Asker(None, "VVD")


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("VVD – Ligplaatsen", None),
        ("Ligplaatsen (VVD)", None),
        ("Kuipers (VVD)", "Kuipers"),
        ("VVD – Van Pijpen", "Van Pijpen"),
        ("VVD – J. Steiger", "J. Steiger"),
        ("VVD – Steiger", None),
        ("VVD, lid Steiger", "Steiger"),
        ("VVD – Zwembad", None),
        ("VVD – Bakker", "Bakker"),
        ("VVD – Visser", "Visser"),
        ("VVD (Mulder)", "Mulder"),
        ("VVD – Schipper", "Schipper"),
        ("VVD – Timmerman", "Timmerman"),
        ("VVD – Boomgaard", "Boomgaard"),
    ],
)
def test_a_word_of_the_paper_is_no_name(heading: str, name: str | None) -> None:
    said = small_words(
        [
            "Bij de steiger zijn ligplaatsen voor pijpen; mail kuipers@duin.nl.",
            "Het zwembadplan noemt bakkerijen, een visserij, mulders, schippersbeurzen, timmermanswerk"
            " en boomgaarden.",
        ]
    )
    assert asker_heading(heading, said) == Asker(name, "VVD")


@pytest.mark.parametrize(
    ("heading", "name", "party"),
    [
        ("Lid Jansen (vragen 1-3)", "Jansen", None),
        ("Lid Jansen (Vraag 2)", "Jansen", None),
        ("Lid Jansen (vervolg)", "Jansen", None),
        ("Lid Jansen (vvd)", "Jansen", "vvd"),
        ("Leden Jansen en Bos (beiden VVD)", "Jansen en Bos", "VVD"),
    ],
)
def test_what_stands_behind_a_member_may_be_no_party(
    heading: str, name: str, party: str | None
) -> None:
    assert asker_heading(heading) == Asker(name, party)


@pytest.mark.parametrize(
    "text",
    [
        "Inclusie (BDI)",
        "Burgemeester (VVD)",
        "Voorzitter: lid Moeskops",
        "Lid Dijkema gaf aan dat zij mist wat er voor oudere medewerkers gebeurt.",
        "De raad verwierp motie 468 van lid Okafor (Stadspartij De Brug).",
        "Waarom vraagt lid Jansen (VVD) dit?",
        "Team Integriteit, directie Bedrijfsvoering",
        "Kernboodschap",
    ],
)
def test_what_is_no_asker(text: str) -> None:
    assert asker_heading(text) is None


def test_a_question_in_indirect_speech() -> None:
    assert is_indirect_question("Lid Dijkema gaf aan dat zij leeftijd mist.")
    assert not is_indirect_question("Het college gaf aan dat leeftijd telt.")


@pytest.mark.parametrize(
    ("question", "name", "party"),
    [
        ("Vraag 1 (VVD, Van Dorp): Waarom groeit het budget?", "Van Dorp", "VVD"),
        ("Vraag 4 (D66, De Wit; mede namens Volt): Wat kost het?", "De Wit", "D66 en Volt"),
        ("(VVD) Wat kost het?", None, "VVD"),
        ("VVD: Wat kost het?", None, "VVD"),
        ("Lid Jansen (VVD): Wat kost het?", "Jansen", "VVD"),
        ("D66 (Jansen) wil weten wat het kost.", "Jansen", "D66"),
        ("De VVD vraagt wat het kost.", None, "VVD"),
        ("Wat kost het? (lid Jansen, VVD)", "Jansen", "VVD"),
        ("Vraag 1. Lid Jansen (VVD) vraagt wat het kost.", "Jansen", "VVD"),
        ("Sport (D66): waarom?", None, "D66"),
        ("Wat kost het? (VVD, Parkeren)", None, "VVD"),
    ],
)
def test_the_asker_in_the_question_itself(
    question: str, name: str | None, party: str | None
) -> None:
    assert asker_of(question) == Asker(name, party)


@pytest.mark.parametrize(
    "question",
    [
        "Waarom stijgen de kosten (van 2 naar 3 miljoen)?",
        "Vraag 3 (vervolg): En daarna?",
        "Ter verduidelijking: wat kost het?",
        "Wat kost het?",
    ],
)
def test_a_question_that_names_no_asker(question: str) -> None:
    assert asker_of(question) is None


def test_a_cell_with_a_party_that_nobody_knows_and_its_member() -> None:
    assert asker_in_cell("", "Dijkbelang (Marit Zonneveld)") == Asker(
        "Marit Zonneveld", "Dijkbelang"
    )
    assert asker_of("Vraag 1 (VVD)") == Asker(None, "VVD")


@pytest.mark.parametrize(
    "text", ["De raadsleden " + ("A-" * 6 + "A (B) en ") * 10, "Leden " + "A-A A-A (B), " * 9]
)
def test_a_row_of_names_with_hyphens_is_read_at_once(text: str) -> None:
    with no_hanging():
        asker_heading(text[:110])
        written_by(text)
