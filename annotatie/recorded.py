"""What the audit record keeps of an annotatie: how it was made, and what was made of it after."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from typing import Any

from annotatie.model import Annotatie, Bullet, DraftedQuestion
from annotatie.work import Work
from audit.entry import digest
from audit.kept import sources, words

Change = dict[str, Any]


def made(annotatie: Annotatie, keep: int, number: int | None = None) -> dict[str, Any]:
    """The details of a draft: every question with its answer by their hashes, and the sources.

    ``number`` is the one under which the annotatie is kept; a file alone has none.
    """
    questions = list(annotatie.questions)
    return {
        "annotatie": number,
        **words("title", annotatie.head.meeting, keep),
        "as_of": annotatie.as_of.isoformat() if annotatie.as_of else None,
        "questions": [_answered(question, keep) for question in questions],
        "core_hash": digest(text_of(annotatie.core)),
        "sources": sources(annotatie.sources),
        "annotatie_hash": annotatie_hash(annotatie),
    }


def changed(before: Work, after: Work, keep: int, number: int) -> dict[str, Any]:
    """The details of an edit; without ``changes`` where nothing was made of the answers.

    What was typed and not checked yet is no part of the annotatie.
    """
    changes: list[Change] = []
    if before.annotatie is not None and after.annotatie is not None:
        changes = [
            *_head(before.annotatie, after.annotatie, keep),
            *_questions(before.annotatie, after.annotatie, keep),
            *_core(before.annotatie, after.annotatie, keep),
            *_finished(before, after),
        ]
    return {
        "annotatie": number,
        "changes": changes,
        "annotatie_hash": annotatie_hash(after.annotatie) if after.annotatie else None,
    }


def saved(
    annotatie: Annotatie, suffix: str, data: bytes, number: int | None = None
) -> dict[str, Any]:
    """The details of a file that was made: who has one can prove that it came from here, unchanged."""
    return {
        "annotatie": number,
        "file": suffix,
        "file_hash": hashlib.sha256(data).hexdigest(),
        "annotatie_hash": annotatie_hash(annotatie),
    }


def text_of(bullets: Sequence[Bullet]) -> str:
    """The bullets as one text: each on a line of its own."""
    return "\n".join(bullet.text for bullet in bullets)


def annotatie_hash(annotatie: Annotatie) -> str:
    """The hash of all that an annotatie says: one that is kept elsewhere is proved with it."""
    head = annotatie.head
    said = [
        [question.number, question.incoming.text, text_of(question.bullets), question.missing]
        for question in annotatie.questions
    ]
    return digest([head.alderman, head.meeting, list(head.agenda), said, text_of(annotatie.core)])


def _answered(question: DraftedQuestion, keep: int) -> dict[str, Any]:
    return {
        "number": question.number,
        **words("question", question.incoming.text, keep),
        "status": question.status.value,
        "text_hash": digest(text_of(question.bullets)),
        "cites": sorted({c.n for bullet in question.bullets for c in bullet.citations}),
    }


def _head(before: Annotatie, after: Annotatie, keep: int) -> Iterator[Change]:
    if before.head != after.head:
        head = after.head
        text = "\n".join((head.alderman, head.meeting, *head.agenda))
        yield {"what": "head", **words("text", text, keep)}


def _questions(before: Annotatie, after: Annotatie, keep: int) -> Iterator[Change]:
    was = {question.number: question for question in before.questions}
    now = {question.number: question for question in after.questions}
    for number, question in now.items():
        old = was.get(number)
        same = old is not None and (old.incoming.text, text_of(old.bullets)) == (
            question.incoming.text,
            text_of(question.bullets),
        )
        if not same:
            yield {
                "what": "answer" if old else "added",
                "number": number,
                **words("question", question.incoming.text, keep),
                **words("text", text_of(question.bullets), keep),
                "before_hash": digest(text_of(old.bullets)) if old else None,
                "sources": sources(c for bullet in question.bullets for c in bullet.citations),
            }
    for number in was.keys() - now.keys():
        text = text_of(was[number].bullets)
        yield {"what": "dropped", "number": number, "before_hash": digest(text)}


def _core(before: Annotatie, after: Annotatie, keep: int) -> Iterator[Change]:
    old, new = text_of(before.core), text_of(after.core)
    if old != new:
        yield {"what": "core", **words("text", new, keep), "before_hash": digest(old)}


def _finished(before: Work, after: Work) -> Iterator[Change]:
    yield from ({"what": "done", "number": n} for n in sorted(after.done - before.done))
    there = {question.number for question in after.annotatie.questions} if after.annotatie else ()
    yield from (
        {"what": "undone", "number": n} for n in sorted(before.done - after.done) if n in there
    )
