"""The one schema of the index: what a point holds and what can be filtered on.

Both engines are built from this file alone, so they can never drift apart.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

Payload = dict[str, Any]

SCHEMA_VERSION = 7

DENSE = "dense"
# One vector for each word piece of a passage (index.late).
LATE = "late"
LATE_WIDTH = 64
# Sparse vectors carry saturated term weights; the engine multiplies by the IDF: BM25.
SPARSE = ("text", "lead", "grams")

KEYWORD_FIELDS = (
    "document_id",
    "record",
    "unit_id",
    "kind",
    "body",
    "committee",
    "asker",
    "party",
    "confidentiality",
    "dossier",
    "status",
)
# ``date`` is yyyymmdd, 0 where it is unknown. The others say how secret the paper (and within it
# the part) is: the level as a number, when that is lifted in seconds, and the level after that.
INTEGER_FIELDS = (
    "date",
    "level",
    "lifted",
    "after",
    "part_level",
    "part_lifted",
    "part_after",
)


@dataclass(frozen=True, slots=True)
class SparseVector:
    """Term numbers (uint32, ascending) with their weights (float32), same length."""

    indices: npt.NDArray[np.uint32]
    values: npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Point:
    """One passage as it is stored.

    ``dense`` has the index's dimension, ``late`` the shape (pieces, LATE_WIDTH).
    """

    id: int
    payload: Payload
    dense: npt.NDArray[np.float32]
    sparse: Mapping[str, SparseVector]
    late: npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class OneOf:
    """A condition: ``field`` has one of ``values``."""

    field: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Between:
    """A condition: the number in ``field`` is there, and within bounds (both included)."""

    field: str
    least: int | None
    most: int


@dataclass(frozen=True, slots=True)
class All:
    """A condition: every one of ``parts`` holds, and none of ``none_of``."""

    parts: tuple[Condition, ...] = ()
    none_of: tuple[Condition, ...] = ()


@dataclass(frozen=True, slots=True)
class AnyOf:
    """A condition: at least one of ``parts`` holds; without parts it never does."""

    parts: tuple[Condition, ...]


Condition = OneOf | Between | All | AnyOf


@dataclass(frozen=True, slots=True)
class Access:
    """What may be found at the moment ``now`` (seconds since 1970), inside the search.

    Levels are numbers; -1 is nothing. In each of ``dossiers`` the level named there holds instead
    of ``highest``. Made by ``access.view`` from a clearance.
    """

    now: int
    highest: int = -1
    dossiers: tuple[tuple[str, int], ...] = ()
    hidden_documents: tuple[str, ...] = ()
    hidden_units: tuple[str, ...] = ()

    def condition(self) -> Condition:
        """The condition that a passage must meet."""
        named = tuple(name for name, _ in self.dossiers)
        elsewhere = All((self._up_to(self.highest),), (OneOf("dossier", named),) if named else ())
        inside = (
            All((OneOf("dossier", (name,)), self._up_to(level))) for name, level in self.dossiers
        )
        hidden = {"document_id": self.hidden_documents, "unit_id": self.hidden_units}
        return All(
            (AnyOf((elsewhere, *inside)),),
            tuple(OneOf(field, values) for field, values in hidden.items() if values),
        )

    def _up_to(self, level: int) -> Condition:
        return All((self._open("", level), self._open("part_", level)))

    def _open(self, part: str, level: int) -> Condition:
        lifted = All((Between(f"{part}lifted", None, self.now), Between(f"{part}after", 0, level)))
        return AnyOf((Between(f"{part}level", 0, level), lifted))


@dataclass(frozen=True, slots=True)
class SearchFilter:
    """What a passage must meet; all clauses hold together, an empty one does not count.

    ``before`` and ``since`` are dates as yyyymmdd. A paper without a date is left out as soon
    as either is set: whether it is early enough is not known. ``access`` is set by a retriever that
    searches for somebody; ``None``, everything, is for work on the index itself.
    """

    before: int | None = None
    since: int | None = None
    kinds: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
    committees: tuple[str, ...] = ()
    askers: tuple[str, ...] = ()
    parties: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    access: Access | None = None

    def keywords(self) -> dict[str, tuple[str, ...]]:
        """The payload fields with the values they may have."""
        named = {
            "kind": self.kinds,
            "body": self.bodies,
            "committee": self.committees,
            "asker": self.askers,
            "party": self.parties,
            "document_id": self.documents,
            "status": self.statuses,
        }
        return {name: values for name, values in named.items() if values}

    def dates(self) -> tuple[int, int] | None:
        """First and last allowed date (both included), or None where any will do."""
        if self.before is None and self.since is None:
            return None
        return (max(self.since or 1, 1), (self.before or 99999999) - 1)

    def condition(self) -> All | None:
        """All clauses as one condition, or None where there is none."""
        parts: list[Condition] = [OneOf(name, values) for name, values in self.keywords().items()]
        dates = self.dates()
        if dates is not None:
            parts.append(Between("date", *dates))
        if self.access is not None:
            parts.append(self.access.condition())
        return All(tuple(parts)) if parts else None


class Scored(NamedTuple):
    """A point that was found, with the raw score of the leg that found it."""

    id: int
    score: float
