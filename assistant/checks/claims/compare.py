"""A claim held against a piece of source text: what agrees, and what differs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

import numpy as np
import numpy.typing as npt

from assistant.checks.claims.actors import actors
from assistant.checks.claims.likeness import Likeness
from assistant.checks.claims.rivals import claimed, rivals, said_apart, says, slip, still_to_come
from assistant.checks.claims.roles import role, same_role
from assistant.checks.claims.sequence import order, together
from assistant.checks.claims.statement import Fact, Statement
from assistant.checks.claims.subjects import subjects
from assistant.checks.claims.swapped import swapped
from assistant.checks.claims.trend import other_way
from assistant.checks.claims.turned import denial, opposites
from assistant.checks.claims.wholes import whole
from assistant.checks.facts.figure import Figure, Kind
from assistant.checks.facts.labels import DEFINITIONS, Label

Floats = npt.NDArray[np.float32]
_MATCHED = 0.5  # likeness from which a word counts as found


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
    for surely, *figures in swapped(claim, source, likeness):
        result.findings.append(
            Finding(Difference.SWAPPED, surely, *(item.words() for item in figures))
        )
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


def _least(fact: Fact) -> float:
    """How serious another label is at least: a sentence mostly has but one of a kind."""
    return 0.7 if isinstance(fact, Label) else 0.0


def _kind(fact: Fact) -> Difference:
    if isinstance(fact, Figure):
        return Difference.SCALE if fact.kind is Kind.SCALE else Difference.FIGURE
    if isinstance(fact, Label):
        return Difference.DEFINITION if fact.kind in DEFINITIONS else Difference.LABEL
    return Difference.MOMENT


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
