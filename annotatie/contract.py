"""The annotatie as JSON: names here are a contract with whoever calls the command."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from annotatie.model import Annotatie, Bullet, Conflict, DraftedQuestion
from assistant.contract import citation_json
from assistant.told import told


def annotatie_json(annotatie: Annotatie) -> dict[str, Any]:
    """Everything of an annotatie; bullets cite by number."""
    head = annotatie.head
    return {
        "alderman": head.alderman or None,
        "meeting": head.meeting or None,
        "agenda": list(head.agenda),
        "as_of": annotatie.as_of.isoformat() if annotatie.as_of else None,
        "core": _bullets(annotatie.core),
        "questions": [_question(question) for question in annotatie.questions],
        "citations": [citation_json(item) for item in annotatie.sources],
        "wording_changes": [
            {
                "subject": item.subject,
                "old": item.old,
                "new": item.new,
                "change": item.change.kind.value,
                "force": item.change.force.value if item.change.force else None,
                "citations": [item.old_source.n, item.new_source.n],
            }
            for item in annotatie.changes
        ],
        "skipped": [
            {"text": item.text, "place": item.place.label, "why": item.why}
            for item in annotatie.skipped
        ],
        "warnings": list(annotatie.warnings),
    }


def _question(question: DraftedQuestion) -> dict[str, Any]:
    incoming = question.incoming
    return {
        "number": question.number,
        "incoming_number": incoming.number,
        "asker": incoming.asker,
        "party": incoming.party,
        "text": incoming.text,
        "place": incoming.place.label,
        "status": question.status.value,
        "answer": _bullets(question.bullets),
        "missing": question.missing or None,
        "message": told(question),
        "left_out": question.left_out,
        "flags": [
            {"kind": flag.kind, "message": flag.message, "citations": list(flag.citations)}
            for flag in question.flags
        ],
        "conflicts": [_conflict(item) for item in question.conflicts],
    }


def _bullets(bullets: Sequence[Bullet]) -> list[dict[str, Any]]:
    return [{"text": b.text, "citations": [c.n for c in b.citations]} for b in bullets]


def _conflict(item: Conflict) -> dict[str, Any]:
    return {
        "kind": item.kind.value,
        "message": item.message,
        "sentence": item.sentence,
        "other": item.other,
        "question": item.number,
        "citations": [citation_json(citation) for citation in item.citations],
    }
