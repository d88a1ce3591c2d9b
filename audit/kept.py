"""The pieces that entries are made of: as much of a text as policy says, and where sources stand."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from audit.entry import digest

if TYPE_CHECKING:
    from assistant.answer import Citation, SearchHit


def words(name: str, text: str, keep: int) -> dict[str, str]:
    """At most ``keep`` characters of ``text`` under ``name``, and the hash of all of it."""
    return {name: text[:keep], f"{name}_hash": digest(text)}


def sources(citations: Iterable[Citation]) -> list[dict[str, Any]]:
    """Where every quotation stands, each once."""
    found = {
        (item.document_id, item.unit_id, item.start, item.end): source(item, item.quote)
        for item in citations
    }
    return list(found.values())


def source(item: Citation | SearchHit, shown: str) -> dict[str, Any]:
    """Where ``item`` stands, with the hash of the words that were ``shown`` of it."""
    return {
        "document": item.document_id,
        "file": item.document,
        "unit": item.unit_id,
        "start": item.start,
        "end": item.end,
        "quote_hash": digest(shown),
    }
