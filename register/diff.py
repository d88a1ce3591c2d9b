"""What changed between two wordings, word by word, as data."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from register.words import information

_SAYS_NOTHING = 0.15  # information of a word
_PIECE = re.compile(r"\s+|\w+(?:['’.,-]\w+)*|[^\w\s]")


class Kind(StrEnum):
    """What happened to a piece of text."""

    EQUAL = "equal"
    DELETED = "deleted"
    INSERTED = "inserted"


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of words that stayed, went or came."""

    kind: Kind
    text: str


def word_diff(old: str, new: str) -> tuple[Piece, ...]:
    """The pieces from ``old`` to ``new``, in reading order; a deletion stands before its insertion.

    >>> [(p.kind.value, p.text) for p in word_diff("nooit te verantwoorden", "niet te verantwoorden")]
    [('deleted', 'nooit'), ('inserted', 'niet'), ('equal', ' te verantwoorden')]
    """
    before, after = _PIECE.findall(old), _PIECE.findall(new)
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    found: list[Piece] = []
    for tag, start, end, new_start, new_end in matcher.get_opcodes():
        if tag == "equal":
            found.append(Piece(Kind.EQUAL, "".join(before[start:end])))
            continue
        found.append(Piece(Kind.DELETED, "".join(before[start:end])))
        found.append(Piece(Kind.INSERTED, "".join(after[new_start:new_end])))
    return tuple(_joined(_bridged([piece for piece in found if piece.text])))


def old_text(pieces: Iterable[Piece]) -> str:
    """The old wording, from the pieces."""
    return "".join(piece.text for piece in pieces if piece.kind is not Kind.INSERTED)


def new_text(pieces: Iterable[Piece]) -> str:
    """The new wording, from the pieces."""
    return "".join(piece.text for piece in pieces if piece.kind is not Kind.DELETED)


def marked(pieces: Iterable[Piece]) -> str:
    """The pieces on one line: what went as [-…-], what came as {+…+}."""
    marks = {
        Kind.EQUAL: "{}",
        Kind.DELETED: "[-{}-]",
        Kind.INSERTED: "{{+{}+}}",
    }
    return "".join(marks[piece.kind].format(piece.text) for piece in pieces)


def _bridged(pieces: Sequence[Piece]) -> list[Piece]:
    """Changes with next to nothing between them become one: they are read as one."""
    found: list[Piece] = []
    for place, piece in enumerate(pieces):
        between = 0 < place < len(pieces) - 1
        if piece.kind is Kind.EQUAL and between and _says_nothing(piece.text):
            found += [Piece(Kind.DELETED, piece.text), Piece(Kind.INSERTED, piece.text)]
        else:
            found.append(piece)
    return found


def _says_nothing(text: str) -> bool:
    """Whether ``text`` is a space or one word that every sentence has."""
    said = text.split()
    return len(said) < 2 and all(information(word.lower()) < _SAYS_NOTHING for word in said)


def _joined(pieces: Iterable[Piece]) -> list[Piece]:
    """Neighbouring deletions as one and neighbouring insertions as one."""
    found: list[Piece] = []
    deleted, inserted = "", ""
    for piece in [*pieces, Piece(Kind.EQUAL, "")]:
        if piece.kind is Kind.DELETED:
            deleted += piece.text
        elif piece.kind is Kind.INSERTED:
            inserted += piece.text
        else:
            changes = (Piece(Kind.DELETED, deleted), Piece(Kind.INSERTED, inserted))
            found += [change for change in changes if change.text]
            deleted = inserted = ""
            if piece.text:
                found.append(piece)
    return found
