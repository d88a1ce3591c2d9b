"""What an officer does with a draft: write an answer herself, or have it looked up anew."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from annotatie.answering import answer_question
from annotatie.drafting import with_conflicts
from annotatie.incoming import IncomingQuestion
from annotatie.incoming.question import standing_before
from annotatie.model import Annotatie, DraftedQuestion
from annotatie.sources import Sources
from annotatie.written import bullets_of
from assistant.desk import Desk

Revision = Callable[[DraftedQuestion, Sources], DraftedQuestion]


def edited(annotatie: Annotatie, number: str, lines: Sequence[str], desk: Desk) -> Annotatie:
    """``annotatie`` with ``lines`` as the answer to question ``number``, checked again.

    A line keeps its sources where it quotes them, and gets those that bear it out; one that the
    papers do not bear out has none and is marked so. Raises KeyError for an unknown number.
    """

    def revise(question: DraftedQuestion, sources: Sources) -> DraftedQuestion:
        known = [bullet.citations for q in annotatie.questions for bullet in q.bullets]
        bullets = bullets_of(lines, desk, sources, annotatie.as_of, known)
        missing = question.missing if not bullets else ""
        return replace(question, bullets=bullets, missing=missing, left_out=0)

    return _revised(annotatie, number, desk, revise)


def regenerated(
    annotatie: Annotatie, number: str, desk: Desk, *, text: str | None = None
) -> Annotatie:
    """``annotatie`` with question ``number`` answered anew, as ``text`` where that is given.

    Raises KeyError for an unknown number.
    """

    def revise(question: DraftedQuestion, sources: Sources) -> DraftedQuestion:
        asked = replace(question.incoming, answer=())  # what stood there goes
        if text is not None:
            asked = replace(asked, text=" ".join(text.split()), follows=False)
        before = _before(annotatie, number)
        return answer_question(desk, number, asked, before, sources, annotatie.as_of)

    return _revised(annotatie, number, desk, revise)


def _revised(annotatie: Annotatie, number: str, desk: Desk, revise: Revision) -> Annotatie:
    if number not in {question.number for question in annotatie.questions}:
        raise KeyError(number)
    sources = Sources(desk.document, annotatie.sources)
    groups = [
        replace(
            group,
            questions=tuple(
                revise(question, sources) if question.number == number else question
                for question in group.questions
            ),
        )
        for group in annotatie.groups
    ]
    found = with_conflicts(groups, desk, annotatie.as_of)
    return replace(annotatie, groups=tuple(found), sources=sources.all)


def _before(annotatie: Annotatie, number: str) -> IncomingQuestion | None:
    place = [question.number for question in annotatie.questions].index(number)
    return standing_before([question.incoming for question in annotatie.questions], place)
