"""Items of an agenda, in the head of a paper and above its questions."""

from __future__ import annotations

import pytest

from ingest.recognise.agenda import agenda_items, items_inside, items_of
from ingest.units import UnitKind


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Agendapunt 6.2 – Rapportage", {"6.2": "Rapportage"}),
        ("Agendapunt 4.a Rapportage", {"4.a": "Rapportage"}),
        ("Agendapunt B-3 Rapportage", {"B-3": "Rapportage"}),
        ("Agendapunt TKN 3: Rapportage", {"TKN3": "Rapportage"}),
        ("Agendapunt nr. 7: Rapportage", {"7": "Rapportage"}),
        ("Ag.pt. 7: Rapportage", {"7": "Rapportage"}),
        ("AGENDAPUNT 7: Rapportage", {"7": "Rapportage"}),
        ("agendapunt 7: Rapportage", {"7": "Rapportage"}),
        ("Agendapunten 4, 5 en 6", {"4": "", "5": "", "6": ""}),
        ("Agendapunten 4 en 5: Rapportage", {"4": "Rapportage", "5": "Rapportage"}),
        ("Annotatie Nr. 29 Kennisnemen van de brief", {"29": "Kennisnemen van de brief"}),
    ],
)
def test_every_way_to_name_an_item(line: str, found: dict[str, str]) -> None:
    assert agenda_items(line) == found


@pytest.mark.parametrize(
    "line",
    ["agendapunt 7 is vervallen", "De agenda van 7 juni", "Agendapunt volgt", "Punt 7: geld"],
)
def test_other_lines(line: str) -> None:
    assert agenda_items(line) == {}


def test_an_item_is_named_behind_the_meeting() -> None:
    assert items_inside("Commissie BDI, 9 oktober 2025, punt 6 van de agenda") == {"6": ""}


def test_a_unit_stands_under_its_own_item(paper, units) -> None:
    record = paper(
        "Annotatie voor wethouder Hofstra\n\nRaad van 6 november 2025\n\nAgendapunt 14 Begroting\n\n"
        "Agendapunt 15 Motie wachtlijst\n\nKernboodschap\n\n- We gaan door.\n\nAgendapunt 14: Begroting\n\n"
        "Vraag 1 (VVD, Kuipers): Waarom groeit het budget?\nAntwoord: Het groeit niet.\n\n"
        "Agendapunt 15: Motie wachtlijst\n\nAdvies: ontraden.\n\n"
        "Vraag 1 (D66, Okafor): Waarom moet men wachten?\nAntwoord: Door de drukte.\n"
    )
    asked = units(record, UnitKind.QUESTION)
    assert [items_of(record.metadata, u.heading_path) for u in asked] == [("14",), ("15",)]
    assert items_of(record.metadata, ("Kernboodschap",)) == ("14", "15")


def test_an_item_has_a_core_message_and_questions_of_its_own(paper, units) -> None:
    record = paper(
        "Annotatie voor wethouder Hofstra\n\nRaad van 6 november 2025\n\nAgendapunten 14 en 15\n\n"
        "Kernboodschap\n\n- We gaan door.\n\nAgendapunt 15: Motie wachtlijst\n\nKernboodschap\n\n"
        "- We ontraden de motie.\n\nVragen\n\nLid Okafor (D66)\n\n1. Waarom wachten?\n\n- Door de drukte.\n\n"
        "Standaardlijnen\n\n- Signalen nemen we serieus.\n"
    )
    item = {u.kind: items_of(record.metadata, u.heading_path) for u in record.units}
    assert item[UnitKind.CORE_MESSAGE] == item[UnitKind.QUESTION] == ("15",)
    assert item[UnitKind.STANDARD_LINES] == ("14", "15")


_BUNDLE = """# Annotaties commissie BDI van 9 oktober 2025

## Agendapunt 7. Jaarrekening

Portefeuillehouder: Hofstra

### Vragen

1. Lid Visser (Groen Lindewaard): Wat kost het?

- Niets.

## Agendapunt 8. Meldpunt

Portefeuillehouder: Wagner

### Vragen

1. Lid Visser (Groen Lindewaard): Wanneer opent het?

- In mei.
"""


def test_each_part_of_a_bundle_has_its_own_item_and_no_alderman_has_them_all(paper, units) -> None:
    record = paper(_BUNDLE, "bundel.md")
    assert record.metadata.agenda_items == ("7", "8")
    assert record.metadata.alderman is None
    first, second = units(record, UnitKind.QUESTION)
    assert items_of(record.metadata, first.heading_path) == ("7",)
    assert items_of(record.metadata, second.heading_path) == ("8",)
