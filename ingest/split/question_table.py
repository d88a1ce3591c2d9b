"""Questions in a table: a question a row under a row of headings, or a label beside each text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.paragraphs import Paragraph, parted
from ingest.split.askers import asker_heading, asker_in_cell, asker_of
from ingest.split.headings import Zone
from ingest.split.people import NOBODY, Asker
from ingest.split.question_labels import LABEL_QUESTION
from ingest.split.walk import Walk
from ingest.tables import rows_of, tables_of
from ingest.units import Block, BlockRole, UnitKind

Columns = dict[str, int]  # what stands in a column, and its place

_HEADINGS = (
    (
        "question",
        re.compile(r"(?:de\s|(?:mogelijke|verwachte|te verwachten|gestelde|ingekomen|technische)\s|raads)*vra(?:ag|gen)"
                   r"(?:\s?/\s?\w+)?(?:\s(?:en|of)\s\w+)?|vraagstelling"),
    ),
    (
        "answer",
        re.compile(r"(?:concept[- ]?|ambtelijke?\s|(?:voor)?gestelde?\s|mogelijke?\s|(?:suggestie|voorstel|tekst)\s(?:voor\s)?)*"
                   r"(?:antwoord(?:en)?|reactie|beantwoording|(?:spreek|woordvoerings)lijn|woordvoering)(?:\s.{1,30})?"),
    ),
    ("number", re.compile(r"(?:vraag\s?)?(?:nr|no|nummer|#|volgnr|vraagnr|volgnummer)\.?")),
    ("party", re.compile(r"(?:(?:raads)?fractie|partij)(?:\s?/\s?\w+)?")),
    ("asker", re.compile(r"(?:raads|commissie)?lid|(?:vragen)?steller|naam|wie|van|gesteld door|vraag van")),
)  # fmt: skip
_LABEL = re.compile(
    r"^(?:(?P<question>Vraag)|(?P<party>Fractie|Partij)|(?P<asker>Raadslid|Vragensteller|Steller|Gesteld door)|Antwoord|Reactie)\s*(?P<number>\d{1,3}[a-z]?)?\s*[.:]?$",
    re.I,
)
_NUMBER = re.compile(r"^(?:vraag\s*)?(?P<number>\d{1,3}[a-z]?|[a-z])[.)]?$", re.I)


def unboxed(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """``paragraphs`` without the frames around questions: tables of one column that ask something."""
    framed = {
        cells[0].cell.table
        for cells in tables_of(paragraphs)
        if cells[0].cell is not None
        and all(p.cell is not None and p.cell.column == 0 for p in cells)
        and any(p.text.endswith("?") for p in cells)
        and (len(cells) > 1 or cells[0].number is not None or LABEL_QUESTION.match(cells[0].text))
    }
    return [
        replace(p, cell=None) if p.cell is not None and p.cell.table in framed else p
        for p in paragraphs
    ]


def take_question_table(walk: Walk, cells: Sequence[Paragraph]) -> bool:
    """Take a table of questions, a unit for each; False for any other table."""
    rows = list(rows_of(cells))
    top = next((place for place, row in enumerate(rows) if not _is_one_cell(row)), 0)
    columns = _columns(rows[top])
    if columns is not None:
        asker = walk.asker if walk.asker != NOBODY else walk.writer or NOBODY
        for place, row in enumerate(rows):
            named = asker_heading(row[0].text, walk.said) if _is_one_cell(row) else None
            asker = named or asker
            if named or place <= top or _columns(row) is not None:
                _open(walk, row)
            else:
                asker = _take_row(walk, row, columns, asker)
        return True
    labels = [_LABEL.match(row[0].text) for row in rows]
    says = any(label and not (label["party"] or label["asker"]) for label in labels)
    if all(labels) and says and any(len(row) > 1 for row in rows):
        _take_labelled(walk, rows)
        return True
    if _are_numbered(rows):
        for row in rows:
            _take_numbered(walk, row)
        return True
    return False


def _is_one_cell(row: Sequence[Paragraph]) -> bool:
    """A title over the whole table, such as the name of who asks what stands below it."""
    return len({p.cell for p in row}) == 1


def _are_numbered(rows: Sequence[Sequence[Paragraph]]) -> bool:
    """A number on the left of every row, and beside it a question with its answer below."""
    asking = sum(len(row) > 2 and any(p.text.endswith("?") for p in row) for row in rows)
    return 2 * asking > len(rows) and all(
        _NUMBER.match(row[0].text) and {p.cell.column for p in row if p.cell} == {0, 1}
        for row in rows
    )


def _take_numbered(walk: Walk, row: Sequence[Paragraph]) -> None:
    number, *texts = row
    walk.start_question(texts[0], number=_number([number], texts[0]))
    walk.current.blocks.insert(0, Block(BlockRole.HEADING, number.spans))
    walk.current.texts.insert(0, number.text)
    for paragraph in texts[1:]:
        if paragraph.text.endswith("?") and not walk.current.has_answer:
            walk.current.add(paragraph, BlockRole.QUESTION)
        else:
            _answer(walk, paragraph)


def _columns(heading: Sequence[Paragraph]) -> Columns | None:
    """What the columns hold, where the first row says that it are questions and answers."""
    found: Columns = {}
    for paragraph in heading:
        words = paragraph.text.lower().strip(" :*")
        for name, pattern in _HEADINGS:
            if paragraph.cell is not None and pattern.fullmatch(words):
                found.setdefault(name, paragraph.cell.column)
                break
    return found if {"question", "answer"} <= found.keys() else None


def _open(walk: Walk, heading: Sequence[Paragraph]) -> None:
    """A row of headings, or one that names who asks, is a heading above the next question."""
    walk.zone = Zone.QUESTIONS
    walk.open(UnitKind.STANDARD_LINES)
    for paragraph in heading:
        walk.current.add(paragraph, BlockRole.HEADING)


def _take_row(walk: Walk, row: Sequence[Paragraph], columns: Columns, asker: Asker) -> Asker:
    """One row; gives who asks, for a cell that spans several rows names it once."""
    inside = {name: list(_in_column(row, column)) for name, column in columns.items()}
    beside = [p for p in row if p.cell and p.cell.column not in columns.values()]
    asker = _asker(inside) or asker
    asked = inside["question"]
    if asked:
        number = _number(inside.get("number", []), asked[0])
        walk.start_question(None, number=number)
        walk.current.asker, walk.current.party = asker.name, asker.party
    elif not inside["answer"]:
        # A row that only names who asks the questions below it.
        named = next((found for p in row if (found := asker_heading(p.text, walk.said))), None)
        asker = named or asker
        walk.open(UnitKind.STANDARD_LINES)
    for name in ("number", "party", "asker"):
        for paragraph in inside.get(name, []):
            walk.current.add(paragraph, BlockRole.HEADING)
    for paragraph in asked:
        walk.current.add(paragraph, BlockRole.QUESTION)
        _name_asker(walk, paragraph)
    for paragraph in beside:
        walk.current.add(paragraph, BlockRole.HEADING)
    for paragraph in inside["answer"]:
        _answer(walk, paragraph)
    return asker


def _take_labelled(walk: Walk, rows: Sequence[Sequence[Paragraph]]) -> None:
    """ "Vraag 1" or "Antwoord" with its text in the cell beside it, and who asks above it."""
    above: list[Paragraph] = []
    named = {"party": "", "asker": ""}
    for label, *texts in rows:
        match = _LABEL.match(label.text)
        who = next((name for name in named if match is not None and match[name]), None)
        if who is not None:
            named[who] = " ".join(paragraph.text for paragraph in texts)
            above += [label, *texts]
            continue
        asks = match is not None and match["question"] is not None
        if match is not None and asks:
            walk.start_question(None, number=match["number"])
            if any(named.values()):
                asker = asker_in_cell(named["asker"], named["party"])
                walk.current.asker, walk.current.party = asker.name, asker.party
        for paragraph in [*above, label]:
            walk.current.add(paragraph, BlockRole.HEADING)
        above = []
        for paragraph in texts:
            if asks:
                walk.current.add(paragraph, BlockRole.QUESTION)
                _name_asker(walk, paragraph)
            else:
                _answer(walk, paragraph)
    for paragraph in above:
        walk.current.add(paragraph, BlockRole.HEADING)


def _name_asker(walk: Walk, asked: Paragraph) -> None:
    """Who asks, where the question in its cell says so: "Wat kost het? (VVD)"."""
    named = asker_of(asked.text, walk.said)
    if named is not None and walk.current.asker is None:
        walk.current.asker, walk.current.party = named.name, named.party


def _answer(walk: Walk, paragraph: Paragraph) -> None:
    if paragraph.label_end is not None:
        label, paragraph = parted(paragraph)
        walk.current.add(label, BlockRole.HEADING)
    walk.say(paragraph)


def _in_column(row: Sequence[Paragraph], column: int) -> Iterator[Paragraph]:
    return (p for p in row if p.cell is not None and p.cell.column == column)


def _asker(inside: dict[str, list[Paragraph]]) -> Asker | None:
    """Who asks, from the cells for the party and for the member."""
    party = " ".join(p.text for p in inside.get("party", []))
    name = " ".join(p.text for p in inside.get("asker", []))
    return asker_in_cell(name, party) if name or party else None


def _number(cells: Sequence[Paragraph], asked: Paragraph) -> str | None:
    match = _NUMBER.match(cells[0].text) if cells else None
    return match["number"].lower() if match else asked.number
