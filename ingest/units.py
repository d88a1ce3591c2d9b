"""Units: what an officer reads as one thing, and the document they belong to."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from ingest.source import ScannedPage


class DocumentKind(StrEnum):
    """What sort of paper it is; decides how it is split and how much authority it has."""

    ANNOTATIE = "annotatie"
    VOORDRACHT = "voordracht"
    RAADSBRIEF = "raadsbrief"
    OP_STAP = "op-stap-formulier"
    BESLUITENLIJST = "besluitenlijst"
    VERSLAG = "verslag"  # minutes: what was said, on the record
    TOEZEGGINGENLIJST = "toezeggingenlijst"
    RAPPORT = "rapport"
    OVERIG = "overig"


class UnitKind(StrEnum):
    """What sort of unit it is."""

    QUESTION = "vraag"
    CORE_MESSAGE = "kernboodschap"
    STANDARD_LINES = "standaardlijnen"
    DECISION = "beslispunt"
    SECTION = "sectie"
    COMMITMENT = "toezegging"
    MOTION = "motie"
    TABLE = "tabel"
    HEADER = "kop"
    CONTENTS = "inhoudsopgave"
    FIGURE = "figuur"  # what is printed inside a chart: numbers without their meaning
    CLOSING = "ondertekening"


# Kept, so that no word of a document is lost, but of no use as an answer.
UNSEARCHED = frozenset({UnitKind.CONTENTS, UnitKind.FIGURE, UnitKind.CLOSING})


class UnitStatus(StrEnum):
    """Whether a unit says something: a placeholder stays one as long as any part is open."""

    ANSWERED = "answered"
    PLACEHOLDER = "placeholder"
    REFERS_TO_OTHER_ALDERMAN = "refers_to_other_alderman"
    UNANSWERED = "unanswered"


class BlockRole(StrEnum):
    """What a block is within its unit."""

    HEADING = "heading"
    QUESTION = "question"
    TEXT = "text"
    OPEN = "open"  # a placeholder: something still has to be filled in here
    PARTLY_OPEN = "partly_open"  # a text with a placeholder in it
    REFERRAL = "referral"  # says that another alderman answers
    CONDITIONAL = "conditional"  # only to be said if the occasion arises
    INTERNAL = "internal"  # a note that is not to be said, and never quoted
    ROW = "row"  # a row of a table
    SOURCE = "source"  # a footnote that names where something stands: found, and not said


@dataclass(frozen=True, slots=True)
class Span:
    """Characters ``start`` to ``end`` (exclusive) of the document's text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Block:
    """One bullet or paragraph. A block that a page break cut has two spans."""

    role: BlockRole
    spans: tuple[Span, ...]
    level: int = 0  # nesting of a bullet; 0 for a paragraph

    @property
    def start(self) -> int:
        return self.spans[0].start

    @property
    def end(self) -> int:
        return self.spans[-1].end


@dataclass(frozen=True, slots=True)
class Secrecy:
    """How secret a paper is: level, when that ends (local time, ISO) and on what ground."""

    level: str = "onbekend"  # openbaar, intern, vertrouwelijk, geheim, onbekend
    lifted_at: str | None = None
    ground: str | None = None
    lifted_to: str | None = None  # the level after that; public unless the paper says otherwise


@dataclass(frozen=True, slots=True)
class Unit:
    """One unit. All texts are spans of the document's verbatim text."""

    id: str
    kind: UnitKind
    status: UnitStatus
    blocks: tuple[Block, ...]
    number: str | None = None
    asker: str | None = None
    party: str | None = None
    heading_path: tuple[str, ...] = ()
    pages: tuple[int, ...] = ()
    references: tuple[str, ...] = ()  # motions, register numbers, "vraag 2"
    redactions: int = 0
    other_alderman: str | None = None
    related: tuple[str, ...] = ()  # ids: a decision point or commitment and its explanation
    header: tuple[Span, ...] = ()  # the first row of the table that the unit is (part of)
    secrecy: Secrecy | None = None  # where the paper marks this part itself, beside its own

    @property
    def start(self) -> int:
        return min(block.start for block in self.blocks)

    @property
    def end(self) -> int:
        return max(block.end for block in self.blocks)

    def spans_of(self, *roles: BlockRole) -> tuple[Span, ...]:
        """The spans of all blocks with one of ``roles``, in order."""
        return tuple(span for block in self.blocks if block.role in roles for span in block.spans)


@dataclass(frozen=True, slots=True)
class Metadata:
    """What was recognised about a document. What was not recognised stays empty."""

    kind: DocumentKind = DocumentKind.OVERIG
    title: str = ""
    body: str | None = None  # gemeenteraad, college van ..., commissie FKD
    committee: str | None = None  # FKD
    meeting: str | None = None  # as printed
    meeting_date: str | None = None  # ISO
    meeting_date_end: str | None = None  # ISO, for a meeting of several days
    agenda_items: tuple[str, ...] = ()
    agenda_titles: dict[str, str] = field(default_factory=dict)
    alderman: str | None = None
    portfolio: str | None = None
    subject: str | None = None
    dossier: str | None = None
    registration_numbers: tuple[str, ...] = ()  # VN..., AD...
    commitments: tuple[str, ...] = ()  # TA...
    motions: tuple[str, ...] = ()
    secrecy: Secrecy = Secrecy()
    decided: bool | None = None  # False: the paper has a box for the decision and it is empty


@dataclass(frozen=True, slots=True)
class DocumentRecord:
    """A document as it is kept: where it came from, what it is, its text and its units."""

    id: str
    path: str
    file_name: str
    content_hash: str
    media_type: str
    metadata: Metadata
    text: str
    pages: tuple[tuple[int, int, int], ...]  # number, start, end
    units: tuple[Unit, ...]
    warnings: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()  # metadata fields that could not be recognised
    withheld: tuple[Span, ...] = ()  # blanked for who looks; never in what is kept
    read_by_ocr: tuple[ScannedPage, ...] = ()  # pages that were read from their picture
