"""Lists of contents: titles that come again further on, with or without their page."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.paragraphs import Paragraph

_TITLE = re.compile(r"^\W*(?:inhoud|inhouds?opgave|inhouds?overzicht|in dit document)\W*$", re.I)
# What stands around a title in a list of contents: its number before it, its page behind it.
_BEFORE = re.compile(r"^(?:\d{1,2}(?:\.\d{1,2}){0,4}\.?\s+|bijlage\s+\w+\W+)", re.I)
_BEHIND = re.compile(r"[\s.…_]*\d{0,3}\s*$")
_LEADERS = re.compile(r"[.…_]{4,}\s*\d{1,4}\s*$")
_PAGE = re.compile(r"\s\d{1,3}\s*$")
_BARE_NUMBER = re.compile(r"^[\d.\s]+$")
_LONGEST = 140  # characters of one title
_FEWEST = 3  # titles in a list


class ContentsFinder:
    """Finds the lists of contents of one document."""

    def __init__(self, paragraphs: Sequence[Paragraph]) -> None:
        self._paragraphs = paragraphs
        self._last = {
            _plain(p.text): index
            for index, p in enumerate(paragraphs)
            if p.cell is None and len(p.text) < _LONGEST
        }

    def end(self, index: int) -> int:
        """The index after the list that begins at ``index``; ``index`` itself where none does.

        A list stands under the heading "Inhoud", or shows itself by its dotted lines.
        """
        titled = _TITLE.match(self._paragraphs[index].text) is not None
        if not titled and not _LEADERS.search(self._paragraphs[index].text):
            return index
        end, titles = index + titled, 0
        while end < len(self._paragraphs):
            after = self._row_end(end)
            text = " ".join(p.text for p in self._paragraphs[end:after])
            if not self._is_entry(text, after):
                break
            titles += _BARE_NUMBER.match(text) is None
            end = after
        if titles >= _FEWEST:
            return end
        return index + 1 if titled and self._is_empty(index) else index

    def _is_entry(self, text: str, after: int) -> bool:
        """Whether ``text`` is a line of the list; it ends before paragraph ``after``."""
        if _LEADERS.search(text):
            return True
        if len(text) > _LONGEST:
            return False
        if self._last.get(_plain(text), -1) >= after:
            return True
        marked = self._paragraphs[after - 1].heading is not None
        return not marked and bool(_PAGE.search(text) or _BARE_NUMBER.match(text))

    def _row_end(self, index: int) -> int:
        """The index after the row of a table, or after one paragraph."""
        cell = self._paragraphs[index].cell
        end = index + 1
        while cell is not None and end < len(self._paragraphs):
            other = self._paragraphs[end].cell
            if other is None or (other.table, other.row) != (cell.table, cell.row):
                break
            end += 1
        return end

    def _is_empty(self, index: int) -> bool:
        """Word leaves the heading alone where the list was never filled in."""
        following = self._paragraphs[index + 1] if index + 1 < len(self._paragraphs) else None
        return following is not None and following.heading is not None


def _plain(text: str) -> str:
    return _BEHIND.sub("", _BEFORE.sub("", text)).strip().lower()
