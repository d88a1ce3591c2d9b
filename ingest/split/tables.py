"""Tables: a form (label and value per row) gives a unit per row, a table of data is one unit."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from itertools import groupby

from ingest.paragraphs import Paragraph
from ingest.split.draft import Draft
from ingest.split.question_list import QuestionList
from ingest.units import BlockRole, UnitKind

_LABEL_LENGTH = 90  # characters; the left column of a form holds labels
_WORDY = 40  # characters; the right column of a form holds text


class Shape(StrEnum):
    """What a table is used for."""

    FORM = "form"
    DATA = "data"


def table_shape(cells: Sequence[Paragraph]) -> Shape:
    """A form has two columns, short labels on the left and text on the right."""
    columns = {p.cell.column for p in cells if p.cell}
    labels = [p for p in cells if p.cell and p.cell.column == 0]
    values = [p for p in cells if p.cell and p.cell.column > 0]
    if columns - {0, 1} or not values:
        return Shape.DATA
    short = sum(len(p.text) <= _LABEL_LENGTH for p in labels) >= 0.8 * len(labels)
    wordy = sum(len(p.text) for p in values) / len(values) > _WORDY
    return Shape.FORM if short and wordy else Shape.DATA


def form_drafts(
    cells: Sequence[Paragraph], path: tuple[str, ...], questions: QuestionList
) -> list[Draft]:
    """A unit per row of a form, and one per question of a list of questions in it."""
    drafts: list[Draft] = []
    for _, group in groupby(cells, key=lambda p: p.cell.row if p.cell else -1):
        drafts += _row_drafts(list(group), path, questions)
    return drafts


def _row_drafts(
    row: Sequence[Paragraph], path: tuple[str, ...], questions: QuestionList
) -> list[Draft]:
    labels = [p for p in row if p.cell and p.cell.column == 0]
    label = " ".join(p.text for p in labels).rstrip(":")
    here = (*path, label) if label else path
    section = Draft(UnitKind.SECTION, heading_path=here)
    drafts = [section]
    if labels:
        questions.close()
    for paragraph in labels:
        section.add(paragraph, BlockRole.HEADING)
    for paragraph in row:
        if paragraph in labels:
            continue
        if questions.opens(paragraph, here) or not questions.take(paragraph, drafts):
            section.add(paragraph, BlockRole.TEXT)
    return drafts
