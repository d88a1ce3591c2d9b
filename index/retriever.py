"""Hybrid retrieval: words, opening words, word parts and meaning, fused into one ranking.

Four legs look at the same passages: BM25 over the whole passage with its context, BM25 over
its lead (the question it answers, or its heading and first sentence), BM25 over character
4-grams, and the embedding. The best are weighed once more, by what is rare in their own papers
(index.rarity), and the best of those piece by piece (index.late). Each leg's scores are stretched
from 0 to 1 (its best) and summed with the weights below; such a tuned sum beat rank fusion on every
set (docs/retrieval.md). What counts as 0 is no shared word for BM25 and a fixed likeness for
meaning: nothing that hangs on how many passages there are, so that papers about something else
change little.

In a large index looking through the leads and the 4-grams takes as long as all else together. There
they only weigh the best of what the other two legs bring, and fewer are weighed once more.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from index.late import Matrix
from index.query import Query, QueryBuilder
from index.rarity import Rarity
from index.schema import DENSE, LATE, SPARSE, Access, Payload, Scored, SearchFilter, SparseVector
from index.store import Leg, VectorStore

CANDIDATES = 200  # passages taken from each leg
_LARGE = 100_000  # passages from which weighing is quicker than looking through all
_LIMIT = 100  # passages that are weighed once more, and come back
_LIMIT_OF_LARGE = 60  # the same in a large index, where every one takes longer
_READ = 30  # passages that are compared piece by piece
_TEXT, _LEAD, _GRAMS = SPARSE
_SEEKING = (DENSE, _TEXT)  # the legs that look through all passages in any index
# The likeness of a question and a passage that have nothing to do with each other.
_UNLIKE = {DENSE: 0.2, LATE: 0.45}
# How far from the best match of a piece another one counts for much less.
_AS_NEAR = 0.1
_RARE = 0.5  # how much it adds to the weight of a piece that few passages come near to it
_LONG_QUESTION = 24  # words


@dataclass(frozen=True, slots=True)
class Weights:
    """The share of each leg in the fused score."""

    text: float = 0.25
    lead: float = 0.05
    grams: float = 0.12
    dense: float = 0.24
    late: float = 0.34


@dataclass(slots=True)
class PassageHit:
    """A passage with its fused score (0 to 1) and the raw score of each leg that found it.

    ``id`` is as in ``Scored``.
    """

    id: int
    score: float = 0.0
    legs: dict[str, float] = field(default_factory=dict)
    payload: Payload = field(default_factory=dict)


WeighedLeg = tuple[Leg, float]  # a leg and its share of the score


class HybridRetriever:
    """Retrieves passages from ``store``; ``index.llama`` makes a LlamaIndex retriever of it.

    ``rarity`` is how rare words are in each paper of the store; without it they are as rare as in
    all. With ``access`` only what it allows, whatever filter comes with the question. ``large`` is
    the number of passages from which an index is large.
    """

    def __init__(
        self,
        store: VectorStore,
        queries: QueryBuilder,
        *,
        weights: Weights | None = None,
        access: Access | None = None,
        rarity: Rarity | None = None,
        large: int = _LARGE,
    ) -> None:
        self.store = store
        self.queries = queries
        self.weights = weights or Weights()
        self.access = access
        self.rarity = rarity or Rarity({})
        self._is_large = store.size() >= large
        self.limit = _LIMIT_OF_LARGE if self._is_large else _LIMIT

    def passages(self, question: str, search_filter: SearchFilter) -> list[PassageHit]:
        """The best passages for ``question`` within ``search_filter``, best first."""
        return self.passages_for(self.queries.build(question), search_filter)

    def passages_for(self, query: Query, search_filter: SearchFilter) -> list[PassageHit]:
        """The same for a question that was made ready before."""
        legs = self._legs(query)
        wanted = replace(search_filter, access=self.access) if self.access else search_filter
        results = self._found(legs, wanted)
        near = _best(_fused(legs, results), self.limit)
        payloads = self.store.payloads(near)
        near = [name for name in near if name in payloads]
        results |= self._told_apart(legs, results, near, payloads)
        everywhere = _fused(legs, results)
        fused = {name: everywhere.get(name, 0.0) for name in near}
        if self.weights.late:
            pieces = [(Leg(LATE, query.late), self.weights.late)]
            results |= {LATE: self._compared(query.late, _best(fused, _READ))}
            fused = _fused(pieces, results, fused)
        raw = {name: dict(found) for name, found in results.items()}
        return [
            PassageHit(name, fused[name], _legs_of(name, raw), payloads[name])
            for name in _best(fused, len(fused))
        ]

    def _found(self, legs: Sequence[WeighedLeg], wanted: SearchFilter) -> dict[str, list[Scored]]:
        """The best passages of every leg that looks through the index, by its name."""
        every = [leg for leg, _ in legs]
        if not self._is_large:
            return self._asked(every, wanted)
        found = self._asked([leg for leg in every if leg.name in _SEEKING], wanted)
        if len(found.get(_TEXT, ())) < CANDIDATES:
            # The words are rare or strange to the papers: parts of them may find what is meant.
            found |= self._asked([leg for leg in every if leg.name not in _SEEKING], wanted)
        return found

    def _told_apart(
        self,
        legs: Sequence[WeighedLeg],
        results: Mapping[str, list[Scored]],
        near: Sequence[int],
        payloads: Mapping[int, Payload],
    ) -> dict[str, list[Scored]]:
        """What words say of the ``near`` passages, each as heavy as it is rare in their papers.

        Where no paper was counted, only of the legs that have no ``results`` yet.
        """
        papers = self.rarity.near(payloads[name]["record"] for name in near)
        anew = [
            Leg(leg.name, self.rarity.among(leg.query, leg.name, papers) if papers else leg.query)
            for leg, _ in legs
            if isinstance(leg.query, SparseVector) and (papers or leg.name not in results)
        ]
        return self._weighed(anew, near)

    def _compared(self, pieces: Matrix, near: Sequence[int]) -> list[Scored]:
        """How well the ``near`` passages hold each of the ``pieces`` of a question, best first.

        A piece that all of them hold says little, as a word does (index.rarity): one that few
        come near to counts more, by how many come as near to it as the best one.
        """
        if not near:
            return []
        weights = np.linalg.norm(pieces, axis=1)
        legs = [Leg(LATE, pieces[n : n + 1] / weights[n]) for n in range(len(pieces))]
        found = [dict(one) for one in self.store.query_all(legs, SearchFilter(), _READ, set(near))]
        likeness = np.array([[one.get(name, 0.0) for name in near] for one in found])
        best = likeness.max(axis=1, keepdims=True)
        rare = -np.log(np.exp((likeness - best) / _AS_NEAR).mean(axis=1))
        weights = weights * (1 + _RARE * rare)
        scores = weights @ likeness / weights.sum()
        ranked = sorted(zip(near, scores.tolist(), strict=True), key=lambda item: -item[1])
        return [Scored(name, score) for name, score in ranked]

    def _weighed(self, legs: Sequence[Leg], found: Sequence[int]) -> dict[str, list[Scored]]:
        """What each leg says of passages that were ``found``, and so are within the filter."""
        return self._asked(legs, SearchFilter(), set(found))

    def _asked(
        self, legs: Sequence[Leg], wanted: SearchFilter, among: set[int] | None = None
    ) -> dict[str, list[Scored]]:
        results = self.store.query_all(legs, wanted, CANDIDATES, among) if legs else []
        return {leg.name: found for leg, found in zip(legs, results, strict=True)}

    def _legs(self, query: Query) -> list[WeighedLeg]:
        legs = [(Leg(DENSE, query.dense), self.weights.dense * _share(query))]
        if len(query.words.indices):
            legs.append((Leg(_TEXT, query.words), self.weights.text))
            legs.append((Leg(_LEAD, query.words), self.weights.lead))
        if len(query.grams.indices):
            legs.append((Leg(_GRAMS, query.grams), self.weights.grams))
        return legs


def _share(query: Query) -> float:
    """How much meaning counts: a long question brings enough words of its own, and blurs it."""
    return max(0.5, min(1.0, _LONG_QUESTION / max(len(query.text.split()), 1)))


def _fused(
    legs: Sequence[WeighedLeg],
    results: Mapping[str, list[Scored]],
    before: Mapping[int, float] | None = None,
) -> dict[int, float]:
    """The sum of the weighed scores of each passage that any leg found, on top of ``before``."""
    fused = dict(before or {})
    for leg, weight in legs:
        found = results.get(leg.name, [])
        for item, share in zip(found, _stretched(leg, found), strict=True):
            fused[item.id] = fused.get(item.id, 0.0) + weight * share
    return fused


def _best(fused: Mapping[int, float], count: int) -> list[int]:
    """The passages that score best, best first."""
    return sorted(fused, key=lambda name: (-fused[name], name))[:count]


def _legs_of(name: int, raw: Mapping[str, Mapping[int, float]]) -> dict[str, float]:
    """The raw score of each leg that found the passage called ``name``."""
    return {leg: scores[name] for leg, scores in raw.items() if name in scores}


def _stretched(leg: Leg, found: list[Scored]) -> list[float]:
    """The scores of one leg from 0 to 1."""
    if not found:
        return []
    unlike = _UNLIKE.get(leg.name, 0.0)
    width = found[0].score - unlike
    return [max(0.0, item.score - unlike) / width if width > 0 else 0.0 for item in found]
