"""Numbers of the same thing over stretches of time that differ: from one to the other is no rise or fall."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.answer import Flag
from assistant.checks.cautions.ageing import COUNTED
from assistant.checks.cautions.said import Said
from assistant.checks.facts.figure import Kind
from assistant.checks.facts.figures import find_figures
from assistant.checks.facts.moments import Moment, find_moments
from ingest.dates import MONTH_NAMES
from ingest.paragraphs import listed

# "Van 1 februari tot en met 15 juni 2024", "in het eerste halfjaar van 2025", "in elf maanden".
_DATE = rf"(?:(?:\d{{1,2}}\s+)?(?:{'|'.join(MONTH_NAMES)})(?:\s+\d{{4}})?)"
_STRETCH = re.compile(
    rf"\b(?:van|vanaf|sinds|tussen)\s+{_DATE}\s+(?:tot(?:\s+en\s+met)?|t/m|en)\s+{_DATE}"
    rf"|\b(?:tot en met|t/m)\s+{_DATE}"
    r"|\b(?:in\s+)?(?:het\s+|de\s+)?(?:eerste|tweede|laatste)\s+(?:half ?jaar|kwartaal)(?:\s+van\s+\d{4})?"
    r"|\bin\s+(?:heel\s+)?\d{4}\b|\bin\s+\w+\s+maanden\b",
    re.IGNORECASE,
)
_MOST = 3


@dataclass(frozen=True, slots=True)
class _Count:
    unit: str
    value: float
    stretch: str
    moments: tuple[Moment, ...]
    said: str
    item: Said


def over_periods(said: Sequence[Said]) -> list[Flag]:
    """Numbers of one thing, from different papers, each over a stretch of time of its own."""
    by_unit: dict[str, list[_Count]] = {}
    for item in said:
        for count in _counts(item):
            by_unit.setdefault(count.unit, []).append(count)
    flags: list[Flag] = []
    for unit, counts in by_unit.items():
        kept = _apart(counts)
        if len({count.item.citation.document_id for count in kept}) < 2:
            continue
        told = [f"{c.said} ({c.stretch[:1].lower()}{c.stretch[1:]})" for c in kept[:_MOST]]
        message = (
            f"Deze aantallen {unit} gaan over verschillende perioden: {listed(told)}. Zo zijn ze niet "
            "met elkaar te vergelijken."
        )
        numbers = tuple(dict.fromkeys(n for count in kept for n in count.item.numbers))
        flags.append(Flag("periods_differ", message, numbers))
    return flags


def _counts(item: Said) -> list[_Count]:
    """The numbers of a sentence that says over which stretch of time they are, once for each thing."""
    found = _STRETCH.search(item.text)
    if found is None or item.is_row:
        return []
    moments = find_moments(found.group())
    counts: dict[str, _Count] = {}
    for figure in find_figures(item.text):
        inside = found.start() <= figure.start < found.end()
        is_count = figure.kind is Kind.COUNT and COUNTED.match(figure.unit)
        if is_count and figure.value > 1 and not inside:
            said = item.text[figure.start : figure.end]
            counts.setdefault(
                figure.unit,
                _Count(figure.unit, figure.value, found.group(), tuple(moments), said, item),
            )
    return list(counts.values())


def _apart(counts: Sequence[_Count]) -> list[_Count]:
    """Those over a stretch that no earlier one has, where the numbers differ as well."""
    kept: list[_Count] = []
    for count in counts:
        if not any(_same(count, other) for other in kept):
            kept.append(count)
    return kept


def _same(one: _Count, other: _Count) -> bool:
    if one.value == other.value:
        return True
    return one.stretch.lower() == other.stretch.lower() or (
        bool(one.moments) and one.moments == other.moments
    )
