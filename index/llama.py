"""Our embedding, store and retriever behind LlamaIndex's interfaces.

With these, anything of LlamaIndex's ecosystem can be put on the index: a query engine, an
agent, another retriever or a postprocessor.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from llama_index.core.base.embeddings.base import BaseEmbedding
from llama_index.core.retrievers import BaseRetriever
from llama_index.core.schema import (
    BaseNode,
    NodeWithScore,
    QueryBundle,
    TextNode,
    TransformComponent,
)
from llama_index.core.vector_stores.types import (
    BasePydanticVectorStore,
    FilterOperator,
    MetadataFilter,
    MetadataFilters,
    VectorStoreQuery,
    VectorStoreQueryResult,
)
from pydantic import PrivateAttr

from index.embedding import Embedder, unit_length
from index.late import Matrix, own_late_reader
from index.nodes import PassageNode
from index.rarity import PaperCounter
from index.retriever import HybridRetriever, PassageHit
from index.schema import DENSE, Payload, Point, SearchFilter
from index.sparse import SparseEncoder
from index.store import Leg, VectorStore

_TEXT_SHARE = 0.6  # of a passage's vector; the rest is its question or heading
_FIELDS = {
    "kind": "kinds",
    "body": "bodies",
    "committee": "committees",
    "asker": "askers",
    "party": "parties",
    "document_id": "documents",
    "status": "statuses",
}


class CouncilEmbedding(BaseEmbedding):
    """An ``Embedder`` of ours as a LlamaIndex embedding."""

    _embedder: Embedder = PrivateAttr()

    def __init__(self, embedder: Embedder) -> None:
        super().__init__(model_name=embedder.name, embed_batch_size=512)
        self._embedder = embedder

    def _get_query_embedding(self, query: str) -> list[float]:
        found: list[float] = self._embedder.embed_query(query).tolist()
        return found

    async def _aget_query_embedding(self, query: str) -> list[float]:
        return self._get_query_embedding(query)

    def _get_text_embedding(self, text: str) -> list[float]:
        return self._get_text_embeddings([text])[0]

    def _get_text_embeddings(self, texts: list[str]) -> list[list[float]]:
        found: list[list[float]] = self._embedder.embed_passages(texts).tolist()
        return found


class PassageEmbedding(TransformComponent):
    """Gives passages their vector: the question and the answer each have their own share in it.

    One vector of both together drowns a short question in a long answer; the sum of two
    (measured in docs/retrieval.md) is found through either. The context above a passage is
    left out: it is the same for many passages.
    """

    _embedder: Embedder = PrivateAttr()

    def __init__(self, embedder: Embedder) -> None:
        super().__init__()
        self._embedder = embedder

    def __call__(self, nodes: Sequence[BaseNode], **_: Any) -> Sequence[BaseNode]:
        """The nodes, embedded."""
        passages = [node for node in nodes if isinstance(node, PassageNode)]
        if passages:
            texts = self._embedder.embed_passages([n.text or n.lead for n in passages])
            leads = self._embedder.embed_passages([n.lead or n.text for n in passages])
            mixed = unit_length(_TEXT_SHARE * texts + (1 - _TEXT_SHARE) * leads)
            for node, vector in zip(passages, mixed, strict=True):
                node.embedding = vector.tolist()
        return nodes


class CouncilVectorStore(BasePydanticVectorStore):
    """A ``VectorStore`` of ours as a LlamaIndex vector store.

    ``counter`` counts the terms of what is added.
    """

    stores_text: bool = False
    is_embedding_query: bool = True
    _store: VectorStore = PrivateAttr()
    _encoder: SparseEncoder = PrivateAttr()
    _counter: PaperCounter = PrivateAttr()

    def __init__(
        self, store: VectorStore, encoder: SparseEncoder, counter: PaperCounter | None = None
    ) -> None:
        super().__init__(stores_text=False)
        self._store = store
        self._encoder = encoder
        self._counter = counter or PaperCounter()

    @property
    def client(self) -> VectorStore:
        """The engine itself."""
        return self._store

    def add(self, nodes: Sequence[BaseNode], **_: Any) -> list[str]:
        """Insert or replace passages; they must be ``PassageNode`` with an embedding."""
        passages = [node for node in nodes if isinstance(node, PassageNode)]
        late = own_late_reader().passages([f"{n.question}\n{n.text}".strip() for n in passages])
        points = [self._point(node, pieces) for node, pieces in zip(passages, late, strict=True)]
        self._store.upsert(points)
        return [str(point.id) for point in points]

    def delete(self, ref_doc_id: str, **_: Any) -> None:
        """Remove every passage of a document."""
        self._store.delete_documents([ref_doc_id])

    def query(self, query: VectorStoreQuery, **_: Any) -> VectorStoreQueryResult:
        """The nearest passages by embedding. Raises ValueError for a filter that is unknown."""
        leg = Leg(DENSE, np.asarray(query.query_embedding, dtype=np.float32))
        found = self._store.query(leg, search_filter(query.filters), query.similarity_top_k)
        payloads = self._store.payloads([item.id for item in found])
        nodes = [_text_node(item.id, payloads[item.id]) for item in found]
        return VectorStoreQueryResult(
            nodes=nodes, similarities=[item.score for item in found], ids=[n.node_id for n in nodes]
        )

    def _point(self, node: PassageNode, late: Matrix) -> Point:
        sparse = self._encoder.passage(node.header, node.question, node.text)
        self._counter.add(node.metadata["record"], sparse)
        return Point(
            id=int(node.node_id),
            payload=dict(node.metadata),
            dense=np.asarray(node.get_embedding(), dtype=np.float32),
            sparse=sparse,
            late=late,
        )


class CouncilRetriever(BaseRetriever):
    """The hybrid retriever of ours as a LlamaIndex retriever."""

    def __init__(self, retriever: HybridRetriever, wanted: SearchFilter | None = None) -> None:
        self.retriever = retriever
        self.wanted = wanted or SearchFilter()
        super().__init__()

    def _retrieve(self, query_bundle: QueryBundle) -> list[NodeWithScore]:
        return [_node(hit) for hit in self.retriever.passages(query_bundle.query_str, self.wanted)]


def search_filter(filters: MetadataFilters | None) -> SearchFilter:
    """LlamaIndex's filters as ours. Raises ValueError for a field or operator we do not have."""
    chosen: dict[str, tuple[str, ...]] = {}
    for item in filters.filters if filters else []:
        if not isinstance(item, MetadataFilter) or item.key not in _FIELDS:
            raise ValueError(f"Unknown filter {item!r}; use one of {', '.join(_FIELDS)}.")
        if item.operator not in (FilterOperator.EQ, FilterOperator.IN):
            raise ValueError(f"Unknown operator {item.operator!r}; use == or in.")
        values = item.value if isinstance(item.value, list) else [item.value]
        chosen[_FIELDS[item.key]] = tuple(str(value) for value in values)
    return SearchFilter(**chosen)  # type: ignore[arg-type]


def _node(hit: PassageHit) -> NodeWithScore:
    return NodeWithScore(node=_text_node(hit.id, hit.payload), score=hit.score)


def _text_node(point_id: int, payload: Payload) -> TextNode:
    return TextNode(id_=str(point_id), text="", metadata=payload)
