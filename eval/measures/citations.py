"""Citations: precision, recall and F1 over units, with the rule for refusals.

A cited unit is right when it holds a gold passage. Precision is the share of the cited units that
are right; recall the share of the gold passages that a cited unit holds (1 for any of them where
one is enough). Where nothing answers a question, a refusal scores 1 and an answer 0; for one
with gold a refusal scores 0; one that must end otherwise and has no gold is left out. Range 0 to 1. The refusal rule is that of the CLERC and LegalBench-RAG
style of scoring answers with citations.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from eval.cases import Case
from eval.matching import holds
from eval.measures.measure import About, Group, Measure, Score

_SOURCE = "CLERC en LegalBench-RAG, 2024: bronnen per eenheid, met een regel voor weigeren"


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


def score_of(case: Case) -> CitationScore:
    """The score of ``case`` against the gold passages of its question."""
    gold = case.question.gold
    rows = [[holds(name, text, one) for one in gold] for (name, _), text in case.units.items()]
    mode = case.question.gold_mode if gold else "none"
    return citation_score(rows, mode, refused=case.refused)


def _measure(
    name: str, title: str, meaning: str, value: Callable[[CitationScore], float]
) -> Measure[Case]:
    about = About(f"citation_{name}", title, meaning, _SOURCE, Group.CITATIONS)

    def score(case: Case) -> Score | None:
        question = case.question
        if not question.gold and question.expect != "no_evidence":
            return None
        return Score(value(score_of(case)))

    return Measure(about, score)


PRECISION = _measure(
    "precision",
    "Bronnen: precisie",
    "Het deel van de aangehaalde eenheden dat echt bij de vraag hoort.",
    lambda score: score.precision,
)
RECALL = _measure(
    "recall",
    "Bronnen: volledigheid",
    "Het deel van de goede passages dat in een aangehaalde eenheid staat.",
    lambda score: score.recall,
)
F1 = _measure(
    "f1",
    "Bronnen: F1",
    "Precisie en volledigheid samen. Terecht weigeren telt als 1, onterecht weigeren als 0.",
    lambda score: score.f1,
)
