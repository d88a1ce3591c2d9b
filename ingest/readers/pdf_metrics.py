"""Measures of a whole PDF: type size, line distance and right margin of its running text."""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import pairwise
from statistics import median

from ingest.readers.pdf_segments import Segment
from ingest.source import Cell

_DEFAULT_SIZE = 10.0  # points
_DEFAULT_PITCH = 1.2  # of the type size
_MAX_PITCH = 2.2  # of the type size: more is no line distance
_COLUMN_SHIFT = 100.0  # points: a jump up and so far to the right is a next column
_WINDOW = 12  # lines around one, in a text of several columns
_NEAR = 60.0  # points within which left edges belong to one column
_BIN = 10.0  # points
_SAME_EDGE = 1.0  # points within which right edges are one
_NARROWEST = 10.0  # of the type size: a column of text is no narrower
_FULL_LINES = 4  # lines that end at one edge, which ragged lines do not
_HEADING_SIZES = (1.6, 1.3, 1.12)  # of the type size: headings of level 1, 2 and 3


class Metrics:
    """What is usual in this document, to tell what is special."""

    def __init__(self, pages: list[list[Segment]]) -> None:
        running = [[s for s in page if not s.furniture] for page in pages]
        self.size = _usual_size(running)
        self._pitches = _pitches(running)
        self._columns: dict[tuple[int, int], float] = defaultdict(float)
        self._local: dict[int, float] = {}  # right margin by identity of the segment
        edges: list[tuple[float, float]] = []
        for page in running:
            several = _has_columns(page)
            for position, segment in enumerate(page):
                if segment.cell is not None:
                    key = (segment.cell.table, segment.cell.column)
                    self._columns[key] = max(self._columns[key], segment.right)
                elif several or _is_justified(page, position):
                    self._local[id(segment)] = _local_right(page, position)
                if segment.cell is None and not several:
                    edges.append((segment.left, segment.right))
        self._rights = _rights(edges)

    def right(self, segment: Segment) -> float:
        """How far a full line would reach where ``segment`` stands, in points."""
        if segment.cell is not None:
            return self._columns[_column(segment.cell)]
        return self._local.get(id(segment)) or self._rights.get(_bin(segment.left), segment.right)

    def pitch(self, size: float) -> float:
        """Usual distance between lines of this size, in points."""
        return self._pitches.get(round(size), _DEFAULT_PITCH * size)

    def heading(self, size: float) -> int | None:
        """Heading level that this size suggests."""
        for level, factor in enumerate(_HEADING_SIZES, start=1):
            if size >= factor * self.size:
                return level
        return None


def _bin(left: float) -> int:
    return round(left / _BIN)


def _rights(edges: list[tuple[float, float]]) -> dict[int, float]:
    """Right margin of the text that begins near each left edge."""
    reach = round(_NEAR / _BIN)
    near: dict[int, list[float]] = defaultdict(list)
    for left, right in edges:
        for place in range(_bin(left) - reach, _bin(left) + reach + 1):
            near[place].append(right)
    # A few lines may stick out into the margin.
    return {
        place: sorted(rights)[-1 - min(len(rights) // 50, 20)] for place, rights in near.items()
    }


def _column(cell: Cell) -> tuple[int, int]:
    return cell.table, cell.column


def _usual_size(pages: list[list[Segment]]) -> float:
    sizes: Counter[float] = Counter()
    for page in pages:
        for segment in page:
            for word in segment.words:
                sizes[round(word.size, 1)] += len(word.text)
    return sizes.most_common(1)[0][0] or _DEFAULT_SIZE if sizes else _DEFAULT_SIZE


def _pitches(pages: list[list[Segment]]) -> dict[int, float]:
    found: dict[int, list[float]] = defaultdict(list)
    for page in pages:
        for above, below in pairwise(page):
            down = above.baseline - below.baseline
            size = below.size
            if above.cell == below.cell and 0.8 * size < down < _MAX_PITCH * size:
                found[round(size)].append(down)
    # The lower quartile: the median of a list with space between its items is too wide.
    return {size: median(sorted(downs)[: len(downs) // 2 + 1]) for size, downs in found.items()}


def _has_columns(page: list[Segment]) -> bool:
    for since, (above, below) in enumerate(pairwise(page), start=1):
        jumps = below.baseline - above.baseline > _COLUMN_SHIFT
        if jumps and below.left - above.left > _COLUMN_SHIFT and since > 4:
            return True
    return False


def _is_justified(page: list[Segment], position: int) -> bool:
    """Whether lines around this one end at one edge: a column, though the next one is empty."""
    right = _local_right(page, position)
    if right - page[position].left < _NARROWEST * page[position].size:
        return False
    full = sum(abs(other.right - right) < _SAME_EDGE for other in _near(page, position))
    return full >= _FULL_LINES


def _local_right(page: list[Segment], position: int) -> float:
    return max(other.right for other in _near(page, position))


def _near(page: list[Segment], position: int) -> list[Segment]:
    """The lines around one that stand in the same column, in the same type."""
    here = page[position]
    return [
        other
        for other in page[max(0, position - _WINDOW) : position + _WINDOW + 1]
        if other is here
        or (
            abs(other.left - here.left) < _NEAR
            and abs(other.size - here.size) < 0.06 * here.size
            and other.cell is None
        )
    ]
