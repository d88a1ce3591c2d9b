"""An office's set in Excel: it reads as it is filled in, and a mistake is named by its cell."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl import Workbook

from eval.dataset import open_set
from eval.rows import SetError
from eval.workbook import QUESTIONS, has_sheets, sheet_rows, write_template

HEAD = ["nummer", "vraag", "verwacht", "stuk", "citaat", "feiten", "peildatum"]


def test_the_template_is_a_set(tmp_path: Path) -> None:
    write_template(tmp_path / "vragen.xlsx")
    data = open_set(tmp_path / "vragen.xlsx")
    (question,), (group,), (draft,) = data.questions, data.groups, data.drafts
    assert (question.expect, question.gold_mode, len(question.nuggets)) == ("answer", "any", 2)
    assert len(group.wordings) == 3
    assert draft.verdict == "contradicted"


def test_a_row_without_a_number_adds_a_quote(tmp_path: Path) -> None:
    rows = [
        ["v1", "Waarom?", "antwoord", "a.docx", "Omdat.", "- een\n- twee", datetime(2024, 12, 5)],
        [None, None, None, "b.docx", "Daarom.", None, None],
        [None, None, None, None, None, None, None],
        ["v2", "Wie?", "geen antwoord", None, None, None, "2024-12-06"],
    ]
    first, second = open_set(_book(tmp_path, "Vragen", HEAD, rows)).questions
    assert [(item.document, item.quote) for item in first.gold] == [
        ("a.docx", "Omdat."),
        ("b.docx", "Daarom."),
    ]
    assert first.nuggets == ("een", "twee")
    assert first.as_of == date(2024, 12, 5)
    assert (second.expect, second.gold_mode, second.as_of) == (
        "no_evidence",
        "none",
        date(2024, 12, 6),
    )


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        (["v1", None, "antwoord", "a", "b"], "cel B2 (vraag) ontbreekt of is leeg"),
        ([None, "Waarom?", "antwoord", "a", "b"], "cel A2 (nummer) ontbreekt of is leeg"),
        (
            ["v1", "Waarom?", "misschien", "a", "b"],
            "cel C2 (verwacht): 'misschien' bestaat niet. Kies uit: antwoord, geen antwoord, "
            "andere wethouder, nog open, persoon.",
        ),
        (["v1", "Waarom?", "antwoord", "a", None], "cel D2 (stuk): elke vindplaats heeft een stuk"),
        (
            ["v1", "Waarom?", "antwoord", "a", "b", None, "morgen"],
            "cel G2 (peildatum): 'morgen' is geen datum",
        ),
    ],
)
def test_a_mistake_is_named_by_its_cell(
    tmp_path: Path, row: Sequence[object], problem: str
) -> None:
    with pytest.raises(SetError) as caught:
        open_set(_book(tmp_path, "Vragen", HEAD, [row]))
    assert caught.value.problems[0].startswith("eigen.xlsx, blad 'Vragen', cel")
    assert problem in caught.value.problems[0]


def test_a_column_that_lacks_or_is_unknown(tmp_path: Path) -> None:
    with pytest.raises(SetError, match="rij 1: deze kolom ontbreekt: vraag"):
        open_set(_book(tmp_path, "Vragen", ["nummer", "stuk"], [["v1", "a"]]))
    with pytest.raises(SetError, match="de kolom 'sitaat' is niet bekend"):
        open_set(_book(tmp_path, "Vragen", ["nummer", "vraag", "sitaat"], [["v1", "x", "b"]]))


def test_a_verdict_in_dutch(tmp_path: Path) -> None:
    head = ["nummer", "bewering", "oordeel"]
    rows = [["b1", "Er komt een quotum.", "staat er niet"], ["b2", "Zo is het.", "fout"]]
    with pytest.raises(SetError, match="Kies uit: klopt, klopt niet, staat er niet"):
        open_set(_book(tmp_path, "Beweringen", head, rows))


def test_a_file_that_is_no_workbook(tmp_path: Path) -> None:
    file = tmp_path / "eigen.xlsx"
    file.write_bytes(b"geen werkboek")
    with pytest.raises(SetError, match="dit is geen leesbaar Excel-bestand"):
        open_set(file)


def _book(folder: Path, sheet: str, head: list[str], rows: Sequence[Sequence[object]]) -> Path:
    book = Workbook()
    page = book.active
    assert page is not None
    page.title = sheet
    for row in (head, *rows):
        page.append(list(row))
    book.save(folder / "eigen.xlsx")
    return folder / "eigen.xlsx"


def test_a_workbook_is_closed_again(tmp_path: Path) -> None:
    path = tmp_path / "set.xlsx"
    write_template(path)
    assert has_sheets(path)
    assert list(sheet_rows(path, QUESTIONS))
    handles = Path("/proc/self/fd")
    if not handles.is_dir():
        pytest.skip("this system does not tell which files are open")
    assert path not in [handle.resolve() for handle in handles.iterdir()]
