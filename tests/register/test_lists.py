"""Lists of commitments and motions as other councils keep them: numbers, columns, states."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from ingest.readers import read_file
from ingest.record import build_record
from register.commitments.ledger import ledger
from register.commitments.mentions import mentions_of
from register.commitments.model import Commitment, State
from register.commitments.settled import state_of_entry

Listed = Callable[..., dict[str, Commitment]]


@pytest.fixture
def listed(tmp_path: Path) -> Listed:
    """The numbered commitments and motions that a paper with this text gives, by number."""

    def read(text: str, name: str = "lijst.md") -> dict[str, Commitment]:
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        document = read_file(path).document
        assert document is not None
        found = ledger(mentions_of(build_record(path, document, "")), {})
        return {item.number: item for item in found if item.number}

    return read


def _last(item: Commitment) -> str | None:
    return item.due.last if item.due else None


_TABLE = """\
# Lijst van toezeggingen en moties gemeenteraad Eikwoude

Stand per 1 juli 2025

## Toezeggingen

| Nr. | Datum | Portefeuillehouder | Toezegging | Termijn | Status |
|---|---|---|---|---|---|
| T24-117 | 12-12-2024 | weth. Ros | Overzicht van lege scholen | Q1 2025 | Afgedaan: brief 18 maart |
| T25-031 | 22-05-2025 | weth. Ros | Onderzoek naar de vergunning | begroting | loopt |
| T25-033 | 22-05-2025 | weth. Ros | Brief over de zwemles | voor Q4 2025 | nog niet afgedaan |

## Moties

| Nr. | Datum | Titel | Indiener(s) | Status |
|---|---|---|---|---|
| M25-109 | 27-03-2025 | Geen boete | VVD | Verworpen |
| M25-114 | 22-05-2025 | Elk jaar een bankje | Lokaal | Aangenomen, loopt |
"""


def test_a_table_with_a_column_for_the_state(listed: Listed) -> None:
    found = listed(_TABLE)
    assert {number: (item.state, _last(item)) for number, item in found.items()} == {
        "T24-117": (State.SETTLED, "2025-03-31"),
        "T25-031": (State.OPEN, None),
        "T25-033": (State.OPEN, "2025-09-30"),
        "M25-109": (State.REJECTED, None),
        "M25-114": (State.OPEN, None),  # a title sets no term
    }
    assert found["T25-031"].made_on == "2025-05-22"
    assert found["M25-114"].title == "Elk jaar een bankje"


@pytest.mark.parametrize(
    ("cell", "state"),
    [
        ("Afgerond", State.SETTLED),
        ("Afgehandeld met de brief van 3 juni", State.SETTLED),
        ("Nog niet afgehandeld", State.OPEN),
        ("In behandeling", State.OPEN),
        ("voor Q3", State.OPEN),
        ("Ingetrokken", State.REJECTED),
        ("Brief volgt", None),
        ("Afdoening voorzien in Q3 2025", State.OPEN),
        ("Wordt afgedaan met de brief over de brug", State.OPEN),
        ("in afwachting van afdoening", State.OPEN),
        ("Moet nog worden afgedaan", State.OPEN),
        ("Kan worden afgedaan", State.OPEN),
        ("Afgedaan als de brief er is", State.OPEN),
        ("voor kennisgeving aangenomen, afgedaan", State.SETTLED),
        ("Afdoening: raadsbrief van 3 juli 2025", State.SETTLED),
    ],
)
def test_how_a_clerk_says_it_stands(cell: str, state: State | None) -> None:
    assert state_of_entry(cell, "toezeggingenlijst") is state


def test_a_year_and_a_serial_number_count_in_a_list_of_motions(listed: Listed) -> None:
    rows = "".join(
        f"<tr><td>{n}</td><td>{what}</td><td>{state}</td></tr>"
        for n, what, state in [
            ("Motie", "Onderwerp", "Stand van zaken"),
            ("2025-07", "Prullenbakken", "Afgedaan"),
            ("2025-11", "Speeltuin", "In uitvoering"),
        ]
    )
    found = listed(f"<html><body><h1>Motielijst raad Hoorn</h1><table>{rows}</table>", "lijst.html")
    assert [(n, found[n].state) for n in sorted(found)] == [
        ("2025-07", State.SETTLED),
        ("2025-11", State.OPEN),
    ]


def test_lines_with_labels_below_each_number(listed: Listed) -> None:
    found = listed(
        "Overzicht moties en toezeggingen gemeenteraad Rietwoude\n"
        "Bijgewerkt tot en met 15 september 2025\n\nMOTIES\n\n"
        "M25-201 Red de dorpshuizen\nRaad: 13 februari 2025\nIndieners: CDA\n"
        "Dictum: verzoekt het college voor 1 november 2025 een plan te maken.\nStatus: loopt\n\n"
        "TOEZEGGINGEN\n\n"
        "T25-055 Gesprek met de vereniging\nGedaan in: raad 3 juni 2025\nDoor: wethouder Ham\n"
        "Tekst: De wethouder meldt de uitkomst voor 1 september 2025.\nStatus: afgedaan\n",
        "lijst.txt",
    )
    motion, commitment = found["M25-201"], found["T25-055"]
    assert (motion.title, motion.asked_by, _last(motion)) == (
        "Red de dorpshuizen", "CDA", "2025-10-31",
    )  # fmt: skip
    assert (commitment.by, commitment.made_on) == ("wethouder Ham", "2025-06-03")
    assert (commitment.state, _last(commitment)) == (State.SETTLED, "2025-08-31")


@pytest.mark.parametrize(
    ("headings", "cells"),
    [
        (
            "Nummer | Datum toezegging | Toezegging | Toezegging gedaan door | Planning | Datum afdoening | Status",
            "T25-004 | 22-05-2025 | Brief over de boa's | wethouder Ham | Q3 2025 | 03-06-2025 | loopt",
        ),
        (
            "Nr. | Vergaderdatum | Omschrijving | Gedaan door | Streefdatum | Status toezegging",
            "T25-004 | 22-05-2025 | Brief over de boa's | wethouder Ham | 30 september 2025 | loopt",
        ),
        (
            "Nummer toezegging | Status toezegging | Onderwerp | Toezegging | Datum | Portefeuillehouder | Verwachte afdoening | Voortgang",
            "T25-004 | loopt | Boa's | Brief over de boa's | 22-05-2025 | wethouder Ham | Q3 2025 | afgedaan als de brief er is",
        ),
    ],
)  # fmt: skip
def test_each_heading_has_its_own_column(listed: Listed, headings: str, cells: str) -> None:
    rule = "|".join("---" for _ in headings.split("|"))
    title = "# Lijst van toezeggingen raad Eikwoude\n\nStand per 1 juli 2025"
    item = listed(f"{title}\n\n| {headings} |\n|{rule}|\n| {cells} |\n")["T25-004"]
    assert (item.what, item.by, item.made_on, item.state, _last(item)) == (
        "Brief over de boa's", "wethouder Ham", "2025-05-22", State.OPEN, "2025-09-30",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("headings", "cells"),
    [
        ("Nr | Motie | Indiener | Status", "M25-114 | Een bankje | Lokaal | loopt"),
        ("Motie | Titel | Indiener | Status", "M25-114 | Een bankje | Lokaal | loopt"),
        ("Nr | Motie | Datum | Datum toezegging | Indiener", "M25-114 | Een bankje | 22-05-2025 | 23-05-2025 | Lokaal"),
    ],
)  # fmt: skip
def test_a_motion_is_named_by_its_own_column(listed: Listed, headings: str, cells: str) -> None:
    rule = "|".join("---" for _ in headings.split("|"))
    title = "# Lijst van moties raad Eikwoude\n\nStand per 1 juli 2025\n\n## Moties"
    item = listed(f"{title}\n\n| {headings} |\n|{rule}|\n| {cells} |\n")["M25-114"]
    assert (item.title, item.asked_by) == ("Een bankje", "Lokaal")


def test_columns_apart_by_blanks(listed: Listed) -> None:
    found = listed(
        "Overzicht toezeggingen commissie Bestuur\nPeildatum 1 september 2025\n\n"
        "Nummer     Toezegging                 Planning      Status\n"
        "T25-004    Overzicht van klachten     Q2 2025       afgedaan\n"
        "T25-012    Brief over de boa's        1 juli 2025   loopt\n",
        "lijst.txt",
    )
    assert {n: (i.what, i.state, _last(i)) for n, i in found.items()} == {
        "T25-004": ("Overzicht van klachten", State.SETTLED, "2025-06-30"),
        "T25-012": ("Brief over de boa's", State.OPEN, "2025-07-01"),
    }


def test_a_motion_that_was_withdrawn_for_a_promise(listed: Listed) -> None:
    found = listed(
        "Besluitenlijst raad 10 april 2025\n\n1. Motie M25-022 'Houd de wijkagent'\n\n"
        "De motie is ingetrokken nadat de burgemeester heeft toegezegd erover te praten (T25-045).\n",
        "lijst.txt",
    )
    assert found["M25-022"].state is State.REJECTED
    assert found["T25-045"].state is State.OPEN


def test_the_list_at_the_end_of_minutes(listed: Listed) -> None:
    found = listed(
        "Verslag van de commissie Samenleving, 4 juni 2025\n\n1. Opening\n\nDe voorzitter opent.\n\n"
        "Lijst van toezeggingen\nT25-061  Verkeersplan, wethouder Terp, uiterlijk 1 september 2025\n",
        "verslag.txt",
    )
    assert _last(found["T25-061"]) == "2025-09-01"
    assert [mention.text[:7] for mention in found["T25-061"].mentions] == ["T25-061"]
