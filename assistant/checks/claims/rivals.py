"""What a source has in the place of a fact of a claim, and whether that is the same."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from assistant.checks.claims.points import steps
from assistant.checks.claims.roles import other_use
from assistant.checks.claims.statement import Fact, Statement
from assistant.checks.facts.figure import Figure, Kind
from assistant.checks.facts.labels import Label
from assistant.checks.facts.moments import Moment, is_ahead
from assistant.checks.facts.strength import find_strength

_SLIP = 0.1  # what each part of a fact that is the same says of which fact was meant
_INTENDED, _PROMISED = 4, 5  # levels of strength
_UNTIL = re.compile(r"\b(?:tot en met|t/m|tot|uiterlijk)\s+(?:eind\s+)?$", re.IGNORECASE)
_CLAUSE = re.compile(r"[,;:]\s")


def rivals(fact: Fact, source: Statement) -> Sequence[Fact]:
    """The facts of ``source`` of the same sort, the same one included."""
    if isinstance(fact, Figure):
        found = [other for other in source.figures if fact.equals(other) or fact.competes(other)]
        if fact.kind is Kind.PERCENT:
            found += [step for step in steps(source) if step.value == fact.value]
        return found
    if isinstance(fact, Label):
        return [other for other in source.labels if other.kind == fact.kind]
    stated = _standing_moments(source)
    return [other for other in stated if other.holds(fact) or _rival(fact, other)]


def says(source: Statement, stated: Fact, claim: Statement, fact: Fact) -> bool:
    """Whether the source's fact is that of the claim."""
    if isinstance(fact, Figure) and isinstance(stated, Figure):
        return fact.equals(stated) and not other_use(claim, fact, source, stated)
    if isinstance(fact, Label) and isinstance(stated, Label):
        return fact.name == stated.name
    if isinstance(fact, Moment) and isinstance(stated, Moment):
        return (
            stated.holds(fact)
            and stated.same_side(fact)
            and not _not_the_end(claim, fact, source, stated)
        )
    return False


def _not_the_end(claim: Statement, fact: Moment, source: Statement, stated: Moment) -> bool:
    """Whether the claim ends something in a year, and the source only has a day of that year."""
    if fact.kind != "jaar" or stated.kind == "jaar" or fact.until_year is not None:
        return False
    ends = bool(_UNTIL.search(claim.text[: fact.start]))
    return ends and not _UNTIL.search(source.text[: stated.start])


def claimed(claim: Statement, other: Fact) -> bool:
    """Whether the claim says ``other`` as well, so that it replaces nothing."""
    if isinstance(other, Figure):
        return any(item.equals(other) for item in claim.figures)
    if isinstance(other, Label):
        return any(item.name == other.name for item in claim.labels)
    return any(other.holds(item) and other.same_side(item) for item in claim.moments)


def still_to_come(fact: Fact, stated: Fact, source: Statement, written: date | None) -> bool:
    """Whether the claim is about a day after its source, which tells of what was there already.

    "In 2024 is het gehaald" says nothing of 2027.
    """
    if written is None or not (isinstance(fact, Moment) and isinstance(stated, Moment)):
        return False
    if not is_ahead(fact, written) or is_ahead(stated, written):
        return False
    before, behind = source.text[: stated.start], source.text[stated.start :]
    clause = _CLAUSE.split(before)[-1] + _CLAUSE.split(behind)[0]
    strength = find_strength(clause)
    return not (strength.future or strength.levels & {_INTENDED, _PROMISED})


def _standing_moments(source: Statement) -> list[Moment]:
    """The moments of a source, without those it says were replaced ("in plaats van 1 januari")."""
    return [
        moment
        for moment in source.moments
        if not source.text[: moment.start].lower().rstrip().endswith(("in plaats van", "i.p.v."))
    ]


def _rival(moment: Moment, other: Moment) -> bool:
    """Whether both answer the same question (when exactly, in which year) in another way."""
    if moment.agrees(other):
        return not moment.same_side(other)
    return moment.kind == other.kind or (
        moment.year is not None and other.year is not None and moment.year != other.year
    )


def slip(fact: Fact, other: Fact) -> float:
    """How much more likely ``other`` was meant, because hardly anything of it differs.

    23 juni 2021 for 23 juni 2020, 14% that is a growth for 14% that is a share.
    """
    if isinstance(fact, Moment) and isinstance(other, Moment):
        pairs = ((fact.year, other.year), (fact.month, other.month), (fact.day, other.day))
        alike = sum(one == two is not None for one, two in pairs)
        return _SLIP * (alike + (fact.kind == other.kind and fact.until_year == other.until_year))
    if isinstance(fact, Figure) and isinstance(other, Figure):
        return 2 * _SLIP * (fact.value == other.value)
    return 0.0


def said_apart(fact: Fact, stated: Fact) -> tuple[str, str]:
    """Both facts in words; moments with "voor" and "na" where they differ in that."""
    if isinstance(fact, Moment) and isinstance(stated, Moment) and not fact.same_side(stated):
        return fact.words_with_side(), stated.words_with_side()
    return fact.words(), stated.words()
