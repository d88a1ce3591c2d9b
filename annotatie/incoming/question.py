"""What is recognised in what came in."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field

from explained import Explained

# Marks that nobody sees: control characters, what turns the direction of a text, soft hyphens.
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
_PART = re.compile(r"^(?P<whole>\d{1,3})[a-z]$")
_LEADING = re.compile(r"^(?:[-–—•●○◦▪■□‣⁃·*>]+\s+)+")


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stood: in words ("regel 4", "rij 12") and, in a text, at which character."""

    label: str
    start: int | None = None


@dataclass(frozen=True, slots=True)
class IncomingQuestion:
    """One question. ``follows``: it leans on the question before it.

    ``agenda`` is the agenda item that it stands below, ``holder`` the alderman whom a list names for it
    and ``above`` the words above it that may name who asks, where nobody is known by them. ``answer``
    are the lines that an officer left below it in an earlier version: these stay.
    """

    text: str
    number: str | None = None
    asker: str | None = None
    party: str | None = None
    place: Place = Place("")
    follows: bool = False
    agenda: str = ""
    holder: str = ""
    above: str = ""
    answer: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Skipped:
    """Something that was not taken for a question; ``why`` is Dutch."""

    text: str
    place: Place
    why: str = "geen vraag"


@dataclass(frozen=True, slots=True)
class Head:
    """What the file says about the meeting the questions are for."""

    alderman: str = ""
    meeting: str = ""
    agenda: tuple[str, ...] = ()
    officer: str = ""


@dataclass(frozen=True, slots=True)
class Incoming:
    """All that was recognised in one text or file; ``warnings`` are Dutch.

    ``core`` is the kernboodschap of an earlier version.
    """

    questions: tuple[IncomingQuestion, ...]
    skipped: tuple[Skipped, ...] = ()
    head: Head = field(default_factory=Head)
    warnings: tuple[str, ...] = ()
    core: tuple[str, ...] = ()


def is_part_of(question: IncomingQuestion, whole: IncomingQuestion) -> bool:
    """Whether the number of ``question`` says that it belongs to ``whole``: "3a" to "3"."""
    part = _PART.match(question.number or "")
    return part is not None and part["whole"] == whole.number


def standing_before(questions: Sequence[IncomingQuestion], place: int) -> IncomingQuestion | None:
    """The question on which the one at ``place`` may lean: "1" for "1b", else the one before it."""
    for item in reversed(questions[:place]):
        if is_part_of(questions[place], item):
            return item
    return questions[place - 1] if place else None


class IncomingError(Explained):
    """What came in cannot be used; the message is Dutch and says what to do."""


def tidy(text: str) -> str:
    """``text`` on one line, without a list mark and without marks that nobody sees.

    >>> tidy("  - Hoe gaat\\n het? ")
    'Hoe gaat het?'
    """
    seen = "".join(
        " " if mark.isspace() else mark
        for mark in unicodedata.normalize("NFC", text)
        if mark.isspace() or unicodedata.category(mark) not in _UNSEEN
    )
    return _LEADING.sub("", " ".join(seen.split()))
