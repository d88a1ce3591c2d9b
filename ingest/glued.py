"""Items that a form glued into one line: " - eerste- Tweede- Derde" becomes three bullets.

Word forms and scans lose the line breaks inside a cell. Only a line with at least two such
dashes before a capital is taken apart, so a dash in a sentence stays what it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ingest.source import SourceLine

_DASHED = re.compile(
    r"(?:^|(?<=[a-z.?!:;)\]]))\s*[-–•] ?(?=[A-ZÀ-Ý'\"‘“])|\s[-–•] (?=[A-ZÀ-Ý'\"‘“])"
)
# A break between two paragraphs of a cell that only left white space behind.
_BREAK = re.compile(r"(?<=[.?!:)])(?:\s{2,}|\s+(?=Aan de [A-Z]|Aan het ))(?=[A-ZÀ-Ý\[(])")
_SHORTEST = 80  # characters; a shorter line is one thing


def unglue(text: str, line: SourceLine) -> Iterator[SourceLine]:
    """``line`` itself, or the items that were glued together in it."""
    raw = text[line.start : line.end]
    if line.cell is None or len(raw) < _SHORTEST:
        yield line
        return
    dashes = list(_DASHED.finditer(raw))
    if len(dashes) < 2:
        dashes = []
    pieces: list[tuple[int, int, bool]] = []
    position, dashed = 0, False
    for match in dashes:
        pieces.append((position, match.start(), dashed))
        position, dashed = match.end(), True
    pieces.append((position, len(raw), dashed))
    for start, end, is_item in pieces:
        bullet = 0 if is_item else line.bullet
        for first, last in _paragraphs(raw, start, end):
            yield replace(line, start=line.start + first, end=line.start + last, bullet=bullet)
            bullet = line.bullet


def _paragraphs(raw: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    position = start
    for match in [*_BREAK.finditer(raw, start, end)]:
        if span := _stripped(raw, position, match.start()):
            yield span
        position = match.end()
    if span := _stripped(raw, position, end):
        yield span


def _stripped(raw: str, start: int, end: int) -> tuple[int, int] | None:
    while start < end and raw[start].isspace():
        start += 1
    while end > start and raw[end - 1].isspace():
        end -= 1
    return (start, end) if end > start else None
