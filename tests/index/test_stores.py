"""Both engines behind one interface: the same points, filters and answers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from index.edge_store import EdgeStore
from index.late import Matrix
from index.schema import DENSE, LATE, LATE_WIDTH, Access, Point, SearchFilter
from index.server_store import ServerStore
from index.sparse import weighted
from index.store import Leg, StoreCorrupt, StoreUnreachable, VectorStore

DIMENSION = 4


def pieces(number: int) -> Matrix:
    """Two pieces: one of its own, and one that they all have."""
    found = np.zeros((2, LATE_WIDTH), dtype=np.float32)
    found[0, number % LATE_WIDTH] = found[1, LATE_WIDTH - 1] = 1.0
    return found


def point(number: int, **payload: object) -> Point:
    dense = np.zeros(DIMENSION, dtype=np.float32)
    dense[number % DIMENSION] = 1.0
    sparse = weighted({"woord": 1.0, f"woord{number}": 2.0})
    return Point(
        id=number,
        payload={"document_id": f"d{number % 3}", "record": f"r{number % 3}", "date": 0} | payload,
        dense=dense,
        sparse={"text": sparse, "lead": sparse, "grams": sparse},
        late=pieces(number),
    )


@pytest.fixture(params=["edge", "server"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[VectorStore]:
    if request.param == "edge":
        made: EdgeStore | ServerStore = EdgeStore.create(tmp_path / "shard", DIMENSION)
    else:
        made = ServerStore.connect(":memory:", None, "test")
        made.create(DIMENSION)
    yield made
    made.close()


def found(store: VectorStore, wanted: SearchFilter | None = None) -> set[int]:
    leg = Leg("text", weighted({"woord": 1.0}))
    return {item.id for item in store.query(leg, wanted or SearchFilter(), 50)}


def test_words_and_meaning_are_found(store: VectorStore) -> None:
    store.upsert([point(n) for n in range(6)])
    exact = store.query(Leg("text", weighted({"woord3": 1.0})), SearchFilter(), 5)
    assert exact[0].id == 3
    near = store.query(Leg(DENSE, np.array([0, 0, 1, 0], dtype=np.float32)), SearchFilter(), 1)
    assert near[0].id == 2
    assert near[0].score == pytest.approx(1.0, abs=1e-4)


def test_every_clause_of_a_filter_counts(store: VectorStore) -> None:
    store.upsert(
        [
            point(1, kind="annotatie", committee="FKD", date=20240228),
            point(2, kind="annotatie", committee="BDI", date=20240228),
            point(3, kind="rapport", committee="FKD", date=20241205),
            point(4, kind="annotatie", committee="FKD", date=20241205),
            point(5, kind="annotatie", committee="FKD"),
        ]
    )
    both = SearchFilter(kinds=("annotatie",), committees=("FKD",))
    assert found(store, both) == {1, 4, 5}
    early = SearchFilter(kinds=("annotatie",), committees=("FKD",), before=20241205)
    assert found(store, early) == {1}, "a paper without a date may be too late"
    since = SearchFilter(since=20241205)
    assert found(store, since) == {3, 4}


def test_nothing_allowed_finds_nothing(store: VectorStore) -> None:
    open_to_all = {"level": 0, "lifted": 0, "after": 0, "dossier": ""}
    of_part = {"part_level": 0, "part_lifted": 0, "part_after": 0}
    store.upsert([point(1, **open_to_all, **of_part), point(2)])
    assert found(store, SearchFilter(access=Access(now=0))) == set()
    # A point that tells of no secrecy is not found by who may not see all.
    assert found(store, SearchFilter(access=Access(now=0, highest=3))) == {1}


def test_other_versions_of_documents_go(store: VectorStore) -> None:
    store.upsert([point(n) for n in range(9)])
    store.keep_records(["r1"])
    assert found(store) == {1, 4, 7}
    assert store.count() == store.size() == 3


def test_a_document_goes_as_a_whole(store: VectorStore) -> None:
    store.upsert([point(n) for n in range(6)])
    store.delete_documents(["d0", "d2"])
    assert found(store) == {1, 4}


def test_writing_a_point_again_replaces_it(store: VectorStore) -> None:
    store.upsert([point(1, kind="rapport")])
    store.upsert([point(1, kind="annotatie")])
    assert store.count() == 1
    assert found(store, SearchFilter(kinds=("annotatie",))) == {1}


def test_several_legs_answer_in_order(store: VectorStore) -> None:
    store.upsert([point(n) for n in range(6)])
    legs = [
        Leg("text", weighted({"woord5": 1.0})),
        Leg(DENSE, np.array([0, 1, 0, 0], dtype=np.float32)),
    ]
    words, meaning = store.query_all(legs, SearchFilter(), 3)
    assert words[0].id == 5
    assert {item.id for item in meaning[:2]} == {1, 5}


def test_only_the_named_points_are_looked_at_and_the_filter_still_counts(
    store: VectorStore,
) -> None:
    store.upsert([point(n, kind="rapport" if n % 2 else "annotatie") for n in range(6)])
    named = [point(n).id for n in (1, 2, 3)]
    legs = [
        Leg("text", weighted({"woord": 1.0, "woord5": 1.0})),
        Leg(DENSE, np.array([0, 1, 0, 0], dtype=np.float32)),
    ]
    for results in store.query_all(legs, SearchFilter(), 5, named):
        assert {item.id for item in results} == set(named)
    for results in store.query_all(legs, SearchFilter(kinds=("rapport",)), 5, named):
        assert {item.id for item in results} == {named[0], named[2]}
    assert store.query_all(legs, SearchFilter(), 5, []) == [[], []]


def test_payloads_are_read_by_id_and_a_point_that_is_gone_is_left_out(store: VectorStore) -> None:
    store.upsert([point(n) for n in range(3)])
    known = point(1)
    read = store.payloads([known.id, point(9).id])
    assert read == {known.id: known.payload}


def test_a_shard_is_read_again_and_by_two_at_once(tmp_path: Path) -> None:
    made = EdgeStore.create(tmp_path / "shard", DIMENSION)
    made.upsert([point(n) for n in range(3)])
    made.flush()
    made.close()
    one, other = EdgeStore.open(tmp_path / "shard"), EdgeStore.open(tmp_path / "shard")
    assert one.count() == other.count() == 3
    one.close()
    other.close()


def test_a_broken_shard_says_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "shard").mkdir()
    with pytest.raises(StoreCorrupt, match="spreeklijn doctor"):
        EdgeStore.open(tmp_path / "shard")


def test_a_server_that_is_not_there_is_named_in_dutch() -> None:
    with pytest.raises(StoreUnreachable, match="SPREEKLIJN_QDRANT_URL"):
        ServerStore.connect("http://127.0.0.1:9", None, "test").exists()


def test_pieces_are_compared_each_with_the_one_most_like_it(store: VectorStore) -> None:
    store.upsert([point(number) for number in range(6)])
    question = np.concatenate([0.75 * pieces(3)[:1], 0.25 * pieces(0)[1:]])
    near = {1, 3, 5}
    found = store.query_all([Leg(LATE, question)], SearchFilter(), 10, near)[0]
    assert found[0] == (3, pytest.approx(1.0, abs=1e-3))
    assert [(item.id in near, round(item.score, 2)) for item in found[1:]] == [(True, 0.25)] * 2
