"""Facts that age: counts and states of affairs, and a future that has passed."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from datetime import date, timedelta

from assistant.answer import Flag
from assistant.checks.cautions.said import Said, month_of, quoted
from assistant.checks.facts.figure import Kind
from assistant.checks.facts.figures import find_figures
from assistant.checks.facts.moments import Moment, find_moments
from assistant.checks.facts.strength import find_strength

_STANDING = re.compile(
    r"\b(?:tot (?:nu|nog) toe|tot op heden|tot dusver(?:re)?|op dit moment|momenteel|inmiddels|vooralsnog|thans"
    r"|nog (?:geen|niet|niets|steeds)|voor zover .{0,20}\bbekend|lopen nog|loopt nog|dit (?:jaar|kwartaal)"
    r"|vorig jaar|onlangs|recent|binnenkort|volgend jaar|volgende (?:maand|week)|deze (?:maand|week))\b"
    r"|\bgeen (?:enkele )?(?:[a-z]+ )?(?:meldingen?|aangiftes?|signalen|klachten?|gevallen|zaken|dossiers)\b",
    re.IGNORECASE,
)
# What is counted again and again, so that a number of it holds for a while.
_COUNTED = re.compile(
    r"(?:aanvra|aangifte|actie|auto|bewoner|bezoeker|bezwa|bijeenkomst|boete|bome?n?\b|cli[eë]nt|collega|contract"
    r"|deelnemer|dossier|gesprek|huishouden|incident|inwoner|jongere|kinder|klacht|leerling|leidinggevende|leden"
    r"|medewerker|melding|mensen|onderzoek|organisatie|personen|plaatsen|plekken|procedure|scho(?:ol|len)|signalen"
    r"|training|trekker|vacature|vergunning|vertrouwenspersonen|vrijwilliger|wachtende|woning|za(?:ak|ken)\b)",
    re.IGNORECASE,
)
_WANTED = re.compile(r"\b(?:doel|streef\w*|streven|norm|maximaal|minimaal|moet|moeten)\b", re.I)
_UNTIL = {"voorjaar": (6, 21), "zomer": (9, 1), "najaar": (12, 21), "winter": (12, 31)}
_BEFORE = re.compile(r"\b(?:voor|vóór)\s+(?:de |het )?$", re.IGNORECASE)
_PASSED = timedelta(days=31)  # so long before its paper a moment is that of another year


def aged(said: Sequence[Said], today: date) -> list[Flag]:
    """Counts and states of affairs, with the month for which they held."""
    words: dict[str, list[str]] = defaultdict(list)
    numbers: dict[str, tuple[int, ...]] = defaultdict(tuple)
    for item in said:
        found = _ageing(item.text)
        if found and item.day is not None and month_of(item.day) != month_of(today):
            words[month_of(item.day)] += found
            numbers[month_of(item.day)] += item.numbers
    return [
        Flag(
            "age",
            f"Stand {month}: {quoted(found)}. Ga na of dit nog klopt.",
            tuple(dict.fromkeys(numbers[month])),
        )
        for month, found in words.items()
    ]


def _ageing(text: str) -> list[str]:
    """The words in ``text`` that hold for a while only."""
    found = [match.group() for match in _STANDING.finditer(text)]
    if find_moments(text) or _WANTED.search(text):
        return found
    counts = [f for f in find_figures(text) if f.kind is Kind.COUNT and _COUNTED.match(f.unit)]
    return found + [_clipped(text[figure.start :], figure.unit) for figure in counts]


def _clipped(text: str, unit: str) -> str:
    """ "24 meldingen" of "24 meldingen gedaan"."""
    end = text.lower().find(unit)
    return text[: end + len(unit)] if end >= 0 else text.split()[0]


def overtaken(said: Sequence[Said], today: date) -> list[Flag]:
    """What a paper calls the future and is over."""
    flags: list[Flag] = []
    for item in said:
        strength = find_strength(item.text)
        if item.day is None or not (strength.future or strength.lowest in (3, 4, 5)):
            continue
        over = [
            moment
            for moment in find_moments(item.text)
            if (end := _end(moment, item.text, item.day)) and item.day < end < today
        ]
        if over:
            message = (
                f"In {month_of(item.day)} lag dit nog in de toekomst: "
                f"{quoted(item.text[m.start : m.end] for m in over)}. Dat is nu voorbij; ga na wat "
                "ervan is geworden."
            )
            flags.append(Flag("overtaken", message, item.numbers))
    return flags


def _end(moment: Moment, text: str, paper: date) -> date | None:
    """The last day of a moment; one without a year is the first after its paper."""
    year = moment.until_year or moment.year
    if year is not None:
        return _last_day(moment, text, year)
    end = _last_day(moment, text, paper.year)
    if end is not None and end < paper - _PASSED:
        end = _last_day(moment, text, paper.year + 1)
    return end


def _last_day(moment: Moment, text: str, year: int) -> date | None:
    if moment.month is not None:
        if moment.day is not None:
            return date(year, moment.month, min(moment.day, 28))
        first = date(year + moment.month // 12, moment.month % 12 + 1, 1)
        return first - timedelta(days=1)
    if moment.season in _UNTIL:
        month, day = _UNTIL[moment.season]
        if _BEFORE.search(text[: moment.start]):
            month, day = month - 3, min(day, 30)
        return date(year, month, day)
    if moment.season and moment.season.startswith("kwartaal"):
        return date(year, 3 * int(moment.season[-1]), 28)
    return date(year, 12, 31) if moment.season is None else None
