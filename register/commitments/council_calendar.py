"""The days by which a council counts, and the year that is meant where none is named.

Seasons and recesses have no fixed days; "vóór de zomer" is before the summer recess, 15 July.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

Period = tuple[date | None, date | None]
UNDATED = date.min  # the day of a paper without a date: "vóór de zomer" is then no day at all

SEASONS = {
    "voorjaar": ((3, 1), (5, 31)),
    "lente": ((3, 1), (5, 31)),
    "zomer": ((6, 1), (8, 31)),
    "najaar": ((9, 1), (11, 30)),
    "herfst": ((9, 1), (11, 30)),
    "winter": ((12, 1), (2, 29)),
    "voorjaarsreces": ((2, 15), (3, 1)),
    "meireces": ((4, 25), (5, 5)),
    "zomerreces": ((7, 15), (8, 31)),
    "herfstreces": ((10, 12), (10, 27)),
    "kerstreces": ((12, 20), (1, 5)),
    "kerst": ((12, 24), (12, 26)),
    "voorjaarsvakantie": ((2, 15), (3, 1)),
    "meivakantie": ((4, 25), (5, 5)),
    "zomervakantie": ((7, 15), (8, 31)),
    "herfstvakantie": ((10, 12), (10, 27)),
    "kerstvakantie": ((12, 20), (1, 5)),
}
_BEFORE_SUMMER = (7, 15)
_MONTHS_AFTER = 3  # in which falls what comes after a season: "na de zomer" is before December


@dataclass(frozen=True, slots=True)
class Around:
    """Chooses the year of a day that is named without one: the next, or the nearest."""

    said_on: date
    nearest: bool

    def day(self, make: Callable[[int], date | None], year: str | None) -> date | None:
        """The day in ``year``, or in the year that is meant."""
        if year is not None and year.isdigit():
            return make(int(year))
        if self.said_on == UNDATED:
            return None
        if year is not None:  # "volgend jaar"
            return make(self.said_on.year + 1)
        made = [make(self.said_on.year + more) for more in (-1, 0, 1)]
        days = [day for day in made if day is not None]
        if self.nearest:
            return min(days, key=lambda day: abs((day - self.said_on).days), default=None)
        return next((day for day in days if day >= self.said_on), None)

    def span(self, begin: tuple[int, int], end: tuple[int, int], year: str | None) -> Period | None:
        """From ``begin`` to ``end`` (month, day); one that runs over new year ends in the next."""
        over = int(end < begin)
        last = self.day(lambda number: day_in(number + over, *end), year)
        return None if last is None else (day_in(last.year - over, *begin), last)

    def before(self, season: str, year: str | None) -> date | None:
        """The day before which comes what is due before ``season``."""
        month, day = _BEFORE_SUMMER if season == "zomer" else SEASONS[season][0]
        return self.day(lambda number: day_in(number, month, day), year)

    def after(self, season: str, year: str | None) -> Period | None:
        """The months after ``season``."""
        period = self.span(*SEASONS[season], year)
        if period is None or period[1] is None:
            return None
        ended = period[1]
        months = ended.month - 1 + _MONTHS_AFTER
        last = day_in(ended.year + months // 12, months % 12 + 1, 31)
        return (ended + timedelta(days=1), last)


def day_in(year: int, month: int, day: int) -> date | None:
    """A day; one past the end of its month is the last of it."""
    if not 1 <= month <= 12 or not 1 <= day <= 31 or not 1 <= year <= 9999:
        return None
    return date(year, month, min(day, monthrange(year, month)[1]))
