"""Questions to begin with: real ones from the newest papers, so that they have an answer."""

from __future__ import annotations

from collections.abc import Sequence

from ingest import redaction
from ingest.paragraphs import clean
from ingest.units import BlockRole, DocumentRecord, Unit, UnitKind, UnitStatus

_SHORTEST, _LONGEST = 35, 130  # characters
_MANY = 4
_PER_DOCUMENT = 2


def example_questions(records: Sequence[DocumentRecord]) -> list[str]:
    """At most four answered questions out of ``records``, which come newest first."""
    found: list[str] = []
    for record in records:
        fitting = [text for unit in record.units if (text := _question(record, unit))]
        found += [text for text in fitting if text not in found][:_PER_DOCUMENT]
    return found[:_MANY]


def _question(record: DocumentRecord, unit: Unit) -> str | None:
    """The question of ``unit`` when it reads well on its own."""
    if unit.kind is not UnitKind.QUESTION or unit.status is not UnitStatus.ANSWERED:
        return None
    spans = unit.spans_of(BlockRole.QUESTION)
    text = " ".join(clean(record.text[span.start : span.end]) for span in spans)
    fits = _SHORTEST <= len(text) <= _LONGEST and text.endswith("?") and text.count("?") == 1
    return text if fits and text[0].isupper() and not redaction.find(text) else None
