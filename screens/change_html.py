"""How a wording changed, word by word in the text itself."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from markupsafe import Markup

from register.change import Change, ChangeKind
from register.diff import Kind, Piece, new_text, old_text

_STAYED = 0.35  # share of the longest wording

# What came or went is said, struck through or underlined, and coloured: never by colour alone.
_PIECES = {
    Kind.EQUAL: Markup("{}"),
    Kind.DELETED: Markup('<del><span class="sl-hidden"> (weg: </span>{}{}</del>'),
    Kind.INSERTED: Markup('<ins><span class="sl-hidden"> (nieuw: </span>{}{}</ins>'),
}
_END = Markup('<span class="sl-hidden">) </span>')


def has_changed(change: Change | None) -> bool:
    """Whether there is a difference to show."""
    return change is not None and change.kind is not ChangeKind.UNCHANGED


def is_rewritten(pieces: Sequence[Piece]) -> bool:
    """Whether so little stayed that old and new are better read apart."""
    stayed = sum(len(piece.text) for piece in pieces if piece.kind is Kind.EQUAL)
    return stayed < _STAYED * max(len(old_text(pieces)), len(new_text(pieces)))


def diff_html(pieces: Iterable[Piece]) -> Markup:
    """A word diff in reading order."""
    return Markup("").join(
        _PIECES[piece.kind].format(piece.text)
        if piece.kind is Kind.EQUAL
        else _PIECES[piece.kind].format(piece.text, _END)
        for piece in pieces
    )
