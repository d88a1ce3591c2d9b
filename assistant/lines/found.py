"""What retrieval found: units with their score, and the parts of them that matched."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from ingest.dates import in_words
from ingest.paragraphs import clean
from ingest.units import BlockRole, DocumentRecord, Span, Unit, UnitKind, UnitStatus

_MARKS = 20  # letters and figures of marks between parts of one text; with more it is another text
_FILLED_IN = (BlockRole.TEXT, BlockRole.ROW, BlockRole.PARTLY_OPEN)


@dataclass(frozen=True, slots=True)
class FoundUnit:
    """A unit with its score (higher is better, 0 to 1) and its matching passages.

    ``passages`` are spans with their own scores, best first. ``lead`` is the text above it that
    says what it is about, where it has none of its own.
    """

    record: DocumentRecord
    unit: Unit
    score: float
    passages: tuple[tuple[Span, float], ...]
    lead: tuple[Span, ...] = ()

    @property
    def date(self) -> str:
        """ISO date of the meeting; the empty string sorts an undated paper last."""
        return self.record.metadata.meeting_date or ""

    @property
    def question(self) -> str | None:
        """The question as it stands in the source, without markup."""
        spans = self.unit.spans_of(BlockRole.QUESTION)
        return " ".join(clean(self.raw(span)) for span in spans) or None

    @property
    def heading(self) -> str | None:
        return " > ".join(self.unit.heading_path) or None

    @property
    def words(self) -> str:
        """All of the unit in the source's own words; of a question not what stands before its answer."""
        if self.unit.kind is not UnitKind.QUESTION:
            return self.record.text[self.unit.start : self.unit.end]
        parts: list[Span] = []
        for block in sorted(self.unit.blocks, key=lambda block: block.start):
            between = self.record.text[parts[-1].end : block.start] if parts else ""
            if parts and sum(map(str.isalnum, between)) <= _MARKS:
                parts[-1] = Span(parts[-1].start, max(parts[-1].end, block.end))
            else:
                parts.append(Span(block.start, block.end))
        return "\n".join(map(self.raw, parts))

    @property
    def best(self) -> str:
        """The words of the passage that matched best."""
        return self.raw(self.passages[0][0]) if self.passages else self.words

    @property
    def speaks(self) -> bool:
        """Whether the unit is more than the head of a paper."""
        return self.unit.kind is not UnitKind.HEADER

    @property
    def is_open(self) -> bool:
        """Whether the unit holds no answer (yet)."""
        return self.unit.status is not UnitStatus.ANSWERED

    @property
    def answers(self) -> bool:
        """Whether it holds an answer, or the part of one that is filled in already."""
        if self.unit.status is UnitStatus.PLACEHOLDER:
            return any(block.role in _FILLED_IN for block in self.unit.blocks)
        return not self.is_open

    @property
    def shown(self) -> tuple[Span, ...]:
        """What may be quoted of it: the first row of its table, where that stands apart, and itself."""
        whole = Span(self.unit.start, self.unit.end)
        header = (s for s in self.unit.header if s.end <= whole.start or whole.end <= s.start)
        return (*header, whole)

    def raw(self, span: Span) -> str:
        """The source's own words at ``span``."""
        return self.record.text[span.start : span.end]


Units = Callable[[str, str], FoundUnit | None]  # the unit of a document id and a unit id


def when(found: FoundUnit) -> str:
    """When a paper is from, in words: "5 december 2024" or "zonder datum"."""
    day = found.record.metadata.meeting_date
    return in_words(date.fromisoformat(day)) if day else "zonder datum"


def context_of(found: FoundUnit) -> str:
    """What stands around a passage: when, under which heading, who asked what.

    A table hardly has words of its own: what it is about is the subject of its paper.
    """
    meta = found.record.metadata
    parts = [
        meta.meeting,
        when(found),
        meta.subject if found.unit.kind is UnitKind.TABLE else None,
        found.heading,
        found.unit.asker,
        found.unit.party,
        found.question,
        *map(found.raw, found.lead),
    ]
    return " ".join(part for part in parts if part)
