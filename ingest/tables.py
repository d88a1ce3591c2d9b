"""What a table is used for: the head of a paper, a form, or data under a row of headings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum
from itertools import groupby

from ingest.labels import is_letterhead_row, label_of
from ingest.paragraphs import Paragraph

_LABEL_LENGTH = 90  # characters; the left column of a form holds labels
_WORDY = 40  # characters; the right column of a form holds text
_KNOWN = 2  # labels that are known, in a form with short texts
_SHORT_VALUE = 120  # characters; the values in the head of a paper are names and numbers
_CODES = 0.4  # of the left column: with more of them it numbers rows and labels nothing
# A registration number, a date, an amount: it names the row of a list, it is no label.
_CODE = re.compile(r"^[\W_]*(?:[A-Z]{1,4}[ -]?\d[\w./-]*|\d[\d\W]*\w?|[€%]\s?[\d.,]+)$")


class Shape(StrEnum):
    """What a table is used for."""

    FIELDS = "fields"  # known labels with short values: the head of a paper
    FORM = "form"  # labels on the left, text on the right
    DATA = "data"


def tables_of(paragraphs: Sequence[Paragraph]) -> Iterator[list[Paragraph]]:
    """The cells of each table in ``paragraphs``, table by table."""
    for table, cells in groupby(paragraphs, key=lambda p: p.cell.table if p.cell else None):
        if table is not None:
            yield list(cells)


def rows_of(cells: Sequence[Paragraph]) -> Iterator[list[Paragraph]]:
    """The cells of each row of one table, from top to bottom."""
    for _, row in groupby(cells, key=lambda p: p.cell.row if p.cell else -1):
        yield list(row)


def table_shape(cells: Sequence[Paragraph]) -> Shape:
    """What the table of ``cells`` is used for."""
    placed = [(p, p.cell) for p in cells if p.cell]
    columns = {cell.column for _, cell in placed}
    labels = [p for p, cell in placed if cell.column == 0]
    values = [p for p, cell in placed if cell.column > 0]
    if _are_fields(cells):
        return Shape.FIELDS
    if columns - {0, 1} or not values or not labels:
        return Shape.DATA
    if sum(_CODE.match(p.text) is not None for p in labels) > _CODES * len(labels):
        return Shape.DATA
    short = sum(len(p.text) <= _LABEL_LENGTH for p in labels) >= 0.8 * len(labels)
    wordy = sum(len(p.text) for p in values) / len(values) > _WORDY
    known = sum(label_of(p.text) is not None for p in labels) >= _KNOWN
    return Shape.FORM if short and (wordy or known) else Shape.DATA


def _are_fields(cells: Sequence[Paragraph]) -> bool:
    """Whether most rows pair a known label with a short value beside it, or one row all below it."""
    rows = [_by_column(row) for row in rows_of(cells)]
    if len(rows) == 2 and is_letterhead_row(list(rows[0].values())):
        return True
    paired = sum(any(_is_pair(row, column) for column in (0, 2)) for row in rows)
    # What the paper is about may take a whole sentence.
    values = (t for row in rows if label_of(row.get(0, "")) != "onderwerp" for t in row.values())
    short = all(len(text) <= _SHORT_VALUE for text in values)
    return short and paired > 0.5 * len(rows)


def _is_pair(row: dict[int, str], column: int) -> bool:
    value = row.get(column + 1)
    return value is not None and label_of(row.get(column, "")) is not None and not label_of(value)


def _by_column(row: Sequence[Paragraph]) -> dict[int, str]:
    found: dict[int, str] = {}
    for paragraph in row:
        if paragraph.cell:
            column = paragraph.cell.column
            found[column] = f"{found.get(column, '')} {paragraph.text}".strip()
    return found
