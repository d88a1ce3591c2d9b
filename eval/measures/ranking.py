"""Retrieval: is a passage that answers the question shown, and how high?

``any_in_top`` and ``all_in_top`` range from 0 to 1. The first is success at k (Craswell, "Success
at n", 2009) over the gold passages; the second the share of them within the first k. A hit holds
a gold passage when its question and text as shown contain the quote.

>>> any_in_top([None, 3], 5), all_in_top([None, 3], 5)
(1.0, 0.5)
"""

from __future__ import annotations

from collections.abc import Sequence

from eval.cases import Search
from eval.measures.measure import About, Group, Measure, Score

_SOURCE = "Craswell, Success at n, 2009"


def any_in_top(ranks: Sequence[int | None], depth: int) -> float:
    """1.0 when any gold passage is among the first ``depth`` hits."""
    return float(any(rank is not None and rank <= depth for rank in ranks))


def all_in_top(ranks: Sequence[int | None], depth: int) -> float:
    """The share of the gold passages among the first ``depth`` hits."""
    if not ranks:
        return 0.0
    return sum(rank is not None and rank <= depth for rank in ranks) / len(ranks)


def _any(depth: int, title: str, meaning: str) -> Measure[Search]:
    about = About(f"any_gold_top{depth}", title, meaning, _SOURCE, Group.RETRIEVAL)
    return Measure(about, lambda item: Score(any_in_top(item.ranks, depth)) if item.ranks else None)


FIRST = _any(
    1,
    "Goede passage staat bovenaan",
    "Het eerste zoekresultaat bevat een passage die antwoord geeft.",
)
ANY_IN_5 = _any(
    5,
    "Goede passage bij de eerste vijf",
    "Minstens één van de eerste vijf zoekresultaten bevat een passage die antwoord geeft.",
)
ALL_IN_5 = Measure[Search](
    About(
        "all_gold_top5",
        "Alle goede passages bij de eerste vijf",
        "Het deel van de passages die bij het antwoord horen dat bij de eerste vijf staat.",
        _SOURCE,
        Group.RETRIEVAL,
    ),
    lambda item: Score(all_in_top(item.ranks, 5)) if item.ranks else None,
)
