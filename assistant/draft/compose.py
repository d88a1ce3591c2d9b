"""Composing an answer verbatim: bullets chosen from what was said before, each with its source.

The newest line comes first. A bullet of which an older wording exists brings that wording
along behind it, so an officer sees how the line moved.
"""

from __future__ import annotations

from dataclasses import dataclass

from assistant.answer import AnswerPart, Citation
from assistant.lines.found import FoundUnit
from index.analysis import DutchAnalyser
from index.keywords import keywords, overlap, similarity
from ingest import redaction
from ingest.dates import in_words
from ingest.paragraphs import clean
from ingest.units import Block, BlockRole, Span

LONGEST_ANSWER = 6  # bullets of one unit; a good draft has two to six
SAME_LINE = 0.45  # similarity above which two bullets are wordings of one line
_SPOKEN = (BlockRole.TEXT, BlockRole.PARTLY_OPEN, BlockRole.CONDITIONAL, BlockRole.ROW)


@dataclass(frozen=True, slots=True)
class Bullet:
    """One block of a unit as part of an answer."""

    found: FoundUnit
    block: Block
    words: dict[str, float]
    relevance: float


def bullets(found: FoundUnit, asked: dict[str, float], analyser: DutchAnalyser) -> list[Bullet]:
    """Every spoken block of ``found`` with its relevance (0 to 1) to the question."""
    said: list[Bullet] = []
    for block in found.unit.blocks:
        if block.role not in _SPOKEN:
            continue
        text = " ".join(found.raw(span) for span in block.spans)
        words = keywords(analyser, redaction.strip(text))
        said.append(Bullet(found, block, words, overlap(asked, words)))
    return said


def choose(said: list[Bullet], limit: int = LONGEST_ANSWER) -> list[Bullet]:
    """At most ``limit`` bullets of one unit in speaking order.

    A short unit is given whole: its bullets were written to be said together. Of a long one
    the most relevant bullets are kept, with the one that introduces them.
    """
    if len(said) <= limit:
        return said
    ranked = sorted(range(len(said)), key=lambda i: (-said[i].relevance, i))
    kept = set(ranked[:limit])
    return [bullet for index, bullet in enumerate(said) if index in kept]


def older_wordings(bullet: Bullet, others: list[Bullet]) -> list[Bullet]:
    """Bullets of older papers that say the same as ``bullet``, newest first."""
    same = [
        other
        for other in others
        if other.found.date < bullet.found.date
        and other.found.record.id != bullet.found.record.id
        and similarity(bullet.words, other.words) >= SAME_LINE
    ]
    best: dict[str, Bullet] = {}
    for other in sorted(same, key=lambda o: -similarity(bullet.words, o.words)):
        best.setdefault(other.found.record.id, other)
    return sorted(best.values(), key=lambda other: other.found.date, reverse=True)


def wording(bullet: Bullet) -> str:
    """The bullet as an officer reads it: no markup, blacked-out names as one marker."""
    return display(bullet.found, bullet.block)


def display(found: FoundUnit, block: Block) -> str:
    """The words of ``block`` without markup, with the redaction marker."""
    return redaction.mask(" ".join(clean(found.raw(span)) for span in block.spans))


class Composer:
    """Collects parts and numbers their citations; the same quotation keeps its number."""

    def __init__(self) -> None:
        self.parts: list[AnswerPart] = []
        self.citations: list[Citation] = []
        self._numbers: dict[tuple[str, int, int], int] = {}

    def say(self, bullet: Bullet, text: str | None = None) -> None:
        """Add ``bullet`` as a part, with a citation for each of its spans."""
        numbers = tuple(self.cite(bullet.found, span) for span in bullet.block.spans)
        self.parts.append(AnswerPart(text or wording(bullet), numbers))

    def cite(self, found: FoundUnit, span: Span) -> int:
        """The number of the citation of ``span``."""
        key = (found.record.id, span.start, span.end)
        if key not in self._numbers:
            self._numbers[key] = len(self.citations) + 1
            self.citations.append(citation(self._numbers[key], found, span))
        return self._numbers[key]


def citation(n: int, found: FoundUnit, span: Span) -> Citation:
    """Citation ``n`` of ``span``, with everything an officer needs to find it again."""
    record, unit = found.record, found.unit
    meta = record.metadata
    pages = {number for number, start, end in record.pages if start < span.end and span.start < end}
    return Citation(
        n=n,
        document=record.file_name,
        document_id=record.id,
        unit_id=unit.id,
        title=meta.title,
        kind=meta.kind.value,
        body=meta.body,
        meeting=meta.meeting,
        meeting_date=meta.meeting_date,
        agenda_items=meta.agenda_items,
        question_number=question_number(found),
        asker=unit.asker,
        party=unit.party,
        heading=found.heading,
        pages=tuple(sorted(pages)),
        confidentiality=meta.secrecy.level,
        quote=" ".join(found.raw(span).split()),
        start=span.start,
        end=span.end,
    )


def question_number(found: FoundUnit) -> str | None:
    """The number of the question; a theme or decision has a number of another sort."""
    from ingest.units import UnitKind

    return found.unit.number if found.unit.kind is UnitKind.QUESTION else None


def when(found: FoundUnit) -> str:
    """When a paper is from, in words: "5 december 2024" or "zonder datum"."""
    from datetime import date

    day = found.record.metadata.meeting_date
    return in_words(date.fromisoformat(day)) if day else "zonder datum"
