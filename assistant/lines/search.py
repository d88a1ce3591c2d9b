"""From a question to units: passages gathered under the unit they belong to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Protocol

from assistant.answer import SearchHit
from assistant.draft.compose import confidentiality, question_number
from assistant.lines.excerpt import best_part
from assistant.lines.found import FoundUnit
from index.catalogue import Entry
from index.reranker import CANDIDATES, Reranker
from index.retriever import HybridRetriever, PassageHit
from index.schema import SearchFilter
from ingest.recognise.agenda import items_of
from ingest.units import DocumentKind, DocumentRecord, Span, Unit, UnitKind

# The head of a paper names all its subjects and says nothing about any.
_HEADER = 0.6
# A paper that is no council paper (a letter, a web page, an annex) is no line of the alderman.
_OTHER_PAPER = 0.75


class Records(Protocol):
    """Where documents are read: the catalogue, or what somebody may see of it."""

    def get(self, name: str) -> DocumentRecord: ...


class UnitSearch:
    """Finds units in one generation of the index.

    ``entries`` maps document ids to their place in the catalogue. What is not in either is not
    found, whatever the retriever brings.
    """

    def __init__(
        self,
        retriever: HybridRetriever,
        catalogue: Records,
        entries: Mapping[str, Entry],
        reranker: Reranker | None = None,
    ) -> None:
        self.retriever = retriever
        self.catalogue = catalogue
        self.entries = entries
        self.reranker = reranker

    def find(self, question: str, search_filter: SearchFilter, limit: int) -> list[FoundUnit]:
        """The best ``limit`` units for ``question``, best first; newest first among equals."""
        gathered: dict[str, list[PassageHit]] = {}
        for hit in self.retriever.passages(question, search_filter):
            gathered.setdefault(hit.payload["unit_id"], []).append(hit)
        found = [self._unit(unit_id, hits) for unit_id, hits in gathered.items()]
        kept = [item for item in found if item is not None]
        return self._reranked(question, newest_first(kept))[:limit]

    def _reranked(self, question: str, found: list[FoundUnit]) -> list[FoundUnit]:
        """The best candidates in the order of the configured model; unchanged without one."""
        if self.reranker is None or not found:
            return found
        near = found[:CANDIDATES]
        texts = {item.unit.id: f"{item.question or ''}\n{item.best}" for item in near}
        scores = self.reranker.scores(question, texts)
        return newest_first([replace(item, score=scores[item.unit.id]) for item in near])

    def understood(self, question: str) -> str:
        """``question`` with misspelt words corrected, and in Dutch."""
        return self.retriever.queries.understood(question)

    def knows(self, text: str) -> bool:
        """Whether ``text`` holds no word that only other papers could have brought."""
        return self.retriever.queries.knows(text)

    def unit(self, document_id: str, unit_id: str) -> FoundUnit | None:
        """One unit by its ids, or None when the document is gone."""
        entry = self.entries.get(document_id)
        if entry is None:
            return None
        record = self.catalogue.get(entry.record)
        unit = next((unit for unit in record.units if unit.id == unit_id), None)
        return FoundUnit(record, unit, 0.0, ()) if unit else None

    def _unit(self, unit_id: str, hits: list[PassageHit]) -> FoundUnit | None:
        entry = self.entries.get(hits[0].payload["document_id"])
        if entry is None or entry.record != hits[0].payload["record"]:
            return None  # a version of the document that is no longer, or not yet, current
        record = self.catalogue.get(entry.record)
        unit: Unit | None = next((u for u in record.units if u.id == unit_id), None)
        if unit is None:
            return None
        hits.sort(key=lambda hit: -hit.score)
        passages = tuple(
            (Span(hit.payload["start"], hit.payload["end"]), hit.score) for hit in hits
        )
        score = hits[0].score
        if unit.kind is UnitKind.HEADER:
            score *= _HEADER
        if record.metadata.kind is DocumentKind.OVERIG:
            score *= _OTHER_PAPER
        return FoundUnit(record, unit, score, passages)


def newest_first(found: Sequence[FoundUnit]) -> list[FoundUnit]:
    """By score, and the newer paper first where scores are about equal."""
    by_date = sorted(found, key=lambda item: item.date, reverse=True)
    return sorted(by_date, key=lambda item: round(item.score, 3), reverse=True)


def date_number(day: date | None) -> int | None:
    """A date as the index stores it: 20241205."""
    return int(f"{day:%Y%m%d}") if day else None


def search_hit(rank: int, found: FoundUnit) -> SearchHit:
    """``found`` as it leaves the assistant."""
    record, unit = found.record, found.unit
    meta = record.metadata
    span = best_part(found)
    pages = {n for n, start, end in record.pages if start < span.end and span.start < end}
    return SearchHit(
        rank=rank,
        score=round(found.score, 4),
        unit_id=unit.id,
        document=record.file_name,
        document_id=record.id,
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
        status=unit.status.value,
        confidentiality=confidentiality(found),
        question=found.question,
        text=found.raw(span),
        start=span.start,
        end=span.end,
    )
