"""Labels with their values in the head of a paper: ``Portefeuille``, ``Datum``, ``Onderwerp``."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.labels import is_letterhead_row, label_of
from ingest.paragraphs import Paragraph
from ingest.recognise.days import is_sentence

_INLINE = re.compile(r"^(?P<label>[A-Z][\w ()-]{1,28}?)\s*:\s*(?P<value>\S.*)$")
# Scans lose the tab or colon behind a label; only words that begin no sentence are taken.
_BARE = re.compile(
    r"^(?P<label>Datum|Vergaderdatum(?:\sen\s-?tijd)?|Onderwerp|Betreft|Portefeuille\(?s?\)?|Portefeuillehouder\(?s?\)?"
    r"|Agendapunt|Registratienummer|Ons kenmerk)\s+(?P<value>[A-Za-z\d].*)$"
)
# A label beside its value; on a line of its own it is the heading of a text.
_HEADS_TEXT = frozenset({"wanneer", "waar"})
_OF_BODY = re.compile(r"\b(?:raads|college)vergadering\b", re.I)


def labels(head: Sequence[Paragraph]) -> dict[str, str]:
    """The labels in ``head`` with their first value.

    A value stands behind a colon, in the next cell of a row, below the label in its own cell,
    or in the paragraphs below: a run of k labels takes the k paragraphs that follow it.
    """
    found: dict[str, str] = {}
    run: list[str] = []
    for index, paragraph in enumerate(head):
        name = label_of(paragraph.text)
        inline = _INLINE.match(paragraph.text) or _bare(paragraph)
        if name and paragraph.cell is not None:
            value = _in_cell(head, index) or _next_cell(head, index) or _cell_below(head, index)
            if value:
                beside = next(
                    (p for p in head[index + 1 :] if p.text and value.startswith(p.text)), None
                )
                if name == "agendapunt" and beside is not None and beside.number:
                    value = f"{beside.number}. {value}"  # "11. Vaststellen agenda" is no list
                found.setdefault(name, _with_body(paragraph.text, value))
        elif name and paragraph.text.lower() not in _HEADS_TEXT:
            run.append(name)
        elif inline and (name := label_of(inline["label"])):
            found.setdefault(name, _with_body(inline["label"], inline["value"]))
            run = []
        elif run:
            first = run.pop(0)
            numbered = first == "agendapunt" and paragraph.number is not None
            value = f"{paragraph.number}. {paragraph.text}" if numbered else paragraph.text
            found.setdefault(first, value)
    return found


def _with_body(label: str, value: str) -> str:
    """``value`` with the body that only its label names: "Raadsvergadering | 6 november 2025"."""
    match = _OF_BODY.search(label)
    return value if match is None or _OF_BODY.search(value) else f"{match.group()} {value}"


def _bare(paragraph: Paragraph) -> re.Match[str] | None:
    if paragraph.cell is not None or is_sentence(paragraph.text):
        return None
    return _BARE.match(paragraph.text)


def _in_cell(head: Sequence[Paragraph], index: int) -> str | None:
    """What stands below a label in the same cell."""
    values: list[str] = []
    for other in head[index + 1 :]:
        if other.cell != head[index].cell or label_of(other.text):
            break
        values.append(other.text)
    return " ".join(values) or None


def _cell_below(head: Sequence[Paragraph], index: int) -> str | None:
    """What stands below a label in a letter that prints its labels in a row, above their values."""
    cell = head[index].cell
    if cell is None:
        return None
    table = [p for p in head if p.cell is not None and p.cell.table == cell.table]
    row = [p.text for p in table if p.cell is not None and p.cell.row == cell.row]
    if not is_letterhead_row(row):
        return None
    place = (cell.row + 1, cell.column)
    below = [p.text for p in table if p.cell and (p.cell.row, p.cell.column) == place]
    return " ".join(below) or None


def _next_cell(head: Sequence[Paragraph], index: int) -> str | None:
    """What stands in the cell to the right of a label."""
    cell = head[index].cell
    if cell is None:
        return None
    values: list[str] = []
    column: int | None = None
    for other in head[index + 1 :]:
        if other.cell is None or (other.cell.table, other.cell.row) != (cell.table, cell.row):
            break
        if other.cell.column == cell.column:
            continue
        if column not in (None, other.cell.column) or label_of(other.text):
            break
        column = other.cell.column
        values.append(other.text)
    return " ".join(values) or None
