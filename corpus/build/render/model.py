"""The parts of a demo document, and the reading of its source.

A source is ``field: value`` lines, a line ``===`` and then blocks:

    # Heading                      heading, one to three hashes
    @ Visser | Groen | Lid Visser (Groen)     who asks: name, party, heading as printed
    ? 3 | answered | Hoe vaak?     question: number or "-", status meant, wording
    ?i - | answered | Lid X vroeg  the same, in indirect speech
    - bullet                       list item
    1. step                        numbered step inside an answer
    {num} ... {/num}               numbered list, one item a line
    {form} ... {/form}             form: "label :: paragraph // - item // -? question"
    {table widths=.. align=..} ... {/table}   table: cells between bars, first row is its head
    {toc} ... {/toc}, {chart}, {pagebreak}, {box 30}
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

DISCLAIMER = "Demonstratiedocument: gemeente en personen zijn verzonnen."


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 is the highest."""

    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Asker:
    """Who asks the questions that follow."""

    name: str
    party: str
    text: str


@dataclass(frozen=True, slots=True)
class Question:
    """A question with its number, if it has one, and the status of its answer."""

    number: str | None
    status: str
    text: str
    indirect: bool = False


@dataclass(frozen=True, slots=True)
class Bullet:
    """One bullet of an answer or a core message."""

    text: str


@dataclass(frozen=True, slots=True)
class Step:
    """A numbered step inside an answer."""

    number: str
    text: str


@dataclass(frozen=True, slots=True)
class Para:
    """A paragraph of running text."""

    text: str


@dataclass(frozen=True, slots=True)
class NumberedList:
    """A list with numbers of its own."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CellPart:
    """One paragraph of a form's right-hand cell."""

    text: str
    bullet: bool = False
    question: bool = False


@dataclass(frozen=True, slots=True)
class Form:
    """A form: a label and its value per row."""

    rows: tuple[tuple[str, tuple[CellPart, ...]], ...]


@dataclass(frozen=True, slots=True)
class DataTable:
    """A table of data; ``widths`` in percent."""

    rows: tuple[tuple[str, ...], ...]
    widths: tuple[int, ...]  # percent
    align: tuple[str, ...]  # l or r


@dataclass(frozen=True, slots=True)
class Contents:
    """A list of contents."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """The chart of the report."""


@dataclass(frozen=True, slots=True)
class PageBreak:
    """A break to a new page."""


@dataclass(frozen=True, slots=True)
class EmptyBox:
    """A box left empty, for a decision; ``height`` in millimetres."""

    height: int  # millimetres


Block = (
    Heading
    | Asker
    | Question
    | Bullet
    | Step
    | Para
    | NumberedList
    | Form
    | DataTable
    | Contents
    | Chart
    | PageBreak
    | EmptyBox
)


@dataclass(frozen=True, slots=True)
class Paper:
    """One document: its fields and its blocks in order."""

    key: str
    fields: dict[str, str]
    blocks: tuple[Block, ...] = field(default=())

    @property
    def file(self) -> str:
        return self.fields["file"]

    def get(self, name: str) -> str:
        return self.fields.get(name, "")


_STEP = re.compile(r"(\d+)\.\s+(.*)")
_OPEN = re.compile(r"\{(num|form|table|toc)\b([^}]*)\}$")


def read_paper(path: Path) -> Paper:
    """The paper in the source ``path``. Raises ValueError for a line that is no block."""
    head, body = path.read_text(encoding="utf-8").split("\n===\n", 1)
    fields: dict[str, str] = {}
    for line in head.splitlines():
        name, _, value = line.partition(":")
        fields[name.strip()] = value.strip()
    return Paper(path.stem, fields, tuple(_blocks(body.splitlines())))


def _blocks(lines: list[str]) -> list[Block]:
    blocks: list[Block] = []
    index = 0
    while index < len(lines):
        line = lines[index].strip()
        index += 1
        if not line:
            continue
        if opened := _OPEN.match(line):
            end = lines.index("{/" + opened[1] + "}", index)
            inner = [item for item in lines[index:end] if item.strip()]
            blocks.append(_group(opened[1], opened[2], inner))
            index = end + 1
        else:
            blocks.append(_single(line))
    return blocks


def _group(kind: str, options: str, lines: list[str]) -> Block:
    if kind == "num":
        return NumberedList(tuple(lines))
    if kind == "toc":
        return Contents(tuple(lines))
    if kind == "form":
        return Form(tuple(_form_row(line) for line in lines))
    rows = tuple(tuple(cell.strip() for cell in line.split(" | ")) for line in lines)
    if len({len(row) for row in rows}) != 1:
        raise ValueError(f"rows of unequal length: {rows}")
    values = dict(option.split("=") for option in options.split())
    count = len(rows[0])
    widths = tuple(int(w) for w in values.get("widths", "").split(",") if w)
    align = tuple(values.get("align", ",".join("l" * count)).split(","))
    return DataTable(rows, widths or (100 // count,) * count, align)


def _form_row(line: str) -> tuple[str, tuple[CellPart, ...]]:
    label, _, value = line.partition(" :: ")
    return label.strip(), tuple(_cell_part(part.strip()) for part in value.split(" // "))


def _cell_part(text: str) -> CellPart:
    if text.startswith("-? "):
        return CellPart(text[3:], bullet=True, question=True)
    if text.startswith("- "):
        return CellPart(text[2:], bullet=True)
    return CellPart(text)


def _single(line: str) -> Block:
    if line == "{pagebreak}":
        return PageBreak()
    if line == "{chart}":
        return Chart()
    if line.startswith("{box "):
        return EmptyBox(int(line[5:-1]))
    if line.startswith("#"):
        marks, _, text = line.partition(" ")
        return Heading(len(marks), text)
    if line.startswith("@ "):
        name, party, text = (part.strip() for part in line[2:].split("|"))
        return Asker(name, party, text)
    if line.startswith(("? ", "?i ")):
        mark, _, rest = line.partition(" ")
        number, status, text = (part.strip() for part in rest.split("|", 2))
        return Question(None if number == "-" else number, status, text, mark == "?i")
    if line.startswith("- "):
        return Bullet(line[2:])
    if (step := _STEP.match(line)) and not line.startswith("**"):
        return Step(step[1], step[2])
    return Para(line)
