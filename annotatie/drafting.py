"""From incoming questions to an annotatie: answered one by one, then looked at together."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from annotatie.answering import answer_question
from annotatie.conflicts import conflicts_with_papers, conflicts_within, is_quoted
from annotatie.core import core_message, lines_that_matter, wording_changes
from annotatie.doubles import with_doubles
from annotatie.grouping import grouped, numbered
from annotatie.incoming import Head, Incoming, IncomingQuestion
from annotatie.incoming.question import standing_before
from annotatie.known import with_known
from annotatie.model import Annotatie, Conflict, DraftedQuestion, Group
from annotatie.sources import Sources
from annotatie.timely import day_of
from annotatie.written import bullets_of
from assistant.desk import Desk

# Called before each question with its place (from 0), how many there are and its text; and once
# more with an empty text when the answers are compared.
Progress = Callable[[int, int, str], None]

_RENUMBERED = "De vragen zijn doorgenummerd: niet elke vraag had een eigen nummer."
_SAME_NUMBERS = (
    "De vragen zijn doorgenummerd: hun eigen nummers lopen niet door of komen vaker voor."
)
_OTHER_NUMBERS = (
    "De vragen zijn doorgenummerd. Hun eigen nummer, zoals {number}, staat achter de vraag."
)


def draft(
    incoming: Incoming,
    desk: Desk,
    *,
    head: Head | None = None,
    as_of: date | None = None,
    on_progress: Progress | None = None,
) -> Annotatie:
    """An annotatie over ``incoming``, from papers dated before ``as_of``.

    ``head`` goes before what the incoming file says of the meeting. Raises StoreError.
    """
    sources = Sources(desk.document)
    named = _head(head, incoming.head)
    incoming = _for_others(with_known(incoming, desk.facets()), named)
    groups, own_numbers = numbered(grouped(incoming.questions))
    before = _standing_before(incoming)
    total = len(incoming.questions)
    answered: list[list[DraftedQuestion]] = []
    done = 0
    for group in groups:
        answered.append([])
        for number, question in group:
            if on_progress:
                on_progress(done, total, question.text)
            previous = before.get(id(question))
            answered[-1].append(answer_question(desk, number, question, previous, sources, as_of))
            done += 1
    if on_progress:
        on_progress(total, total, "")
    found = with_conflicts([Group(*_who(items), tuple(items)) for items in answered], desk, as_of)
    questions = [question for group in found for question in group.questions]
    known = desk.lines(as_of=as_of)
    lines = lines_that_matter(known, questions)
    core = core_message(desk, lines, total, sources, known, day_of(named, as_of))
    if incoming.core:
        quoted = [bullet.citations for bullet in core]
        core = list(bullets_of(incoming.core, desk, sources, as_of, quoted))
    changes = wording_changes(desk, lines, sources)
    return Annotatie(
        head=named,
        groups=tuple(found),
        core=tuple(core),
        changes=tuple(changes),
        sources=sources.all,
        as_of=as_of,
        skipped=incoming.skipped,
        warnings=(*incoming.warnings, *(() if own_numbers else (_renumbered(incoming),))),
    )


def _renumbered(incoming: Incoming) -> str:
    """Why the questions do not have the numbers that they came with."""
    numbers = [question.number for question in incoming.questions]
    given = [number for number in numbers if number]
    if len(given) < len(numbers):
        return _RENUMBERED
    odd = next((number for number in given if not number.isdigit()), None)
    return _OTHER_NUMBERS.format(number=odd) if odd else _SAME_NUMBERS


def _for_others(incoming: Incoming, head: Head) -> Incoming:
    """``incoming`` in which only another alderman than that of ``head`` is named at a question."""
    mine = head.alderman.lower().split()[-1:]
    return replace(
        incoming,
        questions=tuple(
            replace(question, holder="")
            if question.holder.lower().split()[-1:] == mine
            else question
            for question in incoming.questions
        ),
    )


def with_conflicts(groups: list[Group], desk: Desk, as_of: date | None) -> list[Group]:
    """``groups`` with what is at odds in them; also after an answer was edited."""
    questions = [question for group in groups for question in group.questions]
    within = conflicts_within(questions, desk.checker())

    def checked(question: DraftedQuestion) -> DraftedQuestion:
        found: list[Conflict] = list(within.get(question.number, ()))
        for bullet in question.bullets:
            # What is quoted word for word stands in the papers; words of one's own may not.
            if not is_quoted(bullet.text, bullet.citations):
                found += conflicts_with_papers(desk, bullet.text, as_of)
        return replace(question, conflicts=tuple(dict.fromkeys(found)))

    return with_doubles(
        [replace(group, questions=tuple(map(checked, group.questions))) for group in groups]
    )


def _standing_before(incoming: Incoming) -> dict[int, IncomingQuestion]:
    """For every question, by identity, the one that it came in behind."""
    questions = incoming.questions
    found = ((item, standing_before(questions, place)) for place, item in enumerate(questions))
    return {id(item): before for item, before in found if before}


def _who(items: list[DraftedQuestion]) -> tuple[str | None, str | None]:
    return items[0].incoming.asker, items[0].incoming.party


def _head(given: Head | None, read: Head) -> Head:
    if given is None:
        return read
    return Head(
        given.alderman or read.alderman,
        given.meeting or read.meeting,
        given.agenda or read.agenda,
        given.officer or read.officer,
    )
