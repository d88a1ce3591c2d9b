"""The values one can filter on, gathered from the documents."""

from __future__ import annotations

from collections.abc import Iterable

from ingest.units import DocumentRecord


def facets_of(records: Iterable[DocumentRecord]) -> dict[str, list[str]]:
    """Kinds, committees, parties and askers that occur, each in alphabetical order."""
    found: dict[str, set[str]] = {
        name: set() for name in ("kinds", "committees", "parties", "askers")
    }
    for record in records:
        found["kinds"].add(record.metadata.kind.value)
        if record.metadata.committee:
            found["committees"].add(record.metadata.committee)
        found["parties"] |= {unit.party for unit in record.units if unit.party}
        found["askers"] |= {unit.asker for unit in record.units if unit.asker}
    return {name: sorted(values, key=str.lower) for name, values in found.items()}
