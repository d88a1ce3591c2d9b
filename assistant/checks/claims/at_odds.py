"""Two sentences that say the same, except for one thing: whether they are at odds."""

from __future__ import annotations

import re
from collections.abc import Callable

from assistant.checks.claims.compare import Comparison, Difference, Finding
from assistant.checks.claims.statement import Statement
from assistant.checks.facts.denial import Denial
from assistant.checks.facts.figure import Kind

Compare = Callable[[Statement, Statement], Comparison]

KINDS = frozenset(
    [
        Difference.FIGURE,
        Difference.MOMENT,
        Difference.DEFINITION,
        Difference.LABEL,
        Difference.DENIAL,
        Difference.OPPOSITE,
        Difference.ACTOR,
    ]
)
_FEWEST_WORDS = 3
_SHARED = 0.4  # share of the words of the shorter sentence that a pair must have in common
_COVERED = 0.6  # share of either sentence that the other must hold
_TURNED_COVERED = 0.65
_LEAST = 0.5  # weight of a difference
_TARGET = re.compile(
    r"\b(?:streefcijfers?|streefwaarden?|streven|streeft|doel(?:en|stelling(?:en)?)?|ambities?|norm|taakstelling|moet(?:en)?|wil(?:len)?|gaan\s+naar)\b",
    re.I,
)
_REACHED = re.compile(r"\b(?:behaald|gehaald|bereikt|gerealiseerd)\b", re.I)
_TURNED = (Difference.DENIAL, Difference.OPPOSITE, Difference.ACTOR)


def at_odds(one: Statement, other: Statement, compare: Compare) -> Finding | None:
    """The heaviest difference, of one of ``KINDS``, between sentences that otherwise agree."""
    if not _near(one, other):
        return None
    there, back = compare(one, other), compare(other, one)
    covered = min(there.coverage, back.coverage)
    if covered < _COVERED:
        return None
    found = [item for item in there.findings if item.kind in KINDS and item.weight >= _LEAST]
    if covered < _TURNED_COVERED or _denied(one, other) == _denied(other, one):
        found = [item for item in found if item.kind not in _TURNED]
    if _aims(one) != _aims(other):
        # What is aimed at and what was reached are two figures of one thing.
        found = [item for item in found if item.kind is not Difference.FIGURE]
    if _scaled(one) != _scaled(other):
        # A share of certain scales beside one that names none: nobody can say that it is of the same people.
        found = [item for item in found if item.kind is not Difference.FIGURE]
    if _dated_apart(there):
        # The state of one day beside that of another: it went on.
        found = [item for item in found if item.kind in _TURNED]
    return max(found, key=lambda item: item.weight, default=None)


def _near(one: Statement, other: Statement) -> bool:
    """Whether a full comparison is worth while."""
    if one.text.endswith("?") or other.text.endswith("?"):
        return False
    mine = {word.text for word in one.words}
    theirs = {word.text for word in other.words}
    fewest = min(len(mine), len(theirs))
    return fewest >= _FEWEST_WORDS and len(mine & theirs) >= _SHARED * fewest


def _dated_apart(comparison: Comparison) -> bool:
    """Whether both say of which day their figures are, and these differ."""
    one, other = comparison.claim, comparison.source
    if not (one.figures and other.figures and one.moments and other.moments):
        return False
    return not any(a.holds(b) and b.holds(a) for a in one.moments for b in other.moments)


def _aims(said: Statement) -> bool:
    """Whether the figures of a sentence are what one wants to reach, and not what was reached."""
    return _TARGET.search(said.text) is not None and _REACHED.search(said.text) is None


def _scaled(said: Statement) -> bool:
    """Whether a sentence says of which salary scales it speaks."""
    return any(figure.kind is Kind.SCALE for figure in said.figures)


def _denied(said: Statement, other: Statement) -> int:
    """Whether a sentence denies something: 0 or 1, for two denials are none.

    "In plaats van een quotum" denies nothing to who says nothing of a quotum.
    """
    return sum(not denial.behind or _reaches(said, denial, other) for denial in said.denied) % 2


def _reaches(said: Statement, denial: Denial, other: Statement) -> bool:
    """Whether ``other`` speaks of the first thing behind ``denial``."""
    behind = next((word for word in said.words if word.start >= denial.end), None)
    return behind is None or behind.text in {word.text for word in other.words}
