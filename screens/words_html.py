"""The words of a bullet: its lines stay lines, and rows of cells become a table."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from assistant.rows import cells_of, grouped

TABLE = Markup('<div class="sl-cells" tabindex="0" role="region" aria-label="Tabel">{}</div>')


def words_html(text: str, line_break: Markup, around: Markup) -> Markup:
    """``text`` escaped, with ``line_break`` between lines; ``around`` is what a table is put in.

    Figures of several years run together as one line, and are read under the wrong year.
    """
    return Markup("").join(
        around.format(table_html(lines)) if is_table else line_break.join(lines)
        for is_table, lines in grouped(text.splitlines(), str)
    )


def table_html(rows: Sequence[str]) -> Markup:
    """The first row names the columns, the first cell of each other row names the row."""
    head, *body = cells_of(rows)
    columns = Markup("").join(_cell("col", cell) for cell in head)
    lines = Markup("").join(
        Markup("<tr>{}{}</tr>").format(
            _cell("row", cells[0]),
            Markup("").join(Markup("<td>{}</td>").format(cell) for cell in cells[1:]),
        )
        for cells in body
    )
    return Markup("<table><thead><tr>{}</tr></thead><tbody>{}</tbody></table>").format(
        columns, lines
    )


def _cell(scope: str, words: str) -> Markup:
    """A heading; an empty one is none, for it would name nothing."""
    if not words.strip():
        return Markup("<td></td>")
    return Markup('<th scope="{}">{}</th>').format(scope, words)
