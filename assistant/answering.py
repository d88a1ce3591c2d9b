"""From question to answer, over what somebody may see: each part goes through the list of steps."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date

from access.clearance import Clearance
from assistant import door
from assistant.answer import Answer, AnswerStatus
from assistant.archive import Archive
from assistant.checks.other_year import other_year
from assistant.checks.support import SupportVerifier
from assistant.compound import combine
from assistant.draft.writer import Writer
from assistant.flow import Context, Tell, run
from assistant.question.follow_up import asked_alone
from assistant.question.message import Asked, asked_in, is_list, together
from assistant.question.parts import joined_questions
from assistant.question.pointing import leans_within
from assistant.question.relative_years import (
    in_years,
    named_years,
    turns_in_years,
    without_years,
)
from assistant.steps import Pen, Tools, answer_steps
from index.schema import SearchFilter
from ingest.dates import in_words


@dataclass(frozen=True, slots=True)
class Inquiry:
    """A question with all that limits its answer: the day it is asked on, the turns before it and
    the papers that count."""

    question: str
    as_of: date | None
    history: Sequence[Mapping[str, str]]
    filter: SearchFilter


class Answering:
    """Answers for one clearance; hold the lock of the archive meanwhile."""

    def __init__(self, archive: Archive, clearance: Clearance, writer: Writer | None) -> None:
        self._archive = archive
        self._clearance = clearance
        self._writer = writer

    def answer(self, inquiry: Inquiry, tell: Tell | None) -> Answer:
        """The answer to ``inquiry``, each of its parts answered behind the other.

        ``tell`` is told of what can be shown before the answer is whole. Nothing gets out, to it
        or to the caller, that did not pass the door.
        """
        today = inquiry.as_of or date.today()
        inquiry = replace(inquiry, history=turns_in_years(inquiry.history, today))
        asked = self._apart(inquiry)
        parts = [item.words for item in asked]
        answers: list[Answer] = []

        def tell_with(last: Answer) -> None:
            """Tell of what was answered before, with ``last`` behind it."""
            if tell is not None:
                tell(_whole(parts, [*answers, self._at_the_door(last)]))

        for item in asked:
            found = self._answer_in_years(inquiry, item, today, tell_with)
            answers.append(self._at_the_door(found))
            if tell is not None and len(answers) < len(parts):
                tell(_whole(parts, answers))
        return _whole(parts, answers)

    def _apart(self, inquiry: Inquiry) -> list[Asked]:
        """What is asked, each to be answered on its own; one question where one answer holds all."""
        asked = asked_in(inquiry.question)
        if len(asked) == 1 or is_list(inquiry.question):
            return asked
        one = together(asked)
        taken, _ = self._taken(inquiry, one, replace(self._tools(), pen=None))
        if taken.about_person:
            return [one]
        judges = (self._archive.evidence.of(item.words) for item in asked)
        told = bool(taken.chosen) and all(judge.likely(taken.chosen) for judge in judges)
        return [one] if told else asked

    def _at_the_door(self, answer: Answer) -> Answer:
        return door.answer(answer, self._archive.gate(self._clearance))

    def _answer_in_years(self, inquiry: Inquiry, put: Asked, today: date, tell: Tell) -> Answer:
        """The answer to ``put`` of the year that "dit jaar" is; where the papers tell nothing of it,
        to ``put`` without it, with a warning."""
        dated = put.made(lambda text: in_years(text, inquiry.history, today))
        found = self._answer_joined(inquiry, dated, tell)
        if dated == put:
            return found
        if found.status is AnswerStatus.NO_EVIDENCE:
            newest = self._answer_joined(inquiry, put.made(without_years), tell)
            found = found if newest.status is AnswerStatus.ERROR else newest  # "vorig jaar?"
        flags = other_year(named_years(put.words, today), found)
        return replace(found, flags=(*flags, *found.flags)) if flags else found

    def _answer_joined(self, inquiry: Inquiry, put: Asked, tell: Tell) -> Answer:
        """The answer to ``put``; where there is none, those to the questions joined in it.

        What two questions ask for seldom stands in one passage. Each leans on the one before it.
        """
        whole = self._answer_part(inquiry, put, tell)
        if whole.status is not AnswerStatus.NO_EVIDENCE:
            return whole
        if not put.around and (alone := asked_alone(put.words, inquiry.history)):
            found = self._answer_part(replace(inquiry, history=()), Asked(alone), tell)
            if found.status is not AnswerStatus.NO_EVIDENCE:
                return found
        joined = joined_questions(put.words)
        if len(joined) == 1:
            return whole
        before, answers = list(inquiry.history), []
        for part in joined:
            half = replace(inquiry, history=tuple(before))
            # What was said around the whole question was said around each half of it.
            leaning = bool(put.around) and leans_within(part)
            answers.append(self._answer_part(half, Asked(part, put.around, leaning), _tell_nobody))
            before.append({"role": "user", "content": part})
        combined = combine(joined, answers)
        return whole if combined.status is AnswerStatus.NO_EVIDENCE else combined

    def _answer_part(self, inquiry: Inquiry, put: Asked, tell: Tell) -> Answer:
        context, status = self._taken(inquiry, put, self._tools(), tell)
        return Answer(
            status=status,
            answer=tuple(context.parts),
            citations=tuple(context.citations),
            flags=tuple(context.flags),
            searched=_as_told(context),
            message=context.message,
            drawn_from=context.drawn_from,
            near=tuple(context.near),
        )

    def _taken(
        self, inquiry: Inquiry, put: Asked, tools: Tools, tell: Tell | None = None
    ) -> tuple[Context, AnswerStatus]:
        """What came of all the steps, and how they ended."""
        context = Context(
            put=put,
            as_of=inquiry.as_of,
            history=inquiry.history,
            filter=inquiry.filter,
            tell=tell,
        )
        return context, run(answer_steps(tools), context)

    def _tools(self) -> Tools:
        seen, library = self._archive.seen(self._clearance), self._archive.library
        return Tools(
            search=seen.units,
            analyser=library.analyser,
            relevance=library.relevance,
            evidence=self._archive.evidence,
            lines=seen.register.lines,
            commitments=seen.register.commitments,
            parties=seen.facets["parties"],
            askers=seen.facets["askers"],
            today=date.today(),
            pen=self._pen(),
        )

    def _pen(self) -> Pen | None:
        archive = self._archive
        if self._writer is None:
            return None
        hers, its = archive.gate(self._clearance), archive.writer_gate()
        verifier = SupportVerifier(archive.library.analyser, archive.likeness)
        return Pen(
            self._writer,
            verifier,
            lambda *unit: hers.passes(*unit) and its.passes(*unit),
            archive.writer_knows,
            self._let_others,
        )

    @contextmanager
    def _let_others(self) -> Iterator[None]:
        """Others may use the desk while this thread waits for a model."""
        self._archive.lock.release()
        try:
            yield
        finally:
            self._archive.lock.acquire()


def _tell_nobody(answer: Answer) -> None:
    """Half of what is asked for is nothing to show."""


def _whole(parts: Sequence[str], answers: Sequence[Answer]) -> Answer:
    """One answer out of those to the first of ``parts``."""
    return answers[0] if len(parts) == 1 else combine(parts[: len(answers)], answers)


def _as_told(context: Context) -> str:
    """What was searched, with the days of the papers where only those of then were."""
    if context.moment is None:
        return context.searched
    first, last = map(in_words, context.moment.periods[0])
    return f"{context.searched} (stukken van {first} tot en met {last})"
