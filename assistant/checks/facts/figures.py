"""Figures in a sentence, each with what it counts: percentages, money, scales, durations, counts."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from assistant.checks.facts.figure import POINTS, Figure, Kind
from assistant.checks.facts.moments import find_moments
from assistant.checks.facts.shares import Share, find_shares
from ingest import redaction
from ingest.numerals import (
    DIGITS,
    SCALE_WORD,
    digits_value,
    ordinal_value,
    scale_value,
    word_value,
)

# A number as written: digits or a word, perhaps with "miljoen" behind it.
_TOKEN = re.compile(rf"(?<![\w.,])(?:(?P<digits>{DIGITS})|(?P<word>[a-zà-ÿ]+))", re.IGNORECASE)
_SCALE_WORD = re.compile(rf"\s+({SCALE_WORD})(?!\w)", re.IGNORECASE)
_ROUNDED = re.compile(rf"\d+,(\d+)\s+({SCALE_WORD})", re.IGNORECASE)
_ABOUT = re.compile(
    r"\b(?:ruim|circa|ca\.|ongeveer|bijna|zo['’]n|rond|krap|een kleine|een dikke|meer dan|minder dan"
    r"|maximaal|minimaal|ten ?minste|minstens|hooguit|gemiddeld)(?:\s+(?:de|een))?\s*(?:€\s*)?$",
    re.IGNORECASE,
)
_OVER = re.compile(
    r"\b(?:ruim|meer dan|een dikke|minimaal|ten ?minste|minstens)(?:\s+(?:de|een))?\s*(?:€\s*)?$",
    re.IGNORECASE,
)
_UNDER = re.compile(
    r"\b(?:bijna|krap|een kleine|minder dan|maximaal|hooguit)(?:\s+(?:de|een))?\s*(?:€\s*)?$",
    re.IGNORECASE,
)
_JOINED = re.compile(
    r"\s*(?:naar|(?:en|of|à)(?:\s+(?:na|over|binnen|om de))?)\s*€?\s*", re.IGNORECASE
)

# What stands before a number ...
_EURO_BEFORE = re.compile(r"€\s*$")
_SCALE_BEFORE = re.compile(r"(?P<from>\bvanaf\s+)?\b(?:salaris)?scha(?:al|len)\s*$", re.IGNORECASE)
_NUMBERED_BEFORE = re.compile(
    r"\b(?P<noun>moties?|vra(?:ag|gen)|bijlagen?|artikel|art\.|lid|agendapunt(?:en)?|pagina|p\.|ad"
    r"|beslispunt|programma|tabel)\s*(?:nr\.?\s*|nummer\s+)?$",
    re.IGNORECASE,
)
# ... and behind it.
_PERCENT = re.compile(r"\s*(?:%|procent(?:punt(?:en)?)?\b)", re.IGNORECASE)
_EURO = re.compile(r"\s*(?:euro|eur)\b", re.IGNORECASE)
_CLOCK = re.compile(r"\s*uur\b", re.IGNORECASE)
_CLOCK_BEFORE = re.compile(r"(?:\bom|·,?)\s*$", re.IGNORECASE)
_PLUS = re.compile(r"\+(?!\d)")
_UPWARDS = re.compile(r"\+|\s+(?:en|of)\s+(?:hoger|daarboven)\b", re.IGNORECASE)
_RANGE = re.compile(
    r"\s*(?:-|–|t/m|tot en met|tot)\s*(?:schaal\s+)?(\d{1,2})(?!\d|\s*%)", re.IGNORECASE
)
_DURATION = re.compile(
    r"\s*(?P<unit>jaar|jaren|maand(?:en)?|week|weken|werkdag(?:en)?|dag(?:en)?|uur|uren|minuut|minuten)\b",
    re.IGNORECASE,
)
_TIMES = re.compile(r"\s*(?:keer|maal|eenmaal|tweemaal|driemaal|viermaal)\b", re.IGNORECASE)
_ORDINAL = re.compile(r"(?:e|de|ste)\b")
_NOUN = re.compile(r"\s+(?:[a-zà-ÿ'’-]+\s+){0,2}?(?P<noun>[a-zà-ÿ][a-zà-ÿ'’-]{3,})", re.IGNORECASE)
# "Anderhalf miljoen die is begroot": an amount, not so many years.
_BARE = re.compile(
    rf"[\w.,]+\s+{SCALE_WORD}\s+(?:die|dat|voor|in|per|op|van|uit|aan|te|is|was|wordt|werd|naar|tot|en|of)\b",
    re.IGNORECASE,
)
_CLOCK_HOUR = re.compile(
    r"\s*uur(?:\s+(?P<part>'s[- ]?(?:ochtends|morgens|middags|avonds|nachts)|in de (?:ochtend|middag|avond|nacht)))?\b",
    re.IGNORECASE,
)
_AT = re.compile(r"\bom\s*$", re.IGNORECASE)
# "een derde deel" is a share; "derde partij" and "in de derde plaats" give no rank.
_SHARED = re.compile(r"\b(?:twee|drie|2|3)\s*$", re.IGNORECASE)
_NO_RANK = re.compile(r"\s+(?:van|deel|part|land\w*|partij\w*|plaats|termijn)\b", re.IGNORECASE)
_CLOCK_TIME = re.compile(r"[01]?\d[.:][0-5]\d$|2[0-3][.:][0-5]\d$")

_MAAL = {"eenmaal": 1.0, "tweemaal": 2.0, "driemaal": 3.0, "viermaal": 4.0}
_UNITS = {
    "jaren": "jaar",
    "maanden": "maand",
    "weken": "week",
    "dagen": "dag",
    "werkdagen": "werkdag",
    "uren": "uur",
    "minuten": "minuut",
}
_NAMES = {
    "moties": "motie",
    "vragen": "vraag",
    "bijlagen": "bijlage",
    "art.": "artikel",
    "p.": "pagina",
    "agendapunten": "agendapunt",
}
_CODE = re.compile(r"\b([A-Z]{2})(\d{4})-(\d{5,6})\b")
# Digits and words that are no figure.
_NONE = re.compile(
    r"\b[A-Za-z]+\d+\w*|\b360 graden|\b1 op 1\b|\béén op één\b|\b\d{1,2}[.:]\d\d\s*[-–]\s*\d{1,2}[.:]\d\d\b"
    r"|\b(?:een|één) (?:van|of meer\w*)\b|\btwee kanten\b|\bniet één\b|\b\d(?:<sup>)?[a-df-z]\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=4096)  # the checks on an answer look at the same sentences
def find_figures(text: str) -> tuple[Figure, ...]:
    """Every figure in ``text``, in order; years, dates, register numbers and codes are none.

    >>> [figure.words() for figure in find_figures("vanaf schaal 12 met een kwart, € 2 miljoen")]
    ['schaal 12 en hoger', '25%', '€ 2.000.000']
    >>> [figure.words() for figure in find_figures("ongeveer een derde van de melders")]
    ['een derde']
    """
    found = [
        _single(Kind.CODE, float(match[2] + match[3].zfill(6)), match[1], False, *match.span())
        for match in _CODE.finditer(text)
    ]
    text = _without(text)
    found += [_in_words(share, text) for share in find_shares(text)]
    taken = [(item.start, item.end) for item in found]
    position = 0
    for match in _TOKEN.finditer(text):
        inside = any(start <= match.start() < end for start, end in taken)
        if match.start() < position or inside:
            continue
        number, end = _number(match, text)
        if number is None:
            figure = _ordinal(match, text)
        else:
            figure = _figure(text, number, match.start(), end)
            if figure is not None and (step := _step(text[match.start() : end])):
                figure = replace(figure, step=step)
        if figure is not None:
            found.append(figure)
            position = figure.end
    ordered = sorted((_sided(item, text) for item in found), key=lambda item: item.start)
    return tuple(_measured(ordered, text))


def _in_words(share: Share, text: str) -> Figure:
    about = _is_about(text, share.start)
    figure = _single(Kind.PERCENT, share.value, "%", about, share.start, share.end)
    return replace(figure, in_words=True)


def _is_about(text: str, start: int) -> bool:
    """Whether "ongeveer", "ruim" or the like stands before what begins at ``start``."""
    return bool(_ABOUT.search(text[:start]))


def _sided(figure: Figure, text: str) -> Figure:
    """The figure, with the side on which "ruim" or "bijna" leaves room."""
    if not figure.about or figure.kind is Kind.CLOCK:
        return figure
    before = text[: figure.start]
    side = 1 if _OVER.search(before) else -1 if _UNDER.search(before) else 0
    return replace(figure, side=side)


def _measured(found: list[Figure], text: str) -> Iterator[Figure]:
    """``found``, where the second of two gives both their measure: "van 41 naar 44 procent".

    Also "na één en na drie maanden", "twee of drie weken".
    """
    for place, item in enumerate(found):
        following = found[place + 1] if place + 1 < len(found) else None
        if (
            following is not None
            and item.kind is Kind.COUNT
            and following.kind in (Kind.PERCENT, Kind.MONEY, Kind.DURATION)
            and _JOINED.fullmatch(text, item.end, following.start)
        ):
            item = replace(item, kind=following.kind, unit=following.unit)
        yield item


def _step(written: str) -> float:
    """To what a figure is rounded that has a decimal before its scale: "4,7 miljoen"."""
    match = _ROUNDED.fullmatch(written)
    return scale_value(match[2]) / 10 ** len(match[1]) if match else 0.0


def _ordinal(match: re.Match[str], text: str) -> Figure | None:
    """The rank a word gives: "de vierde vertrouwenspersoon"."""
    rank = ordinal_value(match["word"]) if match["word"] else None
    if rank is None or _SHARED.search(text[: match.start()]) or _NO_RANK.match(text, match.end()):
        return None
    return _single(Kind.NUMBERED, rank, "e", False, *match.span())


def _number(match: re.Match[str], text: str) -> tuple[float | None, int]:
    """The number at ``match`` and where it ends; None where it is no number."""
    end = match.end()
    if match["digits"]:
        digits = match["digits"].rstrip(".,")
        value, end = digits_value(digits), match.start() + len(digits)
    else:
        word = match["word"].lower()
        counted = _DURATION.match(text, end) or _TIMES.match(text, end)
        if word in ("een", "half", "halve") and counted:
            value = 1.0 if word == "een" else 0.5
        elif word in _MAAL:
            return _MAAL[word], match.start()
        else:
            known = word_value(word)
            if known is None:
                return None, end
            value = known
    scale = _SCALE_WORD.match(text, end)
    if scale:
        value, end = value * scale_value(scale[1]), scale.end()
    return value, end


def _figure(text: str, value: float, start: int, end: int) -> Figure | None:
    before = text[:start]
    about = _is_about(text, start)
    if _EURO_BEFORE.search(before):
        return _single(Kind.MONEY, value, "euro", about, start, end)
    if match := _PERCENT.match(text, end):
        unit = POINTS if "punt" in match.group().lower() else "%"
        return _single(Kind.PERCENT, value, unit, about, start, match.end())
    if match := _EURO.match(text, end):
        return _single(Kind.MONEY, value, "euro", about, start, match.end())
    if match := _SCALE_BEFORE.search(before):
        return _scale(text, value, bool(match["from"]), start, end)
    if _PLUS.match(text, end) and value <= 19:
        return Figure(Kind.SCALE, value, math.inf, "schaal", False, start, end + 1)
    if match := _NUMBERED_BEFORE.search(before):
        noun = match["noun"].lower()
        return _single(Kind.NUMBERED, value, _NAMES.get(noun, noun), False, start, end)
    if _CLOCK_TIME.match(text[start:end]) and (
        _CLOCK.match(text, end) or _CLOCK_BEFORE.search(before)
    ):
        hour, minute = re.split(r"[.:]", text[start:end])
        return _single(Kind.CLOCK, int(hour) + int(minute) / 100, "uur", False, start, end)
    if (clock := _clock(text, value, start, end)) is not None:
        return clock
    if match := _DURATION.match(text, end):
        unit = match["unit"].lower()
        return _single(Kind.DURATION, value, _UNITS.get(unit, unit), about, start, match.end())
    if match := _TIMES.match(text, end):
        return _single(Kind.TIMES, value, "keer", about, start, match.end())
    if match := _ORDINAL.match(text, end):
        return _single(Kind.NUMBERED, value, "e", False, start, match.end())
    noun_match = None if _BARE.match(text, start) else _NOUN.match(text, end)
    unit = noun_match["noun"].lower() if noun_match else ""
    return _single(Kind.COUNT, value, unit, about, start, end)


def _clock(text: str, value: float, start: int, end: int) -> Figure | None:
    """A whole hour of the day: "om vijf uur 's middags", "om 17 uur"; "binnen 24 uur" is none."""
    match = _CLOCK_HOUR.match(text, end)
    if match is None or value > 24 or value != int(value):
        return None
    part = (match["part"] or "").lower()
    if not part and not _AT.search(text[:start]):
        return None
    later = value < 12 and ("middag" in part or "avond" in part)
    about = not part and text[start:end].isalpha()
    return _single(Kind.CLOCK, value + 12 * later, "uur", about, start, match.end())


def _scale(text: str, value: float, is_open: bool, start: int, end: int) -> Figure:
    if match := _RANGE.match(text, end):
        return Figure(Kind.SCALE, value, float(match[1]), "schaal", False, start, match.end())
    if match := _UPWARDS.match(text, end):
        return Figure(Kind.SCALE, value, math.inf, "schaal", False, start, match.end())
    high = math.inf if is_open else value
    return Figure(Kind.SCALE, value, high, "schaal", False, start, end)


def _without(text: str) -> str:
    """``text`` with all that holds digits but is no figure blanked out; its length stays."""
    gone = [(moment.start, moment.end) for moment in find_moments(text)]
    gone += redaction.find(text)
    gone += [match.span() for match in _CODE.finditer(text)]
    gone += [match.span() for match in _NONE.finditer(text)]
    for start, end in gone:
        text = text[:start] + "·" * (end - start) + text[end:]
    return text


def _single(kind: Kind, value: float, unit: str, about: bool, start: int, end: int) -> Figure:
    return Figure(kind, value, value, unit, about, start, end)
