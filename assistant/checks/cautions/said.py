"""The sentences of an answer, each with its citations and its paper."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from assistant.answer import AnswerPart, Citation
from assistant.lines.found import FoundUnit
from ingest.dates import MONTH_NAMES
from ingest.sentences import split_sentences


@dataclass(frozen=True, slots=True)
class Said:
    """One sentence. ``day`` is that of its paper, ``part`` the whole bullet it stands in."""

    text: str
    part: AnswerPart
    citation: Citation
    found: FoundUnit | None

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
    return [
        Said(sentence, part, cited, by_unit.get(cited.unit_id))
        for part in parts
        if (cited := by_number.get(min(part.citations, default=0)))
        for sentence in split_sentences(part.text)
    ]


def month_of(day: date) -> str:
    """ "februari 2024"."""
    return f"{MONTH_NAMES[day.month - 1]} {day.year}"


def quoted(words: Iterable[str], most: int = 3) -> str:
    """The first few of ``words`` between quotation marks, each once."""
    kept = list(dict.fromkeys(words))[:most]
    return ", ".join(f"‘{word}’" for word in kept)
