"""A standard line: one position, in every wording that the papers gave it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from ingest.units import DocumentKind, Span
from register.change import Change
from register.statements import fingerprint

# What was sent, decided or said in a meeting; the rest was only prepared.
ON_RECORD = frozenset({DocumentKind.RAADSBRIEF, DocumentKind.BESLUITENLIJST, DocumentKind.VERSLAG})


class LineStatus(StrEnum):
    """How firm a line is. What an officer decides goes before what the papers show."""

    PREPARED = "voorbereid"
    ON_RECORD = "vastgelegd"
    APPROVED = "goedgekeurd"
    WITHDRAWN = "ingetrokken"


@dataclass(frozen=True, slots=True)
class Wording:
    """One time that a line was written down. ``spans`` are its exact places in the paper.

    ``anchors`` are the fingerprints of the statements by which it belongs to the line.
    """

    document_id: str
    record: str
    file_name: str
    kind: str
    date: str  # ISO; empty where it is not known
    unit_id: str
    spans: tuple[Span, ...]
    text: str
    anchors: tuple[str, ...]
    declared: bool = False
    conditional: bool = False
    topic: str = ""  # what the paper calls the part that it stands in

    @property
    def fingerprint(self) -> str:
        """The name of its words: equal where only capitals and punctuation differ."""
        return fingerprint(self.text)

    @property
    def on_record(self) -> bool:
        return self.kind in ON_RECORD

    def overlaps(self, document_id: str, spans: tuple[Span, ...]) -> bool:
        """Whether it has characters in common with ``spans`` of a paper."""
        return self.document_id == document_id and any(
            mine.start < other.end and other.start < mine.end
            for mine in self.spans
            for other in spans
        )


@dataclass(frozen=True, slots=True)
class Step:
    """A wording with what changed since the one before it; the oldest has no change."""

    wording: Wording
    since: Wording | None = None
    change: Change | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """A line with its wordings, oldest first.

    ``id`` is the fingerprint of its oldest anchor. Every other anchor of the line finds it as
    well, so that an id stays good when older papers come in.
    """

    id: str
    subject: str
    wordings: tuple[Wording, ...]
    status: LineStatus = LineStatus.PREPARED
    note: str = ""  # why an officer decided so
    decided_by: str = ""
    decided_on: str = ""  # ISO
    approved: str = ""  # the wording that an officer approved; another may be current now

    @property
    def current(self) -> Wording:
        """The newest wording."""
        return self.wordings[-1]

    @property
    def papers(self) -> int:
        """In how many papers it stands."""
        return len({wording.document_id for wording in self.wordings})

    @property
    def anchors(self) -> frozenset[str]:
        return frozenset(name for wording in self.wordings for name in wording.anchors)
