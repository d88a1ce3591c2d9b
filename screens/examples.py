"""Questions to begin with: real ones from the newest papers, so that they have an answer."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.question.persons import asks_about_person
from ingest import redaction
from ingest.paragraphs import clean
from ingest.units import BlockRole, DocumentRecord, Unit, UnitKind, UnitStatus

_NUMBER = re.compile(r"^\d{1,3}[.)]\s+")
_SHORTEST, _LONGEST = 40, 110  # characters
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
    words = " ".join(clean(record.text[span.start : span.end]) for span in spans)
    text = _NUMBER.sub("", words)
    is_one_sentence = text.endswith("?") and not re.search(r"[.?!] ", text)
    fits = is_one_sentence and _SHORTEST <= len(text) <= _LONGEST and text[0].isupper()
    return text if fits and not redaction.find(text) and not asks_about_person(text) else None
