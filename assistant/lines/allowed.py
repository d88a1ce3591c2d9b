"""Whether a unit meets a filter: the same question that the index answers, asked of one unit."""

from __future__ import annotations

from assistant.lines.found import FoundUnit
from index.schema import SearchFilter


def is_allowed(found: FoundUnit, wanted: SearchFilter) -> bool:
    """Whether ``found`` may be shown under ``wanted``; all clauses hold together."""
    meta, unit = found.record.metadata, found.unit
    values = {
        "kind": meta.kind.value,
        "body": meta.body or "",
        "committee": meta.committee or "",
        "asker": unit.asker or "",
        "party": unit.party or "",
        "document_id": found.record.id,
        "status": unit.status.value,
    }
    if any(values[name] not in allowed for name, allowed in wanted.keywords().items()):
        return False
    dates = wanted.dates()
    number = int(found.date.replace("-", "")) if found.date else 0
    return dates is None or dates[0] <= number <= dates[1]
