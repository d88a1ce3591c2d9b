"""An annotatie that was kept, without what somebody may not see (any more)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from annotatie.model import Annotatie, Bullet, DraftedQuestion, Group
from assistant.answer import Answer, AnswerPart, AnswerStatus, Citation
from assistant.desk import Desk


def seen_by(annotatie: Annotatie, desk: Desk) -> Annotatie:
    """``annotatie`` as the clearance of ``desk`` may see it now."""
    if desk.clearance.is_full:
        return annotatie
    known = {_place(item): item for item in annotatie.sources}
    elsewhere = (c for q in annotatie.questions for item in q.conflicts for c in item.citations)
    known |= {_place(item): item for item in elsewhere if _place(item) not in known}
    left = _left(known.values(), desk)
    changed: set[str] = set()
    groups = [
        replace(group, questions=tuple(_question(q, desk, changed) for q in group.questions))
        for group in annotatie.groups
    ]
    return replace(
        annotatie,
        groups=tuple(_without_conflicts(group, left, changed) for group in groups),
        core=tuple(b for b in annotatie.core if all(_place(c) in left for c in b.citations)),
        changes=tuple(
            item
            for item in annotatie.changes
            if {_place(item.old_source), _place(item.new_source)} <= left
        ),
        sources=tuple(item for item in annotatie.sources if _place(item) in left),
    )


def _left(citations: Iterable[Citation], desk: Desk) -> set[tuple[str, int, int]]:
    """Where the citations stand that may be seen."""
    answer = Answer(AnswerStatus.ANSWER, citations=tuple(citations), drawn_from=())
    return {_place(item) for item in desk.shown(answer).citations}


def _question(question: DraftedQuestion, desk: Desk, changed: set[str]) -> DraftedQuestion:
    """``question`` as it may be shown; its number goes into ``changed`` where that is less."""
    cited = {c.n: c for bullet in question.bullets for c in bullet.citations}
    answer = Answer(
        status=question.status,
        answer=tuple(AnswerPart(b.text, tuple(c.n for c in b.citations)) for b in question.bullets),
        citations=tuple(cited.values()),
        flags=question.flags,
        message=question.message,
        drawn_from=question.drawn_from,
        near=question.near,
    )
    shown = desk.shown(answer)
    if replace(shown, drawn_from=answer.drawn_from) == answer:
        return question
    changed.add(question.number)
    return replace(
        question,
        bullets=tuple(Bullet(p.text, tuple(cited[n] for n in p.citations)) for p in shown.answer),
        flags=shown.flags,
        message=shown.message,
        left_out=0,
        near=shown.near,
    )


def _without_conflicts(group: Group, left: set[tuple[str, int, int]], changed: set[str]) -> Group:
    """``group`` without what is at odds with something that may not be shown."""

    def kept(question: DraftedQuestion) -> DraftedQuestion:
        if question.number in changed:
            return replace(question, conflicts=())
        conflicts = tuple(
            item
            for item in question.conflicts
            if item.number not in changed and all(_place(c) in left for c in item.citations)
        )
        return replace(question, conflicts=conflicts)

    return replace(group, questions=tuple(map(kept, group.questions)))


def _place(item: Citation) -> tuple[str, int, int]:
    return item.document_id, item.start, item.end
