"""Two figures that stand in each other's place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from assistant.checks.claims.likeness import Likeness
from assistant.checks.claims.roles import preposition, role, same_company, same_role
from assistant.checks.claims.statement import Statement
from assistant.checks.claims.trend import turned_round
from assistant.checks.facts.figure import Figure

_SWAPPED = 0.08  # how much better two figures must fit in each other's place


def swapped(
    claim: Statement, source: Statement, likeness: Likeness
) -> Iterator[tuple[float, Figure, Figure]]:
    """Two figures of the claim that the source has in each other's place, and how surely (0 to 1)."""
    if (turned := turned_round(claim, source)) is not None:
        yield (1.0, *turned)
        return
    for one, two in combinations(claim.figures, 2):
        if not one.fits(two) or one.equals(two):
            continue
        first = [item for item in source.figures if one.equals(item)]
        second = [item for item in source.figures if two.equals(item)]
        if not first or not second:
            continue
        straight = _fit(claim, one, source, first, likeness)
        straight += _fit(claim, two, source, second, likeness)
        crossed = _fit(claim, one, source, second, likeness)
        crossed += _fit(claim, two, source, first, likeness)
        if crossed > straight + _SWAPPED:
            yield min(1.0, 2.5 * (crossed - straight)), one, two


def _fit(
    claim: Statement,
    figure: Figure,
    source: Statement,
    candidates: Sequence[Figure],
    likeness: Likeness,
) -> float:
    """How well the place of ``figure`` in the claim fits the best of ``candidates``."""
    here = role(claim, figure)
    found = 0.0
    for candidate in candidates:
        fit = same_role(here, role(source, candidate), likeness)
        before = preposition(claim, figure), preposition(source, candidate)
        fit += 0.5 * (before[0] == before[1] != "")
        fit += 0.5 * same_company(claim, figure, source, candidate)
        found = max(found, fit)
    return found
