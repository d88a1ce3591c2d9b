"""A table as an Excel file in which nothing can be a formula."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from io import BytesIO

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from assistant.cells import harmless

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

Value = str | date | int | None

_DAY = "DD-MM-YYYY"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading and its width in characters."""

    title: str
    width: int


def workbook(
    title: str, columns: Sequence[Column], rows: Sequence[Sequence[Value]], note: Sequence[str]
) -> bytes:
    """An Excel file with one sheet of ``rows`` and one that says what it is (``note``)."""
    book = Workbook()
    sheet: Worksheet = book.active  # type: ignore[assignment]  # a new book has one
    sheet.title = title
    _fill(sheet, columns, rows)
    about = book.create_sheet("Toelichting")
    about.column_dimensions["A"].width = 90
    for line in note:
        about.append([harmless(line)])
    found = BytesIO()
    book.save(found)
    return found.getvalue()


def _fill(sheet: Worksheet, columns: Sequence[Column], rows: Sequence[Sequence[Value]]) -> None:
    sheet.append([column.title for column in columns])
    for cell in sheet[1]:
        cell.font = Font(bold=True)
    for row in rows:
        sheet.append([harmless(value) if isinstance(value, str) else value for value in row])
        for cell in sheet[sheet.max_row]:
            cell.alignment = Alignment(vertical="top", wrap_text=True)
            if isinstance(cell.value, date):
                cell.number_format = _DAY
            elif isinstance(cell.value, str):
                # Text, whatever it looks like.
                cell.data_type = "s"
    for number, column in enumerate(columns, start=1):
        sheet.column_dimensions[get_column_letter(number)].width = column.width
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions
