"""The sources of one annotatie: numbered through, and held against the papers once more."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from assistant.answer import Citation
from ingest.units import DocumentRecord

Document = Callable[[str], DocumentRecord | None]


class Sources:
    """Collects citations; the same quotation keeps its number."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._numbers: dict[tuple[str, int, int], Citation] = {}

    def add(self, citations: Iterable[Citation]) -> tuple[Citation, ...]:
        """``citations`` as they are numbered here; empty where one of them does not hold."""
        given = list(citations)
        if not given or not all(map(self._holds, given)):
            return ()
        return tuple(self._numbered(item) for item in given)

    @property
    def all(self) -> tuple[Citation, ...]:
        """Every citation, by number."""
        return tuple(self._numbers.values())

    def _numbered(self, item: Citation) -> Citation:
        key = (item.document_id, item.start, item.end)
        if key not in self._numbers:
            self._numbers[key] = replace(item, n=len(self._numbers) + 1)
        return self._numbers[key]

    def _holds(self, item: Citation) -> bool:
        """Whether the quotation stands in its paper, letter for letter."""
        record = self._document(item.document_id)
        if record is None or not item.quote:
            return False
        return " ".join(record.text[item.start : item.end].split()) == item.quote
