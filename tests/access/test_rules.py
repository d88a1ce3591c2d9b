"""The rule, and the same rule inside the search: for every paper and every clearance alike."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from pathlib import Path

import numpy as np
import pytest

from access.clearance import EVERYTHING, NOTHING, PUBLIC, Clearance, ClearanceError, clearance
from access.levels import LABELS, Level, level_of
from access.moments import NEVER, instant
from access.restrictions import Restrictions
from access.rules import terms
from access.view import view_of
from index.catalogue import Entry
from index.edge_store import EdgeStore
from index.schema import DENSE, LATE_WIDTH, Point, SearchFilter
from index.server_store import ServerStore
from index.store import Leg, VectorStore
from ingest.units import Secrecy

NOW = instant("2026-11-07T17:00")
BEFORE, AFTER = "2026-11-07T16:59", "2026-11-07T17:01"
CLEARANCES = (
    NOTHING,
    *(clearance(label) for label in LABELS),
    clearance("intern", {"Zuidoost": "geheim"}),
    clearance("geheim", {"Zuidoost": "openbaar"}),
    clearance("vertrouwelijk", {"Zuidoost": "niets", "Noord": "geheim"}),
)
SECRECIES = [
    Secrecy(level, lifted, lifted_to=after)
    for level, lifted, after in product(
        ("onbekend", *LABELS, "gehiem"), (None, BEFORE, AFTER, "ooit"), (None, "intern", "geheim")
    )
]


def test_what_is_unknown_is_intern_and_a_word_of_no_meaning_is_secret() -> None:
    assert level_of("onbekend") is level_of(None) is Level.INTERN
    assert level_of("gehiem") is level_of("Openbaar!") is Level.GEHEIM


@pytest.mark.parametrize(
    ("local", "utc"),
    [
        ("2026-07-01T12:00", "2026-07-01T10:00+00:00"),  # summer
        ("2026-12-01T12:00", "2026-12-01T11:00+00:00"),  # winter
        ("2026-10-25T02:30", "2026-10-25T01:30+00:00"),  # comes twice: the later one
        ("2026-03-29T02:30", "2026-03-29T01:30+00:00"),  # does not come: later as well
        ("2026-12-01", "2026-11-30T23:00+00:00"),
        ("2026-12-01T12:00+05:00", "2026-12-01T07:00+00:00"),
    ],
)
def test_moments_are_dutch_local_time(local: str, utc: str) -> None:
    assert instant(local) == instant(utc)


@pytest.mark.parametrize("local", [None, "", "morgen", "2026-02-30T10:00"])
def test_what_cannot_be_read_never_comes(local: str | None) -> None:
    assert instant(local) == NEVER


def test_the_moment_itself_lifts() -> None:
    held = terms(Secrecy("geheim", "2026-11-07T17:00"))
    assert held.at(NOW - 1) is Level.GEHEIM
    assert held.at(NOW) is Level.OPENBAAR


def test_lifting_never_makes_more_secret() -> None:
    assert terms(Secrecy("intern", BEFORE, lifted_to="geheim")).at(NOW) is Level.INTERN


def test_a_level_that_does_not_exist_is_refused() -> None:
    with pytest.raises(ClearanceError, match="'gehiem' bestaat niet"):
        clearance("gehiem")


def test_a_dossier_of_less_makes_a_clearance_no_full_one() -> None:
    assert EVERYTHING.is_full
    assert not PUBLIC.is_full
    assert not clearance("geheim", {"Zuidoost": "openbaar"}).is_full


# -- the same in the search ------------------------------------------------------------------


@pytest.fixture(params=["edge", "server"], scope="module")
def filled(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[VectorStore, dict[str, Entry]]]:
    """A store with a paper for every secrecy, and a part for some, and their entries."""
    made: EdgeStore | ServerStore
    if request.param == "edge":
        made = EdgeStore.create(tmp_path_factory.mktemp("shard") / "shard", 4)
    else:
        made = ServerStore.connect(":memory:", None, "access")
        made.create(4)
    parts = [None, Secrecy("geheim"), Secrecy("vertrouwelijk", BEFORE), Secrecy("geheim", AFTER)]
    dossiers = (None, " zuidoost", "Noord", "West")
    entries = {
        f"d{number}": _entry(number, secrecy, dossiers[number % 4], parts[number // 4 % 4])
        for number, secrecy in enumerate(SECRECIES * 2)
    }
    made.upsert([_point(number, entry) for number, entry in enumerate(entries.values())])
    yield made, entries
    made.close()


@pytest.mark.parametrize("wanted", CLEARANCES, ids=str)
def test_the_filter_in_the_search_says_what_the_rule_says(
    filled: tuple[VectorStore, dict[str, Entry]], wanted: Clearance
) -> None:
    store, entries = filled
    imposed = Restrictions(
        {"d7": (Secrecy("geheim"),), "d8": (Secrecy("geheim", BEFORE),)},
        {"d9#u": (Secrecy("vertrouwelijk"),)},
    )
    for now in (NOW, NOW + 600):
        view = view_of(entries, imposed, wanted, now)
        leg = Leg(DENSE, np.array([1, 0, 0, 0], dtype=np.float32))
        found = store.query(leg, SearchFilter(access=view.access), 1000)
        seen = {name for name in entries if view.shows(name, f"{name}#u")}
        payloads = store.payloads([item.id for item in found])
        assert {payload["document_id"] for payload in payloads.values()} == seen
        if wanted in (EVERYTHING, NOTHING):
            assert len(seen) == (len(entries) if wanted == EVERYTHING else 0)


def test_a_view_is_good_until_something_is_lifted() -> None:
    entry = _entry(1, Secrecy("geheim", AFTER), None, Secrecy("geheim", "2030-01-01T00:00"))
    view = view_of({"d1": entry}, Restrictions(), PUBLIC, NOW)
    assert view.until == instant(AFTER)
    assert view.holds_at(NOW + 59)
    assert not view.holds_at(NOW + 60)
    assert not view.holds_at(NOW - 1), "a clock that was set back"
    later = view_of({"d1": entry}, Restrictions(), PUBLIC, NOW + 60)
    assert later.until == instant("2030-01-01T00:00")
    assert later.shows("d1")
    assert not later.shows("d1", "d1#u")


def _entry(number: int, secrecy: Secrecy, dossier: str | None, part: Secrecy | None) -> Entry:
    name = f"d{number}"
    return Entry(
        document_id=name,
        path=f"/{name}.txt",
        file_name=f"{name}.txt",
        content_hash="",
        record="r",
        kind="overig",
        title="",
        meeting_date=None,
        units=1,
        pages=1,
        secrecy=secrecy,
        dossier=dossier,
        parts=((f"{name}#u", part),) if part else (),
    )


def _point(number: int, entry: Entry) -> Point:
    from index.nodes import access_payload

    part = entry.parts[0][1] if entry.parts else None
    return Point(
        id=number,
        payload={
            "document_id": entry.document_id,
            "record": "r",
            "unit_id": f"{entry.document_id}#u",
            **access_payload(entry.secrecy, part, entry.dossier),
        },
        dense=np.array([1, 0, 0, 0], dtype=np.float32),
        sparse={},
        late=np.zeros((1, LATE_WIDTH), dtype=np.float32),
    )


def test_the_data_folder_holds_no_restrictions_yet(tmp_path: Path) -> None:
    from access.restrictions import RestrictionBook

    assert RestrictionBook(tmp_path).current({}) == Restrictions(version=1)
