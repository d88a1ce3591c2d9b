"""Dutch dates as council papers write them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januari jan",
            "februari feb",
            "maart mrt",
            "april apr",
            "mei",
            "juni jun",
            "juli jul",
            "augustus aug",
            "september sep sept",
            "oktober okt",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
MONTH_NAMES = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)

# A month in a regular expression, in full or abbreviated; the longest first.
MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
# A scan has a v for a u: "janvari".
_SCANNED = "|".join(
    name[0] + name[1:].replace("u", "[uv]") for name in sorted(MONTHS, key=len, reverse=True)
)
# "2024", "'24"
_YEAR = r"(?:\d{4}|['’‘]\s?\d{2})"
_WORDS = re.compile(
    rf"\b(?P<day>\d{{1,2}})(?:\s*(?:en|/|-|–|t/m|tot en met)\s*(?P<last>\d{{1,2}}))?"
    rf"(?:\s+|-)(?P<month>{_SCANNED})\.?(?:(?:\s+|-)(?P<year>{_YEAR}))?\b",
    re.IGNORECASE,
)
_DIGITS = re.compile(rf"\b(?P<day>\d{{1,2}})[-/.](?P<month>\d{{1,2}})[-/.](?P<year>{_YEAR})\b")
# "5-12-24", but no telephone number, and not "3/4/24, 11:13 PM" that a browser prints in its own order.
_SHORT = re.compile(
    r"(?<![\d./-])(?P<day>\d{1,2})(?P<mark>[-/])(?P<month>\d{1,2})(?P=mark)(?P<year>\d{2})"
    r"(?![\d/-]|\.\d|,\s\d{1,2}:\d)"
)
_ISO = re.compile(r"\b(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})\b")
_CLOCK = re.compile(r"\b(?P<hour>[01]?\d|2[0-3])[.:](?P<minute>[0-5]\d)(?:\s*uur)?\b")


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date in a text: its first and last day and where it stands."""

    first: date
    last: date
    start: int
    end: int


def find_dates(text: str, *, default_year: int | None = None) -> Iterator[FoundDate]:
    """Every date in ``text``, in order; a date without a year needs ``default_year``.

    >>> [found.first.isoformat() for found in find_dates("raad van 9 en 10 juli 2025")]
    ['2025-07-09']
    """
    found: list[FoundDate] = []
    for match in _WORDS.finditer(text):
        year = _year(match["year"]) if match["year"] else default_year
        name = match["month"].lower()
        month = MONTHS.get(name) or MONTHS[name.replace("v", "u")]
        first = _date(year, month, int(match["day"]))
        last = _date(year, month, int(match["last"])) if match["last"] else first
        if first and last and last >= first:
            found.append(FoundDate(first, last, match.start(), match.end()))
    for pattern in (_DIGITS, _SHORT, _ISO):
        for match in pattern.finditer(text):
            day = _date(_year(match["year"]), int(match["month"]), int(match["day"]))
            if day:
                found.append(FoundDate(day, day, match.start(), match.end()))
    yield from sorted(found, key=lambda item: item.start)


def find_moment(text: str, *, default_year: int | None = None) -> datetime | None:
    """The first date in ``text`` with the clock time behind it, or midnight where it has none."""
    for found in find_dates(text, default_year=default_year):
        clock = _CLOCK.search(text, found.end, found.end + 40)
        hour = time(int(clock["hour"]), int(clock["minute"])) if clock else time(0, 0)
        return datetime.combine(found.first, hour)
    return None


def in_words(day: date) -> str:
    """``day`` as Dutch people write it: 5 december 2024."""
    return f"{day.day} {MONTH_NAMES[day.month - 1]} {day.year}"


def _year(text: str) -> int:
    """The year, of which the century may be left out: papers of a council are of this one."""
    digits = text.lstrip("'’‘ ")
    return int(digits) if len(digits) > 2 else 2000 + int(digits)


def _date(year: int | None, month: int, day: int) -> date | None:
    if year is None:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None
