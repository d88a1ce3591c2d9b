"""Composing an answer verbatim: passages chosen from what was said before, each with its source.

The newest line comes first; within a unit passages keep their speaking order.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from access.levels import level_of
from assistant.answer import AnswerPart, Citation
from assistant.draft.moment import Moment
from assistant.draft.passages import Quotable
from assistant.lines.found import FoundUnit
from ingest.recognise.agenda import items_of
from ingest.units import DocumentRecord, Span, UnitKind

_WHOLE = 1100  # characters of a unit that is given whole: it was written to be said together


def choose(
    said: Sequence[Quotable], limit: int, share: float = 0.0, *, together: bool = True
) -> list[Quotable]:
    """At most ``limit`` passages of one unit in speaking order.

    A short unit is given whole, where it was written to be said ``together``. Of another the most
    relevant passages are kept, those that are at least ``share`` as relevant as the best.
    """
    if together and len(said) <= limit and sum(len(item.text) for item in said) <= _WHOLE:
        return list(said)
    least = share * max((item.relevance for item in said), default=0.0)
    about = (i for i, item in enumerate(said) if item.relevance >= least)
    ranked = sorted(about, key=lambda i: (-said[i].relevance, i))
    kept = set(ranked[:limit])
    return [item for index, item in enumerate(said) if index in kept]


class Composer:
    """Collects parts and numbers their citations; the same quotation keeps its number."""

    def __init__(self) -> None:
        self.parts: list[AnswerPart] = []
        self.citations: list[Citation] = []
        self.records: dict[str, DocumentRecord] = {}  # the documents of the citations
        self._numbers: dict[tuple[str, int, int], int] = {}
        self._said: list[Quotable] = []

    def has_said(self, item: Quotable) -> bool:
        """Whether any part of ``item`` is in the draft already."""
        return any(said.overlaps(item) for said in self._said)

    def say(self, item: Quotable, moment: Moment | None = None) -> tuple[int, ...]:
        """Add ``item`` as a part, with a citation for each of its pieces; gives their numbers.

        With ``moment`` the part begins with the line that says when and where it was said.
        """
        numbers = tuple(self.cite(item.found, span) for span in item.spans)
        text, cited = item.text, numbers
        if moment is not None:
            text = f"{moment.text}\n{text}"
            cited += tuple(self.cite(moment.head, span) for span in moment.line.spans)
        self.parts.append(AnswerPart(text, cited))
        self._said.append(item)
        return numbers

    def say_together(self, items: Sequence[Quotable], moment: Moment | None) -> None:
        """Add ``items`` as one part, the last one in front, behind the line that says when it was."""
        cited = tuple(self.cite(item.found, span) for item in items for span in item.spans)
        text = "\n".join(item.text for item in reversed(items))
        if moment is not None:
            text = f"{moment.text}\n{text}"
            cited += tuple(self.cite(moment.head, span) for span in moment.line.spans)
        self.parts.append(AnswerPart(text, cited))

    def replace(self, first: int, parts: Sequence[AnswerPart]) -> None:
        """Put ``parts``, which cite what was cited, in place of the ``first`` ones."""
        self.parts[:first] = parts

    def newest_first(self) -> dict[int, int]:
        """Put the parts in the order of their dates; gives the new number of every citation."""
        days = {item.n: item.meeting_date or "" for item in self.citations}
        self.parts.sort(key=lambda part: days[part.citations[0]], reverse=True)
        spoken = (n for part in self.parts for n in part.citations)
        order = dict.fromkeys((*spoken, *days))
        numbers = {old: new for new, old in enumerate(order, start=1)}
        self.parts = [
            replace(part, citations=tuple(numbers[n] for n in part.citations))
            for part in self.parts
        ]
        moved = (replace(item, n=numbers[item.n]) for item in self.citations)
        self.citations = sorted(moved, key=lambda item: item.n)
        self._numbers = {key: numbers[n] for key, n in self._numbers.items()}
        return numbers

    def cite(self, found: FoundUnit, span: Span) -> int:
        """The number of the citation of ``span``."""
        key = (found.record.id, span.start, span.end)
        if key not in self._numbers:
            self._numbers[key] = len(self.citations) + 1
            self.records[found.record.id] = found.record
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
        agenda_items=items_of(meta, unit.heading_path),
        question_number=question_number(found),
        asker=unit.asker,
        party=unit.party,
        heading=found.heading,
        pages=tuple(sorted(pages)),
        confidentiality=confidentiality(found),
        quote=" ".join(found.raw(span).split()),
        start=span.start,
        end=span.end,
    )


def confidentiality(found: FoundUnit) -> str:
    """The level of the paper, or that of the part where it is stricter."""
    paper, part = found.record.metadata.secrecy.level, found.unit.secrecy
    return part.level if part and level_of(part.level) > level_of(paper) else paper


def question_number(found: FoundUnit) -> str | None:
    """The number of the question; a theme or decision has a number of another sort."""
    return found.unit.number if found.unit.kind is UnitKind.QUESTION else None
