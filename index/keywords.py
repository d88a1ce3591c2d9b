"""How much a word says: rare words weigh more, by wordfreq's Dutch frequencies."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from index.analysis import DutchAnalyser
from index.frequencies import zipf

_COMMONEST = 7.0  # Zipf value of a word that says nothing
_RANGE = 4.0


def keywords(analyser: DutchAnalyser, text: str) -> dict[str, float]:
    """The terms of ``text`` with a weight from 0.1 (very common) to 1.5 (rare or unknown)."""
    found: dict[str, float] = {}
    for term in analyser.terms(text):
        weight = rarity(term.text) * term.weight
        found[term.text] = max(found.get(term.text, 0.0), weight)
    return found


@lru_cache(maxsize=100_000)
def rarity(term: str) -> float:
    """The weight of one term."""
    if any(char.isdigit() for char in term):
        return 1.0
    return min(1.5, max(0.1, (_COMMONEST - zipf(term)) / _RANGE))


def overlap(asked: Mapping[str, float], said: Mapping[str, float]) -> float:
    """The share (0 to 1) of the weight of ``asked`` that ``said`` covers."""
    total = sum(asked.values())
    return sum(weight for term, weight in asked.items() if term in said) / total if total else 0.0


def similarity(one: dict[str, float], other: dict[str, float]) -> float:
    """Weighted Jaccard similarity (0 to 1) of two sets of keywords."""
    if not one or not other:
        return 0.0
    shared = sum(max(one[t], other[t]) for t in one.keys() & other.keys())
    union = sum(max(one.get(t, 0.0), other.get(t, 0.0)) for t in one.keys() | other.keys())
    return shared / union
