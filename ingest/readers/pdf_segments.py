"""From words to segments: the part of a line of print that stands together."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ingest.readers.marks import is_bullet_glyph
from ingest.readers.pdf_grid import Grid, find_grids
from ingest.readers.pdf_words import PageContent, Word
from ingest.source import Cell

_WIDE = 2.0  # a gap of so many times the type size separates cells
_SAME_LINE = 0.45  # of the type size: superscripts still stand on the line
_LIST_NUMBER = re.compile(r"(?:\d{1,3}(?:\.\d{1,3}){0,4}|[a-z]|[ivx]{1,4})[.):]?$", re.IGNORECASE)


@dataclass(slots=True)
class Segment:
    """Words of one line of print that belong together. Places are in points, y upwards."""

    words: list[Word]
    page: int
    grid: int | None = None  # number of the drawn table on this page
    place: tuple[int, int] | None = None  # row and column in it
    cell: Cell | None = None  # settled later, over all pages
    furniture: bool = False  # repeated header or footer, page number

    @property
    def left(self) -> float:
        return self.words[0].left

    @property
    def right(self) -> float:
        return max(word.right for word in self.words)

    @property
    def baseline(self) -> float:
        return self.words[0].baseline

    @property
    def size(self) -> float:
        return max(word.size for word in self.words)

    @property
    def text(self) -> str:
        return " ".join(word.text for word in self.words)


def segments_of(page: PageContent) -> tuple[list[Segment], list[Grid]]:
    """The segments of a page in the order of its content, and its drawn tables."""
    grids = find_grids(page.rules)
    segments: list[Segment] = []
    for word in page.words:
        grid, place = _place(word, grids)
        current = segments[-1] if segments else None
        if current is None or not _goes_on(current, word, grid, place):
            segments.append(Segment([word], page.number, grid, place))
        else:
            current.words.append(word)
    return segments, grids


def _place(word: Word, grids: list[Grid]) -> tuple[int | None, tuple[int, int] | None]:
    # The beginning of the word tells: its end may stick out of a narrow cell.
    x, y = word.left + min(2.0, (word.right - word.left) / 2), word.baseline + 0.3 * word.size
    for index, grid in enumerate(grids):
        place = grid.cell(x, y)
        if place is not None:
            return index, place
    return None, None


def _goes_on(segment: Segment, word: Word, grid: int | None, place: tuple[int, int] | None) -> bool:
    last = segment.words[-1]
    size = max(last.size, word.size, 1.0)
    if (segment.grid, segment.place) != (grid, place) or last.hyphened:
        return False
    if abs(word.baseline - segment.baseline) > _SAME_LINE * size:
        return False
    gap = word.left - last.right
    if gap < -size or (word.breaks and gap < -0.3 * size):
        return False
    if len(segment.words) == 1 and _is_mark(last.text):
        return True
    return gap <= _WIDE * size


def _is_mark(text: str) -> bool:
    return is_bullet_glyph(text) or _LIST_NUMBER.match(text) is not None
