"""Headers, footers and page numbers in plain text: they stay in the text, but in no line."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

_EDGE = 4  # filled rows at the top and at the bottom of a page
_ENOUGH = 3  # pages on which a header stands at least
_LONGEST = 120  # characters
_PAGE = re.compile(r"(?:pagina|blad|page)\s*\d{1,4}(?:\s*(?:van|/|of)\s*\d{1,4})?$", re.IGNORECASE)
_COUNTS = re.compile(r"\b(?:pagina|blad|pag|page)\b", re.IGNORECASE)
_DIGITS = re.compile(r"\d+")


def furniture(rows: Sequence[tuple[str, int | None]]) -> set[int]:
    """The indices of ``rows`` (words and page) that are no part of the running text.

    A row that says nothing but "Pagina 2 van 7" is one wherever it stands; a header must come
    again at the edge of several pages.
    """
    found = {i for i, (words, _) in enumerate(rows) if _PAGE.match(words)}
    for indices in _repeated(rows):
        found |= set(indices)
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
