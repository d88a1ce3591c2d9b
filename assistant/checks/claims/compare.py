"""A claim held against a piece of source text: what agrees, and what differs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from itertools import combinations

import numpy as np
import numpy.typing as npt

from assistant.checks.claims.actors import actors
from assistant.checks.claims.likeness import Likeness
from assistant.checks.claims.points import steps
from assistant.checks.claims.roles import other_use, preposition, role, same_company, same_role
from assistant.checks.claims.sequence import order, together
from assistant.checks.claims.statement import Fact, Statement
from assistant.checks.claims.subjects import subjects
from assistant.checks.claims.trend import other_way, turned_round
from assistant.checks.claims.turned import denial, opposites
from assistant.checks.claims.wholes import whole
from assistant.checks.facts.figure import Figure, Kind
from assistant.checks.facts.labels import DEFINITIONS, Label
from assistant.checks.facts.moments import Moment, is_ahead
from assistant.checks.facts.strength import find_strength

Floats = npt.NDArray[np.float32]
_SWAPPED = 0.08  # how much better two figures must fit in each other's place
_SLIP = 0.1  # what each part of a fact that is the same says of which fact was meant
_MATCHED = 0.5  # likeness from which a word counts as found
_INTENDED, _PROMISED = 4, 5  # levels of strength
_UNTIL = re.compile(r"\b(?:tot en met|t/m|tot|uiterlijk)\s+(?:eind\s+)?$", re.IGNORECASE)
_CLAUSE = re.compile(r"[,;:]\s")


class Difference(StrEnum):
    """In what a claim differs from a source."""

    FIGURE = "figure"
    MOMENT = "moment"
    DEFINITION = "definition"
    SCALE = "scale"
    SWAPPED = "swapped"
    LABEL = "label"
    DENIAL = "denial"
    OPPOSITE = "opposite"
    ACTOR = "actor"
    MEMBER = "member"
    GROUP = "group"


@dataclass(frozen=True, slots=True)
class Finding:
    """One difference: how serious (0 to 1), what the claim says and what the source says."""

    kind: Difference
    weight: float
    claimed: str
    stated: str


@dataclass(slots=True)
class Comparison:
    """A claim beside a source text. ``matched`` has the likeness found for each claim word,
    ``sims`` that of every word of the claim to every word of the source.

    ``held`` are the facts of the claim that the source has as well; ``written`` is the day of the
    source, where it is known.
    """

    claim: Statement
    source: Statement
    matched: Floats
    sims: Floats
    findings: list[Finding] = field(default_factory=list)
    held: list[Fact] = field(default_factory=list)
    written: date | None = None

    @property
    def coverage(self) -> float:
        """The share of the claim's words, by weight, that the source holds."""
        return covered(self.claim, self.matched)

    def weight_of(self, *kinds: Difference) -> float:
        """The heaviest difference of these kinds; 0 where there is none."""
        return max((item.weight for item in self.findings if item.kind in kinds), default=0.0)


def covered(claim: Statement, matched: Floats) -> float:
    """The share of the weight of a claim's words that ``matched`` covers."""
    total = claim.weight
    if not total:
        return 0.0
    return float(sum(w.weight * m for w, m in zip(claim.words, matched, strict=True)) / total)


def uncovered(claim: Statement, matched: Floats) -> Sequence[tuple[str, float]]:
    """The claim's words that were not found, heaviest first, with what is missing of each."""
    missing = [
        (word.text, word.weight * (1 - float(m)))
        for word, m in zip(claim.words, matched, strict=True)
        if m < _MATCHED
    ]
    return sorted(missing, key=lambda pair: -pair[1])


def compare(
    claim: Statement, source: Statement, likeness: Likeness, written: date | None = None
) -> Comparison:
    """``claim`` beside ``source``, which is of the day ``written``."""
    sims = likeness.matrix(claim.words, source.words)
    matched = sims.max(axis=1) if source.words and claim.words else np.zeros(len(claim.words))
    result = Comparison(claim, source, np.asarray(matched, dtype=np.float32), sims, written=written)
    for fact in claim.facts:
        result.findings += _of_fact(result, fact, likeness)
    result.findings += _swapped(claim, source, likeness)
    result.findings += _members(claim, source)
    result.findings += _groups(claim, source)
    for one, other in opposites(claim, source, sims, likeness):
        result.findings.append(Finding(Difference.OPPOSITE, 1.0, one, other))
    looks = (
        together(claim, source),
        order(claim, source, sims),
        whole(claim, source, sims),
        other_way(claim, source),
    )
    for words in looks:
        if words is not None:
            result.findings.append(Finding(Difference.OPPOSITE, 1.0, *words))
    doers = actors(claim, source, sims) or subjects(claim, source, sims)
    if doers is not None:
        result.findings.append(Finding(Difference.ACTOR, 1.0, *doers))
    if (turned := denial(claim, source, sims)) > 0:
        result.findings.append(Finding(Difference.DENIAL, turned, "", ""))
    return result


# -- figures, moments and labels -----------------------------------------------------------


def _of_fact(result: Comparison, fact: Fact, likeness: Likeness) -> Iterator[Finding]:
    """A fact that the source has otherwise, in the same place."""
    claim, source = result.claim, result.source
    here = role(claim, fact)
    same, other, best = 0.0, 0.0, 0.0
    stated: Fact | None = None
    for candidate in rivals(fact, source):
        likely = same_role(here, role(source, candidate), likeness)
        if says(source, candidate, claim, fact):
            same = max(same, 0.1 + likely)
        elif not claimed(claim, candidate) and not still_to_come(
            fact, candidate, source, result.written
        ):
            other = max(other, likely)
            if likely + slip(fact, candidate) >= best:
                best, stated = likely + slip(fact, candidate), candidate
    if same:
        result.held.append(fact)
    weight = other - same if same else max(other, _least(fact))
    if stated is not None and weight > 0:
        yield Finding(_kind(fact), min(1.0, weight), *said_apart(fact, stated))


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


def _least(fact: Fact) -> float:
    """How serious another label is at least: a sentence mostly has but one of a kind."""
    return 0.7 if isinstance(fact, Label) else 0.0


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


def _kind(fact: Fact) -> Difference:
    if isinstance(fact, Figure):
        return Difference.SCALE if fact.kind is Kind.SCALE else Difference.FIGURE
    if isinstance(fact, Label):
        return Difference.DEFINITION if fact.kind in DEFINITIONS else Difference.LABEL
    return Difference.MOMENT


def _swapped(claim: Statement, source: Statement, likeness: Likeness) -> Iterator[Finding]:
    """Two figures of the claim that the source has in each other's place."""
    if (turned := turned_round(claim, source)) is not None:
        yield Finding(Difference.SWAPPED, 1.0, *(figure.words() for figure in turned))
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
            weight = min(1.0, 2.5 * (crossed - straight))
            yield Finding(Difference.SWAPPED, weight, one.words(), two.words())


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


# -- people --------------------------------------------------------------------------------


def _members(claim: Statement, source: Statement) -> Iterator[Finding]:
    """Another council member or party than the one the source names as asking."""
    if not claim.members or not source.members:
        return
    if not {name.text for name in claim.names} & source.members:
        names = ", ".join(sorted(source.members))
        yield Finding(Difference.MEMBER, 1.0, ", ".join(sorted(claim.members)), names)


def _groups(claim: Statement, source: Statement) -> Iterator[Finding]:
    """Another group of people than the source speaks of."""
    stated = {group.name for group in source.groups}
    wanted = {group.name for group in claim.groups}
    if stated and wanted and not stated & wanted:
        yield Finding(Difference.GROUP, 1.0, sorted(wanted)[0], sorted(stated)[0])
