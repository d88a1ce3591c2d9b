"""Rows of figures by year stand in a table, wherever the annotatie is written."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn

from access.clearance import EVERYTHING
from annotatie.drafting import draft
from annotatie.export import exported
from annotatie.incoming import Head, Incoming, IncomingQuestion
from annotatie.model import Annotatie
from annotatie.revise import edited
from annotatie.word import word_file
from annotatie.word.styles import BULLET, TABLE
from assistant.desk import Desk
from screens.annotating import lines_of
from screens.drafted_html import written
from settings import Settings
from tests.annotatie.test_export import needs_office
from tests.annotatie.test_word import part, template

HEAD = ["Bedragen in euro", "2025", "2026", "2027", "2028", "Totaal"]
TOTAL = ["Totaal", "1.590.000", "1.390.000", "1.145.000", "1.050.000", "5.175.000"]


@pytest.fixture(scope="module")
def budget(demo_index: Settings) -> Annotatie:
    asked = IncomingQuestion("Hoeveel geld is er in 2027 voor de Inclusieagenda?", "1")
    with Desk.open(demo_index, EVERYTHING) as desk:
        made = draft(Incoming((asked,), head=Head("Hofstra")), desk)
    return replace(made, changes=())


def rows_in(file: bytes) -> list[list[str]]:
    table = Document(BytesIO(file)).tables[0]
    return [[cell.text for cell in row.cells] for row in table.rows]


@pytest.mark.parametrize("own", [True, False])
def test_word_has_a_table_with_the_years_as_head(
    budget: Annotatie, tmp_path: Path, *, own: bool
) -> None:
    file = word_file(budget, None if own else template(tmp_path / "huis.docx", bare=True))
    rows = rows_in(file)
    assert rows[0] == HEAD
    assert rows[-1] == TOTAL
    document = Document(BytesIO(file))
    table = document.tables[0]
    assert table.style.name == TABLE
    assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
    assert not [p.text for p in document.paragraphs if p.style.name == BULLET and "640" in p.text]


def test_the_source_stands_at_the_name_of_a_row_and_not_at_a_figure(budget: Annotatie) -> None:
    file = word_file(budget)
    cells = Document(BytesIO(file)).tables[0].rows[-1].cells
    marks = [len(list(cell._tc.iter(qn("w:footnoteReference")))) for cell in cells]
    assert marks == [1, 0, 0, 0, 0, 0]
    notes = "".join(part(file, "word/footnotes.xml").itertext())
    assert "Bron van deze tabel. Voorstel" in notes


def test_markdown_has_the_table(budget: Annotatie) -> None:
    text = exported(budget, ".md").decode()
    assert "| Bedragen in euro | 2025 | 2026 | 2027 | 2028 | Totaal |\n| --- |" in text
    assert "| Totaal[^1] | 1.590.000 | 1.390.000 | 1.145.000 |" in text


def test_what_an_officer_saves_unchanged_is_still_a_table(
    budget: Annotatie, demo_index: Settings
) -> None:
    question = next(budget.questions)
    typed = "Dit is begroot:\n" + written(question.bullets)
    with Desk.open(demo_index, EVERYTHING) as desk:
        again = edited(budget, question.number, lines_of(typed), desk)
    assert next(again.questions).bullets[1:] == question.bullets
    assert rows_in(word_file(again))[0] == HEAD


@needs_office
def test_opendocument_and_pdf_have_it_too(budget: Annotatie) -> None:
    with zipfile.ZipFile(BytesIO(exported(budget, ".odt"))) as package:
        body = package.read("content.xml").decode()
    assert body.count("<table:table ") == 2  # and the sources
    assert body.index("table:table-header-rows") < body.index("Bedragen in euro")
    assert exported(budget, ".pdf").startswith(b"%PDF")
