"""What stands on a page outside its running text: notes at its foot, words along its side."""

from __future__ import annotations

import re

from ingest.readers.pdf_metrics import Metrics
from ingest.readers.pdf_paragraphs import Block
from ingest.readers.pdf_segments import Segment

_SMALLER = 0.92  # of the usual type size
_MARK = re.compile(r"(?:\d{1,3}|\*{1,3})\s\S")
_MOST_SIDEWAYS = 0.5  # of the words of a page; with more it is a page on its side


def mark_sideways(segments: list[Segment]) -> None:
    """Set ``furniture`` on words that run along the side of an upright page."""
    words = [word for segment in segments for word in segment.words]
    if sum(word.sideways for word in words) > _MOST_SIDEWAYS * len(words):
        return
    for segment in segments:
        if segment.grid is None and all(word.sideways for word in segment.words):
            segment.furniture = True


def notes_on(blocks: list[Block], metrics: Metrics) -> int:
    """The index of the first note at the foot of a page; the number of blocks where none is.

    Notes are the last blocks of a page, in smaller type, the first with a number.
    """
    first = len(blocks)
    for index in range(len(blocks) - 1, -1, -1):
        line = blocks[index].lines[0]
        if line.furniture:
            continue
        is_marked = _MARK.match(line.text) is not None
        # The mark itself may be in any size.
        size = max(word.size for word in line.words[is_marked:])
        if line.cell is not None or size > _SMALLER * metrics.size:
            break
        if is_marked:
            first = index
    return first
