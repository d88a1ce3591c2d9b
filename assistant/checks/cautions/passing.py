"""A future that has passed: what a paper announced for a day that is over."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from assistant.answer import Flag
from assistant.checks.cautions.said import Said, month_of, quoted
from assistant.checks.facts.moments import Moment, find_moments, is_ahead
from assistant.checks.facts.strength import Strength, find_strength
from register.commitments.due import NEXT_YEAR, find_due

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
_BEHIND = re.compile(rf"\s+(?:van\s+)?{NEXT_YEAR}\b", re.IGNORECASE)
_AGREED = "afspraak"  # "zo hebben we het in april afgesproken" looks back
_PASSED = timedelta(days=31)  # so long before its paper a moment is that of another year
_REACH = 24  # characters before a moment that belong to it: "uiterlijk vóór het "
_LONGEST_NAME = 80  # characters before a moment in which its name is looked for


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence of a paper, with all that holds for each of its moments."""

    text: str
    paper: date
    strength: Strength
    returns: bool
    past: bool
    announces: bool


def overtaken(said: Sequence[Said], today: date) -> list[Flag]:
    """What a paper calls the future and is over, by bullet."""
    over: dict[tuple[date, tuple[int, ...]], list[str]] = {}
    for item in said:
        if item.day is None:
            continue
        found = [
            item.text[moment.start : moment.end].rstrip(".")
            for moment, end in _announced(item.text, item.day)
            if item.day < end < today
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


def _announced(text: str, paper: date) -> Iterator[tuple[Moment, date]]:
    """The moments that ``text`` speaks of as still to come, each with its last day."""
    moments = find_moments(text)
    if not moments:
        return
    returns, past, announces = (
        bool(pattern.search(text)) for pattern in (_EVERY_YEAR, _PAST, _ANNOUNCES)
    )
    sentence = _Sentence(text, paper, find_strength(text), returns, past, announces)
    before = 0
    for found in moments:
        moment = _with_year(found, sentence)
        if _is_announced(moment, sentence) and (end := _end(moment, sentence, before)):
            yield moment, end
        before = moment.end


def _with_year(moment: Moment, sentence: _Sentence) -> Moment:
    """The moment with the year that "volgend jaar" behind it is."""
    behind = _BEHIND.match(sentence.text, moment.end) if moment.year is None else None
    return replace(moment, year=sentence.paper.year + 1, end=behind.end()) if behind else moment


def _is_announced(moment: Moment, sentence: _Sentence) -> bool:
    """Whether a sentence speaks of ``moment`` as still to come."""
    if moment.year is None and sentence.returns:
        return False
    if _NAMED.search(_before(moment, sentence.text)):
        return False
    strength = sentence.strength
    looks_back = strength.done and not strength.future
    levels = {3, 4} if looks_back and _AGREED in strength.names else {3, 4, 5}
    if strength.future or strength.lowest in levels:
        return True
    # A year alone may be part of a name: "Inclusieagenda 2021-2024".
    if sentence.past or moment.kind == "jaar":
        return False
    # A season may have begun.
    if not moment.season and not is_ahead(moment, sentence.paper):
        return False
    return moment.year is not None or (not looks_back and sentence.announces)


def _end(moment: Moment, sentence: _Sentence, before: int) -> date | None:
    """The last day of a moment; one without a year is the first after its paper.

    ``before`` is where the moment before it ends.
    """
    text, paper = sentence.text, sentence.paper
    if moment.season:
        return _end_of_season(moment, text[max(before, moment.start - _REACH) : moment.end], paper)
    year = moment.until_year or moment.year
    if year is not None:
        return _last_day(moment, text, year)
    end = _last_day(moment, text, paper.year)
    if end < paper - _PASSED:
        end = _last_day(moment, text, paper.year + 1)
    return end


def _last_day(moment: Moment, text: str, year: int) -> date:
    month = moment.month or 12
    if moment.day is None and moment.month and _UP_TO.search(_before(moment, text)):
        return date(year, month, 1) - timedelta(days=1)
    last = monthrange(year, month)[1]
    return date(year, month, min(moment.day or last, last))


def _end_of_season(moment: Moment, words: str, paper: date) -> date | None:
    """The days by which a council counts its seasons are those of the register."""
    due = find_due(words, paper if moment.year else paper - _PASSED)
    # Words before the moment can tell another one: "in Q3 of in het najaar".
    if due is None or due.last is None or not words.endswith(due.text):
        return None
    return date.fromisoformat(due.last)


def _before(moment: Moment, text: str) -> str:
    """The words that lead up to a moment; not the whole of a sentence that may be long."""
    return text[max(0, moment.start - _LONGEST_NAME) : moment.start]
