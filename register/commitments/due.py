"""When something is due, from the words of a paper: "vóór de zomer", "uiterlijk 1 april 2025"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from ingest.dates import MONTH, MONTHS
from ingest.numerals import number_words
from register.commitments.council_calendar import SEASONS, UNDATED, Around, Period, day_in
from register.commitments.model import Due

NEXT_YEAR = r"(?:het\s+)?(?:volgende?|komende?)\s+jaar"
_YEAR = rf"(?:\s+(?:van\s+)?(?P<year>20\d\d|{NEXT_YEAR}))?"
_SEASON = "|".join(sorted(SEASONS, key=len, reverse=True))
_ORDINALS = {"eerste": 1, "tweede": 2, "derde": 3, "vierde": 4}
_MOST = 12  # of months or weeks in words; more are written in figures
_COUNTS = {"een": 1.0, "één": 1.0, "anderhalf": 1.5}
_COUNTS |= {word: n for word, n in number_words().items() if n <= _MOST and n.is_integer()}
# By the first letter of "maand", "kwartaal", "half jaar", "jaar".
_MONTHS_OF = {"m": 1, "k": 3, "h": 6, "j": 12}
_NUMBER = r"(?:één|een|1|twee|2|drie|3|vier|4|vijf|5)"

_RECURS = re.compile(
    rf"\b(?:half)?jaarlijks\b|\bmaandelijks\b|\bperiodiek\b|\bper kwartaal\b"
    rf"|\b(?:elk|ieder|elke|iedere)\s+(?:half\s?jaar|jaar|kwartaal|maand|{_NUMBER}\s+jaar)\b"
    rf"|\b{_NUMBER}\s+keer\s+(?:per|in de)\s+(?:{_NUMBER}\s+)?(?:jaar|maand|kwartaal)\b"
    rf"|\beens\s+(?:per|in de)\s+(?:{_NUMBER}\s+)?(?:jaar|maanden|kwartaal)\b"
    rf"|\bna\s+{_NUMBER}\s+maand(?:en)?\b",
    re.I,
)
_HOW_DAY = r"(?P<how>uiterlijk|v[oó][oó]r|na|op|per|vanaf|tot(?: en met)?|t/m|sinds)"
_DAY = re.compile(
    rf"\b(?:{_HOW_DAY}\s+)?(?:\w+dag\s+)?(?P<day>\d{{1,2}})\s+(?P<month>{MONTH})\b{_YEAR}", re.I
)
# In figures a day on its own is a term only where it is all that a cell says.
_FIGURES = re.compile(
    rf"(?:\b{_HOW_DAY}\s+|^)(?P<day>\d{{1,2}})(?P<between>[-/.])(?P<month>\d{{1,2}})(?P=between)(?P<year>20\d\d)\b",
    re.I,
)
# "de raadsbrief van 12 maart": the day of a paper, not of what is due
_PAPER = re.compile(
    r"\b(?:\w*brie(?:f|ven)|nota|memo|motie|besluit\w*|rapport|verslag|voordracht|annotatie|toezegging)"
    r"\s+(?:van|d\.?d\.?)\s+$",
    re.I,
)
_HALF_YEAR = timedelta(days=183)
_LONGEST_PAPER = 40  # characters of that
_WITHIN = re.compile(
    rf"\bbinnen\s+(?P<count>\d{{1,2}}|{'|'.join(_COUNTS)})\s+(?P<unit>dag(?:en)?|we(?:ek|ken)|maand(?:en)?|kwarta(?:al|len)|half\s?jaar|jaar)\b"
    r"(?!\s+(?:na|nadat|vanaf)\b)",
    re.I,
)
_QUARTER = re.compile(
    rf"\b(?:in\s+)?(?:het\s+)?(?P<quarter>{'|'.join(_ORDINALS)}|[1-4]e)\s+kwartaal{_YEAR}\b", re.I
)
# "Q3", "voor Q3 2025", "2025-Q3"
_SHORT_QUARTER = re.compile(
    r"\b(?:(?P<how>v[oó][oó]r|in)\s+)?(?:(?P<before>20\d\d)[ -])?[QK](?P<quarter>[1-4])(?:(?:\s+van)?[ -](?P<year>20\d\d))?\b"
)
_HALF = re.compile(rf"\b(?P<half>eerste|tweede)\s+(?:helft|halfjaar){_YEAR}\b", re.I)
_PART = re.compile(
    rf"\b(?P<part>begin|medio|half|eind|einde)\s+(?:van\s+)?"
    rf"(?:(?P<month>{MONTH})\b{_YEAR}|(?P<only>20\d\d|{NEXT_YEAR})\b)",
    re.I,
)
_AROUND_SEASON = re.compile(
    rf"\b(?P<how>v[oó][oó]r|na)\s+(?:(?:de|het|dit)\s+)?(?P<season>{_SEASON}){_YEAR}\b", re.I
)
_IN_SEASON = re.compile(
    rf"\b(?:in\s+)?(?:(?:het|de|dit|deze|komende?|volgende?)\s+)?(?P<season>{_SEASON}){_YEAR}\b",
    re.I,
)
_MONTHS = re.compile(
    rf"\b(?:(?P<how>in|v[oó][oó]r|na)\s+(?:de\s+maand\s+)?)?(?P<month>{MONTH})\b{_YEAR}", re.I
)
# "voor 2026" is for that year, unless it is "nog voor".
_YEARS = re.compile(
    r"(?:(?P<how>\bin|^voor|\bvóór|\bnog voor)\s+)?\b(?:(?P<year>20\d\d)|(?:volgend|komend)\s+jaar)\b",
    re.I,
)
_THIS_YEAR = re.compile(
    r"\b(?:nog|later|einde?|voor het einde?(?:\s+van)?)\s+(?:dit|het)\s+jaar\b", re.I
)


def find_due(text: str, said_on: date, *, nearest: bool = False) -> Due | None:
    """The first thing in ``text`` that tells when.

    A period without a year is the next one, or with ``nearest`` the one nearest to ``said_on``:
    what was promised before can be past. In a paper that is ``UNDATED`` it is none.

    >>> find_due("De evaluatie krijgt u vóór de zomer.", date(2024, 12, 5))
    Due(text='vóór de zomer', first=None, last='2025-07-15', recurs=False)
    """
    found = sorted(_periods(text, Around(said_on, nearest)), key=lambda item: item[0].start())
    if found:
        match, (first, last) = found[0]
        return Due(match.group(), _iso(first), _iso(last))
    recurring = _RECURS.search(text)
    return Due(recurring.group(), recurs=True) if recurring else None


def is_ahead(due: Due, said_on: date) -> bool:
    """Whether something is due on or after the day that it was said."""
    ends = due.last or due.first
    return due.recurs or ends is None or ends >= said_on.isoformat()


def _periods(text: str, around: Around) -> Iterator[tuple[re.Match[str], Period]]:
    """Every place in ``text`` that tells when; the readings that say most go first."""
    taken = bytearray(len(text))  # by character, for a list of dates may run to thousands
    for pattern, read in _READINGS:
        for match in pattern.finditer(text):
            start, end = match.span()
            if any(taken[start:end]):
                continue
            taken[start:end] = bytes([1]) * (end - start)
            period = read(match, around)
            if period is not None and not _dates_paper(text, match, period, around.said_on):
                yield match, period


def _dates_paper(text: str, match: re.Match[str], period: Period, said_on: date) -> bool:
    """Whether a day that is past, or would be a year ahead, only says which paper is meant."""
    before = text[max(0, match.start() - _LONGEST_PAPER) : match.start()]
    if not _PAPER.search(before):
        return False
    last = period[1] or period[0]
    return last is None or last < said_on or (not match["year"] and last > said_on + _HALF_YEAR)


def _day(match: re.Match[str], around: Around) -> Period | None:
    how = _how(match, "op")
    said, number = match["month"].lower(), int(match["day"])
    month = int(said) if said.isdigit() else MONTHS[said]
    day = around.day(lambda year: day_in(year, month, number), match["year"])
    if day is None or how in ("sinds", "t/m") or how.startswith("tot"):
        return None  # that says how long something lasts
    if how == "uiterlijk":
        return (None, day)
    if how == "voor":
        return (None, day - timedelta(days=1))
    if how == "na":
        return (day + timedelta(days=1), None)
    return (day, None) if how in ("per", "vanaf") else (day, day)


def _within(match: re.Match[str], around: Around) -> Period | None:
    if around.said_on == UNDATED:
        return None
    if around.nearest:
        return (None, None)  # counted from a day that is not said
    said = match["count"].lower()
    count = int(said) if said.isdigit() else _COUNTS[said]
    unit = match["unit"][0].lower()
    if unit in "dw":
        return (None, around.said_on + timedelta(days=count * (7 if unit == "w" else 1)))
    months = around.said_on.month - 1 + int(count * _MONTHS_OF[unit])
    return (None, day_in(around.said_on.year + months // 12, months % 12 + 1, around.said_on.day))


def _quarter(match: re.Match[str], around: Around) -> Period | None:
    said = match["quarter"].lower()
    last = 3 * (_ORDINALS.get(said) or int(said[0]))
    return around.span((last - 2, 1), (last, 31), match["year"])


def _short_quarter(match: re.Match[str], around: Around) -> Period | None:
    last = 3 * int(match["quarter"])
    year = match["year"] or match["before"]
    period = around.span((last - 2, 1), (last, 31), year)
    if period is None or period[0] is None or _how(match, "in") == "in":
        return period
    return (None, period[0] - timedelta(days=1))


def _half(match: re.Match[str], around: Around) -> Period | None:
    first = match["half"].lower() == "eerste"
    return around.span((1, 1) if first else (7, 1), (6, 30) if first else (12, 31), match["year"])


def _part(match: re.Match[str], around: Around) -> Period | None:
    part = match["part"].lower()
    if match["only"]:
        begin, end = {"begin": (1, 3), "medio": (5, 8), "half": (5, 8)}.get(part, (10, 12))
        return around.span((begin, 1), (end, 31), match["only"])
    month = MONTHS[match["month"].lower()]
    first, last = {"begin": (1, 10), "medio": (10, 20), "half": (10, 20)}.get(part, (20, 31))
    return around.span((month, first), (month, last), match["year"])


def _around_season(match: re.Match[str], around: Around) -> Period | None:
    season = match["season"].lower()
    if _how(match, "") == "na":
        return around.after(season, match["year"])
    last = around.before(season, match["year"])
    return (None, last) if last else None


def _in_season(match: re.Match[str], around: Around) -> Period | None:
    return around.span(*SEASONS[match["season"].lower()], match["year"])


def _month(match: re.Match[str], around: Around) -> Period | None:
    if not match["how"] and not match["year"]:
        return None  # "mei" is a word of another sort as well
    month = MONTHS[match["month"].lower()]
    period = around.span((month, 1), (month, 31), match["year"])
    if period is None or period[0] is None or _how(match, "in") == "in":
        return period
    if _how(match, "in") == "na":
        return (period[1], None)
    return (None, period[0] - timedelta(days=1))


def _year(match: re.Match[str], around: Around) -> Period | None:
    if match["year"] and not match["how"]:
        return None  # "de begroting voor 2026"
    if not match["year"] and around.said_on == UNDATED:
        return None
    year = int(match["year"]) if match["year"] else around.said_on.year + 1
    if (match["how"] or "").lower() in ("vóór", "nog voor"):
        return (None, date(year - 1, 12, 31))
    return (date(year, 1, 1), date(year, 12, 31))


def _this_year(_: re.Match[str], around: Around) -> Period | None:
    return None if around.said_on == UNDATED else (None, date(around.said_on.year, 12, 31))


_READINGS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], Around], Period | None]], ...] = (
    (_DAY, _day),
    (_FIGURES, _day),
    (_WITHIN, _within),
    (_QUARTER, _quarter),
    (_SHORT_QUARTER, _short_quarter),
    (_HALF, _half),
    (_PART, _part),
    (_AROUND_SEASON, _around_season),
    (_IN_SEASON, _in_season),
    (_MONTHS, _month),
    (_THIS_YEAR, _this_year),
    (_YEARS, _year),
)


def _how(match: re.Match[str], otherwise: str) -> str:
    return (match["how"] or otherwise).lower().replace("ó", "o")


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
