"""Remnants of HTML and Markdown inside one line of text: cut at blocks, strip what wraps."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ingest.readers.marks import bullet_length, split_glued, trim

_BLOCK = re.compile(
    r"<(?P<close>/?)(?P<name>p|ul|ol|li|div|br|table|tr|td|th|h[1-6])\b[^<>]{0,500}>",
    re.IGNORECASE,
)
_OPENING = re.compile(r"<(?P<name>i|b|em|strong|u|span|sup|sub|font|small)\b[^<>]{0,500}>", re.I)
_NUMBER = re.compile(r"(?:\d{1,3}|[a-z])[.)][ \t]+(?=\*\*|<(?:b|strong)\b)", re.I)


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of words inside a line, without the marks around it."""

    start: int
    end: int
    is_item: bool
    bold: bool


def pieces(text: str, start: int, end: int) -> list[Piece]:
    """The pieces of ``text[start:end]`` between block tags and glued list marks."""
    found: list[Piece] = []
    in_list = False
    for left, right, in_list in _blocks(text, start, end):
        parts = split_glued(text, left, right) if in_list else [(left, right, False)]
        for part_start, part_end, is_item in parts:
            piece = _unwrap(text, part_start, part_end, is_item or in_list)
            if piece is not None:
                found.append(piece)
    return found


def unclosed_blocks(raw: str) -> int:
    """How many lists are opened in ``raw`` and not closed again.

    >>> unclosed_blocks("<p>Aan:</p> <ul>- Een")
    1
    """
    depth = 0
    for match in _BLOCK.finditer(raw):
        if match["name"].lower() in ("ul", "ol"):
            depth += -1 if match["close"] else 1
    return depth


def _blocks(text: str, start: int, end: int) -> list[tuple[int, int, bool]]:
    """The parts between block tags, with whether a list is open there."""
    parts: list[tuple[int, int, bool]] = []
    in_list = False
    for match in _BLOCK.finditer(text, start, end):
        parts.append((start, match.start(), in_list))
        start = match.end()
        name = match["name"].lower()
        if name in ("ul", "ol"):
            in_list = not match["close"]
        elif name == "p" and not match["close"]:
            # A list that was never closed ends where running text begins again.
            in_list = False
    parts.append((start, end, in_list))
    return parts


def _unwrap(text: str, start: int, end: int, is_item: bool) -> Piece | None:
    start, end = trim(text, start, end)
    mark = bullet_length(text, start, end) if is_item else 0
    start, end = trim(text, start + mark, end)
    bold = False
    number = _NUMBER.match(text, start, end)
    if number:
        # "1. **Vraag**": the number stays in the line, the closing stars do not.
        inner = _wrapping(text, *trim(text, number.end(), end))
        if inner is not None and inner[2]:
            end, bold = trim(text, inner[0], inner[1])[1], True
    else:
        while (inner := _wrapping(text, start, end)) is not None:
            bold = bold or inner[2]
            start, end = trim(text, inner[0], inner[1])
    if start >= end:
        return None
    return Piece(start, end, is_item, bold)


def _wrapping(text: str, start: int, end: int) -> tuple[int, int, bool] | None:
    """Start, end and boldness inside one pair of marks around all of ``text[start:end]``."""
    for stars in ("***", "**", "__", "*"):
        size = len(stars)
        if end - start > 2 * size and text.startswith(stars, start, end):
            if not text.endswith(stars, start, end) or stars in text[start + size : end - size]:
                return None
            return start + size, end - size, size > 1
    tag = _OPENING.match(text, start, end)
    if tag is None:
        return None
    closing = f"</{tag['name']}>"
    if text[end - len(closing) : end].lower() != closing.lower() or tag.end() > end - len(closing):
        return None
    if closing.lower() in text[tag.end() : end - len(closing)].lower():
        return None
    return tag.end(), end - len(closing), tag["name"].lower() in ("b", "strong")
