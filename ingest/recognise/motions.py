"""Motions: named in the text, or numbered in the first column of a list of motions."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.paragraphs import Paragraph
from ingest.references import MOTION_NUMBER, motions
from ingest.tables import rows_of, tables_of

_NUMBER = re.compile(rf"^{MOTION_NUMBER}$")
_HEADS_NUMBERS = re.compile(r"^(?:motie|toezegging|ta-?)?\s?(?:nummer|nr\.?)$|^motie$", re.I)
_OF_YEAR = re.compile(r"^20\d\d[-/.]\d{1,4}$")
_ABOUT_COMMITMENTS = re.compile(r"\btoezegging(?:en|snummer)?\b", re.I)
_ABOUT_MOTIONS = re.compile(r"\bmotie(?:s|nummer)?\b", re.I)


def all_motions(text: str, body: Sequence[Paragraph]) -> tuple[str, ...]:
    """Numbers of all motions in a document, each once, those in the text first."""
    found = list(motions(text))
    above = _lines_above(body)
    for cells in tables_of(body):
        rows = list(rows_of(cells))
        if lists_motions(rows[0], above[cells[0].start]):
            found += [row[0].text for row in rows[1:] if is_motion_number(row[0].text)]
    return tuple(dict.fromkeys(found))


def lists_motions(header: Sequence[Paragraph], above: str) -> bool:
    """Whether a table with the first row ``header``, below the line ``above``, lists motions."""
    names = " ".join(p.text for p in header)
    about = _ABOUT_MOTIONS.search(f"{above} {names}") is not None
    return about and _HEADS_NUMBERS.match(header[0].text) is not None


def lists_commitments(header: Sequence[Paragraph], above: str) -> bool:
    """Whether a table with the first row ``header``, below the line ``above``, lists commitments."""
    names = " ".join(p.text for p in header)
    about = _ABOUT_COMMITMENTS.search(f"{above} {names}") is not None
    return about and _HEADS_NUMBERS.match(header[0].text) is not None


def is_motion_number(text: str) -> bool:
    """Whether ``text`` is the number of a motion and nothing else."""
    return _NUMBER.match(text) is not None


def is_number_of_year(text: str) -> bool:
    """Whether ``text`` is a year with a serial number, as in "2025-031", and nothing else."""
    return _OF_YEAR.match(text) is not None


def _lines_above(body: Sequence[Paragraph]) -> dict[int, str]:
    """For the start of every cell the last line above its table."""
    above: dict[int, str] = {}
    last = ""
    for paragraph in body:
        if paragraph.cell is None:
            last = paragraph.text
        above[paragraph.start] = last
    return above
