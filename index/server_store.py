"""Engine two: a Qdrant server or cluster, by URL and API key, through ``qdrant-client``.

The same code runs on the client's local mode (``:memory:``), which is how it is tested.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING, Any

from index.schema import (
    DENSE,
    INTEGER_FIELDS,
    KEYWORD_FIELDS,
    LATE,
    LATE_WIDTH,
    SPARSE,
    All,
    AnyOf,
    Between,
    Condition,
    OneOf,
    Payload,
    Point,
    Scored,
    SearchFilter,
    SparseVector,
)
from index.store import Leg, StoreUnreachable

if TYPE_CHECKING:
    from qdrant_client import QdrantClient

_BATCH = 500  # points in one request


class ServerStore:
    """One collection of a Qdrant server."""

    def __init__(self, client: QdrantClient, collection: str) -> None:
        self._client = client
        self._collection = collection

    @classmethod
    def connect(cls, url: str, api_key: str | None, collection: str) -> ServerStore:
        """The collection on the server at ``url``; ``:memory:`` is the client's local mode."""
        from qdrant_client import QdrantClient

        if url == ":memory:":
            return cls(QdrantClient(":memory:"), collection)
        return cls(QdrantClient(url=url, api_key=api_key, timeout=30), collection)

    def create(self, dimension: int) -> None:
        """Make the collection, empty, for dense vectors of ``dimension`` numbers."""
        from qdrant_client import models

        self._call("delete_collection", collection_name=self._collection)
        self._call(
            "create_collection",
            collection_name=self._collection,
            vectors_config={
                DENSE: models.VectorParams(size=dimension, distance=models.Distance.COSINE),
                # Only ever weighs passages that were found, so there is no graph to find them by.
                LATE: models.VectorParams(
                    size=LATE_WIDTH,
                    distance=models.Distance.DOT,
                    multivector_config=models.MultiVectorConfig(
                        comparator=models.MultiVectorComparator.MAX_SIM
                    ),
                    datatype=models.Datatype.FLOAT16,
                    hnsw_config=models.HnswConfigDiff(m=0),
                    on_disk=True,
                ),
            },
            sparse_vectors_config={
                name: models.SparseVectorParams(modifier=models.Modifier.IDF) for name in SPARSE
            },
        )
        for names, kind in ((KEYWORD_FIELDS, "keyword"), (INTEGER_FIELDS, "integer")):
            for name in names:
                self._call(
                    "create_payload_index",
                    collection_name=self._collection,
                    field_name=name,
                    field_schema=kind,
                )

    def exists(self) -> bool:
        """Whether the collection is there."""
        return bool(self._call("collection_exists", collection_name=self._collection))

    def upsert(self, points: Sequence[Point]) -> None:
        from qdrant_client import models

        for begin in range(0, len(points), _BATCH):
            batch = [
                models.PointStruct(
                    id=point.id,
                    vector={
                        DENSE: point.dense.tolist(),
                        LATE: point.late.tolist(),
                        **{name: _sparse(vector) for name, vector in point.sparse.items()},
                    },
                    payload=point.payload,
                )
                for point in points[begin : begin + _BATCH]
            ]
            self._call("upsert", collection_name=self._collection, points=batch, wait=True)

    def delete_documents(self, document_ids: Sequence[str]) -> None:
        from qdrant_client import models

        if document_ids:
            self._delete(models.Filter(must=[_condition("document_id", document_ids)]))

    def keep_records(self, names: Sequence[str]) -> None:
        from qdrant_client import models

        self._delete(models.Filter(must_not=[_condition("record", names)]))

    def query(self, leg: Leg, search_filter: SearchFilter, limit: int) -> list[Scored]:
        return self.query_all([leg], search_filter, limit)[0]

    def query_all(
        self,
        legs: Sequence[Leg],
        search_filter: SearchFilter,
        limit: int,
        among: Collection[int] | None = None,
    ) -> list[list[Scored]]:
        from qdrant_client import models

        chosen = _filter(search_filter)
        if among is not None:
            named = models.HasIdCondition(has_id=list(among))
            chosen = models.Filter(must=[named, chosen] if chosen else [named])
        requests = [
            models.QueryRequest(
                query=_query(leg),
                using=leg.name,
                filter=chosen,
                limit=limit,
            )
            for leg in legs
        ]
        found = self._call(
            "query_batch_points", collection_name=self._collection, requests=requests
        )
        return [[_scored(item) for item in result.points] for result in found]

    def payloads(self, ids: Sequence[int]) -> dict[int, Payload]:
        found = self._call(
            "retrieve",
            collection_name=self._collection,
            ids=list(ids),
            with_payload=True,
            with_vectors=False,
        )
        return {item.id: dict(item.payload or {}) for item in found}

    def count(self, search_filter: SearchFilter | None = None) -> int:
        chosen = _filter(search_filter) if search_filter else None
        found = self._call(
            "count", collection_name=self._collection, count_filter=chosen, exact=True
        )
        return int(found.count)

    def size(self) -> int:
        found = self._call("count", collection_name=self._collection, exact=False)
        return int(found.count)

    def optimize(self) -> None:
        """The server does so by itself."""

    def flush(self) -> None:
        """The server made every write durable before it answered."""

    def close(self) -> None:
        self._client.close()

    def _delete(self, chosen: Any) -> None:
        from qdrant_client import models

        self._call(
            "delete",
            collection_name=self._collection,
            points_selector=models.FilterSelector(filter=chosen),
            wait=True,
        )

    def _call(self, name: str, **arguments: Any) -> Any:
        """One call of the client; what goes wrong on the way there is said in Dutch."""
        from qdrant_client.http.exceptions import ResponseHandlingException, UnexpectedResponse

        try:
            return getattr(self._client, name)(**arguments)
        except (ResponseHandlingException, OSError) as error:
            raise StoreUnreachable(
                "De Qdrant-server antwoordt niet. Controleer SPREEKLIJN_QDRANT_URL en het netwerk."
            ) from error
        except UnexpectedResponse as error:
            raise StoreUnreachable(
                f"De Qdrant-server weigert de opdracht (code {error.status_code}). "
                "Controleer SPREEKLIJN_QDRANT_API_KEY en de versie van de server."
            ) from error


def _sparse(vector: SparseVector) -> Any:
    from qdrant_client import models

    return models.SparseVector(indices=vector.indices.tolist(), values=vector.values.tolist())


def _query(leg: Leg) -> Any:
    return _sparse(leg.query) if isinstance(leg.query, SparseVector) else leg.query.tolist()


def _condition(name: str, values: Sequence[str]) -> Any:
    from qdrant_client import models

    return models.FieldCondition(key=name, match=models.MatchAny(any=list(values)))


def _filter(wanted: SearchFilter) -> Any:
    condition = wanted.condition()
    return _translated(condition) if condition is not None else None


def _translated(condition: Condition) -> Any:
    """``condition`` in the engine's words."""
    from qdrant_client import models

    match condition:
        case OneOf(field, values):
            return _condition(field, values)
        case Between(field, least, most):
            return models.FieldCondition(key=field, range=models.Range(gte=least, lte=most))
        case AnyOf(parts):
            # One of none never holds; to the engine an empty list would be no condition.
            return models.Filter(
                should=[_translated(p) for p in parts] or [_condition("record", [])]
            )
        case All(parts, none_of):
            return models.Filter(
                must=[_translated(part) for part in parts],
                must_not=[_translated(part) for part in none_of],
            )


def _scored(item: Any) -> Scored:
    return Scored(item.id, item.score)
