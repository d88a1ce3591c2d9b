"""Beside every percentage: of what, which scale, which year; and which do not compare."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answer import Flag
from assistant.checks.cautions.said import Said, month_of, quoted
from assistant.checks.facts.figure import Kind
from assistant.checks.facts.figures import find_figures
from assistant.checks.facts.labels import DEFINITIONS, find_labels
from assistant.checks.facts.moments import find_moments

# A share of people of a certain origin, which has been defined in more than one way.
_ORIGIN = re.compile(r"herkomst|achtergrond|divers|cultur|westers|europ|migrati", re.IGNORECASE)


def defined(said: Sequence[Said]) -> list[Flag]:
    """What the sentences with a percentage leave out of its definition, its scale or its year."""
    flags: list[Flag] = []
    undated: list[str] = []
    numbers: tuple[int, ...] = ()
    for item in said:
        shares = [f.words() for f in find_figures(item.text) if f.kind is Kind.PERCENT]
        if not shares:
            continue
        told = [words for words in (_definition(item), _scale(item)) if words]
        if told and _ORIGIN.search(item.text):
            message = f"Bij {' en '.join(dict.fromkeys(shares))}: {'; '.join(told)}."
            flags.append(Flag("definition", message, item.numbers))
        if not any(moment.year for moment in find_moments(item.text)):
            undated += shares
            numbers += item.numbers
    if undated:
        days = [
            month_of(item.day) for item in said if item.day and set(item.numbers) & set(numbers)
        ]
        papers = f" (stuk van {' en '.join(dict.fromkeys(days))})" if days else ""
        message = f"Zonder jaar in de zin zelf: {', '.join(dict.fromkeys(undated))}{papers}."
        flags.append(Flag("year", message, tuple(dict.fromkeys(numbers))))
    return flags


def mixed(said: Sequence[Said]) -> list[Flag]:
    """Percentages under different definitions: from one to the other is no rise or fall."""
    names: dict[str, tuple[int, ...]] = {}
    for item in said:
        if any(figure.kind is Kind.PERCENT for figure in find_figures(item.text)):
            for name in _definitions(item.text):
                names[name] = names.get(name, ()) + item.numbers
    if len(names) < 2:
        return []
    numbers = tuple(dict.fromkeys(n for found in names.values() for n in found))
    message = (
        f"De percentages gaan uit van verschillende definities ({quoted(names)}). Ze zijn niet met "
        "elkaar te vergelijken."
    )
    return [Flag("definitions_differ", message, numbers)]


def _definition(item: Said) -> str:
    """The definition, where the unit speaks of one and the sentence does not."""
    if _definitions(item.text):
        return ""
    for text in _wider(item):
        names = _definitions(text)
        if len(names) == 1:
            return f"elders in dit stuk gaat het over ‘{names[0]}’"
        if names:
            return f"de definitie staat er niet bij ({' of '.join(names)})"
    return ""


def _scale(item: Said) -> str:
    if _scales(item.text):
        return ""
    for text in _wider(item):
        scales = _scales(text)
        if len(scales) == 1:
            return f"elders in dit stuk gaat het over {scales[0]}"
        if scales:
            return "de schaal staat er niet bij"
    return ""


def _wider(item: Said) -> list[str]:
    """The bullet the sentence stands in, then all of its unit."""
    return [item.part.text, *([item.found.words] if item.found else [])]


def _definitions(text: str) -> list[str]:
    names = [label.name for label in find_labels(text) if label.kind in DEFINITIONS]
    return list(dict.fromkeys(names))


def _scales(text: str) -> list[str]:
    found = [figure.words() for figure in find_figures(text) if figure.kind is Kind.SCALE]
    return list(dict.fromkeys(found))
