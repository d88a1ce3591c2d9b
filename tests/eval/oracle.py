"""An assistant that knows every right answer of the demo set, to plant one fault at a time in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from assistant.answer import Answer, AnswerPart, AnswerStatus, Citation, SearchHit
from assistant.draft.compose import citation
from assistant.lines.found import FoundUnit
from eval.dataset import EvalSet
from eval.gold import GoldPassage
from eval.matching import plain
from ingest.units import DocumentRecord, Span, Unit


class Oracle:
    """Answers the questions and wordings of ``data`` from their gold passages, over ``records``.

    Subclasses plant a fault by overriding ``search`` or ``ask``.
    """

    def __init__(self, data: EvalSet, records: Sequence[DocumentRecord]) -> None:
        self._records = {record.id: record for record in records}
        self._by_stem = {Path(record.file_name).stem: record for record in records}
        self._known: dict[str, tuple[tuple[GoldPassage, ...], str]] = {
            question.query: (question.gold, question.expect) for question in data.questions
        }
        for group in data.groups:
            for wording in group.wordings:
                self._known[wording] = (group.gold, group.expect)

    def search(
        self,
        question: str,
        *,
        as_of: date | None = None,
        history: Sequence[Mapping[str, str]] = (),
        limit: int = 10,
    ) -> list[SearchHit]:
        places = [self._place(item) for item in self._known[question][0]]
        right = list(dict.fromkeys((record.id, unit.id) for record, unit in places))
        others = [
            (record.id, unit.id)
            for record in self._records.values()
            for unit in record.units[:3]
            if (record.id, unit.id) not in right
        ]
        return [self._hit(n, *where) for n, where in enumerate([*right, *others][:limit], 1)]

    def ask(
        self,
        question: str,
        *,
        as_of: date | None = None,
        history: Sequence[Mapping[str, str]] = (),
    ) -> Answer:
        gold, expect = self._known[question]
        if expect == "no_evidence" or not gold:
            return Answer(AnswerStatus(expect), message="Niets gevonden.")
        parts: list[AnswerPart] = []
        citations: list[Citation] = []
        for n, passage in enumerate(gold, start=1):
            record, unit = self._place(passage)
            citations.append(_citation(n, record, unit))
            parts.append(AnswerPart(passage.quote, (n,)))
        return Answer(AnswerStatus(expect), tuple(parts), tuple(citations))

    def document(self, document_id: str) -> DocumentRecord | None:
        return self._records.get(document_id)

    def documents(self) -> list[DocumentRecord]:
        return list(self._records.values())

    def _place(self, passage: GoldPassage) -> tuple[DocumentRecord, Unit]:
        record = self._by_stem[passage.stem]
        quote = plain(passage.quote)
        for unit in record.units:
            if quote in plain(record.text[unit.start : unit.end]):
                return record, unit
        raise AssertionError(f"no unit of {passage.document} holds: {passage.quote}")

    def _hit(self, rank: int, document_id: str, unit_id: str) -> SearchHit:
        record = self._records[document_id]
        unit = next(unit for unit in record.units if unit.id == unit_id)
        given = _citation(rank, record, unit)
        names = ("title", "kind", "body", "meeting", "meeting_date", "agenda_items", "asker")
        more = ("party", "heading", "pages", "confidentiality", "start", "end", "question_number")
        return SearchHit(
            rank=rank,
            score=1 / rank,
            unit_id=unit_id,
            document=record.file_name,
            document_id=document_id,
            status=unit.status.value,
            question=None,
            text=record.text[unit.start : unit.end],
            **{name: getattr(given, name) for name in (*names, *more)},
        )


def _citation(n: int, record: DocumentRecord, unit: Unit) -> Citation:
    return citation(n, FoundUnit(record, unit, 0.0, ()), Span(unit.start, unit.end))
