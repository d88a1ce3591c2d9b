"""What a line opens: a list, the questions of a member; told by itself and the line below it."""

from __future__ import annotations

from annotatie.incoming.askers import asker_before
from annotatie.incoming.line import Line
from annotatie.incoming.stems import announces
from assistant.question.asking import asks
from ingest.sentences import RUNNING, split_sentences


def any_asks(text: str, *, alone: bool = False) -> bool:
    """Whether any sentence of ``text`` asks."""
    return any(asks(sentence, alone=alone) for sentence in split_sentences(text, RUNNING))


def opens_questions(line: Line, below: Line | None) -> bool:
    """Whether a plain line that asks nothing stands right above what asks."""
    if not _is_plain(line) or below is None or any_asks(line.text):
        return False
    return _is_listed(below) or any_asks(below.text)


def begins_bullets(line: Line, below: Line | None) -> bool:
    """Whether a plain line asks, or announces questions, of which the bullets below it are the parts."""
    if not (_is_plain(line) and line.text.endswith(":")):
        return False
    if below is None or below.bullet is None:
        return False
    return announces(line.text) or any_asks(line.text)


def names_who_lists(line: Line, below: Line | None) -> bool:
    """Whether a line says who asks the list right below it: that is no signature."""
    return below is not None and _is_listed(below) and asker_before(line.text) is not None


def _is_plain(line: Line) -> bool:
    return line.number is None and line.bullet is None and line.letter is None


def _is_listed(line: Line) -> bool:
    return line.number is not None or line.bullet is not None
