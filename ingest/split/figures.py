"""The words and numbers inside a chart: read one by one they mean nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.paragraphs import Paragraph

_NUMBER = re.compile(r"^[-–+]?\s?[€$]?\s?\d[\d.,]*\s?%?$")
_LONGEST = 24  # characters of a label on an axis
_FEWEST = 4  # scraps in a row
_NUMBERS = 0.4  # of them at least are bare numbers


def figure_end(paragraphs: Sequence[Paragraph], index: int) -> int:
    """The index after the scraps of a chart that begin at ``index``; ``index`` where none do.

    A chart shows itself in a text as a run of bare numbers and short labels.
    """
    if not _NUMBER.match(paragraphs[index].text):
        return index
    end = index
    while end < len(paragraphs) and _is_scrap(paragraphs[end]):
        end += 1
    while end > index and not _NUMBER.match(paragraphs[end - 1].text):
        end -= 1  # a short line behind the last number may be a heading
    scraps = paragraphs[index:end]
    numbers = sum(_NUMBER.match(p.text) is not None for p in scraps)
    return end if numbers >= _FEWEST and numbers >= _NUMBERS * len(scraps) else index


def _is_scrap(paragraph: Paragraph) -> bool:
    return (
        paragraph.is_plain
        and not paragraph.bold
        and len(paragraph.text) <= _LONGEST
        and not paragraph.text.endswith((".", ":", ";", "?"))
    )
