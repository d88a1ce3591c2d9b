"""Dates: the days and months in a text in one spelling, and whether a cited text holds them.

A month without a day or a year is a date as well; "december 2024" is held by "5 december 2024".

>>> sorted(dates("Op 5 december 2024, 1 mei 2024, en weer in maart."), reverse=True)
['????-03-??', '2024-12-05', '2024-05-01']
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from ingest.dates import MONTH_NAMES, MONTHS

_WORDS = re.compile(
    rf"\b(?:(?P<day>\d{{1,2}})\s+)?(?P<month>{'|'.join(MONTH_NAMES)})\b(?:\s+(?P<year>\d{{4}})\b)?",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\b(?P<day>\d{1,2})[-/](?P<month>\d{1,2})[-/](?P<year>\d{4})\b")


def dates(text: str) -> frozenset[str]:
    """The dates in ``text`` as jjjj-mm-dd, with question marks for what is not said."""
    found: set[str] = set()
    for match in _WORDS.finditer(text):
        found.add(_date(match["year"], MONTHS[match["month"].lower()], match["day"]))
    for match in _DIGITS.finditer(text):
        if 1 <= int(match["month"]) <= 12:
            found.add(_date(match["year"], int(match["month"]), match["day"]))
    return frozenset(found)


def unsupported_dates(text: str, quotes: Iterable[str]) -> frozenset[str]:
    """The dates of ``text`` that none of its ``quotes`` holds, as said or more precisely."""
    held = frozenset[str]().union(*(dates(quote) for quote in quotes))
    return frozenset(day for day in dates(text) if not any(_holds(one, day) for one in held))


def _date(year: str | None, month: int, day: str | None) -> str:
    return f"{year or '????'}-{month:02d}-{f'{int(day):02d}' if day else '??'}"


def _holds(held: str, said: str) -> bool:
    return all(s in ("?", h) for h, s in zip(held, said, strict=True))
