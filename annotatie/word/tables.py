"""Tables, whose first row repeats on every page and is known as their head."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm

from annotatie.word.styles import CELL, FIGURE, TABLE
from annotatie.wording import plain
from assistant.rows import are_figures, cells_of

_WIDTH = 16.4  # centimetres between the margins of our own document
_LABELS = 0.34  # share of the first column, which names the rows


def new_table(document: Any, columns: Sequence[tuple[str, float]], *, labels: bool = False) -> Any:
    """A table with its head; ``labels`` tells a screen reader that the first column names the rows."""
    table = document.add_table(rows=1, cols=len(columns))
    table.style = document.styles[TABLE]
    table.autofit = False
    for column, (name, width) in zip(table.columns, columns, strict=True):
        column.width = Cm(width)
        words(column.cells[0], name)
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    look = table._tbl.tblPr.find(qn("w:tblLook"))
    if look is not None:
        for name in ("lastColumn", "lastRow"):
            look.set(qn(f"w:{name}"), "0")
        look.set(qn("w:firstColumn"), "1" if labels else "0")
        for name in ("firstRow", "noVBand", "noHBand"):
            look.set(qn(f"w:{name}"), "1")
        look.set(qn("w:val"), "06A0" if labels else "0620")
    return table


def new_row(table: Any) -> Any:
    """A row that no page break cuts."""
    row = table.add_row()
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
    return row


def words(cell: Any, *texts: str, style: str = CELL) -> None:
    """Every text as a paragraph of ``cell``."""
    for number, text in enumerate(texts):
        paragraph = cell.add_paragraph() if number else cell.paragraphs[0]
        paragraph.style = style
        paragraph.add_run(plain(text))


def table_of_rows(document: Any, rows: Sequence[str]) -> list[Any]:
    """Rows of a paper as a table; for each the paragraph of its first words."""
    head, *body = cells_of(rows)
    figures = [are_figures(column) for column in zip(*body, strict=True)]
    width = _usable(document)
    first = width * max(_LABELS, 1 / len(head))
    other = (width - first) / max(1, len(head) - 1)
    table = new_table(
        document, [("", other if n else first) for n in range(len(head))], labels=True
    )
    made: list[Any] = []
    for place, cells in enumerate([head, *body]):
        row = new_row(table) if place else table.rows[0]
        for cell, text, is_figure in zip(row.cells, cells, figures, strict=True):
            # What stood in the cell of the head is nothing yet.
            for run in cell.paragraphs[0].runs:
                run._r.getparent().remove(run._r)
            words(cell, text, style=FIGURE if is_figure else CELL)
        said = (cell for cell, text in zip(row.cells, cells, strict=True) if text)
        made.append(next(said, row.cells[0]).paragraphs[0])
    # Word joins tables that nothing stands between.
    document.add_paragraph(style=CELL)
    return made


def _usable(document: Any) -> float:
    section = document.sections[-1]
    sizes = (section.page_width, section.left_margin, section.right_margin)
    if any(size is None for size in sizes):
        return _WIDTH
    page, left, right = sizes
    return float((page - left - right) / Cm(1))
