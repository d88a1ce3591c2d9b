"""Facts: the share of the facts a good answer holds that stand in one bullet of the answer.

A nugget counts when all its figures and at least 60% of its stemmed content words stand in one
cited bullet. Range 0 to 1. After the nuggets of the TREC 2024 RAG track (Pradeep et al., "A large
scale test bed for retrieval-augmented generation evaluation", 2024), with word overlap in the
place of a judge.

>>> covered("14% in schaal 12 en hoger", ["In schaal 12 en hoger is het 14%."])
True
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from eval.measures.figures import figures
from index.analysis import DutchAnalyser

LEAST_WORDS = 0.6


def nugget_recall(nuggets: Sequence[str], bullets: Sequence[str]) -> float:
    """The share of ``nuggets`` that some bullet covers; 0.0 where there are none."""
    if not nuggets:
        return 0.0
    return sum(covered(nugget, bullets) for nugget in nuggets) / len(nuggets)


def covered(nugget: str, bullets: Iterable[str]) -> bool:
    """Whether one of ``bullets`` holds the figures and most of the words of ``nugget``."""
    wanted, numbers = content_words(nugget), figures(nugget)
    for bullet in bullets:
        said = content_words(bullet)
        share = len(wanted & said) / len(wanted) if wanted else 1.0
        if numbers <= figures(bullet) and share >= LEAST_WORDS:
            return True
    return False


@lru_cache(maxsize=50_000)
def content_words(text: str) -> frozenset[str]:
    """The stems of the words that say something; figures left out."""
    terms = _analyser().terms(text)
    return frozenset(
        term.text for term in terms if term.weight == 1.0 and not term.text[0].isdigit()
    )


@lru_cache(maxsize=1)
def _analyser() -> DutchAnalyser:
    return DutchAnalyser()
