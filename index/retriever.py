"""Hybrid retrieval: words, questions and meaning, fused into one ranking of passages.

Three legs look at the same passages: BM25 over the whole passage with its context, BM25 over
the question it answers, and the embedding. Each leg's scores are divided by its best one and
summed with the weights below; on small corpora such a tuned sum beats rank fusion (measured in
docs/retrieval.md).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from index.embedding import Embedder
from index.schema import SearchFilter
from index.sparse import SparseEncoder
from index.store import Leg, VectorStore

CANDIDATES = 60  # passages taken from each leg


@dataclass(frozen=True, slots=True)
class Weights:
    """The share of each leg in the fused score."""

    text: float = 0.5
    question: float = 0.2
    dense: float = 0.3


@dataclass(slots=True)
class PassageHit:
    """A passage with its fused score (0 to 1) and the raw score of each leg that found it."""

    id: str
    payload: dict[str, Any]
    score: float = 0.0
    legs: dict[str, float] = field(default_factory=dict)


class HybridRetriever:
    """Retrieves passages from ``store``; ``index.llama`` makes a LlamaIndex retriever of it."""

    def __init__(
        self,
        store: VectorStore,
        encoder: SparseEncoder,
        embedder: Embedder,
        *,
        weights: Weights | None = None,
        limit: int = 30,
    ) -> None:
        self.store = store
        self.encoder = encoder
        self.embedder = embedder
        self.weights = weights or Weights()
        self.limit = limit

    def passages(self, question: str, search_filter: SearchFilter) -> list[PassageHit]:
        """The best passages for ``question`` within ``search_filter``, best first."""
        sparse = self.encoder.query(question)
        legs: list[tuple[Leg, float]] = []
        if len(sparse.indices):
            legs.append((Leg("text", sparse), self.weights.text))
            legs.append((Leg("question", sparse), self.weights.question))
        legs.append((Leg("dense", self.embedder.embed_query(question)), self.weights.dense))
        hits: dict[str, PassageHit] = {}
        for leg, weight in legs:
            found = self.store.query(leg, search_filter, CANDIDATES)
            top = max((item.score for item in found), default=0.0)
            for item in found:
                hit = hits.setdefault(item.id, PassageHit(item.id, item.payload))
                hit.legs[leg.name] = item.score
                if top > 0:
                    hit.score += weight * max(0.0, item.score) / top
        return sorted(hits.values(), key=lambda hit: (-hit.score, hit.id))[: self.limit]
