"""The form of an annotatie as a browser sends it: the head and the recognised questions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from annotatie.incoming import Head, IncomingQuestion, Place
from annotatie.incoming.limits import QUESTIONS
from annotatie.work import Work, with_head
from explained import Explained
from screens.day_input import DayError, parse_day
from screens.events import number, text

LONGEST_FIELD = 300  # characters of a name, a party or a meeting
LONGEST_TEXT = 20_000  # of a question or an answer
_MOST_AGENDA = 50


class FormError(Explained):
    """A field that cannot be used as it was filled in; the message is Dutch and names it."""


def head_of(data: Mapping[str, object]) -> Head:
    """The head in an event."""
    lines = long_text(data.get("agenda")).splitlines()[:_MOST_AGENDA]
    agenda = (" ".join(line.split())[:LONGEST_FIELD] for line in lines)
    return Head(
        _line(data.get("alderman")), _line(data.get("meeting")), tuple(filter(None, agenda))
    )


def filled_in(work: Work, data: Mapping[str, object]) -> Work:
    """``work`` with what was filled in. Raises FormError for a day that is none."""
    try:
        as_of = parse_day(text(data.get("as_of")))
    except DayError as error:
        raise FormError(f"Peildatum: {error}") from error
    return replace(with_rows(with_head(work, head_of(data)), data), as_of=as_of)


def with_rows(work: Work, data: Mapping[str, object]) -> Work:
    """``work`` with the questions in an event; as it was where there are none in it.

    They are the first ``count`` questions of ``work``: what was added behind those since stays.
    """
    rows, count = data.get("rows"), number(data.get("count"))
    if not isinstance(rows, list) or count is None:
        return work
    known = dict(enumerate(work.questions))
    found = [
        _question(row, known.get(place))
        for place, row in enumerate(rows[:QUESTIONS])
        if isinstance(row, dict)
    ]
    return replace(work, questions=(*found, *work.questions[count:]))


def typed_in(work: Work, data: Mapping[str, object]) -> Work:
    """``work`` with all that was filled in; a day that is none is left as it was."""
    try:
        return filled_in(work, data)
    except FormError:
        return with_rows(with_head(work, head_of(data)), data)


def long_text(value: object) -> str:
    """``value`` as a text of some length; empty where it is none."""
    return value.strip()[:LONGEST_TEXT] if isinstance(value, str) else ""


def _question(row: Mapping[str, object], before: IncomingQuestion | None) -> IncomingQuestion:
    """A row; where it stood in what came in is known from what was recognised."""
    asked = before or IncomingQuestion("", place=Place(""))
    return replace(
        asked,
        text=" ".join(long_text(row.get("text")).split()),
        number=_line(row.get("number")) or None,
        asker=_line(row.get("asker")) or None,
        party=_line(row.get("party")) or None,
        follows=row.get("follows") is True,
    )


def _line(value: object) -> str:
    return " ".join(text(value).split())[:LONGEST_FIELD]
