"""The papers that somebody may see: looked up by their address, over one open index."""

from __future__ import annotations

from access.clearance import PUBLIC, Clearance
from access.gate import Gate
from assistant import door
from assistant.answer import Answer, Citation, SourceView
from assistant.archive import Archive
from assistant.draft.compose import citation
from assistant.lines.found import FoundUnit
from assistant.seen import Seen
from ingest.units import DocumentRecord, Span
from register.lines import Wording


class Papers:
    """Documents and places in them, as one clearance sees them in the current generation.

    May serve many threads; nothing is shown that may not be seen at that moment.
    """

    def __init__(self, archive: Archive, clearance: Clearance = PUBLIC) -> None:
        self.archive = archive
        self.clearance = clearance

    def documents(self) -> list[DocumentRecord]:
        """Every document that is searched, newest first."""
        with self.archive.lock:
            seen = self._seen()
            records = door.records(map(seen.record, seen.view.entries.values()), self._gate())
        records.sort(key=lambda record: record.file_name.lower())
        records.sort(key=lambda record: record.metadata.meeting_date or "", reverse=True)
        return records

    def document(self, document_id: str) -> DocumentRecord | None:
        """One document, or None when it is gone."""
        with self.archive.lock:
            seen = self._seen()
            entry = seen.view.entries.get(document_id)
            found = [seen.record(entry)] if entry else []
            return next(iter(door.records(found, self._gate())), None)

    def facets(self) -> dict[str, list[str]]:
        """The values one can filter on: kinds, committees, parties, askers."""
        with self.archive.lock:
            return self._seen().facets

    def cite(self, wording: Wording) -> tuple[Citation, ...]:
        """Where a wording of a standard line stands; empty when its paper is gone."""
        found = self._unit(wording.document_id, wording.unit_id)
        if found is None:
            return ()
        return tuple(citation(n, found, span) for n, span in enumerate(wording.spans, start=1))

    def citation(self, n: int, document_id: str, unit_id: str, span: Span) -> Citation | None:
        """Citation ``n`` of ``span`` of a unit; None where the unit has no such characters."""
        found = self._unit(document_id, unit_id)
        if found is None:
            return None
        is_there = any(part.start <= span.start < span.end <= part.end for part in found.shown)
        return citation(n, found, span) if is_there else None

    def source_view(self, cited: Citation) -> SourceView | None:
        """The unit around a citation, with the quoted words marked; None when it is gone."""
        found = self._unit(cited.document_id, cited.unit_id)
        if found is None:
            return None
        text = ""
        marked: tuple[tuple[int, int], ...] = ()
        for part in found.shown:
            if part.start <= cited.start < cited.end <= part.end:
                begin = len(text) + cited.start - part.start
                marked = ((begin, begin + cited.end - cited.start),)
            text += found.raw(part) + "\n"
        return SourceView(cited, text.removesuffix("\n"), marked) if marked else None

    def shown(self, answer: Answer) -> Answer:
        """An answer that was kept, without what may not be seen (any more)."""
        if self.clearance.is_full:
            return answer
        with self.archive.lock:
            return door.kept_answer(answer, self._gate(), self._seen())

    @property
    def edition(self) -> object:
        """Changes whenever what can be seen does: what was worked out for it is still good."""
        with self.archive.lock:
            return self._seen()

    def _unit(self, document_id: str, unit_id: str) -> FoundUnit | None:
        """A unit by its address, if it may be shown."""
        with self.archive.lock:
            return door.unit(self._seen().units.unit(document_id, unit_id), self._gate())

    def _seen(self) -> Seen:
        return self.archive.seen(self.clearance)

    def _gate(self) -> Gate:
        return self.archive.gate(self.clearance)
