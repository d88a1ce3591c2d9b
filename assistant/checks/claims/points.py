"""From one percentage to another: how many percentage points that is, and that it is no percent."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from assistant.checks.claims.roles import growth_or_share
from assistant.checks.claims.statement import Statement
from assistant.checks.facts.figure import POINTS, Figure, Kind

# "van 16% eind 2023 naar 17%", "44%, tegen 41% een jaar eerder", "was 43%, nu 31%"
_FROM_TO = re.compile(r"\b(?:naar|tegen|tegenover|nu|was|waren)\b[^%;]*$", re.IGNORECASE)
_FURTHEST = 60  # characters between the two


def steps(said: Statement) -> Iterator[Figure]:
    """The step from each percentage to the next that it is set against, at the place of the second."""
    shares = [item for item in said.figures if item.kind is Kind.PERCENT and item.unit != POINTS]
    for one, two in pairwise(shares):
        between = said.text[one.end : two.start]
        if len(between) <= _FURTHEST and _FROM_TO.search(between):
            step = round(abs(two.value - one.value), 6)
            yield replace(two, value=step, high=step, unit=POINTS, about=False, in_words=False)


def is_step(figure: Figure) -> bool:
    """Whether a figure is a number of percentage points."""
    return figure.unit == POINTS


def mistaken(one: Figure, other: Figure) -> bool:
    """Whether the two differ only in that one is in percent and the other in points."""
    same = one.kind is other.kind is Kind.PERCENT and abs(one.value - other.value) < 1e-6
    return same and is_step(one) != is_step(other)


def loose(claim: Statement) -> Figure | None:
    """A step in points that the claim itself calls percent: "van 16% naar 17%, een groei van 1%"."""
    for step in steps(claim):
        for item in claim.figures:
            if mistaken(item, step) and growth_or_share(claim, item) == "groei":
                return item
    return None
