"""Which texts are worth comparing: those that share telling words, or are close in meaning."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from index.embedding import Vectors
from register.words import words_of

_SHARED = 0.12  # share of the weight of the words of both that must be the same
_CLOSE = 0.6  # nearness in meaning that makes up for it
_TELLING = 0.3  # weight of a word below which it brings no two texts together


def candidates(
    texts: Mapping[str, str], vectors: Vectors, new: set[str]
) -> Iterator[tuple[str, str]]:
    """Pairs of fingerprints of which at least one is ``new``; each pair once, in order.

    ``vectors`` has a row for each of ``texts``, in their order.
    """
    names = list(texts)
    words = [{w.stem: w.weight for w in words_of(texts[name])} for name in names]
    weights = np.array([sum(said.values()) for said in words])
    telling = _telling(words)
    for row, name in enumerate(names):
        if name not in new:
            continue
        shared = np.zeros(len(names))
        for stem, weight in words[row].items():
            if stem in telling:
                shared[telling[stem]] += weight
        together = weights + weights[row] - shared
        near = (shared > _SHARED * together) | (vectors @ vectors[row] > _CLOSE)
        for column in np.flatnonzero(near):
            other = names[column]
            if other != name and (other not in new or column > row):
                yield (name, other) if name < other else (other, name)


def _telling(words: Sequence[Mapping[str, float]]) -> dict[str, list[int]]:
    """For each telling word the rows of the texts that have it."""
    found: dict[str, list[int]] = defaultdict(list)
    for row, said in enumerate(words):
        for stem, weight in said.items():
            if weight > _TELLING:
                found[stem].append(row)
    return found
