"""An annotatie in the making: questions per member with their answers, and what goes around them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from annotatie.incoming import Head, IncomingQuestion, Skipped
from annotatie.incoming.earlier import ADDED
from assistant.answer import AnswerStatus, Citation, Flag
from register.change import Change


class ConflictKind(StrEnum):
    """With what a sentence is at odds."""

    EARLIER = "earlier"  # a line that was said before
    WITHIN = "within"  # another answer of the same annotatie


@dataclass(frozen=True, slots=True)
class Conflict:
    """A sentence that is at odds with another; ``message`` is Dutch.

    ``number`` is the other question within the annotatie; ``citations`` are where the other stands.
    """

    kind: ConflictKind
    message: str
    sentence: str
    other: str
    number: str | None = None
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True)
class Bullet:
    """Something to say, with where it stands. Citations are numbered through the annotatie."""

    text: str
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class DraftedQuestion:
    """A question with its answer. ``number`` is the one it has in this annotatie.

    ``missing`` says, in Dutch, what somebody must still fill in and who; empty where nothing is.
    ``left_out`` counts bullets that were found as well. ``near`` is what comes nearest where nothing
    answers. ``drawn_from`` are the units (by document
    and name) that the answer follows from; None where that is not known.
    """

    incoming: IncomingQuestion
    number: str
    status: AnswerStatus
    bullets: tuple[Bullet, ...] = ()
    missing: str = ""
    message: str = ""
    flags: tuple[Flag, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    left_out: int = 0
    drawn_from: tuple[tuple[str, str], ...] | None = None
    near: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """The questions of one member, or of one party where the member is not known."""

    asker: str | None
    party: str | None
    questions: tuple[DraftedQuestion, ...]


@dataclass(frozen=True, slots=True)
class WordingChange:
    """How a standard line that matters here changed from one paper to the next."""

    subject: str
    old: str
    new: str
    change: Change
    old_source: Citation
    new_source: Citation


@dataclass(frozen=True, slots=True)
class Annotatie:
    """Everything of one annotatie. ``core`` is the kernboodschap."""

    head: Head
    groups: tuple[Group, ...]
    core: tuple[Bullet, ...] = ()
    changes: tuple[WordingChange, ...] = ()
    sources: tuple[Citation, ...] = ()
    as_of: date | None = None
    skipped: tuple[Skipped, ...] = ()
    warnings: tuple[str, ...] = field(default=())

    @property
    def added(self) -> list[str]:
        """Paragraphs that an officer put into the version before this one."""
        return [item.text for item in self.skipped if item.why == ADDED]

    @property
    def questions(self) -> Iterator[DraftedQuestion]:
        """All questions, in the order of the annotatie."""
        return (question for group in self.groups for question in group.questions)
