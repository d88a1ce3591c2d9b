"""What is kept of a search, a timeline and a check: who looked for what, and what was shown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from audit.entry import digest
from audit.kept import source, sources, words

if TYPE_CHECKING:
    from assistant.answer import SearchHit
    from assistant.checks.claims.checker import CheckedSentence
    from assistant.lines.timeline import Timeline


def searched(question: str, hits: Sequence[SearchHit], keep: int) -> dict[str, Any]:
    """A search, with the place of every passage that was shown."""
    return {
        **words("question", question, keep),
        "sources": [source(hit, hit.text) for hit in hits],
    }


def timed(found: Timeline, keep: int) -> dict[str, Any]:
    """A timeline, with the place of every wording that was shown."""
    return {
        **words("subject", found.subject, keep),
        "threads": len(found.threads),
        "sources": sources(
            citation
            for thread in found.threads
            for entry in thread.entries
            for citation in entry.citations
        ),
    }


def checked(draft: str, found: Sequence[CheckedSentence], keep: int) -> dict[str, Any]:
    """A draft that was checked: the verdict on every sentence by its hash, and the evidence."""
    return {
        **words("draft", draft, keep),
        "verdicts": dict(Counter(item.verdict.value for item in found)),
        "sentences": [
            {"sentence_hash": digest(item.text), "verdict": item.verdict.value} for item in found
        ],
        "sources": sources(citation for item in found for citation in item.evidence),
    }
