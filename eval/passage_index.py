"""Loose passages in the project's own index: for BEIR sets, and for looking at each leg apart."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Any

from index.analysis import DutchAnalyser
from index.edge_store import EdgeStore
from index.embedding import Embedder
from index.nodes import embedding_text
from index.query import QueryBuilder
from index.retriever import HybridRetriever, Weights
from index.schema import INTEGER_FIELDS, KEYWORD_FIELDS, Point
from index.sparse import SparseEncoder
from index.terms import TermList
from index.vocabulary import Vocabulary

_BATCH = 512
_NAMESPACE = uuid.UUID("4c0fb9a2-3a0a-4d63-9f0c-8a2c5e2f6d11")


@dataclass(frozen=True, slots=True)
class Fields:
    """One passage: what is searched, and what comes back with it."""

    id: str
    text: str
    question: str = ""
    header: str = ""
    payload: dict[str, Any] = field(default_factory=dict)


class PassageIndex:
    """An index of ``passages`` in ``folder``, which must not exist yet. Close it after use."""

    def __init__(
        self,
        passages: Sequence[Fields],
        folder: Path,
        embedder: Embedder,
        analyser: DutchAnalyser | None = None,
    ) -> None:
        self.embedder = embedder
        self.analyser = analyser or DutchAnalyser()
        self.vocabulary = Vocabulary()
        self._store = EdgeStore.create(folder, embedder.dimension)
        encoder = SparseEncoder(self.analyser)
        for begin in range(0, len(passages), _BATCH):
            batch = passages[begin : begin + _BATCH]
            vectors = embedder.embed_passages(
                [embedding_text(item.header, item.question, item.text) for item in batch]
            )
            self._store.upsert(
                [
                    Point(
                        id=str(uuid.uuid5(_NAMESPACE, item.id)),
                        payload={**_EMPTY, "unit_id": item.id, **item.payload},
                        dense=vector,
                        sparse=encoder.passage(item.header, item.question, item.text),
                    )
                    for item, vector in zip(batch, vectors, strict=True)
                ]
            )
        for item in passages:
            self.vocabulary.add(item.text)
        self._store.optimize()

    def retriever(
        self,
        *,
        weights: Weights | None = None,
        terms: TermList | None = None,
        vocabulary: Vocabulary | None = None,
    ) -> HybridRetriever:
        """A retriever over the passages; without more it is the one the project uses."""
        builder = QueryBuilder(
            self.analyser,
            self.embedder,
            terms if terms is not None else TermList.load(self.analyser),
            vocabulary if vocabulary is not None else self.vocabulary,
        )
        return HybridRetriever(self._store, builder, weights=weights)

    def __enter__(self) -> PassageIndex:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._store.close()


_EMPTY: dict[str, Any] = {
    **dict.fromkeys(KEYWORD_FIELDS, ""),
    **dict.fromkeys(INTEGER_FIELDS, 0),
    "start": 0,
    "end": 0,
}
