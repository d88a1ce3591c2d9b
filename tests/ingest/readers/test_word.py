"""Word: paragraphs and tables in the order of the document, numbers as Word shows them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from ingest.readers import read_file
from ingest.source import Cell, SourceDocument


@pytest.fixture
def read(tmp_path: Path):
    """The document of a Word file that ``fill`` writes."""

    def written(fill: Callable[[object], None]) -> SourceDocument:
        import docx

        document = docx.Document()
        fill(document)
        path = tmp_path / "stuk.docx"
        document.save(str(path))
        result = read_file(path)
        assert result.document is not None, result.message
        return result.document

    return written


def _said(document: SourceDocument) -> list[str]:
    return [document.text[line.start : line.end] for line in document.lines]


def test_a_table_stands_where_it_stands(read) -> None:
    def fill(document) -> None:
        document.add_paragraph("Voor de tabel.")
        table = document.add_table(rows=2, cols=2)
        for row in range(2):
            for column in range(2):
                table.cell(row, column).text = f"r{row}k{column}"
        document.add_paragraph("Na de tabel.")

    document = read(fill)
    assert _said(document) == ["Voor de tabel.", "r0k0", "r0k1", "r1k0", "r1k1", "Na de tabel."]
    assert "r0k0\tr0k1\nr1k0\tr1k1" in document.text


def test_headings_lists_and_bold(read) -> None:
    def fill(document) -> None:
        document.add_heading("Kernboodschap", level=2)
        document.add_paragraph("Een punt", style="List Bullet")
        document.add_paragraph("Punt daaronder", style="List Bullet 2")
        document.add_paragraph().add_run("Vet gezet").bold = True

    lines = read(fill).lines
    assert [(line.heading, line.bullet, line.bold) for line in lines] == [
        (2, None, lines[0].bold),
        (None, 0, False),
        (None, 1, False),
        (None, None, True),
    ]


def test_italics_by_themselves_or_by_their_style(read) -> None:
    def fill(document) -> None:
        document.add_paragraph().add_run("Waarom?").italic = True
        document.add_paragraph("Een citaat", style="Quote")
        document.add_paragraph("Vooral ").add_run("nu").italic = True
        document.add_paragraph("", style="Quote").add_run("Recht").italic = False

    assert [line.italic for line in read(fill).lines] == [True, True, False, False]


def test_numbers_that_word_counts_itself(read) -> None:
    def fill(document) -> None:
        for text in ("Eerste", "Tweede", "Derde"):
            document.add_paragraph(text, style="List Number")

    assert _said(read(fill)) == ["1. Eerste", "2. Tweede", "3. Derde"]


def test_a_merged_cell_is_read_once(read) -> None:
    def fill(document) -> None:
        table = document.add_table(rows=2, cols=3)
        table.cell(0, 0).merge(table.cell(0, 1)).text = "Samen"
        table.cell(0, 2).text = "Rechts"
        table.cell(1, 0).text = "Onder"

    document = read(fill)
    assert _said(document) == ["Samen", "Rechts", "Onder"]
    assert [line.cell.column for line in document.lines if line.cell] == [0, 2, 0]


def test_a_table_in_a_cell_says_where_it_stands(read) -> None:
    def fill(document) -> None:
        cell = document.add_table(rows=1, cols=2).cell(0, 1)
        cell.add_table(rows=1, cols=1).cell(0, 0).text = "Binnen"

    (line,) = read(fill).lines
    assert line.cell is not None
    assert (line.cell.table, line.cell.outermost) == (1, Cell(0, 0, 1))


def test_inserted_text_is_read_and_deleted_text_is_not(shared_dir: Path) -> None:
    folder = shared_dir / "documents" / "vragenlijst_protocol_docx"
    (path,) = folder.glob("*modelvragenlijst*")
    document = read_file(path).document
    assert document is not None
    assert any("bijgehouden wijzigingen" in warning for warning in document.warnings)


def test_word_and_text_of_a_real_paper_say_the_same(shared_dir: Path) -> None:
    (word,) = (shared_dir / "corpus_office").glob("001*.docx")
    (text,) = (shared_dir / "corpus").glob("001*.txt")
    one, other = read_file(word).document, read_file(text).document
    assert one is not None
    assert other is not None
    letters = [
        "".join(c for line in _said(d) for c in line.lower() if c.isalnum()) for d in (one, other)
    ]
    assert abs(len(letters[0]) - len(letters[1])) < 0.01 * len(letters[1])
