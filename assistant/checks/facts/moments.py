"""Moments in a sentence: dates, months, years, seasons, also without a year."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from ingest.dates import MONTH, MONTH_NAMES, MONTHS
from ingest.numerals import number_words

_YEAR = r"(?:19[5-9]\d|20\d\d)"
_SEASONS = {
    "lente": "voorjaar",
    "voorjaar": "voorjaar",
    "zomer": "zomer",
    "zomerreces": "zomer",
    "herfst": "najaar",
    "najaar": "najaar",
    "herfstreces": "najaar",
    "winter": "winter",
    "kerst": "winter",
    "kerstreces": "winter",
}
_WEEKDAYS = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"]
_QUARTERS = {"eerste": 1, "tweede": 2, "derde": 3, "vierde": 4, "1e": 1, "2e": 2, "3e": 3, "4e": 4}
_DAYS = {word: int(value) for word, value in number_words().items() if value in range(2, 32)}
_PATTERN = re.compile(
    rf"""
    \b(?P<wd>{"|".join(sorted(_DAYS, key=len, reverse=True))})
        \s+(?P<wm>{MONTH})\b(?!\.\w)(?:\s+(?P<wy>{_YEAR})\b)?
    |\b(?P<d>\d{{1,2}})(?:\s*(?:en|/|-|–|t/m|tot\sen\smet)\s*(?P<d2>\d{{1,2}}))?
        \s+(?P<dm>{MONTH})\b\.?(?:\s+(?P<dy>{_YEAR})\b)?
    |\b(?P<nd>\d{{1,2}})[-/.](?P<nm>\d{{1,2}})[-/.](?P<ny>{_YEAR})\b
    |\b(?P<iy>{_YEAR})-(?P<im>\d\d)-(?P<iday>\d\d)\b
    |\b(?P<m>{MONTH})\b(?!\.\w)(?:\s+(?P<my>{_YEAR})\b)?
    |\b(?P<q>eerste|tweede|derde|vierde|[1-4]e)\s+kwartaal(?:\s+(?:van\s+)?(?P<qy>{_YEAR})\b)?
    |\b(?P<s>{"|".join(_SEASONS)})\b(?:\s+(?:van\s+)?(?P<sy>{_YEAR})\b)?
    |\b(?P<w>{"|".join(_WEEKDAYS)})(?:en|s|avond|middag|ochtend|nacht)?\b(?!\s+\d{{1,2}}\s)
    |(?<![\d.,/-])(?P<y>{_YEAR})(?:\s*[-–/]\s*(?P<y2>{_YEAR}))?(?![\d]|[.,]\d|-\d{{5}})
    """,
    re.VERBOSE | re.IGNORECASE,
)
# "voor 2025" may be "for 2025", so a year alone has a side only behind "vóór" and "na".
_SIDE = re.compile(
    r"\b(?P<side>voor|vóór|na)\s+(?:(?:de|het|eind|einde|begin|half|maandag|dinsdag|woensdag|donderdag|vrijdag)\s+){0,2}$",
    re.IGNORECASE,
)
_PARTS = {"begin": "begin", "eind": "eind", "einde": "eind"}
_PART = re.compile(rf"\b(?P<part>{'|'.join(_PARTS)})\s+(?:van\s+)?$", re.IGNORECASE)
_LONGEST_SIDE = 40  # characters of that: "voor donderdag eind "
_UP_TO = re.compile(r"\s*(?:tot en met|t/m|tot|en|of|-|–)\s*", re.IGNORECASE)
_BEHIND = re.compile(rf"\s*(?:tot en met|t/m|tot|-|–)\s*(?:{MONTH})\b", re.IGNORECASE)
# Words that are months and something else as well.
_AMBIGUOUS = frozenset(
    {"mei", "mrt", "sep", "jan", "dec", "feb", "apr", "jun", "jul", "aug", "okt"}
)


@dataclass(frozen=True, slots=True)
class Moment:
    """A moment; what was not said is None. ``season`` may be "voorjaar", "kwartaal 1" or "zaterdag".

    ``start``/``end`` are offsets in the sentence. ``until_year`` ends a range of years. ``side`` is
    "voor" or "na" where something happens before or after the moment. ``part`` is the end of a year
    or a month that is meant: "begin" or "eind".
    """

    year: int | None
    month: int | None
    day: int | None
    season: str | None
    start: int
    end: int
    until_year: int | None = None
    side: str = ""
    part: str = ""

    @property
    def kind(self) -> str:
        """The finest thing it says: "dag", "maand", "seizoen" or "jaar"."""
        if self.day is not None:
            return "dag"
        if self.month is not None:
            return "maand"
        return "seizoen" if self.season else "jaar"

    def agrees(self, other: Moment) -> bool:
        """Whether both can be the same moment: nothing that both say differs."""
        pairs = (
            (self.year, other.year),
            (self.month, other.month),
            (self.day, other.day),
            (self.season, other.season),
            (self.until_year, other.until_year),
        )
        if any(one is not None and two is not None and one != two for one, two in pairs):
            return False
        if not self.agrees_in_part(other):
            return False
        return self.until_year is None or other.until_year is not None or other.year is None

    def agrees_in_part(self, other: Moment) -> bool:
        """Whether not one is the beginning and the other the end of the same year or month."""
        return self.kind != other.kind or not (self.part and other.part) or self.part == other.part

    def holds(self, other: Moment) -> bool:
        """Whether everything ``other`` says is said by this moment, or lies within its years."""
        if other.kind == "jaar" and other.until_year is None and other.year is not None:
            last = self.until_year or self.year
            if self.year is None or last is None or not self.agrees_in_part(other):
                return False
            # "De agenda 2025-2028" does not say that something is reached at the end of 2027.
            first = last if other.part == "eind" else self.year
            return first <= other.year <= (self.year if other.part == "begin" else last)
        return (
            self.agrees(other)
            # A paper leaves out the year that is clear from its date.
            and (other.year is None or self.year is not None or self.kind != "jaar")
            and (other.month is None or self.month is not None)
            and (other.day is None or self.day is not None)
            and (other.season is None or self.season is not None)
        )

    def same_side(self, other: Moment) -> bool:
        """Whether not one lies before the moment and the other after it."""
        return not (self.side and other.side) or self.side == other.side

    def words_with_side(self) -> str:
        """As ``words``, with "voor" or "na": "na 1 maart", "voor de zomer"."""
        article = "de " if self.season in ("zomer", "winter") else ""
        return f"{self.side} {article}{self.words()}" if self.side else self.words()

    def words(self) -> str:
        """As Dutch people write it: "5 december 2024", "voorjaar 2025", "eind 2028", "2024-2028"."""
        said = self._plain_words()
        return f"{self.part} {said}" if self.part else said

    def _plain_words(self) -> str:
        if self.month is not None:
            parts = [self.day, MONTH_NAMES[self.month - 1], self.year]
            return " ".join(str(part) for part in parts if part is not None)
        if self.season:
            return " ".join(str(part) for part in (self.season, self.year) if part)
        return f"{self.year}-{self.until_year}" if self.until_year else str(self.year)


@lru_cache(maxsize=4096)  # the checks on an answer look at the same sentences
def find_moments(text: str) -> tuple[Moment, ...]:
    """Every moment in ``text``, in order.

    >>> [moment.words() for moment in find_moments("op 5 december 2024, eind 2025")]
    ['5 december 2024', 'eind 2025']
    """
    found: list[Moment] = []
    for match in _PATTERN.finditer(text):
        found += [_placed(moment, text) for moment in _moments(match, text)]
    return tuple(_ranged(found, text))


def _ranged(found: Sequence[Moment], text: str) -> Iterator[Moment]:
    """``found``, where the end of a period gives its beginning the year: "mei t/m oktober 2024"."""
    for place, moment in enumerate(found):
        following = found[place + 1] if place + 1 < len(found) else None
        if (
            following is not None
            and moment.year is None
            and moment.month is not None
            and following.month is not None
            and moment.month <= following.month
            and _UP_TO.fullmatch(text, moment.end, following.start)
        ):
            moment = replace(moment, year=following.year)
        yield moment


def _placed(moment: Moment, text: str) -> Moment:
    """The moment with its side and its part."""
    before = text[max(0, moment.start - _LONGEST_SIDE) : moment.start]
    if moment.kind in ("jaar", "maand") and moment.until_year is None:
        part = _PART.search(before)
        moment = replace(moment, part=_PARTS[part["part"].lower()]) if part else moment
    match = _SIDE.search(before)
    if match is None or (moment.kind == "jaar" and match["side"].lower() == "voor"):
        return moment
    return replace(moment, side="na" if match["side"].lower() == "na" else "voor")


def _moments(match: re.Match[str], text: str) -> list[Moment]:
    start, end = match.span()
    if match["wd"]:
        day, month = _DAYS[match["wd"].lower()], MONTHS[match["wm"].lower()]
        return [Moment(_int(match["wy"]), month, day, None, start, end)]
    if match["dm"]:
        month, year = MONTHS[match["dm"].lower()], _int(match["dy"])
        days = [int(match["d"]), *([int(match["d2"])] if match["d2"] else [])]
        return [Moment(year, month, day, None, start, end) for day in days if 1 <= day <= 31]
    if match["ny"]:
        day, month = int(match["nd"]), int(match["nm"])
        return _checked(Moment(int(match["ny"]), month, day, None, start, end))
    if match["iy"]:
        day, month = int(match["iday"]), int(match["im"])
        return _checked(Moment(int(match["iy"]), month, day, None, start, end))
    if match["m"]:
        word = match["m"].lower()
        if word in _AMBIGUOUS and not match["my"] and not _in_time(text, start, end):
            return []
        return [Moment(_int(match["my"]), MONTHS[word], None, None, start, end)]
    if match["q"]:
        quarter = f"kwartaal {_QUARTERS[match['q'].lower()]}"
        return [Moment(_int(match["qy"]), None, None, quarter, start, end)]
    if match["s"]:
        season = _SEASONS[match["s"].lower()]
        return [Moment(_int(match["sy"]), None, None, season, start, end)]
    if match["w"]:
        return [Moment(None, None, None, match["w"].lower(), start, end)]
    year, until = int(match["y"]), _int(match["y2"])
    return [Moment(year, None, None, None, start, end, until)]


def _in_time(text: str, start: int, end: int) -> bool:
    return bool(_BEHIND.match(text, end)) or bool(
        re.search(
            r"\b(?:in|tot|sinds|vanaf|eind|begin|maand|het is)\s*$",
            text[max(0, start - _LONGEST_SIDE) : start],
            re.I,
        )
    )


def _checked(moment: Moment) -> list[Moment]:
    valid = 1 <= (moment.month or 1) <= 12 and 1 <= (moment.day or 1) <= 31
    return [moment] if valid else []


def _int(text: str | None) -> int | None:
    return int(text) if text else None


_SEASON_MONTHS = {"voorjaar": 3, "zomer": 6, "najaar": 9, "winter": 12}


def is_ahead(moment: Moment, written: date) -> bool:
    """Whether a moment lies wholly after the day a paper was written.

    Without a year it is the one nearest to that day.
    """
    month = moment.month or first_month(moment.season)
    if moment.year is None:
        if month is None:
            return False
        # Half a year on at most, or half a year back.
        distance = (month - written.month + 6) % 12 - 6
        return distance > 0 or (distance == 0 and (moment.day or 0) > written.day)
    first = (moment.year, month or 1, moment.day or 1)
    return first > (written.year, written.month, written.day)


def first_month(season: str | None) -> int | None:
    """The first month of a season or a quarter."""
    if season is None:
        return None
    if season.startswith("kwartaal"):
        return 3 * int(season.split()[1]) - 2
    return _SEASON_MONTHS.get(season)
