"""The last check: everything that leaves a desk is asked for its units once more.

The search has its filter and a view its own records; should either fail, nothing gets past here.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from access.gate import Gate
from access.records import without_units
from assistant.answer import Answer, Citation, SearchResult
from assistant.checks.claims.checker import CheckedSentence
from assistant.checks.claims.model import Verdict
from assistant.lines.commitments import CitedCommitment
from assistant.lines.found import FoundUnit
from assistant.lines.timeline import Entry, Thread, Timeline
from assistant.seen import Seen
from assistant.withdrawn import withdrawn
from ingest.units import DocumentRecord, Secrecy
from register.book import Lines

_UNSEEN = "In de stukken die u mag inzien staat dit niet."


def search_result(found: SearchResult, gate: Gate) -> SearchResult:
    """The hits that may be shown, numbered again.

    Where one may not, a word may have been corrected to one of its paper.
    """
    kept = [item for item in found.hits if gate.passes(item.document_id, item.unit_id)]
    hits = [replace(item, rank=rank) for rank, item in enumerate(kept, start=1)]
    return SearchResult(hits, found.searched if len(kept) == len(found.hits) else "")


def answer(found: Answer, gate: Gate) -> Answer:
    """An answer that was just made, without what may not be shown."""
    return withdrawn(found, lambda item: passes(item, gate), gate.passes)


def kept_answer(found: Answer, gate: Gate, seen: Seen) -> Answer:
    """An answer that was kept, as it may be shown now."""
    shown = withdrawn(found, lambda item: _still_passes(item, gate, seen), gate.passes)
    known = seen.units.knows(shown.searched)
    return shown if known else replace(shown, searched="")


def _still_passes(item: Citation, gate: Gate, seen: Seen) -> bool:
    """Whether a citation of then may be shown now, wherever its words stand by now."""
    entry = gate.entries.get(item.document_id)
    if entry is None:
        # The paper is gone, and what it was then is all there is to go by.
        return gate.passes_unknown(item.document_id, Secrecy(item.confidentiality))
    if gate.passes_whole(item.document_id):
        return True
    if not passes(item, gate) or not seen.view.shows(item.document_id, item.unit_id):
        return False
    return item.quote in " ".join(seen.record(entry).text.split())


def passes(item: Citation, gate: Gate) -> bool:
    """Whether a citation may be shown."""
    return gate.passes(item.document_id, item.unit_id)


def checked(found: Iterable[CheckedSentence], gate: Gate) -> tuple[CheckedSentence, ...]:
    """Checked sentences; one with evidence that may not be shown was not found."""
    return tuple(
        item
        if all(passes(citation, gate) for citation in item.evidence)
        else CheckedSentence(item.text, Verdict.UNSUPPORTED, _UNSEEN, ())
        for item in found
    )


def timeline(found: Timeline, gate: Gate) -> Timeline:
    """A timeline without the wordings that may not be shown."""

    def is_shown(entry: Entry) -> bool:
        return all(passes(citation, gate) for citation in entry.citations)

    threads: list[Thread] = []
    for thread in found.threads:
        kept = tuple(filter(is_shown, thread.entries))
        if len(kept) < len(thread.entries):
            # What is said of the whole, and what changed, may come from what is not shown.
            kept = tuple(replace(entry, change=None, diff=()) for entry in kept)
            thread = replace(thread, subject="", note="")
        if kept:
            threads.append(replace(thread, entries=kept))
    return replace(found, threads=tuple(threads))


def lines(found: Lines, gate: Gate) -> Lines:
    """Standard lines all of whose wordings may be shown."""
    kept = [
        line
        for line in found
        if all(gate.passes(item.document_id, item.unit_id) for item in line.wordings)
    ]
    return found if len(kept) == len(found.all) else Lines(kept)


def unit(found: FoundUnit | None, gate: Gate) -> FoundUnit | None:
    """A unit that was asked for by its address, if it may be shown."""
    return found if found and gate.passes(found.record.id, found.unit.id) else None


def commitments(found: Iterable[CitedCommitment], gate: Gate) -> list[CitedCommitment]:
    """Commitments all of whose places may be shown."""
    return [
        cited
        for cited in found
        if all(gate.passes(place.document_id, place.unit_id) for place in cited.item.mentions)
    ]


def records(found: Iterable[DocumentRecord], gate: Gate) -> list[DocumentRecord]:
    """Documents that may be shown, without the units that may not."""
    return [
        without_units(
            record, {unit.id for unit in record.units if not gate.passes(record.id, unit.id)}
        )
        for record in found
        if gate.passes(record.id)
    ]
