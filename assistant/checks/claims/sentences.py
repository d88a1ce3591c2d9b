"""Where sentences begin and end in Dutch running text and lists."""

from __future__ import annotations

import re
from collections.abc import Iterator

# A full stop that ends no sentence: "d.d.", "o.a.", "nr.", "art.", "3 jan.", initials.
_SHORT = re.compile(
    r"(?:\b(?:[a-z]\.)+[a-z]|\b(?:nr|art|ca|bv|bijv|incl|excl|resp|enz|etc|mln|mld|dhr|mw|mevr|dr|ir|mr|prof|st|p|blz|jl|cie|vgl|zgn)"
    r"|\b[A-Z]|\b\d{1,2} (?:jan|feb|febr|mrt|apr|jun|jul|aug|sept?|okt|nov|dec))$",
    re.I,
)
_END = re.compile(r"[.?!…]+[\"'”’)\]]*(?=\s+|$)|\n+")
_LIST_NUMBER = re.compile(r"(?:^|\n)\s*\d{1,3}$")
_MARK = re.compile(r"^\s*(?:[-–—•●○◦▪*]|o(?=\s)|\(?\d{1,2}[.)](?=\s)|[a-h][.)](?=\s))\s*")


def sentence_bounds(text: str) -> Iterator[tuple[int, int]]:
    """Offsets of the sentences of ``text``, without the white space and list marks around them.

    >>> [text[a:b] for text in ["Dat kan. Zie art. 5."] for a, b in sentence_bounds(text)]
    ['Dat kan.', 'Zie art. 5.']
    """
    position = 0
    for match in _END.finditer(text):
        if match.group().startswith(".") and not _ends(text, match):
            continue
        yield from _trimmed(text, position, match.end())
        position = match.end()
    yield from _trimmed(text, position, len(text))


def split_sentences(text: str) -> list[str]:
    """The sentences of a draft, a bullet or line break ends one too."""
    return [" ".join(text[start:end].split()) for start, end in sentence_bounds(text)]


def _ends(text: str, match: re.Match[str]) -> bool:
    before, behind = text[: match.start()], text[match.end() :].lstrip()
    if not behind:
        return True
    if _LIST_NUMBER.search(before):
        return False
    if _SHORT.search(before[-12:]):
        return False
    return not behind[0].islower()


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    piece = text[start:end]
    mark = _MARK.match(piece)
    if mark:
        start += mark.end()
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if any(map(str.isalnum, text[start:end])):
        yield start, end
