"""Hybrid retrieval: words, opening words, word parts and meaning, fused into one ranking.

Four legs look at the same passages: BM25 over the whole passage with its context, BM25 over
its lead (the question it answers, or its heading and first sentence), BM25 over character
4-grams, and the embedding. Each leg's scores are stretched from 0 to 1 (its best) and summed with
the weights below; such a tuned sum beat rank fusion on every set (docs/retrieval.md). What counts
as 0 is the last candidate of BM25, whose scores have no scale of their own, and a fixed likeness
for the embedding, so that papers about something else do not change what is near.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from index.query import Query, QueryBuilder
from index.schema import DENSE, Access, Payload, Scored, SearchFilter
from index.store import Leg, VectorStore

CANDIDATES = 200  # passages taken from each leg
_UNLIKE = 0.2  # cosine of a question and a passage that have nothing to do with each other
_LONG_QUESTION = 24  # words


@dataclass(frozen=True, slots=True)
class Weights:
    """The share of each leg in the fused score."""

    text: float = 0.30
    lead: float = 0.06
    grams: float = 0.20
    dense: float = 0.44


@dataclass(slots=True)
class PassageHit:
    """A passage with its fused score (0 to 1) and the raw score of each leg that found it.

    ``id`` is as in ``Scored``.
    """

    id: str
    score: float = 0.0
    legs: dict[str, float] = field(default_factory=dict)
    payload: Payload = field(default_factory=dict)


class HybridRetriever:
    """Retrieves passages from ``store``; ``index.llama`` makes a LlamaIndex retriever of it.

    With ``access`` only what it allows, whatever filter comes with the question.
    """

    def __init__(
        self,
        store: VectorStore,
        queries: QueryBuilder,
        *,
        weights: Weights | None = None,
        limit: int = 100,
        access: Access | None = None,
    ) -> None:
        self.store = store
        self.queries = queries
        self.weights = weights or Weights()
        self.limit = limit
        self.access = access

    def passages(self, question: str, search_filter: SearchFilter) -> list[PassageHit]:
        """The best passages for ``question`` within ``search_filter``, best first."""
        return self.passages_for(self.queries.build(question), search_filter)

    def passages_for(self, query: Query, search_filter: SearchFilter) -> list[PassageHit]:
        """The same for a question that was made ready before."""
        legs = self._legs(query)
        wanted = replace(search_filter, access=self.access) if self.access else search_filter
        results = self.store.query_all([leg for leg, _ in legs], wanted, CANDIDATES)
        fused: dict[str, float] = {}
        for (leg, weight), found in zip(legs, results, strict=True):
            for item, share in zip(found, _stretched(leg, found), strict=True):
                fused[item.id] = fused.get(item.id, 0.0) + weight * share
        best = sorted(fused.items(), key=lambda item: (-item[1], item[0]))[: self.limit]
        raw = {leg.name: dict(found) for (leg, _), found in zip(legs, results, strict=True)}
        payloads = self.store.payloads([name for name, _ in best])
        return [
            PassageHit(name, score, _legs_of(name, raw), payloads[name])
            for name, score in best
            if name in payloads
        ]

    def _legs(self, query: Query) -> list[tuple[Leg, float]]:
        # A long question brings enough words of its own; its mean vector is blurred.
        length = len(query.text.split())
        share = max(0.5, min(1.0, _LONG_QUESTION / max(length, 1)))
        legs = [(Leg(DENSE, query.dense), self.weights.dense * share)]
        if len(query.words.indices):
            legs.append((Leg("text", query.words), self.weights.text))
            legs.append((Leg("lead", query.words), self.weights.lead))
        if len(query.grams.indices):
            legs.append((Leg("grams", query.grams), self.weights.grams))
        return legs


def _legs_of(name: str, raw: Mapping[str, Mapping[str, float]]) -> dict[str, float]:
    """The raw score of each leg that found the passage called ``name``."""
    return {leg: scores[name] for leg, scores in raw.items() if name in scores}


def _stretched(leg: Leg, found: list[Scored]) -> list[float]:
    """The scores of one leg from 0 to 1; where a list of BM25 ends early, nothing counts as 0."""
    if not found:
        return []
    top = found[0].score
    if leg.name == DENSE:
        floor = min(_UNLIKE, top)
    else:
        floor = found[-1].score if len(found) == CANDIDATES else min(0.0, found[-1].score)
    width = top - floor
    none = 0.0 if leg.name == DENSE else 1.0
    return [max(0.0, item.score - floor) / width if width > 0 else none for item in found]
