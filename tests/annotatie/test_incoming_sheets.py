"""Questions in Excel and CSV, also where somebody means harm."""

from __future__ import annotations

import zipfile
from datetime import datetime
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import Workbook

from annotatie.incoming import IncomingError, read_file


def sheet(path: Path, *rows: tuple[object, ...], hidden: bool = False) -> Path:
    book = Workbook()
    for row in rows:
        book.active.append(list(row))
    if hidden:
        other = book.create_sheet("Oud")
        other.append(["Vraag"])
        other.append(["Hoe was het vroeger?"])
        other.sheet_state = "hidden"
    book.save(path)
    return path


def test_columns_with_names(tmp_path: Path) -> None:
    file = sheet(
        tmp_path / "vragen.xlsx",
        ("Lijst van vragen",),
        ("Nr.", "Fractie", "Raadslid", "Vraag", "Opmerking"),
        (1, "VVD", "Jansen", "Hoe staat het met de motie?", "spoed"),
        (2.0, None, None, "Stand van zaken werving", None),
        (3, "D66", "De Vries", "=HYPERLINK(\"http://x\",\"klik\")", None),
        hidden=True,
    )  # fmt: skip
    found = read_file(file)
    assert [(q.number, q.party, q.asker, q.text) for q in found.questions] == [
        ("1", "VVD", "Jansen", "Hoe staat het met de motie?"),
        # Who asks stands in the first row of a group; an instruction in a cell is not carried out.
        ("2", "VVD", "Jansen", "Stand van zaken werving"),
    ]
    assert found.questions[0].place.label == "rij 3"
    assert "spoed" in [item.text for item in found.skipped]
    assert any("Oud" in warning for warning in found.warnings)


@pytest.mark.parametrize("mark", [";", ",", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp1252"])
def test_csv_of_every_sort(tmp_path: Path, mark: str, encoding: str) -> None:
    file = tmp_path / "vragen.csv"
    rows = [["partij", "naam", "vraag"], ["GroenLinks", "Léger", '"Hoe gaat\nhet, en waarom?"']]
    file.write_bytes("\r\n".join(mark.join(row) for row in rows).encode(encoding))
    (found,) = read_file(file).questions
    assert (found.party, found.asker, found.text) == (
        "GroenLinks", "Léger", "Hoe gaat het, en waarom?",
    )  # fmt: skip


def test_csv_without_names_above_the_columns(tmp_path: Path) -> None:
    file = tmp_path / "vragen.csv"
    file.write_text("1;D66;De Vries;Wanneer komt de monitor?\n2;PvdA;Bos;Dank.\n", encoding="utf-8")
    (found,) = read_file(file).questions
    assert (found.number, found.party, found.asker) == ("1", "D66", "De Vries")


def test_a_formula_in_csv_stays_text(tmp_path: Path) -> None:
    file = tmp_path / "vragen.csv"
    file.write_text("vraag;partij\n=cmd|' /C calc'!A0 Hoe kan dat?;VVD\n", encoding="utf-8")
    (found,) = read_file(file).questions
    assert found.text == "=cmd|' /C calc'!A0 Hoe kan dat?"


def test_a_list_of_lines_called_csv(tmp_path: Path) -> None:
    file = tmp_path / "vragen.csv"
    file.write_text("Lid Jansen (VVD)\n1. Hoe gaat het?\n", encoding="utf-8")
    (found,) = read_file(file).questions
    assert (found.asker, found.text) == ("Jansen", "Hoe gaat het?")


def test_what_is_no_sheet_says_so(tmp_path: Path) -> None:
    broken = tmp_path / "stuk.xlsx"
    broken.write_bytes(b"PK\x03\x04 geen echte zip")
    empty = BytesIO()
    with zipfile.ZipFile(empty, "w") as archive:
        archive.writestr("xl/workbook.xml", "<workbook")
    half = tmp_path / "half.xlsx"
    half.write_bytes(empty.getvalue())
    for file in (broken, half):
        with pytest.raises(IncomingError, match=file.name):
            read_file(file)


def test_a_bomb_is_not_unpacked(tmp_path: Path) -> None:
    file = tmp_path / "bom.xlsx"
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b"\0" * (300 * 1024 * 1024))
    with pytest.raises(IncomingError, match="uitgepakt te groot"):
        read_file(file)


def test_the_top_of_a_sheet_says_for_which_meeting(tmp_path: Path) -> None:
    file = sheet(
        tmp_path / "vragen.xlsx",
        ("Vragenlijst commissie BDI 6-11-2025, agendapunt 4: Werving",),
        ("Nr.", "Fractie", "Raadslid", "Vraag"),
        (1, "VVD", "Jansen", "Hoe staat het met de motie?"),
    )  # fmt: skip
    head = read_file(file).head
    assert (head.meeting, head.agenda) == ("Commissie BDI 6-11-2025", ("4: Werving",))


def test_idem_is_who_stands_above_and_empty_is_nobody_in_a_list_that_repeats(
    tmp_path: Path,
) -> None:
    file = sheet(
        tmp_path / "vragen.xlsx",
        ("Fractie", "Raadslid", "Vraag"),
        ("VVD", "Jansen", "Hoe staat het met de motie?"),
        ("idem", '"', "Wat kost dat?"),
        ("D66", "De Vries", "Wanneer komt de monitor?"),
        ("D66", "De Vries", "Wie maakt de monitor?"),
        (None, None, "Hoeveel meldingen zijn er?"),
    )  # fmt: skip
    assert [(q.party, q.asker) for q in read_file(file).questions] == [
        ("VVD", "Jansen"),
        ("VVD", "Jansen"),
        ("D66", "De Vries"),
        ("D66", "De Vries"),
        (None, None),
    ]


def test_a_meeting_and_its_day_in_cells_beside_each_other(tmp_path: Path) -> None:
    file = sheet(
        tmp_path / "vragen.xlsx",
        ("Commissie BDI", None, datetime(2026, 11, 13)),
        ("Datum", "Fractie/lid", "Vraag"),
        (datetime(2026, 11, 3), "VVD (Jansen)", "Hoe loopt het?"),
    )
    found = read_file(file)
    assert found.head.meeting == "Commissie BDI 2026-11-13"
    assert "2026-11-03" in [item.text for item in found.skipped]


def test_a_damaged_sheet_is_not_to_be_opened_in_word(tmp_path: Path) -> None:
    file = tmp_path / "vragen.xlsx"
    file.write_bytes(b"PK\x03\x04 half")
    with pytest.raises(IncomingError, match="beschadigd") as told:
        read_file(file)
    assert "Word" not in str(told.value)
