"""The moment that a question names: "wat zeiden we in april 2025?", "wat is er op 18 januari beloofd?"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from assistant.lines.answerability import content_words
from ingest.dates import MONTHS, find_dates

_YEARS_BACK = 3  # in which a month without a year is looked for
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_WE = r"(?:we|wij|jullie|u|het college|de wethouder)"
# What we said then, as against what we say of then.
_WE_SAID = re.compile(
    rf"\bwat (?:zeiden|zei|antwoordden?|vonden|vond|schreven|schreef) {_WE}\b"
    rf"|\b(?:hebben|heeft|had|hadden) {_WE} .{{0,60}}\b(?:gezegd|geantwoord|geschreven)\b"
    rf"|\bwat (?:hebben|heeft) {_WE}\b.{{0,80}}\b(?:gezegd|geantwoord|geschreven)\b"
    r"|\bwat was (?:toen |destijds )?(?:onze|de|uw) (?:\w+)?(?:lijn|antwoord|standpunt)\b",
    re.I,
)
# What happened on a day: told by the papers of that day, or by later ones.
_HAPPENED = re.compile(
    r"\b(?:besloot|besloten|besluit|stelde vast|vastgesteld|besprak|besproken|behandeld|toegezegd|zegde|beloofd|beloofde"
    r"|aangenomen|verworpen|gezegd|geantwoord)\b",
    re.I,
)
_NO_SUBJECT = re.compile(r"\b(?:wethouders?|college|gemeente(?:raad)?|raad|commissie|toe)\b", re.I)
_IN_MONTH = re.compile(
    rf"\s*\b(?:in|van|uit)\s+(?P<month>{_MONTH})(?:\s+(?:van\s+)?(?P<year>20\d\d))?\b(?!\s+20)",
    re.I,
)
_ON_DAY = re.compile(
    rf"\s*\b(?:op|van|uit|in de vergadering van)\s+(?P<day>\d{{1,2}})\s+(?P<month>{_MONTH})(?:\s+(?P<year>20\d\d))?\b",
    re.I,
)
_IN_YEAR = re.compile(r"\s*\bin\s+(?P<year>20\d\d)\b", re.I)


@dataclass(frozen=True, slots=True)
class SaidThen:
    """What was said at one moment is asked for.

    ``periods``: its first and last day, the likeliest first, where no year was named; ``rest`` is the
    question without the moment. ``only``: papers of another moment do not tell it.
    """

    periods: tuple[tuple[date, date], ...]
    rest: str
    only: bool = True


def said_then(question: str, today: date) -> SaidThen | None:
    """The moment of which ``question`` asks what we said, or on which day what happened, if it names one.

    >>> said_then("Wat zeiden we in april 2025 over quota?", date(2026, 1, 1)).rest
    'Wat zeiden we over quota?'
    >>> said_then("Wat gebeurde er in april 2025?", date(2026, 1, 1))
    """
    only = bool(_WE_SAID.search(question))
    match = _ON_DAY.search(question)
    if only and match is None:
        match = _IN_MONTH.search(question) or _IN_YEAR.search(question)
    if match is None or not (only or _HAPPENED.search(question)):
        return None
    rest = question[: match.start()] + question[match.end() :]
    if not (only or content_words(_NO_SUBJECT.sub("", _HAPPENED.sub("", rest)))):
        return None  # all that is known is the day, so that is what to search for
    if re.search(rf"\b(?:{_MONTH}|20\d\d)\b", rest, re.I):
        return None  # of several moments it asks what changed
    years = (
        [int(match["year"])] if match["year"] else range(today.year, today.year - _YEARS_BACK, -1)
    )
    periods = tuple(_period(match, year) for year in years)
    return SaidThen(tuple(each for each in periods if each[0] <= today), rest.strip(), only)


def asks_what_we_said(question: str) -> bool:
    """Whether ``question`` asks what we said: an open question says nothing.

    >>> asks_what_we_said("Wat zeiden we over quota?")
    True
    """
    return bool(_WE_SAID.search(question))


def days_named(question: str) -> frozenset[tuple[int, int]]:
    """The days that ``question`` names, each as month and day.

    >>> days_named("Wat is er op 18 januari beloofd?")
    frozenset({(1, 18)})
    """
    return frozenset(_days(question))


def _days(text: str) -> Iterator[tuple[int, int]]:
    # A leap year knows every day.
    for found in find_dates(text, default_year=2024):
        yield (found.first.month, found.first.day)
        if found.last != found.first:
            yield (found.last.month, found.last.day)


def _period(match: re.Match[str], year: int) -> tuple[date, date]:
    named = match.groupdict()
    if not named.get("month"):
        return date(year, 1, 1), date(year, 12, 31)
    month = MONTHS[named["month"].lower()]
    first = date(year, month, 1)
    if named.get("day"):
        day = first + timedelta(days=int(named["day"]) - 1)
        return day - timedelta(days=1), day  # a meeting of two days bears the date of the first
    after = date(year + month // 12, month % 12 + 1, 1)
    return first, after - timedelta(days=1)
