"""The head of a paper: the paragraphs that may say what it is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from ingest.paragraphs import Paragraph
from ingest.tables import Shape, table_shape

LENGTH = 30  # paragraphs that may belong to the head
_ENDS = re.compile(r"^(?:kernboodschap|spreektekst|inleiding|q&a\b.*|samenvatting)\W*$", re.I)


def head_of(body: Sequence[Paragraph]) -> list[Paragraph]:
    """The first paragraphs of ``body``, up to the core message or the first chapter.

    A table of data is passed over: the names above its columns are no labels and the dates in
    its cells are not those of the paper.
    """
    head: list[Paragraph] = []
    for paragraph in _without_data(body[: LENGTH * 8]):
        if _ENDS.match(paragraph.text) and len(head) > 1:
            break
        head.append(paragraph)
        if len(head) >= LENGTH * 2 or (len(head) >= LENGTH and paragraph.cell is None):
            break
    return head


def _without_data(body: Sequence[Paragraph]) -> list[Paragraph]:
    kept: list[Paragraph] = []
    for table, paragraphs in groupby(body, key=lambda p: p.cell.table if p.cell else None):
        group = list(paragraphs)
        if table is None or table_shape(group) is not Shape.DATA or len(_rows(group)) == 1:
            kept += group
    return kept


def _rows(cells: Sequence[Paragraph]) -> set[int]:
    return {p.cell.row for p in cells if p.cell}
