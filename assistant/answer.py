"""An answer and its parts, as they leave the assistant: the words of the command-line contract."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class AnswerStatus(StrEnum):
    """How a question ended; one can grep for every value."""

    ANSWER = "answer"
    NO_EVIDENCE = "no_evidence"
    REFER_OTHER_WETHOUDER = "refer_other_wethouder"
    PLACEHOLDER_ONLY = "placeholder_only"
    NO_INDIVIDUAL_CASES = "no_individual_cases"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Citation:
    """Where a quotation stands. ``quote`` is an exact piece of the source text.

    ``start``/``end`` are the offsets of the quote in the document's text.
    """

    n: int
    document: str  # file name
    document_id: str
    unit_id: str
    title: str
    kind: str  # a DocumentKind value
    body: str | None
    meeting: str | None
    meeting_date: str | None  # ISO date
    agenda_items: tuple[str, ...]
    question_number: str | None
    asker: str | None
    party: str | None
    heading: str | None
    pages: tuple[int, ...]
    confidentiality: str
    quote: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class AnswerPart:
    """One bullet of an answer with the numbers of its citations."""

    text: str
    citations: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Flag:
    """Something a careful officer wants to see beside the answer; ``message`` is Dutch."""

    kind: str
    message: str
    citations: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """The whole answer. ``searched`` is the question as it was searched (after a follow-up).

    ``near`` are passages that come nearest where nothing answers; they are no part of an answer.
    ``drawn_from`` are all units that had a part in it, cited or not, by document and name; None
    where that was not kept.
    """

    status: AnswerStatus
    answer: tuple[AnswerPart, ...] = ()
    citations: tuple[Citation, ...] = ()
    flags: tuple[Flag, ...] = ()
    searched: str = ""
    message: str = ""  # Dutch: why there is no answer, and what to do
    drawn_from: tuple[tuple[str, str], ...] | None = None
    near: tuple[Citation, ...] = ()

    @property
    def sources(self) -> tuple[Citation, ...]:
        """All that can be opened from it, by different numbers."""
        return (*self.citations, *self.near)


@dataclass(frozen=True, slots=True)
class SearchResult:
    """What was found, best first, and the question as it was searched."""

    hits: list[SearchHit]
    searched: str = ""


@dataclass(frozen=True, slots=True)
class SearchHit:
    """One unit that was found; ``text`` is its best part in the source's own words."""

    rank: int
    score: float
    unit_id: str
    document: str
    document_id: str
    title: str
    kind: str
    body: str | None
    meeting: str | None
    meeting_date: str | None
    agenda_items: tuple[str, ...]
    question_number: str | None
    asker: str | None
    party: str | None
    heading: str | None
    pages: tuple[int, ...]
    status: str
    confidentiality: str
    question: str | None
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class SourceView:
    """A cited passage in its unit, for the panel beside an answer.

    ``text`` is the unit's verbatim text; ``marked`` the [start, end) ranges within it
    that are quoted.
    """

    citation: Citation
    text: str
    marked: tuple[tuple[int, int], ...] = field(default=())
