"""An exported annotatie as the ingest reads it back."""

from __future__ import annotations

from pathlib import Path

from annotatie.model import Annotatie, DraftedQuestion
from annotatie.wording import to_fill_in
from assistant.answer import Flag
from ingest.paragraphs import clean
from ingest.readers import read_file
from ingest.record import build_record
from ingest.units import BlockRole, DocumentKind, DocumentRecord, UnitKind

Read = tuple[str | None, str | None, str | None, str, list[str]]
_SAID = frozenset(BlockRole) - {BlockRole.QUESTION, BlockRole.HEADING, BlockRole.SOURCE}


def flags_to_show(question: DraftedQuestion) -> list[Flag]:
    """The flags on what the answer says; of a source that is not in it nothing need be told."""
    shown = {item.n for bullet in question.bullets for item in bullet.citations}
    told = [
        flag
        for flag in question.flags
        if flag.kind not in ("prepared", "repeated", "rephrased", "secrecy_lifted")
    ]
    return [flag for flag in told if not flag.citations or shown & set(flag.citations)]


def record_of(file: Path) -> DocumentRecord:
    document = read_file(file).document
    assert document is not None
    record = build_record(file, document, "")
    assert record.metadata.kind is DocumentKind.ANNOTATIE
    return record


def read_back(record: DocumentRecord) -> list[Read]:
    """Number, asker, party, question and bullets of every question."""
    found: list[Read] = []
    for unit in record.units:
        if unit.kind is not UnitKind.QUESTION:
            continue
        asked = " ".join(
            _words(record, block) for block in unit.blocks if block.role is BlockRole.QUESTION
        )
        bullets = [_words(record, block) for block in unit.blocks if block.role in _SAID]
        text = asked.removeprefix(f"{unit.number}.").strip()
        found.append((unit.number, unit.asker, unit.party, text, bullets))
    return found


def written(annotatie: Annotatie) -> list[Read]:
    """The same of what was written."""
    return [
        (
            question.number,
            group.asker,
            group.party,
            question.incoming.text,
            [bullet.text for bullet in question.bullets]
            + ([to_fill_in(question.missing)] if question.missing else []),
        )
        for group in annotatie.groups
        for question in group.questions
    ]


def core_of(record: DocumentRecord) -> list[str]:
    return [
        _words(record, block)
        for unit in record.units
        if unit.kind is UnitKind.CORE_MESSAGE
        for block in unit.blocks
        if block.role in _SAID
    ]


def _words(record: DocumentRecord, block: object) -> str:
    spans = block.spans  # type: ignore[attr-defined]
    return " ".join(clean(record.text[span.start : span.end]) for span in spans)
