"""All measures by name, taken or not: what a threshold may be set for."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from eval.house_checker import HouseChecker, HouseConflict
from eval.judge import AGREEMENT
from eval.measures import backtest, consistency, contradictions, nuggets, over_time, stability
from eval.measures.measure import About
from eval.measures.support import support_measures
from eval.measures.temperature import TEMPERATURES, WRITTEN
from eval.suite.answers import answer_measures
from eval.suite.retrieval import GRADED, SHOWN


@lru_cache(maxsize=1)
def known_measures() -> dict[str, About]:
    """Every measure by its name."""
    return {about.name: about for about in _abouts()}


def _abouts() -> Iterator[About]:
    checker, conflict = HouseChecker(), HouseConflict()
    yield from (measure.about for measure in SHOWN)
    yield from (measure.about for measure in GRADED)
    yield from (measure.about for measure in answer_measures(checker))
    yield from (nuggets.VITAL.about, nuggets.WEIGHTED.about, AGREEMENT)
    yield from (measure.about for measure in support_measures(checker, by_judge=True))
    for between in (consistency.WORDINGS, TEMPERATURES):
        yield from (measure.about for measure in consistency.agreements(between, conflict))
        yield from (measure.about for measure in consistency.accuracies(between))
    yield consistency.FOUND.about
    yield from (measure.about for measure in WRITTEN)
    yield from (m.about for m in (stability.REPEATED, stability.SHUFFLED, stability.ADDED))
    yield from (over_time.UNEXPLAINED.about, over_time.CHANGED.about, over_time.LEAKS.about)
    found = (contradictions.ACCURACY, contradictions.RECALL, contradictions.PRECISION)
    yield from (measure.about for measure in found)
    yield from (measure.about for measure in backtest.MEASURES)
