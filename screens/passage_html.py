"""A passage in its unit: the source's own words, with the cited ones marked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from markupsafe import Markup

from ingest import redaction
from ingest.paragraphs import clean

# Word's bullets come out of a PDF as characters that only a symbol font knows.
_PRIVATE = re.compile(r"[\ue000-\uf8ff]")
_EDGES = re.compile(r"\A(\s*)(.*?)(\s*)\Z", re.DOTALL)


def passage_html(text: str, marked: Sequence[tuple[int, int]]) -> Markup:
    """``text`` as paragraphs, one for each line, with the ranges in ``marked`` marked.

    Markup of the source is taken off and blacked-out names are one marker, as everywhere an
    officer reads; what is left is escaped.
    """
    paragraphs: list[Markup] = []
    for start, end in _line_ranges(text):
        pieces = [
            _piece(text[first:last], is_marked)
            for first, last, is_marked in _cut(start, end, marked)
        ]
        content = Markup("").join(pieces)
        if content.striptags().strip():
            paragraphs.append(Markup("<p>{}</p>").format(content))
    return Markup("").join(paragraphs)


def _line_ranges(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for line in text.splitlines(keepends=True):
        yield start, start + len(line.rstrip("\r\n\f\v"))
        start += len(line)


def _cut(
    start: int, end: int, marked: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, int, bool]]:
    """The range in pieces that are marked or not."""
    position = start
    for first, last in sorted(marked):
        first, last = max(first, position), min(last, end)
        if first >= last:
            continue
        if position < first:
            yield position, first, False
        yield first, last, True
        position = last
    if position < end:
        yield position, end, False


def _piece(text: str, is_marked: bool) -> Markup:
    shown = Markup.escape(_shown(text))
    return Markup("<mark>{}</mark>").format(shown) if is_marked and shown.strip() else shown


def _shown(text: str) -> str:
    """``text`` without markup, with the spaces around it kept: it is one piece of a line."""
    match = _EDGES.match(text)
    before, body, after = match.groups() if match else ("", text, "")
    cells = [clean(cell) for cell in redaction.mask(_PRIVATE.sub("•", body)).split("\t")]
    return f"{' ' if before else ''}{' | '.join(cells)}{' ' if after else ''}"
