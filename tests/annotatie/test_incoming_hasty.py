"""Lists as they are written in haste: labels without marks, parties in small letters, follow-ups."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document
from openpyxl import Workbook

from annotatie.incoming import IncomingQuestion, read_file, read_text
from annotatie.incoming.line import marks

_HASTY = """vragen pvda (Lid Osinga) tbv cie FKD 4/9

vraag 1 Hoe staat het met de wachtlijst ?
1a en hoe komt dat
vraag 2 waarom geld dit pas vanaf schaal 12
vraag 4: wat kostte de 4e editie
"""


def test_a_label_without_a_mark_begins_a_question() -> None:
    found = read_text(_HASTY).questions
    assert [(q.number, q.text) for q in found] == [
        ("1", "Hoe staat het met de wachtlijst ?"),
        ("1a", "en hoe komt dat"),
        ("2", "waarom geld dit pas vanaf schaal 12"),
        ("4", "wat kostte de 4e editie"),
    ]
    assert {(q.asker, q.party) for q in found} == {("Osinga", "PvdA")}


def test_a_sentence_about_a_question_is_no_label() -> None:
    assert marks("Vraag 3 gaat over een ander onderwerp.")[1] is None
    assert marks("4e editie van het festival")[1] is None


def test_what_a_part_asks_follows_the_whole() -> None:
    assert [q.follows for q in read_text(_HASTY).questions] == [False, True, False, False]


@pytest.mark.parametrize(
    ("second", "follows"),
    [
        ("En hoe komt dat?", True),
        ("Wat doet het college om daar tempo op te maken?", True),
        ("Waarom is dat pas op 1 oktober ingegaan?", False),  # the day makes it clear
        ("Hoeveel meldingen waren er, en hoeveel daarvan anoniem?", False),
        ("Wie betaalt de evaluatie van het meldpunt?", False),
    ],
)
def test_an_item_of_a_list_that_leans_on_the_one_before_it(second: str, *, follows: bool) -> None:
    text = f"Fractie D66\n\n- Is het doel gehaald?\n- {second}\n"
    assert [q.follows for q in read_text(text).questions] == [False, follows]


def test_what_another_member_asked_is_not_followed() -> None:
    text = "Fractie D66\n\n- Is het doel gehaald?\n\nFractie VVD\n\n- En hoe komt dat?\n"
    assert [q.follows for q in read_text(text).questions] == [False, False]


def test_a_party_that_nobody_knows_stands_where_others_of_the_list_stand() -> None:
    text = "D66 – De Vries\n- Is het gehaald?\n\nWijkbelang – Van der Laak\n- Wat kost het?\n"
    assert [(q.party, q.asker) for q in read_text(text).questions] == [
        ("D66", "De Vries"),
        ("Wijkbelang", "Van der Laak"),
    ]
    turned = "De Vries (D66)\n- Is het gehaald?\n\nWijkbelang – Van der Laak\n- Wat kost het?\n"
    assert read_text(turned).questions[1].above == "Wijkbelang – Van der Laak"


def test_a_party_column_may_name_the_member(tmp_path: Path) -> None:
    document = Document()
    table = document.add_table(rows=1, cols=3)
    for row in (
        ("Nr.", "Fractie", "Vraag"),
        ("1", "Dijkbelang (lid Vermaat)", "Wat is er veranderd?"),
        ("2", "", "Wat kost het?"),
        ("3", "DENK, lid El Idrissi", "Waarom geen quotum?"),
    ):
        cells = table.rows[0].cells if row[0] == "Nr." else table.add_row().cells
        for cell, text in zip(cells, row, strict=True):
            cell.text = text
    file = tmp_path / "vragen.docx"
    document.save(file)
    assert [(q.party, q.asker) for q in read_file(file).questions] == [
        ("Dijkbelang", "Vermaat"),
        ("Dijkbelang", "Vermaat"),
        ("DENK", "El Idrissi"),
    ]


def test_a_sheet_with_joined_cells_and_agenda_items_between_its_rows(tmp_path: Path) -> None:
    book = Workbook()
    page = book.active
    for row in (
        ["Technische vragen commissie BDI 13 november 2025"],
        ["Agendapunt 4: Tussenstand"],
        ["Nr", "Fractie", "Vraag"],
        ["1.1", "D66", "Wat kost het?"],
        ["1.2", None, "Wanneer is het klaar?"],
        ["Agendapunt 5: Evaluatie"],
        [2.1, "VVD", "Wie betaalt?"],
    ):
        page.append(row)
    page.merge_cells("A1:C1")
    page.merge_cells("B4:B5")
    file = tmp_path / "vragen.xlsx"
    book.save(file)
    found = read_file(file)
    assert found.head.agenda == ("4: Tussenstand",)
    assert [(q.number, q.party, q.agenda) for q in found.questions] == [
        ("1.1", "D66", ""),
        ("1.2", "D66", ""),
        ("2.1", "VVD", "5: Evaluatie"),
    ]


def test_what_replaces_an_earlier_version_is_told() -> None:
    text = "Deze lijst vervangt de versie van 28 augustus.\n\n1. Wat kost het?\n"
    assert any("vervangt de versie van 28 augustus" in told for told in read_text(text).warnings)
    assert not read_text("1. Wie vervangt de wethouder in de vakantie?").warnings


def test_a_question_says_by_its_number_what_it_belongs_to() -> None:
    questions = [IncomingQuestion("Wat kost het?", "3"), IncomingQuestion("Waarom?", "3a")]
    text = "\n".join(f"{q.number}. {q.text}" for q in questions)
    assert read_text(text).questions[1].follows


def test_parties_that_are_shouted_or_written_in_small_letters() -> None:
    text = (
        "VRAGEN GROEN DIJKDORP (lid Visser)\n\n- Wat kost het?\n\n"
        "denk, lid Yilmaz\n\n- zijn die trainingen verplicht\n- Is het klaar?\n"
    )
    assert [(q.party, q.asker, q.text) for q in read_text(text).questions] == [
        ("Groen Dijkdorp", "Visser", "Wat kost het?"),
        ("DENK", "Yilmaz", "zijn die trainingen verplicht"),
        ("DENK", "Yilmaz", "Is het klaar?"),
    ]


def test_party_and_member_in_one_cell_in_the_form_of_the_column(tmp_path: Path) -> None:
    file = tmp_path / "vragen.csv"
    file.write_text(
        "Nr;Fractie / lid;Vraag\n1;D66 - De Vries;Wat kost het?\n2;;Wie betaalt?\n"
        "3;Dijkbelang - Dijkema;Wanneer is het klaar?\n4;Van Dam;Waarom?\n",
        encoding="utf-8",
    )
    assert [(q.party, q.asker) for q in read_file(file).questions] == [
        ("D66", "De Vries"),
        ("D66", "De Vries"),
        ("Dijkbelang", "Dijkema"),
        (None, "Van Dam"),
    ]
