"""The words of a bullet: its lines stay lines, and rows of cells become a table."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from markupsafe import Markup

_CELLS = "\t"
_FEWEST = 2  # rows of a table: one row alone is a line


def words_html(text: str, line_break: Markup, around: Markup) -> Markup:
    """``text`` escaped, with ``line_break`` between lines; ``around`` is what a table is put in.

    Figures of several years run together as one line, and are read under the wrong year.
    """
    pieces: list[Markup] = []
    for are_rows, group in groupby(text.splitlines(), key=lambda line: _CELLS in line):
        lines = list(group)
        if are_rows and len(lines) >= _FEWEST:
            pieces.append(around.format(_table([line.split(_CELLS) for line in lines])))
        else:
            pieces.append(line_break.join(lines))
    return Markup("").join(pieces)


def _table(rows: Sequence[Sequence[str]]) -> Markup:
    """The first row names the columns, the first cell of each other row names the row."""
    head, *body = rows
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
