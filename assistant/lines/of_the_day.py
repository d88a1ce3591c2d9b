"""What is about the day that a question names."""

from __future__ import annotations

from datetime import date

from assistant.lines.evidence import LEAST, Evidence
from assistant.lines.found import FoundUnit
from assistant.question.said_then import days_named

_AS_LIKELY = 0.5  # share of the best likelihood from which what is of a day named goes first


def of_the_day(question: str, answered: list[FoundUnit], evidence: Evidence) -> list[FoundUnit]:
    """Those of ``answered`` about the day that ``question`` names, or said that day, where any of
    them is likely to answer; else all."""
    days = days_named(question)
    if not days:
        return answered
    then = [found for found in answered if _is_of(found, days)]
    least = max(LEAST, _AS_LIKELY * max(map(evidence.chance, answered)))
    return then if any(evidence.is_likely(found, least) for found in then) else answered


def _is_of(found: FoundUnit, days: frozenset[tuple[int, int]]) -> bool:
    held = date.fromisoformat(found.date) if found.date else None
    told = f"{found.question or ''} {found.words}"
    return (held is not None and (held.month, held.day) in days) or bool(days & days_named(told))
