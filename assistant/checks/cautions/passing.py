"""A future that has passed: what a paper announced for a day that is over."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Sequence
from datetime import date, timedelta

from assistant.answer import Flag
from assistant.checks.cautions.said import Said, month_of, quoted
from assistant.checks.facts.moments import Moment, find_moments, is_ahead
from assistant.checks.facts.strength import find_strength
from register.commitments.due import find_due

_WINTER = re.compile(r"(?:(?P<before>\b(?:voor|vóór)\s+(?:de |het )?))?\b(?:winter|kerst)$", re.I)
# What a sentence in the present says of a moment to come: "In juni ontvangt u de evaluatie".
_ANNOUNCES = re.compile(
    r"\b(?:ontvang(?:t|en)|krijg(?:t|en)|hoor(?:t|en)|kom(?:t|en)|volg(?:t|en)|start(?:en)?|begin(?:t|nen)|blij(?:ft|ven)"
    r"|verschijn(?:t|en)|eindig(?:t|en)|sluit(?:en)?|loopt|lopen|lever(?:t|en)|stuurt|sturen|legt|leggen|informe(?:ert|ren)"
    r"|besluit|beslist|rapporte(?:ert|ren)|evalue(?:ert|ren)|is|zijn|wordt|worden)\b",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?:was|waren|had|hadden|werd|werden|kwam|kwamen|ging|gingen|stond|stonden|liep|liepen|zegde)\b",
    re.IGNORECASE,
)
# "De brief van januari", "de vergadering van 9 juli 2025", "sinds januari": a name, or what has begun.
_NAMED = re.compile(
    r"\b\w*(?:vergadering|raad|commissie|brief|motie|verslag|monitor|rapport|voordracht|annotatie)\b(?:\s[A-Z]\w*)*\s+"
    r"(?:van|voor)\s+(?:de |het )?$|\b(?:sinds|afgelopen|vorige?)\s+(?:de |het )?$",
    re.IGNORECASE,
)
_EVERY_YEAR = re.compile(r"\b(?:per|elk|ieder) jaar\b|\bjaarlijks", re.IGNORECASE)
_UP_TO = re.compile(r"\b(?:tot|voor|vóór)\s+(?:eind |begin )?$", re.IGNORECASE)
_AGREED = "afspraak"  # "zo hebben we het in april afgesproken" looks back
_PASSED = timedelta(days=31)  # so long before its paper a moment is that of another year
_REACH = 24  # characters before a moment that belong to it: "uiterlijk vóór het "


def overtaken(said: Sequence[Said], today: date) -> list[Flag]:
    """What a paper calls the future and is over, by bullet."""
    over: dict[tuple[date, tuple[int, ...]], list[str]] = {}
    for item in said:
        if item.day is None:
            continue
        found = [
            item.text[moment.start : moment.end].rstrip(".")
            for moment in find_moments(item.text)
            if _is_announced(moment, item.text, item.day)
            and (end := _end(moment, item.text, item.day))
            and item.day < end < today
        ]
        if found:
            over.setdefault((item.day, item.numbers), []).extend(found)
    return [
        Flag(
            "overtaken",
            f"In {month_of(day)} lag dit nog in de toekomst: {quoted(moments)}. Dat is nu voorbij; ga na "
            "wat ervan is geworden.",
            numbers,
        )
        for (day, numbers), moments in over.items()
    ]


def _is_announced(moment: Moment, text: str, paper: date) -> bool:
    """Whether ``text`` speaks of ``moment`` as still to come."""
    returns = moment.year is None and _EVERY_YEAR.search(text)
    if returns or _NAMED.search(text[: moment.start]):
        return False
    strength = find_strength(text)
    looks_back = strength.done and not strength.future
    levels = {3, 4} if looks_back and _AGREED in strength.names else {3, 4, 5}
    if strength.future or strength.lowest in levels:
        return True
    # A year alone may be part of a name: "Inclusieagenda 2021-2024".
    if _PAST.search(text) or moment.kind == "jaar":
        return False
    # A season may have begun.
    if not moment.season and not is_ahead(moment, paper):
        return False
    return moment.year is not None or bool(not looks_back and _ANNOUNCES.search(text))


def _end(moment: Moment, text: str, paper: date) -> date | None:
    """The last day of a moment; one without a year is the first after its paper."""
    if moment.season:
        return _end_of_season(moment, text, paper)
    year = moment.until_year or moment.year
    if year is not None:
        return _last_day(moment, text, year)
    end = _last_day(moment, text, paper.year)
    if end < paper - _PASSED:
        end = _last_day(moment, text, paper.year + 1)
    return end


def _last_day(moment: Moment, text: str, year: int) -> date:
    month = moment.month or 12
    if moment.day is None and moment.month and _UP_TO.search(text[: moment.start]):
        return date(year, month, 1) - timedelta(days=1)
    last = monthrange(year, month)[1]
    return date(year, month, min(moment.day or last, last))


def _end_of_season(moment: Moment, text: str, paper: date) -> date | None:
    """The days by which a council counts its seasons are those of the register."""
    words = text[max(0, moment.start - _REACH) : moment.end]
    due = find_due(words, paper - _PASSED)
    if due is not None and due.last:
        return date.fromisoformat(due.last)
    winter = _WINTER.search(words)
    if winter is None:
        return None
    return date(moment.year or paper.year, 12, 21 if winter["before"] else 31)
