"""Citations: precision, recall and F1 over units, with the rule for refusals.

A cited unit is right when it holds a gold passage. Precision is the share of the cited units that
are right; recall the share of the gold passages that a cited unit holds (1 for any of them where
one is enough). For a question without a gold passage a refusal scores 1 and an answer 0; for one
with gold a refusal scores 0. Range 0 to 1. The refusal rule is that of the CLERC and LegalBench-RAG
style of scoring answers with citations.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CitationScore:
    """Precision, recall and their harmonic mean."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def citation_score(holds: Sequence[Sequence[bool]], mode: str, *, refused: bool) -> CitationScore:
    """The score of one answer; ``holds[i][j]``: cited unit i holds gold passage j.

    >>> citation_score([[True, False], [False, False]], "all", refused=False).precision
    0.5
    """
    if mode == "none":
        return CitationScore(float(refused), float(refused))
    if not holds:
        return CitationScore(0.0, 0.0)
    precision = sum(any(row) for row in holds) / len(holds)
    found = [any(column) for column in zip(*holds, strict=True)]
    recall = float(any(found)) if mode == "any" else sum(found) / len(found)
    return CitationScore(precision, recall)
