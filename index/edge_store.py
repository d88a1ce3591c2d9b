"""Engine one: Qdrant Edge, the Qdrant engine inside this process, on a folder of its own.

The shard is made without a write-ahead log. A generation is built as a whole, flushed, and only
then published, so the log would protect nothing, and without it any number of processes can
read one shard at the same time.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Collection, Sequence
from contextlib import nullcontext, suppress
from pathlib import Path
from typing import TypeVar

import qdrant_edge as edge

from index.disk import copy_sparse, is_writable, writing_failed
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
from index.store import REPAIR, Leg, StoreCorrupt, StoreError, StoreUnwritable

Result = TypeVar("Result")

_BATCH = 1000  # points in one update


class EdgeStore:
    """A shard in ``folder``. Use ``create`` for a new one and ``open`` for an existing one."""

    def __init__(
        self, shard: edge.EdgeShard, copy: tempfile.TemporaryDirectory[str] | None = None
    ) -> None:
        self._shard: edge.EdgeShard | None = shard
        self._copy = copy

    @classmethod
    def create(cls, folder: Path, dimension: int) -> EdgeStore:
        """A new, empty shard for dense vectors of ``dimension`` numbers."""
        folder.mkdir(parents=True, exist_ok=True)
        config = edge.EdgeConfig(
            vectors={
                DENSE: edge.EdgeVectorParams(size=dimension, distance=edge.Distance.Cosine),
                # Only ever weighs passages that were found, so there is no graph to find them by.
                LATE: edge.EdgeVectorParams(
                    size=LATE_WIDTH,
                    distance=edge.Distance.Dot,
                    multivector_config=edge.MultiVectorConfig(edge.MultiVectorComparator.MaxSim),
                    datatype=edge.VectorStorageDatatype.Float16,
                    hnsw_config=edge.HnswIndexConfig(m=0, ef_construct=4, full_scan_threshold=0),
                    memory=edge.Memory.Cold,
                ),
            },
            sparse_vectors={
                name: edge.EdgeSparseVectorParams(modifier=edge.Modifier.Idf) for name in SPARSE
            },
            wal_enabled=False,
        )
        store = cls(_told(lambda: edge.EdgeShard.create(str(folder), config)))
        for name in KEYWORD_FIELDS:
            store._update(
                edge.UpdateOperation.create_field_index(name, edge.PayloadSchemaType.Keyword)
            )
        for name in INTEGER_FIELDS:
            store._update(
                edge.UpdateOperation.create_field_index(name, edge.PayloadSchemaType.Integer)
            )
        return store

    @classmethod
    def open(cls, folder: Path, *, writing: bool = False) -> EdgeStore:
        """An existing shard. Raises StoreCorrupt when it cannot be opened.

        The engine wants to write where it only reads, so on a disk that takes no writing it gets
        a copy in the folder for temporary files; not where ``writing`` is meant.
        """
        if writing or is_writable(folder):
            with nullcontext() if writing else suppress(StoreUnwritable):
                return cls(_told(lambda: edge.EdgeShard.load(str(folder))))
        copy = _copied(folder)
        place = Path(copy.name) / folder.name
        return cls(_told(lambda: edge.EdgeShard.load(str(place))), copy)

    def upsert(self, points: Sequence[Point]) -> None:
        for begin in range(0, len(points), _BATCH):
            batch = [_edge_point(point) for point in points[begin : begin + _BATCH]]
            self._update(edge.UpdateOperation.upsert_points(batch))

    def delete_documents(self, document_ids: Sequence[str]) -> None:
        if document_ids:
            self._delete(edge.Filter(must=[_condition("document_id", document_ids)]))

    def keep_records(self, names: Sequence[str]) -> None:
        self._delete(edge.Filter(must_not=[_condition("record", names)]))

    def query(self, leg: Leg, search_filter: SearchFilter, limit: int) -> list[Scored]:
        return self.query_all([leg], search_filter, limit)[0]

    def query_all(
        self,
        legs: Sequence[Leg],
        search_filter: SearchFilter,
        limit: int,
        among: Collection[int] | None = None,
    ) -> list[list[Scored]]:
        chosen = _filter(search_filter)
        if among is not None:
            named = edge.HasIdCondition(set(among))
            chosen = edge.Filter(must=[named, chosen] if chosen else [named])
        requests = [
            edge.QueryRequest(limit=limit, query=_nearest(leg), filter=chosen) for leg in legs
        ]
        batch = edge.QueryBatchRequest(queries=requests)
        results = _told(lambda: self._open().query_batch(batch))
        return [[_scored(item) for item in result] for result in results]

    def payloads(self, ids: Sequence[int]) -> dict[int, Payload]:
        found = _told(
            lambda: self._open().retrieve(list(ids), with_payload=True, with_vector=False)
        )
        # Every point of ours has a number.
        return {item.id: dict(item.payload or {}) for item in found}  # type: ignore[misc]

    def count(self, search_filter: SearchFilter | None = None) -> int:
        chosen = _filter(search_filter) if search_filter else None
        return _told(lambda: self._open().count(edge.CountRequest(exact=True, filter=chosen)))

    def size(self) -> int:
        return _told(lambda: self._open().count(edge.CountRequest(exact=False)))

    def optimize(self) -> None:
        _told(lambda: self._open().optimize())

    def flush(self) -> None:
        _told(lambda: self._open().flush())

    def close(self) -> None:
        if self._shard is not None:
            self._shard.close()
            self._shard = None
        if self._copy is not None:
            self._copy.cleanup()
            self._copy = None

    def _open(self) -> edge.EdgeShard:
        if self._shard is None:
            raise StoreCorrupt("De index is al gesloten.")
        return self._shard

    def _delete(self, chosen: edge.Filter) -> None:
        self._update(edge.UpdateOperation.delete_points_by_filter(chosen))

    def _update(self, operation: edge.UpdateOperation) -> None:
        _told(lambda: self._open().update(operation))


def _told(work: Callable[[], Result]) -> Result:
    """The result of ``work``; what the engine throws at us becomes a StoreError.

    The binding raises bare exceptions, and a panic of the engine is not even an Exception.
    """
    try:
        return work()
    except (StoreError, KeyboardInterrupt, SystemExit, MemoryError):
        raise
    except BaseException as error:
        full = writing_failed(error)
        if full is not None:
            raise full from error
        raise StoreCorrupt(f"De index is beschadigd of niet leesbaar. {REPAIR}") from error


def _copied(folder: Path) -> tempfile.TemporaryDirectory[str]:
    copy = tempfile.TemporaryDirectory(prefix="spreeklijn-")
    try:
        copy_sparse(folder, Path(copy.name) / folder.name)
    except BaseException:
        copy.cleanup()
        raise
    return copy


def _edge_point(point: Point) -> edge.Point:
    vectors: dict[str, object] = {DENSE: point.dense.tolist(), LATE: point.late.tolist()}
    for name, vector in point.sparse.items():
        vectors[name] = _edge_sparse(vector)
    return edge.Point(id=point.id, vector=vectors, payload=point.payload)  # type: ignore[arg-type]


def _edge_sparse(vector: SparseVector) -> edge.SparseVector:
    return edge.SparseVector(indices=vector.indices.tolist(), values=vector.values.tolist())


def _nearest(leg: Leg) -> edge.Query:
    query = leg.query
    vector = _edge_sparse(query) if isinstance(query, SparseVector) else query.tolist()
    return edge.Query.Nearest(query=vector, using=leg.name)


def _condition(name: str, values: Sequence[str]) -> edge.FieldCondition:
    return edge.FieldCondition(key=name, match=edge.MatchAny(any=list(values)))


def _filter(wanted: SearchFilter) -> edge.Filter | None:
    condition = wanted.condition()
    return _all(condition) if condition is not None else None


def _all(condition: All) -> edge.Filter:
    return edge.Filter(
        must=[_translated(part) for part in condition.parts],
        must_not=[_translated(part) for part in condition.none_of],
    )


def _translated(condition: Condition) -> edge.Filter | edge.FieldCondition:
    """``condition`` in the engine's words."""
    match condition:
        case OneOf(field, values):
            return _condition(field, values)
        case Between(field, least, most):
            return edge.FieldCondition(key=field, range=edge.RangeFloat(gte=least, lte=most))
        case AnyOf(parts):
            # One of none never holds; to the engine an empty list would be no condition.
            return edge.Filter(should=[_translated(p) for p in parts] or [_condition("record", [])])
        case All():
            return _all(condition)


def _scored(item: edge.ScoredPoint) -> Scored:
    return Scored(item.id, item.score)  # type: ignore[arg-type]
