"""Loose passages in the project's own index: for BEIR sets, and for looking at each leg apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Any

from index.analysis import DutchAnalyser
from index.edge_store import EdgeStore
from index.embedding import Embedder
from index.llama import CouncilVectorStore, PassageEmbedding
from index.nodes import PassageNode, point_number
from index.query import QueryBuilder
from index.rarity import PaperCounter, Rarity
from index.retriever import HybridRetriever, Weights
from index.schema import INTEGER_FIELDS, KEYWORD_FIELDS
from index.sparse import SparseEncoder
from index.terms import TermList
from index.vocabulary import Vocabulary

_BATCH = 512


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
        embed = PassageEmbedding(embedder)
        counter = PaperCounter()
        vectors = CouncilVectorStore(self._store, SparseEncoder(self.analyser), counter)
        for begin in range(0, len(passages), _BATCH):
            vectors.add(list(embed([_node(item) for item in passages[begin : begin + _BATCH]])))
        for item in passages:
            self.vocabulary.add(item.text)
        self._rarity = Rarity(counter.papers())
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
        return HybridRetriever(self._store, builder, weights=weights, rarity=self._rarity)

    def __enter__(self) -> PassageIndex:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._store.close()


def _node(item: Fields) -> PassageNode:
    return PassageNode(
        id_=str(point_number(item.id)),
        text=item.text,
        question=item.question,
        header=item.header,
        metadata={**_EMPTY, "record": item.id, "unit_id": item.id, **item.payload},  # type: ignore[call-arg]
    )


_EMPTY: dict[str, Any] = {
    **dict.fromkeys(KEYWORD_FIELDS, ""),
    **dict.fromkeys(INTEGER_FIELDS, 0),
    "start": 0,
    "end": 0,
}
