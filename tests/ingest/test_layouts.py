"""Papers as other offices lay them out, of invented municipalities. Their mistakes were mended afterwards.

``expected.json`` says for each what a reader sees: what it is, and every question with its number,
who asks it, its first words and its status. It was written before the papers were read by this program.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from ingest.paragraphs import clean
from ingest.units import BlockRole, DocumentRecord, Unit, UnitKind

RecordOf = Callable[[Path], DocumentRecord]
LAYOUTS = Path(__file__).with_name("layouts")
EXPECTED: dict[str, dict[str, Any]] = json.loads(
    (LAYOUTS / "expected.json").read_text(encoding="utf-8")
)
_FIRST_WORDS = 120  # characters in which the first words of a question stand, behind its label


@pytest.mark.parametrize("name", EXPECTED)
def test_what_the_paper_is(name: str, record_of: RecordOf) -> None:
    wanted = {key: value for key, value in EXPECTED[name].items() if key != "questions"}
    metadata = record_of(LAYOUTS / name).metadata
    found = {
        "kind": metadata.kind.value,
        "meeting_date": metadata.meeting_date,
        "meeting_date_end": metadata.meeting_date_end,
        "body": metadata.body,
        "alderman": metadata.alderman,
        "agenda_items": list(metadata.agenda_items),
        "secrecy": metadata.secrecy.level,
        "lifted_at": metadata.secrecy.lifted_at,
    }
    assert {key: found[key] for key in wanted} == wanted


@pytest.mark.parametrize("name", [name for name in EXPECTED if "questions" in EXPECTED[name]])
def test_every_question_with_who_asks_it(name: str, record_of: RecordOf) -> None:
    record = record_of(LAYOUTS / name)
    questions = [unit for unit in record.units if unit.kind is UnitKind.QUESTION]
    wanted = EXPECTED[name]["questions"]
    found = [
        [unit.number, unit.asker, unit.party, words, unit.status.value]
        for *_, words, _ in wanted
        for unit in questions
        if words.lower() in _asked(record, unit).lower()
    ]
    assert found == wanted


def _asked(record: DocumentRecord, unit: Unit) -> str:
    spans = unit.spans_of(BlockRole.QUESTION)
    return clean(" ".join(record.text[span.start : span.end] for span in spans))[:_FIRST_WORDS]
