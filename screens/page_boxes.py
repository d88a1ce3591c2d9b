"""Where a quotation stands on a page: from characters with boxes to rectangles to mark."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

_SHORTEST_PIECE = 8  # letters; a shorter piece may stand anywhere on the page
_PIECES = re.compile(r"[\n\t]+| {2,}|(?<=[.;:?!])\s+")
_SAME_LINE = 0.5  # share of the lower box that two boxes on one line have in common


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle; which way is up does not matter, as long as ``top`` < ``bottom``."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Mark:
    """One character of the page with its place; ``box`` is None for white space."""

    text: str
    box: Box | None


def boxes_of(marks: Sequence[Mark], quote: str, nth: int = 0) -> list[Box]:
    """One box for each line of the ``nth`` (from 0) place where ``quote`` stands.

    Only letters and digits count: hyphens, spaces and line ends differ between a page and the
    text that was made of it. A quote that does not stand there in one piece (the cells of a
    table, a column) is looked for piece by piece.
    """
    page, places = _letters(marks)
    found = _places(page, letters(quote), nth)
    if found is None:
        pieces = [letters(piece) for piece in _PIECES.split(quote)]
        ranges = [_places(page, piece, 0) for piece in pieces if len(piece) >= _SHORTEST_PIECE]
        spans = [span for span in ranges if span is not None]
    else:
        spans = [found]
    boxes: list[Box] = []
    for start, end in spans:
        first, last = places[start], _with_closing(marks, places[end - 1], quote)
        boxes += _lines([mark.box for mark in marks[first : last + 1]])
    return boxes


def letters(text: str) -> str:
    """The letters and digits of ``text``, ligatures taken apart."""
    return "".join(mark for mark in unicodedata.normalize("NFKC", text) if mark.isalnum())


def _letters(marks: Sequence[Mark]) -> tuple[str, list[int]]:
    """All letters of the page, and for each of them the mark it comes from."""
    page: list[str] = []
    places: list[int] = []
    for index, mark in enumerate(marks):
        plain = letters(mark.text)
        page.append(plain)
        places += [index] * len(plain)
    return "".join(page), places


def _places(page: str, wanted: str, nth: int) -> tuple[int, int] | None:
    if not wanted:
        return None
    start = page.find(wanted)
    for _ in range(nth):
        following = page.find(wanted, start + 1)
        if following < 0:
            break
        start = following
    return None if start < 0 else (start, start + len(wanted))


def _with_closing(marks: Sequence[Mark], last: int, quote: str) -> int:
    """The place of the last mark when the quote ends in a full stop or a bracket."""
    closing = len(quote) - len(quote.rstrip(".,;:?!)”’\"'"))
    while closing and last + 1 < len(marks) and marks[last + 1].text in ".,;:?!)”’\"'":
        last, closing = last + 1, closing - 1
    return last


def _lines(boxes: Sequence[Box | None]) -> list[Box]:
    """Boxes in reading order, those on one line made into one."""
    joined: list[Box] = []
    for box in boxes:
        if box is None:
            continue
        if joined and _on_one_line(joined[-1], box):
            last = joined[-1]
            joined[-1] = Box(
                min(last.left, box.left),
                min(last.top, box.top),
                max(last.right, box.right),
                max(last.bottom, box.bottom),
            )
        else:
            joined.append(box)
    return joined


def _on_one_line(first: Box, second: Box) -> bool:
    shared = min(first.bottom, second.bottom) - max(first.top, second.top)
    lower = min(first.bottom - first.top, second.bottom - second.top)
    # A jump back to the left is a new line, also where lines stand so close that they overlap.
    return shared > _SAME_LINE * lower and second.right >= first.left
