"""Facts: the share of the facts a good answer holds that stand in one bullet of the answer.

A nugget counts when all its figures and at least 60% of its stemmed content words stand in one
cited bullet. Range 0 to 1. After the nuggets of the TREC 2024 RAG track (Pradeep et al., "A large
scale test bed for retrieval-augmented generation evaluation", 2024), with word overlap in the
place of a judge: recall over all nuggets, over the vital ones, and weighted (okay counts half).

>>> covered("14% in schaal 12 en hoger", ["In schaal 12 en hoger is het 14%."])
True
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from eval.cases import Case
from eval.measures.figures import figures
from eval.measures.measure import About, Group, Measure, Score
from eval.words import content_words

LEAST_WORDS = 0.6
_OKAY = 0.5  # weight of a nugget that is not vital
_SOURCE = (
    "TREC 2024 RAG, nuggets (Pradeep e.a., 2024), met woordoverlap in plaats van een beoordelaar"
)


def covered(nugget: str, bullets: Iterable[str]) -> bool:
    """Whether one of ``bullets`` holds the figures and most of the words of ``nugget``."""
    wanted, numbers = content_words(nugget), figures(nugget)
    for bullet in bullets:
        said = content_words(bullet)
        share = len(wanted & said) / len(wanted) if wanted else 1.0
        if numbers <= figures(bullet) and share >= LEAST_WORDS:
            return True
    return False


def weighted_recall(weights: dict[str, float], bullets: Sequence[str]) -> float:
    """The share of the weight of the nuggets that some bullet covers; 0.0 without weight."""
    total = sum(weights.values())
    return sum(w for text, w in weights.items() if covered(text, bullets)) / total if total else 0.0


def _measure(name: str, title: str, meaning: str, weight: Callable[[bool], float]) -> Measure[Case]:
    def score(case: Case) -> Score | None:
        question = case.question
        if not question.answerable or question.expect != "answer":
            return None
        weights = {text: weight(text not in question.okay) for text in question.nuggets}
        if not any(weights.values()):
            return None
        return Score(weighted_recall(weights, case.bullets))

    return Measure(About(name, title, meaning, _SOURCE, Group.FACTS), score)


RECALL = _measure(
    "nugget_recall",
    "Feiten in het antwoord",
    "Het deel van de feiten die in een goed antwoord horen dat er ook in staat.",
    lambda _: 1.0,
)
VITAL = _measure(
    "nugget_vital",
    "Onmisbare feiten in het antwoord",
    "Hetzelfde, alleen voor de feiten die niet mogen ontbreken.",
    float,
)
WEIGHTED = _measure(
    "nugget_weighted",
    "Feiten, gewogen",
    "Onmisbare feiten tellen heel, feiten die mooi meegenomen zijn half.",
    lambda vital: 1.0 if vital else _OKAY,
)
