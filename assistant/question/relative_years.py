"""Years and months named by where today is: "dit jaar", "vorig jaar", "deze maand"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from assistant.question.follow_up import History, counts_from_a_year, previous_question
from ingest.dates import MONTH, MONTH_NAMES

_STEPS = {
    **dict.fromkeys(("dit", "deze"), 0),
    **dict.fromkeys(("vorig", "vorige", "verleden", "afgelopen"), -1),
    **dict.fromkeys(("volgend", "volgende", "komend", "komende"), 1),
}
_SEASONS = "voorjaar|zomer|najaar|herfst|winter"
_WHICH = "|".join(_STEPS)
# "De afgelopen jaren" is no single year; "het jaar ervoor" is counted from another one.
_NAMED = re.compile(
    rf"\b(?:het\s+)?(?P<which>{_WHICH})(?:(?:\s+jaar)?\s+(?P<joint>en|of)\s+(?P<other>{_WHICH}))?"
    rf"\s+(?:(?P<maand>maand)|jaar(?:\s+(?:in\s+)?(?P<part>(?:(?:de |het )?(?:{_SEASONS})|{MONTH})))?)\b",
    re.I,
)
# What stands before a year that needs no "in".
_GOES_BEFORE = re.compile(
    r"\b(?:in|van|voor|over|uit|per|sinds|vanaf|na|tot|t/m|met|dan|begin|einde?|medio|halverwege|half"
    rf"|{_SEASONS}|{MONTH})\s+$",
    re.I,
)


def with_years(text: str, today: date) -> str:
    """``text`` with the years and months in it named by their numbers, as the papers name them.

    >>> with_years("Hoeveel meldingen waren er vorig jaar, en eind dit jaar?", date(2025, 3, 1))
    'Hoeveel meldingen waren er in 2024, en eind 2025?'
    >>> with_years("Wat zeiden we deze maand over quota?", date(2025, 3, 1))
    'Wat zeiden we in maart 2025 over quota?'
    """

    def named(match: re.Match[str]) -> str:
        before = "" if _GOES_BEFORE.search(text[: match.start()]) else "in "
        part = f"{match['part']} " if match["part"] else ""
        said = f" {match['joint']} ".join(_numbers(match, today))
        return f"{before}{part}{said}"

    return _NAMED.sub(named, text)


def in_years(question: str, history: History, today: date) -> str:
    """The same, unless ``question`` counts from a year that was asked about before it.

    >>> turns = [{"role": "user", "content": "Wat kost het in 2025?"}]
    >>> in_years("En volgend jaar?", turns, date(2030, 1, 1))
    'En volgend jaar?'
    """
    dated = with_years(question, today)
    counts_on = counts_from_a_year(question, history) and previous_question(dated, history)
    return question if counts_on else dated


def without_years(text: str) -> str:
    """``text`` without them, to find the newest where nothing is of that year.

    >>> without_years("Hoeveel meldingen kwamen er eind vorig jaar binnen?")
    'Hoeveel meldingen kwamen er binnen?'
    """
    pieces = _NAMED.sub("\n", text).split("\n")
    bare = [_GOES_BEFORE.sub("", piece) for piece in pieces[:-1]] + pieces[-1:]
    return re.sub(r"\s+(?=[?.,!;]|\s|$)", "", " ".join(bare)).strip()


def turns_in_years(history: History, today: date) -> list[Mapping[str, str]]:
    """``history`` with the same done to what was asked in it."""
    turns: list[Mapping[str, str]] = []
    for turn in history:
        if turn.get("role") == "user":
            turn = {**turn, "content": in_years(turn["content"], turns, today)}
        turns.append(turn)
    return turns


def named_years(text: str, today: date) -> dict[str, int]:
    """The years that ``text`` names so, by how it says them.

    >>> named_years("Hoeveel meldingen waren er dit jaar?", date(2026, 3, 1))
    {'dit jaar': 2026}
    """
    return {
        match.group(): int(number[-4:])
        for match in _NAMED.finditer(text)
        for number in _numbers(match, today)
    }


def _numbers(match: re.Match[str], today: date) -> list[str]:
    steps = [_STEPS[match[name].lower()] for name in ("which", "other") if match[name]]
    if not match["maand"]:
        return [str(today.year + step) for step in steps]
    months = (today.year * 12 + today.month - 1 + step for step in steps)
    return [f"{MONTH_NAMES[month % 12]} {month // 12}" for month in months]
