"""An answer without what may not be shown any more; in its place stands that it was withdrawn."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from assistant.answer import Answer, AnswerPart, AnswerStatus, Citation, Flag

WITHDRAWN_PART = "Ingetrokken: dit punt komt uit een stuk dat u niet (meer) mag inzien."
_SOME = (
    "Een deel van dit antwoord is ingetrokken: het komt uit stukken die u niet (meer) mag inzien."
)
_NONE = "In de stukken die u mag inzien staat geen antwoord op deze vraag."
# What these say follows from the sources they name, and from nothing else.
_OF_SOURCES = frozenset(
    {"prepared", "proposal", "internal", "conditional", "secrecy", "secrecy_lifted"}
)


def withdrawn(
    answer: Answer, cites: Callable[[Citation], bool], draws_on: Callable[[str, str], bool]
) -> Answer:
    """``answer`` as it may be shown.

    ``cites`` says whether a citation may be shown, ``draws_on`` whether a unit (by document and
    name) may. An answer that does not tell what it draws on may draw on anything.
    """
    lost = {item.n for item in answer.citations if not cites(item)}
    left = {item.n for item in answer.citations} - lost
    drawn = answer.drawn_from
    near = tuple(item for item in answer.near if cites(item))
    kept = not lost and near == answer.near
    if kept and drawn is not None and all(draws_on(*unit) for unit in drawn):
        return answer
    parts = tuple(
        AnswerPart(WITHDRAWN_PART, ()) if lost & {*part.citations} else part
        for part in answer.answer
        if part.citations
    )
    return replace(
        answer,
        answer=_once(parts),
        citations=tuple(item for item in answer.citations if item.n not in lost),
        flags=tuple(flag for flag in answer.flags if _stays(flag, left)),
        searched="",
        message=_message(answer, lost),
        drawn_from=None,
        near=near,
    )


def withdrawn_whole(answer: Answer) -> Answer:
    """``answer`` with everything in it withdrawn."""
    return withdrawn(answer, lambda _: False, lambda *_: False)


def _stays(flag: Flag, left: set[int]) -> bool:
    return flag.kind in _OF_SOURCES and bool(flag.citations) and left >= {*flag.citations}


def _message(answer: Answer, lost: set[int]) -> str:
    if lost:
        return _SOME
    return "" if answer.status is AnswerStatus.ANSWER else _NONE


def _once(parts: tuple[AnswerPart, ...]) -> tuple[AnswerPart, ...]:
    """Several withdrawn points in a row are told of once."""
    return tuple(part for place, part in enumerate(parts) if place == 0 or part != parts[place - 1])
