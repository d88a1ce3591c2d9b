"""The moment that a question names: "wat zeiden we in april 2025?", "wat is er op 18 januari beloofd?"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from assistant.checks.facts.moments import Moment, find_moments, first_month
from assistant.lines.answerability import content_words
from ingest.dates import MONTH, find_dates

_YEARS_BACK = 3  # in which a month without a year is looked for
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
# What stands before the moment, and goes with it.
_DAY_OF_WEEK = r"(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag\s+)?"
_BEFORE_DAY = re.compile(rf"\s*\b(?:op|van|uit|in de vergadering van)\s+{_DAY_OF_WEEK}$", re.I)
_PART = r"(?P<part>begin|half|halverwege|medio|einde?)\s+(?:van\s+)?"
_BEFORE_MONTH = re.compile(
    rf"\s*\b(?:(?:in|van|uit)\s+(?:(?:het|de)\s+)?(?:{_PART})?|{_PART.replace('part', 'only')})$",
    re.I,
)
_BEFORE_YEAR = re.compile(rf"\s*\b(?:in\s+|(?:(?:in|van|uit)\s+)?{_PART})$", re.I)
_BEFORE = {"dag": _BEFORE_DAY, "jaar": _BEFORE_YEAR}
_PART_BEGINS = {"b": 1, "h": 5, "m": 5, "e": 9}  # by its first letter: the month, of four
_SEASON_MONTHS = 4  # both months in which one season becomes the other


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
    named = _named(question)
    if named is None or not (only or (named.is_day and _HAPPENED.search(question))):
        return None
    rest = question[: named.start] + question[named.end :]
    if not (only or content_words(_NO_SUBJECT.sub("", _HAPPENED.sub("", rest)))):
        return None  # all that is known is the day, so that is what to search for
    if re.search(rf"\b(?:{MONTH}|20\d\d)\b", rest, re.I):
        return None  # of several moments it asks what changed
    year = named.moments[0].year
    years = [year] if year else range(today.year, today.year - _YEARS_BACK, -1)
    periods = tuple(named.period(year) for year in years)
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


@dataclass(frozen=True, slots=True)
class _Named:
    """The one moment, or the two days, that a question names between ``start`` and ``end``."""

    moments: tuple[Moment, ...]
    part: str  # "eind" of a year
    start: int
    end: int

    @property
    def is_day(self) -> bool:
        return self.moments[0].kind == "dag"

    def period(self, year: int) -> tuple[date, date]:
        """Its first and last day in ``year``."""
        moment = self.moments[0]
        if self.is_day:
            first, last = (_day(year, each) for each in (moment, self.moments[-1]))
            # A meeting of two days bears the date of the first.
            return (first if first < last else last - timedelta(days=1)), last
        if moment.month:
            return _months(year, moment.month, 1)
        if begins := first_month(moment.season):
            return _months(
                year, begins, 3 if str(moment.season).startswith("kwartaal") else _SEASON_MONTHS
            )
        if self.part:
            return _months(year, _PART_BEGINS[self.part[0].lower()], 4)
        return date(year, 1, 1), date(moment.until_year or year, 12, 31)


def _named(question: str) -> _Named | None:
    """What ``question`` names as the one moment that it asks about."""
    found = [m for m in find_moments(question) if m.kind != "seizoen" or first_month(m.season)]
    if not found or len({moment.start for moment in found}) > 1 or found[0].side:
        return None
    before = _BEFORE.get(found[0].kind, _BEFORE_MONTH).search(question[: found[0].start])
    if before is None:
        return None
    part = before.groupdict().get("part") or ""
    return _Named(tuple(found), part, before.start(), found[0].end)


def _day(year: int, moment: Moment) -> date:
    return date(year, moment.month or 1, 1) + timedelta(days=(moment.day or 1) - 1)


def _months(year: int, first: int, count: int) -> tuple[date, date]:
    """The first and last day of ``count`` months from ``first`` on."""
    after = first - 1 + count
    last = date(year + after // 12, after % 12 + 1, 1) - timedelta(days=1)
    return date(year, first, 1), last
