"""A commitment or a motion, and every place where a paper speaks of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from ingest.units import Span


class Sort(StrEnum):
    """What it is."""

    COMMITMENT = "toezegging"
    MOTION = "motie"


class State(StrEnum):
    """How it stands, as far as the papers say."""

    OPEN = "open"
    SETTLED = "afgedaan"
    REJECTED = "verworpen"


@dataclass(frozen=True, slots=True)
class Due:
    """When something is due. ``text`` is what the paper says; the days are ISO, where they are known.

    ``recurs`` says that it comes back ("jaarlijks").
    """

    text: str
    first: str | None = None
    last: str | None = None
    recurs: bool = False


@dataclass(frozen=True, slots=True)
class Mention:
    """One place in a paper. What it does not say about the commitment stays empty."""

    sort: Sort
    number: str  # TA2024-000118, 412; empty where it has none
    document_id: str
    file_name: str
    kind: str
    date: str  # of the paper, ISO; empty where it is not known
    unit_id: str
    spans: tuple[Span, ...]
    text: str
    what: str = ""
    due: Due | None = None
    by: str = ""
    asked_by: str = ""
    made_on: str = ""  # ISO
    title: str = ""
    dictum: str = ""
    state: State | None = None
    listed: bool = False  # stands in a list of commitments: the clerk's own words


@dataclass(frozen=True, slots=True)
class Commitment:
    """A commitment or motion, put together from its mentions, which stand oldest first."""

    id: str
    sort: Sort
    number: str
    what: str
    due: Due | None
    by: str
    asked_by: str
    made_on: str
    title: str
    dictum: str
    state: State
    settled_by: Mention | None
    mentions: tuple[Mention, ...]

    def overdue(self, today: str) -> bool:
        """Whether it is open although its last day has passed. ``today`` is an ISO date."""
        last = self.due.last if self.due else None
        return self.state is State.OPEN and last is not None and last < today
