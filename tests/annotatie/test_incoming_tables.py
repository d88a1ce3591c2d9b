"""Questions in tables: what the columns say, who a row belongs to, the parts in one cell."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document

from annotatie.incoming import IncomingQuestion, read_file
from annotatie.incoming.question import Place
from annotatie.incoming.rows import Row, questions_in_rows


def rows(*cells: tuple[str, ...]) -> list[IncomingQuestion]:
    found, _ = questions_in_rows([Row(row, Place(f"rij {n}")) for n, row in enumerate(cells, 1)])
    return found


@pytest.mark.parametrize(
    "name",
    [
        "Technische / politieke vraag",
        "Vraag fractie",
        "Vraag / opmerking",
        "Ingediende vraag",
        "Politieke vraag",
        "Technische vragen",
        "Vraag",
        "Raadsvragen",
    ],
)
def test_names_of_the_column_with_the_question(name: str) -> None:
    (found,) = rows(
        ("Nr", "Fractienaam", "Naam raadslid", name), ("1", "VVD", "Jansen", "Het beleid")
    )
    assert (found.number, found.party, found.asker, found.text) == (
        "1",
        "VVD",
        "Jansen",
        "Het beleid",
    )


def test_what_the_columns_say_of_a_question() -> None:
    first, second, third = rows(
        ("Volgnr", "Wie", "Vraag", "Portefeuillehouder", "Agendapunt"),
        ("2025-117", "Visser (Groen Lindewaard)", "Hoe loopt het?", "Hofstra", "4"),
        ("1a", "", "En daarna?", "wethouder Azimi", "5"),
        ("1b", "Stadspartij De Brug (Okafor)", "Wanneer?", "Hofstra", "5"),
    )
    assert (first.number, first.asker, first.party) == ("2025-117", "Visser", "Groen Lindewaard")
    assert (second.number, second.asker, second.holder) == ("1a", "Visser", "Azimi")
    assert (third.asker, third.party, third.agenda) == ("Okafor", "Stadspartij De Brug", "5")


def test_one_alderman_for_all_is_no_news() -> None:
    found = rows(("Vraag", "PH"), ("Hoe loopt het?", "Hofstra"), ("En daarna?", "Hofstra"))
    assert {question.holder for question in found} == {""}


def test_the_party_in_a_row_of_a_table_without_names_above_it(tmp_path: Path) -> None:
    document = Document()
    table = document.add_table(rows=0, cols=2)
    for cells in (("VVD",), ("1", "Hoe loopt de module?"), ("Wijkbelang",), ("1", "Wat kost het? En wie betaalt?")):  # fmt: skip
        row = table.add_row().cells
        if len(cells) == 1:
            row[0].merge(row[1]).text = cells[0]
        else:
            row[0].text, row[1].text = cells
    document.save(tmp_path / "vragen.docx")
    found = read_file(tmp_path / "vragen.docx")
    assert [(q.number, q.party, q.above, q.text) for q in found.questions] == [
        ("1", "VVD", "", "Hoe loopt de module?"),
        ("1", None, "Wijkbelang", "Wat kost het? En wie betaalt?"),
    ]


def test_a_table_below_a_heading_is_about_that_agenda_item_and_of_that_party(
    tmp_path: Path,
) -> None:
    document = Document()
    for item, party, asked in (("5: Agenda", "VVD", "Hoe loopt het?"), ("6: Meldpunt", "D66", "Wat kost het?")):  # fmt: skip
        document.add_paragraph(f"Agendapunt {item}")
        document.add_paragraph(f"Fractie {party}")
        table = document.add_table(rows=2, cols=2)
        for row, cells in zip(table.rows, (("Nr.", "Vraag"), ("1", asked)), strict=True):
            row.cells[0].text, row.cells[1].text = cells
    document.save(tmp_path / "vragen.docx")
    found = read_file(tmp_path / "vragen.docx").questions
    assert [(q.agenda, q.party, q.text) for q in found] == [
        ("5: Agenda", "VVD", "Hoe loopt het?"),
        ("6: Meldpunt", "D66", "Wat kost het?"),
    ]


def test_the_parts_in_one_cell_are_questions_of_their_own() -> None:
    found = rows(
        ("Nr", "Vraag"),
        ("6", "a. Hoe lang wacht een melder? b. Is dat korter geworden? c. Wat kost het meldpunt?"),
        ("7", "Hoe loopt de proef? a) Wie doet mee? b) Tot wanneer?"),
        ("8", "Kan de wethouder aangeven: a. hoeveel posten er zijn b. wat dat kost?"),
        ("9", "Klopt het dat in categorie a. en b. niemand meedoet?"),
    )
    assert [(q.number, q.text) for q in found] == [
        ("6a", "Hoe lang wacht een melder?"),
        ("6b", "Is dat korter geworden?"),
        ("6c", "Wat kost het meldpunt?"),
        ("7", "Hoe loopt de proef?"),
        ("7a", "Wie doet mee?"),
        ("7b", "Tot wanneer?"),
        ("8a", "Kan de wethouder aangeven hoeveel posten er zijn?"),
        ("8b", "Kan de wethouder aangeven wat dat kost?"),
        ("9", "Klopt het dat in categorie a. en b. niemand meedoet?"),
    ]


@pytest.mark.parametrize(
    ("column", "cells", "who"),
    [
        ("Fractie/lid", ("Dorpsgroep (Bos)", "Wijkbelang (Brandsma)"), ("Bos", "Dorpsgroep")),
        ("Lid (fractie)", ("Bos (Dorpsgroep)", "Brandsma (Wijkbelang)"), ("Bos", "Dorpsgroep")),
        ("Wie", ("Dorpsgroep (Bos)", "VVD (Jansen)"), ("Bos", "Dorpsgroep")),
    ],
)
def test_which_of_two_names_is_the_party(
    column: str, cells: tuple[str, str], who: tuple[str, str]
) -> None:
    first, _ = rows((column, "Vraag"), *((cell, "Hoe loopt het?") for cell in cells))
    assert (first.asker, first.party) == who
