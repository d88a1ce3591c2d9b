"""Headers, footers and page numbers: part of the text, but of no line."""

from __future__ import annotations

import math
import re
from collections import defaultdict

from ingest.dates import find_dates
from ingest.readers.pdf_segments import Segment
from ingest.readers.pdf_words import PageContent

_MARGIN = 0.22  # of the height of the page, at the top and at the bottom
_NUMBER_MARGIN = 0.1
_SHARE = 0.3  # of the pages on which a header stands at least
_ENOUGH = 4  # pages, in a long document
_TABLE_SHARE = 0.6  # the same for words in a drawn table, where values repeat
_FIRST = 8  # segments with which the first page begins
_GRAIN = 4.0  # points within which two pages have the header in the same place
_DIGITS = re.compile(r"\d{1,4}")
_PAGE_NUMBER = re.compile(
    r"(?:pagina|blad|pag\.|p\.|page)?\s*[-–|]?\s*\d{1,4}\s*(?:(?:van|/|of|-|–)\s*\d{1,4})?\s*[-–|]?$",
    re.IGNORECASE,
)


def mark_furniture(pages: list[PageContent], segments: list[list[Segment]]) -> None:
    """Set ``furniture`` on what repeats in the margins and on bare page numbers."""
    seen: dict[tuple[str, int, bool], dict[int, list[Segment]]] = defaultdict(dict)
    for page, found in zip(pages, segments, strict=True):
        height = page.top - page.bottom
        for segment in found:
            part = (segment.baseline - page.bottom) / height if height > 0 else 0.5
            if _MARGIN < part < 1 - _MARGIN:
                continue
            place = round(segment.baseline / _GRAIN)
            for words in _forms(segment):
                for near in (place - 1, place, place + 1):
                    seen[words, near, part > 0.5].setdefault(page.number, []).append(segment)
            if not _NUMBER_MARGIN < part < 1 - _NUMBER_MARGIN and segment.grid is None:
                segment.furniture = _is_page_number(segment, found, part > 0.5)
    # Above the first page the header may be where a paper has its date.
    dated = {id(s) for s in (segments[0] if segments else [])[:_FIRST] if any(find_dates(s.text))}
    enough = max(2, min(_ENOUGH, math.ceil(_SHARE * len(pages))))
    enough_in_table = max(3, math.ceil(_TABLE_SHARE * len(pages)))
    for (_, _, at_top), repeats in seen.items():
        for same in repeats.values():
            for segment in same:
                if at_top and id(segment) in dated:
                    continue
                needed = enough if segment.grid is None else enough_in_table
                segment.furniture = segment.furniture or len(repeats) >= needed


def _forms(segment: Segment) -> set[str]:
    """The words as they are, and with each of their numbers counted from that of the page."""
    words = segment.text.lower()
    forms = {words}
    for match in _DIGITS.finditer(words):
        # One number at a time: "pagina 2 van 7" counts only the first.
        counted = f"#{int(match.group()) - segment.page}"
        forms.add(words[: match.start()] + counted + words[match.end() :])
    return forms


def _is_page_number(segment: Segment, others: list[Segment], at_top: bool) -> bool:
    # Some printer drivers space the letters: "P agina 2 van 7".
    if not _PAGE_NUMBER.match("".join(segment.text.split())):
        return False
    rest = [other.baseline for other in others if other is not segment]
    if at_top:
        return all(segment.baseline >= baseline - _GRAIN for baseline in rest)
    return all(segment.baseline <= baseline + _GRAIN for baseline in rest)
