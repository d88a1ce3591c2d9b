"""What a question takes for granted and the sources do not say."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from assistant.answer import Flag
from assistant.checks.cautions.said import Said, quoted
from assistant.checks.facts.figure import Figure, Kind
from assistant.checks.facts.figures import find_figures
from assistant.checks.facts.moments import Moment, find_moments

# Strong words in a question, and what the sources must then say in some form.
_CLAIMS = (
    ("verplicht", r"\bverplicht\w*|\bverplichting\w*"),
    ("besloten", r"\bbesloten\b|\bbesluit\b|\bvastgesteld\b"),
    ("toegezegd", r"\btoegezegd\b|\btoezegging\w*|\bzeg\w* .{0,40}\btoe\b"),
    ("beloofd", r"\bbelo[fv]\w*|\btoegezegd\b|\btoezegging\w*"),
    ("afgeschaft", r"\bafgeschaft\b|\bafschaff\w*"),
    ("gestopt", r"\bgestopt\b|\bstop\w*"),
    ("mislukt", r"\bmislukt\w*"),
    ("verboden", r"\bverboden\b|\bverbod\w*|\bverbied\w*"),
    ("ingevoerd", r"\bingevoerd\b|\binvoer\w*"),
)
_ASKS_WHEN = re.compile(r"\b(?:in|sinds|vanaf|tot|voor|na|van)\s+$", re.IGNORECASE)


def unconfirmed(question: str, said: Sequence[Said]) -> list[Flag]:
    """Figures, dates and strong words of ``question`` that stand nowhere in the cited text."""
    if not said:
        return []
    cited = [source for item in said for source in (item.citation, *item.also)]
    texts = list(dict.fromkeys(source.quote for source in cited))
    days = [item.day for item in said if item.day]
    lost = _lost(question, texts, days)
    if not lost:
        return []
    asked = [item.found.question for item in said if item.found and item.found.question]
    unasked = _lost(question, [*texts, *asked], days)
    before = [words for words in lost if words not in unasked]
    flags = []
    if before:
        message = (
            f"{quoted(before)} staat in een eerdere vraag, maar niet in het antwoord daarop. "
            "Bevestig het niet zonder het na te gaan."
        )
        flags.append(Flag("premise", message))
    if unasked:
        message = (
            f"De vraag gaat uit van {quoted(unasked)}. Dat staat niet in de aangehaalde stukken; "
            "bevestig het niet zonder het na te gaan."
        )
        flags.append(Flag("premise", message))
    return flags


def _lost(question: str, texts: Sequence[str], days: Sequence[date]) -> list[str]:
    return [
        *_lost_figures(question, texts),
        *_lost_moments(question, texts, days),
        *_lost_words(question, texts),
    ]


def _lost_figures(question: str, texts: Sequence[str]) -> list[str]:
    known = [figure for text in texts for figure in find_figures(text)]
    return [
        figure.words() if figure.kind is Kind.SCALE else question[figure.start : figure.end]
        for figure in find_figures(question)
        if _is_fact(figure) and not any(_same(figure, other) for other in known)
    ]


def _same(figure: Figure, other: Figure) -> bool:
    """Whether the source has it; in "14 of 21 procent" the first one stands alone.

    Of "schaal 12 tot en met 14" a question may name either end.
    """
    if figure.kind is Kind.SCALE and other.kind is Kind.SCALE and not figure.is_range:
        return figure.value in (other.value, other.high)
    return figure.equals(other) or (figure.kind is Kind.COUNT and figure.value == other.value)


def _is_fact(figure: Figure) -> bool:
    """Not "vraag 12", and not "een van de twee"."""
    if figure.kind is Kind.NUMBERED:
        return figure.unit == "motie"
    return figure.kind is not Kind.COUNT or figure.value > 2


def _lost_moments(question: str, texts: Sequence[str], days: Sequence[date]) -> list[str]:
    known = [moment for text in texts for moment in find_moments(text)]
    return [
        question[moment.start : moment.end]
        for moment in find_moments(question)
        if not any(other.holds(moment) for other in known)
        and not any(_is_of(moment, day.year, day.month) for day in days)
        and not _only_placed(moment, question)
    ]


def _is_of(moment: Moment, year: int, month: int) -> bool:
    """Whether the moment is the one of a cited paper."""
    return moment.year in (None, year) and moment.month in (None, month) and not moment.season


def _only_placed(moment: Moment, question: str) -> bool:
    """ "in 2023": it asks about that year and claims nothing yet."""
    return moment.kind == "jaar" and bool(_ASKS_WHEN.search(question[: moment.start]))


def _lost_words(question: str, texts: Sequence[str]) -> list[str]:
    known = " ".join(texts)
    return [
        match.group()
        for word, meant in _CLAIMS
        if (match := re.search(rf"\b{word}\w*", question, re.IGNORECASE))
        and not re.search(meant, known, re.IGNORECASE)
    ]
