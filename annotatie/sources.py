"""The sources of one annotatie: numbered through, and held against the papers once more."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from assistant.answer import Citation
from ingest.paragraphs import clean
from ingest.redaction import mask
from ingest.units import BlockRole, DocumentRecord, Unit, UnitKind

Document = Callable[[str], DocumentRecord | None]


class Sources:
    """Collects citations; the same quotation keeps its number."""

    def __init__(self, document: Document, known: Iterable[Citation] = ()) -> None:
        """``known`` are those that were numbered before."""
        self._document = document
        self._numbers = {(item.document_id, item.start, item.end): item for item in known}

    def add(self, citations: Iterable[Citation]) -> tuple[Citation, ...]:
        """``citations`` as they are numbered here; empty where one of them does not hold."""
        given = list(citations)
        if not given or not all(map(self._holds, given)):
            return ()
        return tuple(self._numbered(item) for item in given)

    def is_head(self, item: Citation) -> bool:
        """Whether it is the head of a paper, which only says when and where something was said."""
        unit = self._unit(item)
        return unit is not None and unit.kind is UnitKind.HEADER

    @property
    def all(self) -> tuple[Citation, ...]:
        """Every citation, by number."""
        return tuple(self._numbers.values())

    def _numbered(self, item: Citation) -> Citation:
        key = (item.document_id, item.start, item.end)
        if key not in self._numbers:
            number = len(self._numbers) + 1
            self._numbers[key] = replace(item, n=number, heading=self._heading(item))
        return self._numbers[key]

    def _heading(self, item: Citation) -> str | None:
        """Where it stands; of a question without a number that is its first words."""
        record, unit = self._document(item.document_id), self._unit(item)
        if record is None or unit is None or unit.kind is not UnitKind.QUESTION or unit.number:
            return item.heading
        spans = unit.spans_of(BlockRole.QUESTION)
        asked = " ".join(record.text[span.start : span.end] for span in spans)
        return mask(clean(asked)) or item.heading

    def _unit(self, item: Citation) -> Unit | None:
        record = self._document(item.document_id)
        return next((u for u in record.units if u.id == item.unit_id), None) if record else None

    def _holds(self, item: Citation) -> bool:
        """Whether the quotation stands in its paper, letter for letter."""
        record = self._document(item.document_id)
        if record is None or not item.quote:
            return False
        return " ".join(record.text[item.start : item.end].split()) == item.quote
