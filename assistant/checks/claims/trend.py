"""Which way a figure went: "van 31% naar 43%", "44%, tegen 41% een jaar eerder", "was 43%, nu 31%"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from assistant.checks.claims.statement import Statement
from assistant.checks.facts.figure import Figure, Kind

_KINDS = (Kind.PERCENT, Kind.COUNT, Kind.MONEY, Kind.DURATION)
_AGO = re.compile(r"\s*(?:eerder|geleden|later|ervoor|daarvoor)\b", re.IGNORECASE)
_FURTHEST = 80  # characters between the two figures
_FROM = re.compile(r"\bvan\s+(?:€\s*|ruim |bijna |circa |ongeveer )?$", re.IGNORECASE)
TO = re.compile(r"\bnaar\s+(?:€\s*|ruim |bijna |circa |ongeveer )?$", re.IGNORECASE)
_NOW = re.compile(r"\bnu\b[^.;]*$", re.IGNORECASE)
_BEFORE_BETWEEN = re.compile(r"\b(?:tegen|tegenover)\s+$", re.IGNORECASE)
_EARLIER = re.compile(
    r"^[^.;]{0,30}\b(?:een jaar|vorig jaar|jaar) (?:eerder|ervoor|daarvoor)\b", re.IGNORECASE
)
_EARLIER_FIRST = re.compile(
    r"\b(?:een jaar eerder|vorig jaar|het jaar ervoor|eerder) (?:was|waren)\b[^.;]*$", re.IGNORECASE
)


def trends(said: Statement) -> Iterator[tuple[Figure, Figure]]:
    """Each pair of figures of which ``said`` tells which came first: the earlier, the later."""
    text = said.text
    # "Een jaar eerder" says when, and is none of the two.
    figures = [item for item in said.figures if not _AGO.match(text, item.end)]
    for one, two in pairwise(figures):
        bare = Kind.COUNT in (one.kind, two.kind)  # "47,1 jaar. Een jaar eerder was dat 47,4."
        if not (one.kind in _KINDS and two.kind in _KINDS and (bare or one.kind is two.kind)):
            continue
        if two.start - one.end > _FURTHEST:
            continue
        between = text[one.end : two.start]
        if (_FROM.search(text[: one.start]) and TO.search(between)) or (
            _NOW.search(between) and "." not in between
        ):
            yield one, two
        elif (_BEFORE_BETWEEN.search(between) and _EARLIER.search(text[two.end :])) or (
            _EARLIER_FIRST.search(between)
        ):
            yield two, one


def turned_round(claim: Statement, source: Statement) -> tuple[Figure, Figure] | None:
    """Two figures of which the claim has the one first and the source the other."""
    for first, later in trends(claim):
        for one, other in trends(source):
            if _same(first, other) and _same(later, one) and not _same(first, later):
                return first, later
    return None


def _same(one: Figure, other: Figure) -> bool:
    return one.equals(other) or (Kind.COUNT in (one.kind, other.kind) and one.value == other.value)


def other_way(claim: Statement, source: Statement) -> tuple[str, str] | None:
    """That the claim says it rose where the figures of the source fell, or the other way round."""
    ways = {label.name: label for label in claim.labels if label.kind == "richting"}
    if len(ways) != 1 or any(label.kind == "richting" for label in source.labels):
        return None
    (name, label), found = next(iter(ways.items())), list(trends(source))
    if len(found) != 1 or found[0][1].value == found[0][0].value:
        return None
    one, two = found[0]
    if (two.value > one.value) == (name == "omhoog"):
        return None
    return claim.text[label.start : label.end], f"van {one.words()} naar {two.words()}"
