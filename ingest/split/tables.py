"""Tables: a form (label and value per row) gives a unit per row, a table of data is one unit."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum
from itertools import groupby

from ingest.paragraphs import Paragraph
from ingest.split.draft import Draft
from ingest.units import BlockRole, UnitKind

_QUESTIONS_FOLLOW = re.compile(
    r"\b(?:de|volgende|onderstaande|ingezonden|in[- ]?gekomen|binnengekomen|gestelde)\s+vragen\b[^.]*:$",
    re.I,
)
_QUESTIONS_END = re.compile(r"^(?:Deze|De bovenstaande|Bovenstaande)\s+vragen\b", re.I)
_ASKED_BY = re.compile(
    r"\bvragen\s+(?:die|welke)\s+(?:door\s+)?(?:de\s+)?(?P<asker>[\w' ]{3,40}?)\s+"
    r"(?:zijn|hebben|werden)\s+(?:ingezonden|ingediend|gesteld|ingestuurd|aangeleverd)",
    re.I,
)
_ADDRESSEE = re.compile(r"^Aan (?:de|het|wethouder|burgemeester)\b.{0,40}$")
_LABEL_LENGTH = 90  # characters; the left column of a form holds labels


class Form(StrEnum):
    """What a table is used for."""

    FORM = "form"
    DATA = "data"


def table_shape(cells: Sequence[Paragraph]) -> Form:
    """A form has two columns, short labels on the left and text on the right."""
    columns = {p.cell.column for p in cells if p.cell}
    labels = [p for p in cells if p.cell and p.cell.column == 0]
    values = [p for p in cells if p.cell and p.cell.column > 0]
    if columns - {0, 1} or not labels or not values:
        return Form.DATA
    short = sum(len(p.text) <= _LABEL_LENGTH for p in labels) >= 0.8 * len(labels)
    wordy = sum(len(p.text) for p in values) / len(values) > 40
    return Form.FORM if short and wordy else Form.DATA


def table_drafts(cells: Sequence[Paragraph], path: tuple[str, ...]) -> list[Draft]:
    """A unit per row of a form, and one per question in a list of questions."""
    drafts: list[Draft] = []
    for _, group in groupby(cells, key=lambda p: p.cell.row if p.cell else -1):
        drafts += _row_drafts(list(group), path)
    return drafts


def _row_drafts(row: Sequence[Paragraph], path: tuple[str, ...]) -> list[Draft]:
    labels = [p for p in row if p.cell and p.cell.column == 0]
    values = [p for p in row if p.cell and p.cell.column > 0]
    label = " ".join(p.text for p in labels).rstrip(":")
    here = (*path, label) if label else path
    section = Draft(UnitKind.SECTION, heading_path=here)
    for paragraph in labels:
        section.add(paragraph, BlockRole.HEADING)
    drafts = [section]
    asking: str | None = None
    current = section
    group = here
    for paragraph in values:
        text = paragraph.text
        if _QUESTIONS_FOLLOW.search(text):
            match = _ASKED_BY.search(text)
            asking = match["asker"].strip() if match else ""
            section.add(paragraph, BlockRole.TEXT)
            current = section
        elif asking is None:
            section.add(paragraph, BlockRole.TEXT)
        elif _QUESTIONS_END.match(text):
            asking = None
            current = section
            section.add(paragraph, BlockRole.TEXT)
        elif _ADDRESSEE.match(text):
            group = (*here, text)
            current = section
        elif paragraph.bullet is not None:
            current = Draft(UnitKind.QUESTION, asker=asking or None, heading_path=group)
            current.add(paragraph, BlockRole.QUESTION)
            drafts.append(current)
        elif current is not section:
            current.add(paragraph, BlockRole.QUESTION)
        else:
            section.add(paragraph, BlockRole.TEXT)
    return drafts
