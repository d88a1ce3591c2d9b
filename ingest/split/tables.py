"""Tables: the head of a paper, a form with a unit per row, or data with a block per row."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby, takewhile

from ingest.paragraphs import Paragraph
from ingest.recognise.motions import (
    is_motion_number,
    is_number_of_year,
    lists_commitments,
    lists_motions,
)
from ingest.references import commitments, motions
from ingest.source import Cell, SourceDocument
from ingest.split.draft import Draft
from ingest.split.headings import Zone
from ingest.split.internal import is_internal
from ingest.split.walk import Walk
from ingest.tables import Shape, rows_of, table_shape
from ingest.units import Block, BlockRole, DocumentKind, Span, UnitKind

_FEW_FIGURES = 1200  # characters of a table that is part of an answer
_LONGEST_ROW = 600  # characters; a longer row is quoted cell by cell
_CAPTION = re.compile(r"^(?:Tabel|Overzicht)\s+\d{1,3}(?:[.-]\d{1,3})?\b")
_DECIDED = re.compile(r"^(?:genomen\s)?besluit(?:en)?(?:\s(?:van\s)?(?:het\s)?college)?\W*$", re.I)
_ITEM_NUMBER = re.compile(r"^[A-Z]{0,2}\s?\d{1,3}(?:\.\d{1,2})?[a-z]?\.?$")
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")


def take_table(walk: Walk, cells: Sequence[Paragraph], document: SourceDocument) -> None:
    """All cells of one table."""
    shape = table_shape(cells)
    if shape is Shape.DATA and _is_in_answer(walk, cells):
        _say_caption(walk)
        for row in rows_of(cells):
            _add_row(walk.current, row, document)
    elif shape is Shape.FIELDS and walk.zone is Zone.HEAD:
        _say_caption(walk)
        for row in rows_of(cells):
            walk.current.add_block(row_block(row, document), " ".join(p.text for p in row))
    elif shape is Shape.DATA or shape is Shape.FIELDS:
        walk.drafts += _data(walk, list(rows_of(cells)), document)
    else:
        for row in rows_of(cells):
            _form_row(walk, row)
    if walk.current.kind is UnitKind.HEADER and walk.kind is DocumentKind.OP_STAP:
        walk.open(UnitKind.SECTION)


def _is_in_answer(walk: Walk, cells: Sequence[Paragraph]) -> bool:
    """A few figures that answer the open question; a long table is found by its own header.

    Words that only stand side by side, such as the arrows of a scheme, make no second row.
    """
    current = walk.current
    asked = walk.zone is Zone.QUESTIONS and current.kind is UnitKind.QUESTION
    if not asked or not current.has_question or len({p.cell.row for p in cells if p.cell}) < 2:
        return False
    return sum(len(p.text) for p in cells) <= _FEW_FIGURES


def _say_caption(walk: Walk) -> None:
    if walk.caption:
        walk.say(walk.caption)
        walk.caption = None


def is_caption(paragraphs: Sequence[Paragraph], index: int) -> bool:
    """Whether paragraph ``index`` names the table of data right below it: "Tabel 5. ..."."""
    following = paragraphs[index + 1] if index + 1 < len(paragraphs) else None
    if following is None or following.cell is None:
        return False
    if not _CAPTION.match(paragraphs[index].text):
        return False
    table = following.cell.table
    cells = takewhile(lambda p: p.cell and p.cell.table == table, paragraphs[index + 1 :])
    return table_shape(list(cells)) is not Shape.FORM


def row_block(row: Sequence[Paragraph], document: SourceDocument) -> Block:
    """A row as one block, so that a figure is quoted with the name of its row.

    Its spans run on over what stands between the cells, unless that is text of something else,
    such as the foot of a page.
    """
    spans: list[Span] = []
    for span in (span for paragraph in row for span in paragraph.spans):
        between = _TAG.sub("", document.text[spans[-1].end : span.start]) if spans else "x"
        if any(map(str.isalnum, between)) or span.start < spans[-1].end:
            spans.append(span)
        else:
            spans[-1] = Span(spans[-1].start, span.end)
    return Block(BlockRole.ROW, tuple(spans))


def flattened(cells: Sequence[Paragraph], document: SourceDocument) -> list[Paragraph]:
    """``cells`` with the tables inside them as text: a paragraph a row, in the outermost cell."""
    found: list[Paragraph] = []
    for (cell, _), row in groupby(cells, key=_place):
        inside = list(row)
        if cell is None or cell.around is None:
            found += inside
            continue
        words = " ".join(paragraph.text for paragraph in inside)
        spans = row_block(inside, document).spans
        found.append(replace(inside[0], text=words, spans=spans, cell=cell.outermost))
    return found


def _place(paragraph: Paragraph) -> tuple[Cell | None, int]:
    """The row of an inner table in which ``paragraph`` stands; of any other its own place."""
    cell = paragraph.cell
    if cell is None or cell.around is None:
        return cell, paragraph.start
    return replace(cell, column=0), 0


def _data(walk: Walk, rows: list[list[Paragraph]], document: SourceDocument) -> list[Draft]:
    """One unit; in a list of commitments one for every commitment or motion."""
    path = (*walk.outline.path, walk.caption.text) if walk.caption else walk.outline.path
    header = row_block(rows[0], document).spans if len(rows) > 1 else ()
    draft = Draft(UnitKind.TABLE, heading_path=path, header=header)
    if walk.caption:
        draft.add(walk.caption, BlockRole.HEADING)
        walk.caption = None
    drafts = [draft]
    kinds = _kinds_of_rows(walk, rows)
    for index, (row, kind) in enumerate(zip(rows, kinds, strict=True)):
        if kind is not None:
            # The first takes the row of headings along.
            if index > 1 or draft.kind is not UnitKind.TABLE:
                draft = Draft(kind, heading_path=path, header=header)
                drafts.append(draft)
            draft.kind, draft.number = kind, row[0].text.rstrip(".")
        _add_row(draft, row, document)
    return drafts


def _kinds_of_rows(walk: Walk, rows: list[list[Paragraph]]) -> list[UnitKind | None]:
    """For each row of a list of commitments or decisions what it is; None in another table."""
    if walk.kind is DocumentKind.BESLUITENLIJST and _lists_decisions(rows[0]):
        numbered = (_ITEM_NUMBER.match(row[0].text) is not None for row in rows)
        return [UnitKind.DECISION if number else None for number in numbered]
    if walk.kind is not DocumentKind.TOEZEGGINGENLIJST:
        return [None] * len(rows)
    above = " ".join(walk.outline.path[-1:])
    listed = lists_motions(rows[0], above), lists_commitments(rows[0], above)
    return [_kind_of_number(row[0].text, *listed) for row in rows]


def _lists_decisions(header: Sequence[Paragraph]) -> bool:
    """Whether a row of headings stands above decisions: "Nr. | Onderwerp | Besluit"."""
    return len(header) > 1 and any(_DECIDED.match(paragraph.text) for paragraph in header)


def _kind_of_number(number: str, of_motions: bool, of_commitments: bool) -> UnitKind | None:
    """What a row begins with: a number that says so itself, or by the list that it stands in."""
    if commitments(number) == (number,):
        return UnitKind.COMMITMENT
    if motions(number) == (number,) or (of_motions and is_motion_number(number)):
        return UnitKind.MOTION
    return UnitKind.COMMITMENT if of_commitments and is_number_of_year(number) else None


def _add_row(draft: Draft, row: Sequence[Paragraph], document: SourceDocument) -> None:
    if sum(len(p.text) for p in row) <= _LONGEST_ROW:
        draft.add_block(row_block(row, document), " ".join(p.text for p in row))
    else:
        for paragraph in row:
            draft.add(paragraph, BlockRole.ROW)


def _form_row(walk: Walk, row: Sequence[Paragraph]) -> None:
    """A row of a form: its label is the heading of what stands beside it.

    A list of questions in it gives a unit per question.
    """
    labels = [p for p in row if p.cell and p.cell.column == 0]
    label = " ".join(p.text for p in labels).rstrip(":")
    here = (*walk.outline.path, label) if label else walk.outline.path
    section = Draft(UnitKind.SECTION, heading_path=here)
    role = BlockRole.INTERNAL if is_internal(f"{label}:") else BlockRole.TEXT
    walk.drafts.append(section)
    if labels:
        walk.questions.close()
        walk.questions.opens_with(label, here)
    for paragraph in labels:
        section.add(paragraph, BlockRole.HEADING)
    for paragraph in row:
        if paragraph in labels:
            continue
        opens = walk.questions.opens(paragraph, here)
        if opens or not walk.questions.take(paragraph, walk.drafts):
            section.add(paragraph, role)
