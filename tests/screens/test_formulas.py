"""Nothing that leaves as a table is a formula, whatever a paper says."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from access.clearance import EVERYTHING
from assistant.cells import harmless
from assistant.desk import Desk
from eval import workbook as sets
from ingest.pipeline import ingest
from screens.commitments_sheet import commitments_sheet
from screens.spreadsheet import Column, workbook
from settings import Settings

ROOT = Path(__file__).resolve().parents[2]
EVIL = '=HYPERLINK("http://kwaad.nl";"Klik")'
# Whatever else writes a table has to be tried here as well.
WRITERS = {"screens/spreadsheet.py", "eval/workbook.py"}
_WRITES = re.compile(r"\bWorkbook\(|csv\.(?:writer|DictWriter)|\.to_(?:csv|excel)\(|xlsxwriter")
_MINUTES = f"""# {EVIL}

Verslag van de vergadering van de commissie BDI van 14 maart 2024

## {EVIL}

Wethouder Van Dam zegt toe dat de raad voor 1 juni 2024 een brief krijgt over de brug.
Toezegging TA2024-000123.

## Motie {EVIL}

De wethouder zegt toe: {EVIL} en de raad krijgt daarover voor 1 juli 2024 een brief.
"""


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    folder = tmp_path_factory.mktemp("formules")
    (folder / "papers").mkdir()
    (folder / "papers" / "=1+1 verslag.md").write_text(_MINUTES, encoding="utf-8")
    settings = Settings(data_dir=folder / "data")
    ingest([folder / "papers"], settings)
    with Desk.open(settings, EVERYTHING) as found:
        yield found


def _commitments(desk: Desk, _folder: Path) -> bytes:
    found = desk.commitments()
    assert found
    return commitments_sheet(found, date(2030, 1, 1), date(2029, 1, 1))


def _any_table(_desk: Desk, _folder: Path) -> bytes:
    columns = [Column("Wat", 10), Column("Wanneer", 10)]
    return workbook("Blad", columns, [[EVIL, date(2030, 1, 1)], ["@SUM(A1)", 3]], [EVIL])


def _template(_desk: Desk, folder: Path) -> bytes:
    sets.write_template(folder / "vragen.xlsx")
    return (folder / "vragen.xlsx").read_bytes()


@pytest.mark.parametrize("exit", [_commitments, _any_table, _template])
def test_no_cell_of_any_exit_is_a_formula(
    exit: Callable[[Desk, Path], bytes], desk: Desk, tmp_path: Path
) -> None:
    book = load_workbook(BytesIO(exit(desk, tmp_path)))
    cells: list[Any] = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert not [cell.value for cell in cells if cell.data_type == "f"]
    said = [cell.value for cell in cells if isinstance(cell.value, str)]
    assert said
    assert not [text for text in said if re.match(r"\s*[=+\-@]|[\t\r]", text)]


def test_what_a_paper_says_does_get_there(desk: Desk, tmp_path: Path) -> None:
    book = load_workbook(BytesIO(_commitments(desk, tmp_path)))
    said = " ".join(str(c) for sheet in book for row in sheet.values for c in row)
    assert "kwaad.nl" in said or "=1+1 verslag" in said


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+1", "-1", "@SUM(A1)", " =1+1", "\t=1", "\r=1", "\n+1", EVIL, "\ufeff=1", "＝1+1",
     "\tgewoon"],
)  # fmt: skip
def test_what_looks_like_a_formula_is_text(text: str) -> None:
    assert harmless(text) == f"'{text}"
    assert harmless(f"x{text}") == f"x{text}"


def test_nothing_else_writes_a_table() -> None:
    found = {
        file.relative_to(ROOT).as_posix()
        for folder in ROOT.iterdir()
        if folder.is_dir() and not folder.name.startswith(".") and folder.name != "tests"
        for file in folder.rglob("*.py")
        if _WRITES.search(file.read_text(encoding="utf-8"))
    }
    assert found == WRITERS
