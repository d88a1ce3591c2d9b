"""The JSON of the command line: names here are a contract with whoever calls it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from assistant.answer import Answer, Citation, SearchHit
from assistant.told import told

if TYPE_CHECKING:
    from assistant.checks.claims.checker import CheckedSentence

# Fields of our own records that the contract does not name: addresses within the index.
_INNER = ("document_id", "start", "end")


def hit_json(hit: SearchHit) -> dict[str, Any]:
    """A search hit as the contract has it."""
    return _without(asdict(hit), _INNER)


def answer_json(answer: Answer) -> dict[str, Any]:
    """An answer as the contract has it."""
    return {
        "status": answer.status.value,
        "answer": [{"text": p.text, "citations": list(p.citations)} for p in answer.answer],
        "citations": [citation_json(item) for item in answer.citations],
        "flags": [
            {"kind": f.kind, "message": f.message, "citations": list(f.citations)}
            for f in answer.flags
        ],
        "searched": answer.searched,
        "message": told(answer),
    }


def citation_json(item: Citation) -> dict[str, Any]:
    """A citation as the contract has it."""
    return _without(asdict(item), _INNER)


def check_json(sentences: Sequence[CheckedSentence]) -> dict[str, Any]:
    """A checked draft as the contract has it."""
    return {
        "sentences": [
            {
                "text": item.text,
                "verdict": item.verdict.value,
                "reason": item.reason,
                "notes": list(item.notes),
                "evidence": [citation_json(citation) for citation in item.evidence],
            }
            for item in sentences
        ]
    }


def _without(record: dict[str, Any], names: tuple[str, ...]) -> dict[str, Any]:
    return {name: value for name, value in record.items() if name not in names}
