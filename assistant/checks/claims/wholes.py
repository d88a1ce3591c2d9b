"""All of them, and some of them: "alle negen directies" beside "zes van de negen directies"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.checks.claims.statement import Statement
from assistant.checks.facts.figure import Figure, Kind
from index.embedding import Vectors

_OF_THE = re.compile(r"\s+van\s+(?:de|onze|hun|al\s+onze)\s+", re.IGNORECASE)
_FEW_OF = re.compile(r"\bniet (?:alle|allemaal|iedereen|iedere|elke)\b", re.IGNORECASE)
_NEAR = 0.5  # likeness from which a word is found
_SHARE = 0.6  # share of the words of the claim, by weight, that the source must have


def whole(claim: Statement, source: Statement, sims: Vectors) -> tuple[str, str] | None:
    """What the claim says of all, and the source of some of as many; the words of both."""
    if claim.quantity != 3 or not claim.words or not source.words:
        return None
    if _FEW_OF.search(claim.text):
        return None
    totals = [item for item in claim.figures if item.kind is Kind.COUNT]
    for some, every in _parts(source):
        if any(item.equals(some) for item in totals):
            continue
        # "Alle negen", or "alle" without a number.
        said = next((item for item in totals if item.value == every.value), None)
        if said is None and totals:
            continue
        if _shared(claim, sims) >= _SHARE:
            stated = source.text[some.start : every.end]
            return (f"alle {said.words()}" if said else "alle", stated)
    return None


def _parts(source: Statement) -> Iterator[tuple[Figure, Figure]]:
    """Pairs of figures of which the first are some of the second: "zes van de negen"."""
    counts = [item for item in source.figures if item.kind is Kind.COUNT]
    for one in counts:
        match = _OF_THE.match(source.text, one.end)
        if match is None:
            continue
        for two in counts:
            if two.start == match.end() and one.value < two.value:
                yield one, two


def _shared(claim: Statement, sims: Vectors) -> float:
    """The share of the words of the claim, by weight, that the source has."""
    found = sum(
        word.weight
        for row, word in enumerate(claim.words)
        if float(sims[row].max(initial=0.0)) >= _NEAR
    )
    return found / claim.weight if claim.weight else 0.0
