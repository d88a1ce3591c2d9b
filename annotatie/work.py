"""An annotatie somebody is at work on: first the questions to correct, then the answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from annotatie.incoming import Head, Incoming, IncomingQuestion, Skipped
from annotatie.model import Annotatie
from ingest.paragraphs import shortened

_TITLE = 90  # characters
NAMELESS = "Annotatie zonder naam"


@dataclass(frozen=True, slots=True)
class Work:
    """``annotatie`` is there once the questions were answered; until then ``questions`` count.

    ``done`` are the numbers of the questions that are finished. ``typed`` are answers that were
    written and not checked yet, by the number of their question. ``core`` is the kernboodschap of an
    earlier version.
    """

    head: Head = field(default_factory=Head)
    questions: tuple[IncomingQuestion, ...] = ()
    as_of: date | None = None
    skipped: tuple[Skipped, ...] = ()
    warnings: tuple[str, ...] = ()
    annotatie: Annotatie | None = None
    done: frozenset[str] = frozenset()
    typed: Mapping[str, str] = field(default_factory=dict)
    core: tuple[str, ...] = ()

    @property
    def title(self) -> str:
        """What it is called in a list: the meeting, or else its first question."""
        asked = self.annotatie.questions if self.annotatie else ()
        texts = [question.incoming.text for question in asked] or [q.text for q in self.questions]
        words = " ".join((self.head.meeting or next(iter(texts), "") or NAMELESS).split())
        return shortened(words, _TITLE)

    @property
    def incoming(self) -> Incoming:
        """The questions as they are to be answered; those without words are left out."""
        asked = tuple(question for question in self.questions if question.text)
        return Incoming(asked, self.skipped, self.head, self.warnings, self.core)


def begun(*incoming: Incoming) -> Work:
    """The work on what was recognised, in one text or in several files."""
    heads = [item.head for item in incoming if item.head != Head()]
    return Work(
        heads[0] if heads else Head(),
        tuple(question for item in incoming for question in item.questions),
        skipped=tuple(skipped for item in incoming for skipped in item.skipped),
        warnings=tuple(warning for item in incoming for warning in item.warnings),
        core=next((item.core for item in incoming if item.core), ()),
    )


def without(work: Work, place: int) -> Work:
    """``work`` without the question at ``place``; as it was where there is none."""
    kept = tuple(item for number, item in enumerate(work.questions) if number != place)
    return replace(work, questions=kept)


def with_another(work: Work, place: int) -> Work:
    """``work`` with a question to fill in behind the one at ``place``, by the same member."""
    at = max(0, min(place + 1, len(work.questions)))
    before = work.questions[at - 1] if at else IncomingQuestion("")
    fresh = IncomingQuestion("", asker=before.asker, party=before.party)
    return replace(work, questions=(*work.questions[:at], fresh, *work.questions[at:]))


def joined(work: Work, place: int) -> Work:
    """``work`` with the question at ``place`` as a part of the one before it."""
    if not 0 < place < len(work.questions):
        return work
    before, item = work.questions[place - 1 : place + 1]
    one = replace(before, text=" ".join(filter(None, (before.text, item.text))))
    return replace(
        work, questions=(*work.questions[: place - 1], one, *work.questions[place + 1 :])
    )


def taken(work: Work, place: int) -> Work:
    """``work`` with what was skipped at ``place`` as its last question."""
    if not 0 <= place < len(work.skipped):
        return work
    item = work.skipped[place]
    skipped = work.skipped[:place] + work.skipped[place + 1 :]
    question = IncomingQuestion(item.text, place=item.place)
    return replace(work, questions=(*work.questions, question), skipped=skipped)


def with_head(work: Work, head: Head) -> Work:
    """``work`` for another meeting."""
    head = replace(head, officer=head.officer or work.head.officer)
    made = replace(work.annotatie, head=head) if work.annotatie else None
    return replace(work, head=head, annotatie=made)


def with_typed(work: Work, number: str, text: str | None) -> Work:
    """``work`` with what was written for a question; None where it has been checked."""
    typed = {key: value for key, value in work.typed.items() if key != number}
    return replace(work, typed=typed if text is None else {**typed, number: text})


def marked(work: Work, number: str, *, is_done: bool) -> Work:
    """``work`` with a question finished, or not finished any more."""
    return replace(work, done=work.done | {number} if is_done else work.done - {number})
