"""Rows of an Excel sheet or a CSV file. Formulas are never computed: their last outcome counts."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import date, datetime, time
from io import BytesIO, StringIO
from typing import Any

from annotatie.incoming.limits import CELL, COLUMNS, ROWS
from annotatie.incoming.question import IncomingError, Place
from annotatie.incoming.rows import Row
from ingest.readers.decoding import decode
from ingest.readers.limits import DEFAULT_LIMITS
from ingest.readers.package import Package

_SEPARATORS = (";", ",", "\t", "|")
_SAMPLE = 30  # rows by which the separator is chosen


def read_excel(data: bytes, name: str) -> tuple[list[list[Row]], list[str]]:
    """The rows of every visible sheet, and Dutch warnings. Raises IncomingError, ReadingFailed."""
    from openpyxl import load_workbook

    Package(data, DEFAULT_LIMITS)  # raises for a bomb or a password, before anything is unpacked
    try:
        book = load_workbook(BytesIO(data), read_only=True, data_only=True, keep_links=False)
        sheets = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
        warnings = [
            f"Het verborgen blad '{sheet.title}' is niet gelezen."
            for sheet in book.worksheets
            if sheet not in sheets
        ]
        found = [_sheet_rows(sheet, len(sheets) > 1, warnings) for sheet in sheets]
        book.close()
    except Exception as error:
        raise IncomingError(
            f"{name}: dit Excel-bestand is beschadigd. Open het in Excel, sla het opnieuw op als "
            ".xlsx en probeer het nog eens."
        ) from error
    return found, warnings


def _sheet_rows(sheet: Any, named: bool, warnings: list[str]) -> list[Row]:
    found: list[Row] = []
    where = f"blad {sheet.title}, " if named else ""
    sheet.reset_dimensions()  # what a file says of its own size is not to be trusted
    for number, values in enumerate(sheet.iter_rows(max_col=COLUMNS, values_only=True), start=1):
        if number > ROWS:
            warnings.append(f"Van blad '{sheet.title}' zijn alleen de eerste {ROWS} rijen gelezen.")
            break
        cells = tuple(map(_words, values))
        if any(cells):
            found.append(Row(cells, Place(f"{where}rij {number}")))
    return found


def _words(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime) and value.time() == time():
        return value.date().isoformat()
    if isinstance(value, date | datetime):
        return value.isoformat()
    return str(value)[:CELL]


def read_csv(data: bytes, name: str) -> tuple[list[Row], list[str]]:
    """The rows of a CSV file, and Dutch warnings. Raises IncomingError and ReadingFailed."""
    text, found = decode(data)
    warnings = list(found)
    rows: list[Row] = []
    try:
        separator = max(_SEPARATORS, key=lambda mark: _regular(text, mark))
        for number, cells in enumerate(_cells(text, separator), start=1):
            if number > ROWS:
                warnings.append(f"Alleen de eerste {ROWS} rijen zijn gelezen.")
                break
            if any(cells):
                rows.append(Row(tuple(cells), Place(f"rij {number}")))
    except csv.Error as error:
        raise IncomingError(
            f"{name}: dit is geen leesbaar CSV-bestand. Sla het opnieuw op vanuit Excel, of als .xlsx."
        ) from error
    return rows, warnings


def _cells(text: str, separator: str) -> Iterator[list[str]]:
    for cells in csv.reader(StringIO(text, newline=""), delimiter=separator):
        yield [cell[:CELL] for cell in cells[:COLUMNS]]


def _regular(text: str, separator: str) -> tuple[int, int]:
    """How many rows have as many cells as most, where that is more than one; and how many cells."""
    widths: list[int] = []
    for cells in _cells(text, separator):
        widths += [len(cells)] if any(cells) else []
        if len(widths) == _SAMPLE:
            break
    usual = max(widths, key=widths.count, default=1)
    return (widths.count(usual), usual) if usual > 1 else (0, 0)
