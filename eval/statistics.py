"""How sure a figure is: bootstrap intervals, and a paired test between two runs.

Points with the same item (the wordings of one question) are drawn together. Everything is seeded,
so the same run gives the same interval.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from eval.measures.measure import Point

DRAWS = 2000
SWAPS = 10_000
LEVEL = 0.95
_SEED = 20_241_205
_AT_ONCE = 1_000_000  # numbers drawn at a time
_NOTHING = (0.0, 0.0)  # value and weight of an item that a run says nothing about
_Z = 1.96  # of the normal distribution, for LEVEL
Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Interval:
    """From ``low`` to ``high``, within which the value lies 95 times in 100."""

    low: float
    high: float


def interval(points: Sequence[Point]) -> Interval:
    """The 95% interval of the share that ``points`` give.

    Percentile bootstrap (Efron and Tibshirani, 1993) over items. Where every item scores 0, or
    every item 1, drawing again shows nothing; then it is Wilson's interval (1927).

    >>> interval([Point(str(n), "", 1.0, 1.0) for n in range(10)]).low > 0.7
    True
    """
    values, weights = _by_item(points)
    if len(values) == 0:
        return Interval(0.0, 0.0)
    share = float(values.sum() / weights.sum())
    if share in (0.0, 1.0):
        return _wilson(share, len(values))
    random = np.random.default_rng(_SEED)
    totals, sums = np.zeros(DRAWS), np.zeros(DRAWS)
    for rows in _chunks(DRAWS, len(values)):
        drawn = random.integers(0, len(values), (rows.stop - rows.start, len(values)))
        totals[rows], sums[rows] = weights[drawn].sum(axis=1), values[drawn].sum(axis=1)
    shares = sums[totals > 0] / totals[totals > 0]
    tail = 100 * (1 - LEVEL) / 2
    low, high = np.percentile(shares, [tail, 100 - tail])
    return Interval(float(low), float(high))


@dataclass(frozen=True, slots=True)
class Difference:
    """The second run against the first. ``better`` and ``worse`` name items that rose and fell."""

    before: float
    after: float
    p: float
    items: int
    better: tuple[str, ...]
    worse: tuple[str, ...]


def difference(first: Sequence[Point], second: Sequence[Point]) -> Difference:
    """The change from ``first`` to ``second``, with the p-value of a randomisation test.

    If both runs were equally good, it would not matter which of them gave which score of an item:
    so those are swapped at random, and p is how often the difference is then at least as large
    (Smucker, Allan and Carterette, CIKM 2007). An item that one run says nothing about has no
    weight in it.
    """
    one, other = _shares(first), _shares(second)
    items = sorted(one.keys() | other.keys())
    a = np.array([one.get(item, _NOTHING) for item in items]).reshape(-1, 2)
    b = np.array([other.get(item, _NOTHING) for item in items]).reshape(-1, 2)
    moves = {item: _level(other.get(item)) - _level(one.get(item)) for item in items}
    before, after = _share(tuple(a.sum(axis=0))), _share(tuple(b.sum(axis=0)))
    return Difference(
        before,
        after,
        _p_value(a, b, after - before),
        len(items),
        tuple(item for item in items if moves[item] > 0),
        tuple(item for item in items if moves[item] < 0),
    )


def corrected(values: Sequence[float]) -> list[float]:
    """p-values corrected for looking at several measures at once.

    Benjamini and Hochberg (1995): of what is called a difference below 0.05, at most one in twenty
    is expected to be chance.

    >>> corrected([0.01, 0.04, 0.5])
    [0.03, 0.06, 0.5]
    """
    order = sorted(range(len(values)), key=lambda place: values[place], reverse=True)
    found = [1.0] * len(values)
    lowest = 1.0
    for rank, place in zip(range(len(values), 0, -1), order, strict=True):
        lowest = min(lowest, values[place] * len(values) / rank)
        found[place] = lowest
    return found


def _p_value(a: Floats, b: Floats, observed: float) -> float:
    moved = np.any(a != b, axis=1)
    if not moved.any():
        return 1.0
    still_a, still_b = a[~moved].sum(axis=0), b[~moved].sum(axis=0)
    gap = b[moved] - a[moved]
    random, items = np.random.default_rng(_SEED), int(moved.sum())
    to_a = np.zeros((SWAPS, 2))  # what swapping carries from the second run to the first
    for rows in _chunks(SWAPS, items):
        to_a[rows] = (random.random((rows.stop - rows.start, items)) < 0.5) @ gap
    sum_a = still_a + a[moved].sum(axis=0) + to_a
    sum_b = still_b + b[moved].sum(axis=0) - to_a
    with np.errstate(divide="ignore", invalid="ignore"):
        gaps = np.nan_to_num(sum_b[:, 0] / sum_b[:, 1]) - np.nan_to_num(sum_a[:, 0] / sum_a[:, 1])
    return float((np.sum(np.abs(gaps) >= abs(observed) - 1e-12) + 1) / (SWAPS + 1))


def _chunks(draws: int, items: int) -> Iterator[slice]:
    """``draws`` in parts that fit in memory, however many items each takes."""
    size = max(1, _AT_ONCE // items)
    for start in range(0, draws, size):
        yield slice(start, min(start + size, draws))


def _shares(points: Sequence[Point]) -> dict[str, tuple[float, float]]:
    """For each item its summed value and weight."""
    found: dict[str, tuple[float, float]] = {}
    for point in points:
        value, weight = found.get(point.item, (0.0, 0.0))
        found[point.item] = (value + point.value, weight + point.weight)
    return found


def _by_item(points: Sequence[Point]) -> tuple[Floats, Floats]:
    shares: Mapping[str, tuple[float, float]] = _shares(points)
    table = np.array(list(shares.values()), dtype=np.float64).reshape(-1, 2)
    return table[:, 0], table[:, 1]


def _level(pair: tuple[float, float] | None) -> float:
    """The share of an item; halfway where a run says nothing about it."""
    return 0.5 if pair is None else _share(pair)


def _share(pair: tuple[float, ...]) -> float:
    return float(pair[0] / pair[1]) if pair[1] else 0.0


def _wilson(share: float, count: int) -> Interval:
    bound = _Z**2 / count
    centre = (share + bound / 2) / (1 + bound)
    half = math.sqrt(bound * share * (1 - share) + bound**2 / 4) / (1 + bound)
    return Interval(max(0.0, centre - half), min(1.0, centre + half))
