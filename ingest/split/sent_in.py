"""Who sent in the questions of a paper, noticed while it is split."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ingest.paragraphs import Paragraph
from ingest.split.headings import Zone
from ingest.split.walk import Walk
from ingest.split.writers import (
    addressee,
    labelled_writer,
    party_of_writer,
    writer_in_rows,
    written_by,
)
from ingest.tables import rows_of
from ingest.units import BlockRole, DocumentKind, UnitKind

_WRITER_LINE = 400  # characters


def notice_writer(walk: Walk, paragraph: Paragraph) -> None:
    """Remember who sent in the questions that follow, where the lines above them say so."""
    if walk.current.kind is UnitKind.QUESTION or len(paragraph.text) > _WRITER_LINE:
        return
    found = labelled_writer(paragraph.text)
    if walk.zone is Zone.QUESTIONS:
        walk.writer = walk.writer or found
        return
    found = found or written_by(paragraph.text)
    if walk.kind is DocumentKind.RAADSBRIEF and walk.zone is Zone.HEAD:
        found = found or addressee(paragraph.text)
    walk.writer = walk.writer or found
    if walk.writer is None or walk.writer.party is not None:
        return
    # The subject of a letter gives the name, its first sentence the party.
    same = found is not None and found.name == walk.writer.name
    party = found.party if found is not None and same else None
    walk.writer = replace(walk.writer, party=party or party_of_writer(paragraph.text))


def take_asked_by(walk: Walk, paragraph: Paragraph) -> bool:
    """The line below a question that names who asks it: "Gesteld door: Jansen (VVD)"."""
    if walk.current.kind is not UnitKind.QUESTION or walk.current.has_answer:
        return False
    asker = labelled_writer(paragraph.text)
    if asker is None:
        return False
    walk.current.asker, walk.current.party = asker.name, asker.party
    walk.current.add(paragraph, BlockRole.HEADING)
    return True


def notice_writer_in_table(walk: Walk, cells: Sequence[Paragraph]) -> None:
    """The same, where a table above the questions names who sent them in."""
    if walk.writer is not None or walk.numbering.numbered:
        return
    rows = [list(row) for row in rows_of(cells)]
    pairs = [(row[0].text, row[1].text) for row in rows if len(row) == 2]
    walk.writer = writer_in_rows(pairs)
