"""What is kept of a question and its answer: enough to make the answer again."""

from __future__ import annotations

import hashlib
from dataclasses import asdict
from datetime import date
from functools import lru_cache
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING, Any

from audit.entry import digest
from audit.kept import sources, words

if TYPE_CHECKING:
    from assistant.answer import Answer
    from index.schema import SearchFilter

_ROOT = Path(__file__).resolve().parent.parent
_PACKAGES = ("access", "annotatie", "assistant", "index", "ingest", "register", "prompts")


def asked(question: str, answer: Answer, keep: int) -> dict[str, Any]:
    """The details of a question that was answered.

    Of the question at most ``keep`` characters are kept, and a hash of all of it; of the answer
    its hash, and where every quotation stands.
    """
    return {
        **words("question", question, keep),
        "status": answer.status.value,
        "sources": sources(answer.citations),
        "flags": sorted({flag.kind for flag in answer.flags}),
        "answer_hash": answer_hash(answer),
    }


def extent(as_of: date | None, wanted: SearchFilter) -> dict[str, Any]:
    """Which papers counted."""
    return {
        "as_of": as_of.isoformat() if as_of else None,
        "filter": {name: value for name, value in asdict(wanted).items() if value},
    }


def answer_hash(answer: Answer) -> str:
    """The hash of an answer as it was given: one that is kept elsewhere is proved with it."""
    parts = [[part.text, list(part.citations)] for part in answer.answer]
    quotes = [[item.document_id, item.unit_id, item.quote] for item in answer.sources]
    return digest([answer.status.value, parts, quotes, answer.message])


@lru_cache(maxsize=1)
def code_version() -> str:
    """The version of Spreeklijn with a hash over the code that answers."""
    try:
        version = metadata.version("spreeklijn")
    except metadata.PackageNotFoundError:
        version = "0"
    whole = hashlib.sha256()
    for package in _PACKAGES:
        for file in sorted((_ROOT / package).rglob("*")):
            if file.suffix in (".py", ".yaml", ".tsv", ".txt", ".json", ".npz"):
                whole.update(file.relative_to(_ROOT).as_posix().encode())
                whole.update(file.read_bytes())
    return f"{version}+{whole.hexdigest()[:12]}"
