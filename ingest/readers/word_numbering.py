"""The numbers Word shows before paragraphs: they are computed, not in the text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ingest.readers.word_styles import Level, W, value, whole

if TYPE_CHECKING:
    from lxml.etree import _Element

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_PLACE = re.compile(r"%(\d)")
_MAX_ROMAN = 4000
_LEVELS = 9


class Numbering:
    """List definitions and the counters of the lists met so far."""

    def __init__(self, root: _Element | None) -> None:
        self._levels: dict[str, dict[int, Level]] = {}  # by numId
        self._family: dict[str, str] = {}  # numId to the definition whose counters it shares
        self._restarts: dict[str, dict[int, int]] = {}  # numId: level -> start, until first use
        self._counters: dict[str, list[int | None]] = {}
        if root is not None:
            self._read(root)

    def _read(self, root: _Element) -> None:
        definitions: dict[str, dict[int, Level]] = {}
        for element in root.iterfind(f"{W}abstractNum"):
            definitions[element.get(f"{W}abstractNumId", "")] = _levels(element)
        for element in root.iterfind(f"{W}num"):
            number, family = element.get(f"{W}numId", ""), value(element, "abstractNumId") or ""
            levels = dict(definitions.get(family, {}))
            for override in element.iterfind(f"{W}lvlOverride"):
                level = whole(override.get(f"{W}ilvl")) or 0
                levels |= _levels(override)
                start = whole(value(override, "startOverride"))
                if start is not None:
                    self._restarts.setdefault(number, {})[level] = start
            self._levels[number], self._family[number] = levels, family

    def is_bullet(self, number: str, level: int) -> bool:
        """Whether this level of the list shows a bullet; unknown lists count as bullets."""
        found = self._levels.get(number, {}).get(level)
        return found is None or found.format == "bullet"

    def label(self, number: str, level: int) -> str:
        """The next label ("3.", "2.1", "b)") of the list; empty where Word shows none."""
        levels = self._levels.get(number, {})
        found = levels.get(level)
        if found is None or not 0 <= level < _LEVELS:
            return ""
        family = self._family[number]
        counters = self._counters.setdefault(family, [None] * _LEVELS)
        for restarted, start in self._restarts.pop(number, {}).items():
            if 0 <= restarted < _LEVELS:
                counters[restarted] = start - 1
        current = counters[level]
        counters[level] = found.start if current is None else current + 1
        counters[level + 1 :] = [None] * (_LEVELS - level - 1)

        def shown(match: re.Match[str]) -> str:
            index = int(match.group(1)) - 1
            place = levels.get(index)
            if place is None or not 0 <= index < _LEVELS:
                return ""
            count = counters[index]
            return shown_number(place.start if count is None else count, place.format)

        return _PLACE.sub(shown, found.text).strip()


def _levels(parent: _Element) -> dict[int, Level]:
    levels: dict[int, Level] = {}
    for element in parent.iterfind(f"{W}lvl"):
        index = whole(element.get(f"{W}ilvl")) or 0
        levels[index] = Level(
            format=value(element, "numFmt") or "decimal",
            text=value(element, "lvlText") or "",
            start=whole(value(element, "start")) or 0,
        )
    return levels


def shown_number(number: int, style: str) -> str:
    """``number`` as a list of this style (a name of Word's) shows it.

    >>> shown_number(3, "lowerLetter")
    'c'
    """
    if style == "none":
        return ""
    if style in ("lowerLetter", "upperLetter") and number > 0:
        letter = chr(ord("a") + (number - 1) % 26) * min(1 + (number - 1) // 26, 5)
        return letter if style == "lowerLetter" else letter.upper()
    if style in ("lowerRoman", "upperRoman") and 0 < number < _MAX_ROMAN:
        roman = _roman(number)
        return roman if style == "lowerRoman" else roman.upper()
    if style == "decimalZero":
        return f"{number:02d}"
    return str(number)


def _roman(number: int) -> str:
    letters = ""
    for size, letter in _ROMAN:
        count, number = divmod(number, size)
        letters += letter * count
    return letters
