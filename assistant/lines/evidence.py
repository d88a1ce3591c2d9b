"""Whether what was found answers the question at all.

The signal is how much of what the question says, weighed by how rare its words are, stands in
the best units. A paper about another subject shares the common words and misses the rare ones.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.lines.found import FoundUnit
from index.analysis import DutchAnalyser
from index.keywords import keywords, overlap

LEAST_COVERED = 0.0  # share of the question's weight that the best unit must cover


class EvidenceModel:
    """Judges with the Dutch analyser which questions are covered."""

    def __init__(self, analyser: DutchAnalyser) -> None:
        self._analyser = analyser

    def answers(self, question: str, found: Sequence[FoundUnit]) -> bool:
        """Whether the units hold evidence for an answer."""
        return bool(found) and coverage(question, found, self._analyser) >= LEAST_COVERED


def coverage(question: str, found: Sequence[FoundUnit], analyser: DutchAnalyser) -> float:
    """The best share (0 to 1) of the question's words that one of the first units holds."""
    asked = keywords(analyser, question)
    best = 0.0
    for item in found[:3]:
        meta = item.record.metadata
        context = f"{meta.title} {meta.meeting or ''} {item.heading or ''} {item.unit.asker or ''} {item.unit.party or ''}"
        said = keywords(analyser, f"{context} {item.record.text[item.unit.start : item.unit.end]}")
        best = max(best, overlap(asked, said))
    return best
