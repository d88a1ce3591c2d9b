"""Headers, footers and page numbers in plain text: they stay in the text, but in no line."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

_EDGE = 4  # filled rows at the top and at the bottom of a page
_ENOUGH = 3  # pages on which a header stands at least
_LONGEST = 120  # characters
_WORD_FOR_PAGE = r"(?:pagina|blad|page|blz\.?|pag\.?)"
_PAGE = re.compile(rf"{_WORD_FOR_PAGE}\s*\d{{1,4}}(?:\s*(?:van|/|of)\s*\d{{1,4}})?$", re.IGNORECASE)
# "3/5" on a line, "Besluitenlijst 10 april 2025   blz. 1 van 2": of how many pages it is which
_OF_TOTAL = re.compile(
    rf"(?P<words>.{{3,100}}\s)?(?(words){_WORD_FOR_PAGE}|{_WORD_FOR_PAGE}?)\s*"
    r"\d{1,3}\s*(?:van|/|of)\s*(?P<total>\d{1,3})$",
    re.IGNORECASE,
)
_COUNTS = re.compile(r"\b(?:pagina|blad|pag|page)\b", re.IGNORECASE)
_DIGITS = re.compile(r"\d+")


def furniture(rows: Sequence[tuple[str, int | None]]) -> set[int]:
    """The indices of ``rows`` (words and page) that are no part of the running text.

    A row that says nothing but "Pagina 2 van 7" is one wherever it stands; a header must come
    again at the edge of several pages.
    """
    found = {i for i, (words, _) in enumerate(rows) if _PAGE.match(words)} | _feet(rows)
    for indices in _repeated(rows):
        found |= set(indices)
    return found


def _feet(rows: Sequence[tuple[str, int | None]]) -> set[int]:
    """Rows that count the pages up to one total, and the title of the paper right below one."""
    feet: dict[tuple[str, str], list[int]] = defaultdict(list)
    filled = [index for index, (words, _) in enumerate(rows) if words]
    for index in filled:
        if match := _OF_TOTAL.match(rows[index][0]):
            feet[(match["words"] or "").strip().lower(), match["total"]].append(index)
    found = {index for indices in feet.values() if len(indices) > 1 for index in indices}
    for index, below in pairwise(filled):
        if index in found and rows[below][0] == rows[filled[0]][0]:
            found.add(below)
    return found


def _repeated(rows: Sequence[tuple[str, int | None]]) -> list[list[int]]:
    pages: dict[int, list[int]] = defaultdict(list)
    for index, (words, page) in enumerate(rows):
        if page is not None and words:
            pages[page].append(index)
    if len(pages) < _ENOUGH:
        return []
    same: dict[str, dict[int, int]] = defaultdict(dict)
    for page, indices in pages.items():
        for index in {*indices[:_EDGE], *indices[-_EDGE:]}:
            words = rows[index][0]
            if len(words) <= _LONGEST and any(map(str.isalpha, words)):
                counts = _COUNTS.search(words) is not None
                key = _DIGITS.sub("#", words.lower()) if counts else words.lower()
                same[key].setdefault(page, index)
    # The first page keeps its own: there the header may be the title.
    return [
        [index for page, index in places.items() if page != min(pages)]
        for places in same.values()
        if len(places) >= _ENOUGH
    ]
