"""The numbers OpenDocument shows before the items of a list: they are counted, not in the text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ingest.readers.word_numbering import shown_number

if TYPE_CHECKING:
    from lxml.etree import _Element

_URN = "{urn:oasis:names:tc:opendocument:xmlns:"
_TEXT, _STYLE = f"{_URN}text:1.0}}", f"{_URN}style:1.0}}"
_ID = "{http://www.w3.org/XML/1998/namespace}id"
_FORMATS = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_MAX_LEVELS = 10
_IS_NUMBER = re.compile(r"[0-9]{1,6}")

Counters = dict[int, int]  # the last number of every level of one list, from level 0


@dataclass(frozen=True, slots=True)
class _Level:
    prefix: str
    suffix: str
    format: str
    start: int
    shown: int  # so many levels stand in the number: 2 for "1.2"


class ListNumbering:
    """The list styles of a document, and the counters of the lists met so far."""

    def __init__(self, roots: list[_Element]) -> None:
        self._styles: dict[str, dict[int, _Level]] = {}
        self._lists: dict[str, Counters] = {}  # by the id of a list
        self._of_style: dict[str, Counters] = {}  # the last list of a style
        for root in roots:
            for style in root.iter(f"{_TEXT}list-style"):
                self._styles[style.get(f"{_STYLE}name", "")] = _levels(style)

    def is_numbered(self, style: str, level: int) -> bool:
        """Whether ``level`` (from 0) of the list shows numbers; another shows bullets."""
        return level in self._styles.get(style, {})

    def open(self, element: _Element, style: str) -> Counters:
        """The counters of the list ``element``, which may go on with an earlier one."""
        goes_on = self._lists.get(element.get(f"{_TEXT}continue-list", ""))
        if goes_on is None and element.get(f"{_TEXT}continue-numbering") == "true":
            goes_on = self._of_style.get(style)
        counters = {} if goes_on is None else goes_on
        self._lists[element.get(_ID, "")] = self._of_style[style] = counters
        return counters

    def label(self, counters: Counters, style: str, level: int, item: _Element) -> str:
        """The number of the next item ("3.", "b)"); empty where the level shows none."""
        found = self._styles.get(style, {}).get(level)
        if found is None:
            return ""
        stated = item.get(f"{_TEXT}start-value")
        start = _whole(stated, found.start)
        again = stated is not None or level not in counters
        counters[level] = start if again else counters[level] + 1
        restart(counters, level + 1)
        above = range(max(0, level + 1 - found.shown), level + 1)
        numbers = (shown_number(counters.get(place, 1), found.format) for place in above)
        return f"{found.prefix}{'.'.join(numbers)}{found.suffix}".strip()


def restart(counters: Counters, level: int) -> None:
    """Let ``level`` and those below it begin anew."""
    for place in [place for place in counters if place >= level]:
        del counters[place]


def _levels(style: _Element) -> dict[int, _Level]:
    levels: dict[int, _Level] = {}
    for element in style.iterfind(f"{_TEXT}list-level-style-number"):
        kind = element.get(f"{_STYLE}num-format")
        level = _whole(element.get(f"{_TEXT}level"), 1) - 1
        if kind and 0 <= level < _MAX_LEVELS:
            levels[level] = _Level(
                prefix=element.get(f"{_STYLE}num-prefix", ""),
                suffix=element.get(f"{_STYLE}num-suffix", "") or ".",
                format=_FORMATS.get(kind, "decimal"),
                start=_whole(element.get(f"{_TEXT}start-value"), 1),
                shown=_whole(element.get(f"{_TEXT}display-levels"), 1),
            )
    return levels


def _whole(text: str | None, otherwise: int) -> int:
    return int(text) if text is not None and _IS_NUMBER.fullmatch(text) else otherwise
