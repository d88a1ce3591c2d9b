"""The store behind the index: one interface, two engines (Qdrant Edge and a Qdrant server)."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
import numpy.typing as npt

from explained import Explained
from index.schema import Payload, Point, Scored, SearchFilter, SparseVector


class StoreError(Explained):
    """Something is wrong with the index; the message is Dutch and says what to do."""


class StoreMissing(StoreError):
    """There is no index yet."""


class StoreBusy(StoreError):
    """Another process is writing."""


class StoreMismatch(StoreError):
    """The index was made with other means than those at hand: ``what`` differs."""

    def __init__(self, what: str, advice: str) -> None:
        super().__init__(f"{what} {advice}")
        self.what = what


class StoreOutdated(StoreMismatch):
    """Another version of the program made it; the settings are the same."""


class StoreUnreachable(StoreError):
    """The server does not answer."""


class StoreCorrupt(StoreError):
    """The index cannot be opened."""


class StoreUnwritable(StoreError):
    """The disk takes nothing more: it is full, or only to be read."""


# What to do about a damaged index: its documents are still there.
REPAIR = "Herstel hem met: spreeklijn doctor"


@dataclass(frozen=True, slots=True)
class Leg:
    """One way of looking: the name of a vector and the query for it."""

    name: str
    query: SparseVector | npt.NDArray[np.float32]


class VectorStore(Protocol):
    """What the rest of the house asks of an engine."""

    def upsert(self, points: Sequence[Point]) -> None:
        """Insert or replace ``points``."""

    def delete_documents(self, document_ids: Sequence[str]) -> None:
        """Remove every point of these documents."""

    def keep_records(self, names: Sequence[str]) -> None:
        """Remove every point that belongs to another version of a document than ``names``."""

    def query(self, leg: Leg, search_filter: SearchFilter, limit: int) -> list[Scored]:
        """The best ``limit`` points for one leg, best first."""

    def query_all(
        self,
        legs: Sequence[Leg],
        search_filter: SearchFilter,
        limit: int,
        among: Collection[int] | None = None,
    ) -> list[list[Scored]]:
        """The same for several legs at once, in the order of ``legs``.

        With ``among``, numbers as in ``Scored``, only these points are looked at, each on its own:
        quicker than looking through a large index where they are some tens.
        """

    def payloads(self, ids: Sequence[int]) -> dict[int, Payload]:
        """What is kept with these points, by id as in ``Scored``; one that is gone is not in it.

        Apart from the search, for reading payloads takes several times as long as finding points.
        """

    def count(self, search_filter: SearchFilter | None = None) -> int:
        """How many points meet the filter."""

    def size(self) -> int:
        """About how many points there are; quick, however many."""

    def optimize(self) -> None:
        """Build what makes searching a large index fast; worth it after many points."""

    def flush(self) -> None:
        """Make everything written so far durable."""

    def close(self) -> None:
        """Let go of the engine."""
