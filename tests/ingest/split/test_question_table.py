"""Questions in a table: every row is a question with its own asker and status."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from ingest.readers import read_file
from ingest.record import build_record
from ingest.units import BlockRole, DocumentRecord, UnitKind, UnitStatus

Rows = Sequence[Sequence[str]]


@pytest.fixture
def word_table(tmp_path: Path) -> Callable[[Rows], DocumentRecord]:
    """A Word annotatie with these rows in a table below "Vragen en antwoorden"."""

    def write(rows: Rows) -> DocumentRecord:
        from docx import Document

        document = Document()
        for line in (
            "Annotatie voor wethouder Hofstra",
            "Commissie BDI van 9 oktober 2025",
            "Vragen en antwoorden",
        ):
            document.add_paragraph(line)
        table = document.add_table(rows=0, cols=len(rows[0]))
        for row in rows:
            for cell, text in zip(table.add_row().cells, row, strict=True):
                first, *more = text.split("\n")
                cell.text = first
                for line in more:
                    cell.add_paragraph(line)
        path = tmp_path / "annotatie.docx"
        document.save(str(path))
        result = read_file(path)
        assert result.document is not None, result.message
        return build_record(path, result.document, "")

    return write


def test_a_row_of_headings(word_table, units, words) -> None:
    record = word_table(
        [
            ["Nr", "Fractie", "Vraag", "Antwoord"],
            ["1", "Lid Visser (Groen Lindewaard)", "Hoeveel meldingen zijn er?", "Het zijn er 29."],
            ["2", "VVD (Kuipers)", "Wie betaalt dat?", "Volgt nog"],
            ["3", "", "En daarna?", ""],
        ]
    )
    questions = units(record, UnitKind.QUESTION)
    assert [(u.number, u.asker, u.party) for u in questions] == [
        ("1", "Visser", "Groen Lindewaard"),
        ("2", "Kuipers", "VVD"),
        ("3", "Kuipers", "VVD"),
    ]
    assert [u.status for u in questions] == [
        UnitStatus.ANSWERED,
        UnitStatus.PLACEHOLDER,
        UnitStatus.UNANSWERED,
    ]
    assert words(record, questions[0], BlockRole.TEXT) == "Het zijn er 29."


def test_party_and_member_in_cells_of_their_own(word_table, units) -> None:
    record = word_table(
        [
            ["Partij", "Raadslid", "Vraag", "Reactie"],
            ["D66", "Okafor", "Waarom nu?", "Omdat het kan."],
        ]
    )
    (question,) = units(record, UnitKind.QUESTION)
    assert (question.asker, question.party) == ("Okafor", "D66")


def test_labels_beside_the_texts(word_table, units, words) -> None:
    record = word_table(
        [
            ["Vraag 1", "Hoeveel meldingen zijn er?"],
            ["Antwoord", "Het zijn er 29."],
            ["Vraag 2", "Wie betaalt dat?"],
            ["Antwoord", "Volgt"],
        ]
    )
    first, second = units(record, UnitKind.QUESTION)
    assert words(record, first, BlockRole.TEXT) == "Het zijn er 29."
    assert (second.number, second.status) == ("2", UnitStatus.PLACEHOLDER)


def test_numbers_beside_question_and_answer(word_table, units, words) -> None:
    record = word_table(
        [
            ["1.", "Hoeveel meldingen zijn er?\nAntwoord: Het zijn er 29."],
            ["2.", "Wie betaalt dat?\nAntwoord: volgt"],
        ]
    )
    first, second = units(record, UnitKind.QUESTION)
    assert (first.number, words(record, first, BlockRole.TEXT)) == ("1", "Het zijn er 29.")
    assert second.status is UnitStatus.PLACEHOLDER


def test_a_frame_around_the_questions(word_table, units) -> None:
    record = word_table(
        [
            ["1. Hoeveel meldingen zijn er?"],
            ["Het zijn er 29."],
            ["2. Wie betaalt dat?"],
            ["De gemeente."],
        ]
    )
    assert [u.number for u in units(record, UnitKind.QUESTION)] == ["1", "2"]


def test_a_table_of_figures_stays_one(word_table, units) -> None:
    record = word_table(
        [["Jaar", "Aantal", "Vraag"], ["2024", "41", "meer"], ["2025", "29", "minder"]]
    )
    assert not units(record, UnitKind.QUESTION)
    assert len(units(record, UnitKind.TABLE)) == 1


def test_the_title_of_a_table_names_who_asks(word_table, units) -> None:
    record = word_table(
        [
            ["VVD – de heer Terlouw", ""],
            ["Mogelijke vraag", "Suggestie voor antwoord"],
            ["Hoeveel meldingen zijn er?", "Het zijn er 29."],
            ["Dorpsbelang – mevrouw Okkerse", ""],
            ["Vraag", "Antwoord"],
            ["Wie betaalt dat?", "De gemeente."],
        ]
    )
    questions = units(record, UnitKind.QUESTION)
    assert [(u.asker, u.party) for u in questions] == [
        ("Terlouw", "VVD"),
        ("Okkerse", "Dorpsbelang"),
    ]


def test_who_asks_stands_above_the_label_of_the_question(word_table, units, words) -> None:
    record = word_table(
        [
            ["Fractie", "Dorpsbelang"],
            ["Vraag", "Hoeveel meldingen zijn er?"],
            ["Antwoord", "Het zijn er 29."],
        ]
    )
    (question,) = units(record, UnitKind.QUESTION)
    assert question.party == "Dorpsbelang"
    assert words(record, question, BlockRole.TEXT) == "Het zijn er 29."


def test_a_table_inside_an_answer_is_part_of_it(tmp_path: Path, units, words) -> None:
    inner = "<table><tr><td>2024</td><td>41</td></tr><tr><td>2025</td><td>29</td></tr></table>"
    path = tmp_path / "annotatie.html"
    path.write_text(
        "<h1>Annotatie voor wethouder Hofstra</h1><h2>Vragen</h2><table>"
        "<tr><td>Vraag</td><td>Antwoord</td></tr>"
        f"<tr><td>Hoeveel?</td><td><p>Per jaar:</p>{inner}<p>Samen 70.</p></td></tr>"
        "<tr><td>Wie?</td><td>De gemeente.</td></tr></table>",
        encoding="utf-8",
    )
    document = read_file(path).document
    assert document is not None
    record = build_record(path, document, "")
    first, second = units(record, UnitKind.QUESTION)
    assert words(record, first, BlockRole.TEXT) == "Per jaar: 2024 41 2025 29 Samen 70."
    assert words(record, second, BlockRole.TEXT) == "De gemeente."


def test_a_few_figures_below_a_question_are_its_answer(paper, units, words) -> None:
    record = paper(
        "<h1>Annotatie voor wethouder Hofstra</h1><h2>Vragen</h2><p>1. Hoeveel meldingen?</p>"
        "<p>Per jaar:</p><table><tr><th>Jaar</th><th>Aantal</th><th>Soort</th></tr>"
        "<tr><td>2024</td><td>41</td><td>alle</td></tr></table><p>2. Wie betaalt?</p><p>Wij.</p>",
        "annotatie.html",
    )
    first, _ = units(record, UnitKind.QUESTION)
    assert words(record, first, BlockRole.ROW) == "Jaar Aantal Soort 2024 41 alle"
    assert not units(record, UnitKind.TABLE)


def test_a_frame_around_each_question(tmp_path, units, words) -> None:
    from docx import Document

    document = Document()
    for line in ("Annotatie voor wethouder Hofstra", "Vragen", "VVD (Kuipers)"):
        document.add_paragraph(line)
    for question, answer in (("Vraag 1: Wat kost het?", "Vier ton."), ("2. Stopt het?", "Nee.")):
        document.add_table(rows=1, cols=1).cell(0, 0).text = question
        document.add_paragraph(answer)
    path = tmp_path / "annotatie.docx"
    document.save(str(path))
    result = read_file(path)
    assert result.document is not None
    record = build_record(path, result.document, "")
    questions = units(record, UnitKind.QUESTION)
    answers = [(u.number, u.party, words(record, u, BlockRole.TEXT)) for u in questions]
    assert answers == [("1", "VVD", "Vier ton."), ("2", "VVD", "Nee.")]


def test_the_party_behind_a_question_in_its_cell_asks_it(paper, units) -> None:
    record = paper(
        "<h1>Annotatie voor wethouder Hofstra</h1><h2>Vragen</h2>"
        "<table><tr><td>Vraag 1</td><td>Wat kost het? (PvdA)</td></tr><tr><td>Antwoord</td><td>Niets.</td></tr></table>"
        "<table><tr><td>Vraag</td><td>Antwoord</td></tr><tr><td>Komt er meer? (CDA)</td><td>Nee.</td></tr></table>",
        "annotatie.html",
    )
    assert [u.party for u in units(record, UnitKind.QUESTION)] == ["PvdA", "CDA"]
