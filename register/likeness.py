"""How alike two statements are: their words softly aligned, their meaning, their order."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from rapidfuzz import fuzz

from index.embedding import Vectors
from register.statements import plain
from register.words import Word, words_of

# The share of each; together 1.
_WORDS, _MEANING, _ORDER = 0.5, 0.2, 0.3
_LITTLE = 0.35  # weight of shared words at which a likeness counts for half
_KEYWORD = 0.3  # words that weigh less must be the same to count
_NEAR = 0.75  # likeness of spelling above which two words are kin
_KIN_MOST = 0.9
_SHORTEST_KIN = 5  # letters
_PER = 500.0  # statements over which the commonness of a word is counted
_COMMON = 0.5  # how much a common word loses


class Commonness:
    """How common words are among all statements: the subject of every paper says little."""

    def __init__(self, texts: Iterable[str]) -> None:
        counted = list(texts)
        self._counts = Counter(word.stem for text in counted for word in words_of(text))
        self._total = max(1, len(counted))

    def rarity(self, stem: str) -> float:
        """From 1 for a word that nobody uses down to about 0.4 for one that everybody does."""
        return 1 / (1 + _COMMON * math.log10(1 + _PER * self._counts[stem] / self._total))


@dataclass(frozen=True, slots=True)
class Text:
    """A statement as it is compared."""

    fingerprint: str
    words: tuple[tuple[Word, float], ...]  # with their weight here
    weight: float
    plain: str
    vector: Vectors

    @classmethod
    def of(cls, fingerprint: str, text: str, vector: Vectors, common: Commonness) -> Text:
        """``text`` with the vector of its meaning, its words weighed by how rare they are."""
        words = tuple((word, word.weight * common.rarity(word.stem)) for word in words_of(text))
        return cls(fingerprint, words, sum(w for _, w in words), plain(text), vector)


def likeness(one: Text, other: Text) -> float:
    """From 0 (nothing in common) to 1 (the same words)."""
    if one.fingerprint == other.fingerprint:
        return 1.0
    covered, covering = _covered(one, other), _covered(other, one)
    if not covered or not covering:
        return 0.0
    shared = min(covered, covering)
    share, back = covered / one.weight, covering / other.weight
    words = 2 * share * back / (share + back)
    meaning = max(0.0, float(np.dot(one.vector, other.vector)))
    order = fuzz.ratio(one.plain, other.plain) / 100
    return (_WORDS * words + _MEANING * meaning + _ORDER * order) * shared / (shared + _LITTLE)


def _covered(one: Text, other: Text) -> float:
    """The weight of the words of ``one`` that ``other`` says, in the same or in kindred words."""
    stems = {word.stem for word, _ in other.words}
    total = 0.0
    for word, weight in one.words:
        if word.stem in stems:
            total += weight
        elif word.weight > _KEYWORD and not word.is_figure:
            total += weight * max((kinship(word.text, w.text) for w, _ in other.words), default=0)
    return total


@lru_cache(maxsize=1_000_000)
def kinship(one: str, other: str) -> float:
    """How much two different words resemble each other in spelling, from 0 to 0.9.

    >>> kinship("wederhoor", "horen")
    0.0
    """
    if min(len(one), len(other)) < _SHORTEST_KIN:
        return 0.0
    spelling = fuzz.ratio(one, other) / 100
    return min(_KIN_MOST, max(0.0, (spelling - _NEAR) / (1 - _NEAR)))
