"""What must still be done with an annotatie, in a few lines above it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from annotatie.model import Annotatie, DraftedQuestion
from assistant.answer import AnswerStatus

SECRET = "secrecy"  # the kind of a flag on a paper that is still secret
_OPEN = frozenset({"placeholder", "unanswered"})
_FIRST = "Nog te doen. "
_LINES: tuple[tuple[str, Callable[[DraftedQuestion], bool]], ...] = (
    (
        "Nog aan te vullen: {}.",
        lambda q: bool(q.missing) and q.status is not AnswerStatus.REFER_OTHER_WETHOUDER,
    ),
    (
        "Een andere wethouder antwoordt: {}.",
        lambda q: q.status is AnswerStatus.REFER_OTHER_WETHOUDER,
    ),
    (
        "In een eerder stuk nog niet helemaal beantwoord: {}.",
        lambda q: not q.missing and bool(q.bullets) and _has(q, _OPEN),
    ),
    (
        "Over een persoon: {}. Noem geen naam en ga niet in op het geval.",
        lambda q: q.status is AnswerStatus.NO_INDIVIDUAL_CASES,
    ),
    (
        "Uit een stuk dat nog niet openbaar is: {}. Niet extern gebruiken.",
        lambda q: bool(q.bullets) and _has(q, frozenset({SECRET})),
    ),
    ("Botst met een ander antwoord of met een stuk: {}.", lambda q: bool(q.conflicts)),
    (
        "Een zin zonder bron: {}.",
        lambda q: any(not bullet.citations for bullet in q.bullets),
    ),
)


def attention(annotatie: Annotatie) -> list[str]:
    """The lines, in Dutch; none where nothing is left to do."""
    lines = list(_lines(annotatie))
    return [_FIRST + lines[0], *lines[1:]] if lines else []


def _lines(annotatie: Annotatie) -> Iterator[str]:
    questions = list(annotatie.questions)
    for words, applies in _LINES:
        if numbers := [question.number for question in questions if applies(question)]:
            yield words.format(f"vraag {', '.join(numbers)}")


def _has(question: DraftedQuestion, kinds: frozenset[str]) -> bool:
    return any(flag.kind in kinds for flag in question.flags)
