"""The one schema of the index: what a point holds and what can be filtered on.

Both engines are built from this file alone, so they can never drift apart.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import numpy.typing as npt

SCHEMA_VERSION = 3

DENSE = "dense"
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
    "status",
)
INTEGER_FIELDS = ("date",)  # yyyymmdd; 0 where the date is unknown


@dataclass(frozen=True, slots=True)
class SparseVector:
    """Term numbers (uint32, ascending) with their weights (float32), same length."""

    indices: npt.NDArray[np.uint32]
    values: npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Point:
    """One passage as it is stored. ``id`` is a UUID; ``dense`` has the index's dimension."""

    id: str
    payload: dict[str, Any]
    dense: npt.NDArray[np.float32]
    sparse: Mapping[str, SparseVector]


@dataclass(frozen=True, slots=True)
class SearchFilter:
    """What a passage must meet; all clauses hold together, an empty one does not count.

    ``before`` and ``since`` are dates as yyyymmdd. A paper without a date is left out as soon
    as either is set: whether it is early enough is not known.
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
    confidentiality_allowed: tuple[str, ...] | None = None  # None: every level

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
        found = {name: values for name, values in named.items() if values}
        if self.confidentiality_allowed is not None:
            # An empty tuple allows nothing: the filter fails closed.
            found["confidentiality"] = self.confidentiality_allowed
        return found

    def dates(self) -> tuple[int, int] | None:
        """First and last allowed date (both included), or None where any will do."""
        if self.before is None and self.since is None:
            return None
        return (max(self.since or 1, 1), (self.before or 99999999) - 1)


@dataclass(frozen=True, slots=True)
class Scored:
    """A point that was found, with the raw score of the leg that found it."""

    id: str
    score: float
    payload: dict[str, Any] = field(default_factory=dict)
