"""List marks as they stand in running text: bullets, dashes, glued items."""

from __future__ import annotations

import re

# The private-use glyphs are those of the Symbol and Wingdings fonts in Word and PDF.
_GLYPHS = "•●○◦▪■□‣⁃∙·›➢►▶❖✓✔\uf0b7\uf0a7\uf06f\uf0d8\uf0fc\uf02d\uf076\uf0a8\uf071"
_BULLET = re.compile(rf"(?:[{_GLYPHS}]\s*|[-–—]\s+|o\s+(?=[A-Z\d\"'‘“(]))(?=\S)")
_NUMBER = re.compile(r"(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]\s")
# A dash that starts a next item in a line of glued items: after the end of a phrase or
# between anything and a capital, but not in "2020 - 2023" or "werving- en selectie".
_GLUED = re.compile(
    r"(?<=[.?!:;)\]…>])\s*-\s+(?=[\w\"'‘“(\[])|\s+-\s+(?=[A-Z])|(?<=\w)-\s+(?=[A-Z])"
)
_GAP = re.compile(r" {3,}(?=[A-Z\d\"'‘“(\[*-])")
_ITEM_GAP = re.compile(r" {2,}(?=[A-Z])")
_SAFE_GLUED = re.compile(r"(?<=[.?!:;)\]…])\s+-\s+(?=[A-Z\d\"'‘“(\[])")


def bullet_length(text: str, start: int, end: int) -> int:
    """Length of the bullet (with its white space) at ``start``, or 0.

    >>> bullet_length("- punt", 0, 6)
    2
    >>> bullet_length("-", 0, 1)
    0
    """
    match = _BULLET.match(text, start, end)
    return match.end() - start if match else 0


def is_bullet_glyph(word: str) -> bool:
    """Whether a word of print is nothing but a bullet.

    >>> is_bullet_glyph("•"), is_bullet_glyph("-"), is_bullet_glyph("de")
    (True, True, False)
    """
    return len(word) == 1 and (word in _GLYPHS or word in "-–—o")


def starts_with_number(text: str) -> bool:
    """Whether a list number such as ``12.`` or ``a)`` stands at the start of ``text``."""
    return _NUMBER.match(text) is not None


def split_glued(
    text: str, start: int, end: int, *, in_list: bool = True
) -> list[tuple[int, int, bool]]:
    """Cut ``text[start:end]`` where items are glued in one line by dashes.

    ``in_list`` is True where a list is known to be open: then any plausible dash cuts.
    Gives (start, end, is_item) for each piece; marks stay outside the pieces.

    >>> split_glued("- een? - Twee", 0, 13)
    [(2, 6, True), (9, 13, True)]
    """
    pattern = _GLUED if in_list else _SAFE_GLUED
    pieces: list[tuple[int, int, bool]] = []
    is_item = False
    lead = bullet_length(text, start, end)
    if lead:
        start, is_item = start + lead, True
    for mark in pattern.finditer(text, start, end):
        pieces.append((start, mark.start(), is_item))
        start, is_item = mark.end(), True
    pieces.append((start, end, is_item))
    return pieces


def glued_paragraphs(line: str) -> list[str]:
    """The paragraphs and items in a table cell that an earlier conversion glued into one.

    Three spaces stand for a lost paragraph break, two for one after the last item of a list.
    Every item gets a dash of its own.

    >>> glued_paragraphs("Aan:   - Een? - Twee  Daarna")
    ['Aan:', '- Een?', '- Twee', 'Daarna']
    """
    if "- " not in line and "   " not in line:
        return [line]
    parts: list[str] = []
    for block in _GAP.split(line):
        for start, end, is_item in split_glued(
            block, 0, len(block), in_list=block.startswith("- ")
        ):
            pieces = _ITEM_GAP.split(block[start:end]) if is_item else [block[start:end]]
            parts += [f"- {pieces[0]}" if is_item else pieces[0], *pieces[1:]]
    return [part for part in parts if part.strip()]


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """``start`` and ``end`` moved inwards past white space."""
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip())
    stripped = piece.strip()
    return start + left, start + left + len(stripped)
