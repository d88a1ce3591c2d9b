"""A question put into an annotatie that is being made, with its answer; or taken out of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from annotatie.answering import drafted
from annotatie.core import core_message, lines_that_matter, wording_changes
from annotatie.drafting import with_conflicts
from annotatie.incoming import IncomingQuestion
from annotatie.model import Annotatie, DraftedQuestion, Group
from annotatie.revise import edited
from annotatie.sources import Sources
from annotatie.timely import day_of
from assistant.answer import Answer
from assistant.desk import Desk


def added(
    annotatie: Annotatie, question: str, answer: Answer, desk: Desk, *, lines: Sequence[str] = ()
) -> tuple[Annotatie, str]:
    """``annotatie`` with ``question`` behind those of nobody in particular, and its number.

    ``lines`` are what an officer made of the answer; without them it stands as it was given.
    """
    sources = Sources(desk.document, annotatie.sources)
    number = _next_number(annotatie)
    made = drafted(
        number, IncomingQuestion(" ".join(question.split())), answer, sources, annotatie.as_of
    )
    groups = with_conflicts(_behind(annotatie.groups, made), desk, annotatie.as_of)
    questions = [item for group in groups for item in group.questions]
    known = desk.lines(as_of=annotatie.as_of)
    matter = lines_that_matter(known, questions)
    day = day_of(annotatie.head, annotatie.as_of)
    core = core_message(desk, matter, len(questions), sources, known, day)
    changes = wording_changes(desk, matter, sources)
    result = replace(
        annotatie,
        groups=tuple(groups),
        core=tuple(core),
        changes=tuple(changes),
        sources=sources.all,
    )
    return (edited(result, number, lines, desk) if lines else result), number


def dropped(annotatie: Annotatie, number: str, desk: Desk) -> Annotatie:
    """``annotatie`` without question ``number``; the others keep their numbers."""
    kept = [
        replace(group, questions=tuple(q for q in group.questions if q.number != number))
        for group in annotatie.groups
    ]
    groups = with_conflicts([group for group in kept if group.questions], desk, annotatie.as_of)
    return replace(annotatie, groups=tuple(groups))


def _behind(groups: Sequence[Group], question: DraftedQuestion) -> list[Group]:
    if groups and groups[-1].asker is None and groups[-1].party is None:
        last = groups[-1]
        return [*groups[:-1], replace(last, questions=(*last.questions, question))]
    return [*groups, Group(None, None, (question,))]


def _next_number(annotatie: Annotatie) -> str:
    numbers = [int(item.number) for item in annotatie.questions if item.number.isdigit()]
    return str(max(numbers, default=0) + 1)
