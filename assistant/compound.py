"""The answers to the parts of a compound question, put together into one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.answer import Answer, AnswerPart, AnswerStatus, Citation, Flag
from assistant.told import told

# Which status the whole gets when the parts differ: an answer to a part is an answer.
_ORDER = (
    AnswerStatus.ANSWER,
    AnswerStatus.NO_INDIVIDUAL_CASES,
    AnswerStatus.REFER_OTHER_WETHOUDER,
    AnswerStatus.PLACEHOLDER_ONLY,
    AnswerStatus.NO_EVIDENCE,
    AnswerStatus.ERROR,
)


def combine(questions: Sequence[str], answers: Sequence[Answer]) -> Answer:
    """One answer out of ``answers``, whose questions are ``questions``.

    Citations are numbered through; a quotation that several parts use keeps one number. What a
    part lacks is said in the message, by its question. What comes nearest is kept where no part says anything,
    and told in the message beside what another part does say.
    """
    silent = not any(answer.answer for answer in answers)
    citations: list[Citation] = []
    parts: list[AnswerPart] = []
    flags: list[Flag] = []
    messages: list[str] = []
    near: list[Citation] = []
    for number, (question, answer) in enumerate(zip(questions, answers, strict=True), start=1):
        renumbered = _renumber(answer.citations, citations)
        parts += [
            AnswerPart(part.text, tuple(renumbered[n] for n in part.citations))
            for part in answer.answer
        ]
        flags += [
            Flag(flag.kind, flag.message, tuple(renumbered[n] for n in flag.citations))
            for flag in answer.flags
        ]
        if answer.status is not AnswerStatus.ANSWER:
            messages.append(
                f"Deel {number} ({question.rstrip('?')}): {answer.message if silent else told(answer)}"
            )
            _renumber(answer.near, near)
    status = min((answer.status for answer in answers), key=_ORDER.index)
    return Answer(
        status=status,
        answer=tuple(parts),
        citations=tuple(citations),
        flags=tuple(dict.fromkeys(flags)),
        searched=" / ".join(answer.searched for answer in answers),
        message=" ".join(messages),
        drawn_from=_together(answers),
        near=tuple(replace(item, n=len(citations) + item.n) for item in near) if silent else (),
    )


def _together(answers: Sequence[Answer]) -> tuple[tuple[str, str], ...] | None:
    """What all answers draw on; not known where that of one is not."""
    found: dict[tuple[str, str], None] = {}
    for answer in answers:
        if answer.drawn_from is None:
            return None
        found.update(dict.fromkeys(answer.drawn_from))
    return tuple(found)


def _renumber(cited: Sequence[Citation], citations: list[Citation]) -> dict[int, int]:
    """Old number → new number for those ``cited``; new ones join ``citations``."""
    known = {(c.document_id, c.start, c.end): c.n for c in citations}
    numbers: dict[int, int] = {}
    for item in cited:
        place = (item.document_id, item.start, item.end)
        if place not in known:
            known[place] = len(citations) + 1
            citations.append(replace(item, n=known[place]))
        numbers[item.n] = known[place]
    return numbers
