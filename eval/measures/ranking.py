"""Retrieval: is a passage that answers the question found, and how high?

``any_in_top`` and ``all_in_top`` range from 0 to 1. The first is success at k (Craswell, "Success
at n", 2009) over the gold passages; the second the share of them within the first k.

>>> any_in_top([None, 3], 5), all_in_top([None, 3], 5)
(1.0, 0.5)
"""

from __future__ import annotations

from collections.abc import Sequence


def any_in_top(ranks: Sequence[int | None], depth: int) -> float:
    """1.0 when any gold passage is among the first ``depth`` hits."""
    return float(any(rank is not None and rank <= depth for rank in ranks))


def all_in_top(ranks: Sequence[int | None], depth: int) -> float:
    """The share of the gold passages among the first ``depth`` hits."""
    if not ranks:
        return 0.0
    return sum(rank is not None and rank <= depth for rank in ranks) / len(ranks)
