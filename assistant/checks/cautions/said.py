"""The sentences of an answer, each with its citations and its paper."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from assistant.answer import AnswerPart, Citation
from assistant.lines.found import FoundUnit
from ingest.dates import MONTH_NAMES
from ingest.sentences import sentence_bounds

_CELLS = re.compile(r"\t|\s\|\s")


@dataclass(frozen=True, slots=True)
class Said:
    """One sentence. ``day`` is that of its paper, ``part`` the whole bullet it stands in.

    ``before`` is what stands before it on its line, or the head of the table that it is a row of;
    ``also`` are the other sources of its bullet.
    """

    text: str
    part: AnswerPart
    citation: Citation
    found: FoundUnit | None
    before: str = ""
    is_row: bool = False
    also: tuple[Citation, ...] = ()

    @property
    def numbers(self) -> tuple[int, ...]:
        return self.part.citations

    @property
    def day(self) -> date | None:
        day = self.citation.meeting_date
        return date.fromisoformat(day) if day else None


def said_in(
    parts: Sequence[AnswerPart], citations: Sequence[Citation], units: Iterable[FoundUnit]
) -> list[Said]:
    """Every sentence of ``parts``, in order."""
    by_number = {item.n: item for item in citations}
    by_unit = {found.unit.id: found for found in units}
    said: list[Said] = []
    for part in parts:
        cited = [by_number[n] for n in sorted(part.citations) if n in by_number]
        if not cited:
            continue
        found = by_unit.get(cited[0].unit_id)
        for start, end in sentence_bounds(part.text):
            text = " ".join(part.text[start:end].split())
            is_row = bool(_CELLS.search(part.text[start:end]))
            before = _head(part.text) if is_row else part.text[:start].rpartition("\n")[2]
            said.append(Said(text, part, cited[0], found, before, is_row, tuple(cited[1:])))
    return said


def _head(text: str) -> str:
    """The first row of the table in ``text``."""
    return next((line for line in text.splitlines() if _CELLS.search(line)), "")


def month_of(day: date) -> str:
    """ "februari 2024"."""
    return f"{MONTH_NAMES[day.month - 1]} {day.year}"


def quoted(words: Iterable[str], most: int = 3) -> str:
    """The first few of ``words`` between quotation marks, each once."""
    kept = list(dict.fromkeys(words))[:most]
    return ", ".join(f"‘{word}’" for word in kept)
