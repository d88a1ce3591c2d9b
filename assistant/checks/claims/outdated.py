"""A claim that an older paper bears out, where a newer one has the same line with another fact."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.checks.claims.compare import covered
from assistant.checks.claims.found_facts import FoundFact
from assistant.checks.claims.rivals import rivals, says
from assistant.checks.claims.runs import Run
from assistant.checks.claims.statement import Fact, Statement
from assistant.checks.claims.weigh import Scales
from assistant.checks.facts.figure import Figure, Kind

# "148 van de 286": the second is the whole, and replaces no part.
_OF_ALL = re.compile(r"\bvan (?:de|het|alle) $", re.IGNORECASE)
_SAME_LINE = 0.8  # share of the claim that the newer line must have, ...
_BACK = 0.6  # ... and of the newer line that the claim must have
_PLACED = 0.7  # how well what a newer line has must stand in the place of the fact
_PART = 0.35  # the same where the two have other figures in common


@dataclass(frozen=True, slots=True)
class Newer:
    """A fact of the claim, and what a newer paper has in its place."""

    fact: Fact
    stated: Fact
    run: Run


def outdated(scales: Scales) -> Newer | None:
    """The fact of the claim that a newer paper has otherwise in the same line; None where none is.

    A claim that says of which day it is cannot be outdated.
    """
    if scales.claim.moments:
        return None
    found = (_newest(scales, item) for item in scales.facts)
    return next((item for item in found if item is not None), None)


def _newest(scales: Scales, item: FoundFact) -> Newer | None:
    """What the newest paper that has the line says in the place of a fact."""
    claim, fact = scales.claim, item.fact
    if item.same_in is None:
        return None
    if isinstance(fact, Figure) and fact.kind in (Kind.NUMBERED, Kind.CODE):
        return None
    older = item.same_in.passage.found.date
    others = [other for other in claim.facts if other is not fact]
    # Of one paper what stands in its place best; of several the newest.
    rivals_of = sorted(item.others, key=lambda r: (r[1].passage.found.date, r[0]), reverse=True)
    for strength, run, stated in rivals_of:
        newer = run.passage.found.date
        if run is not item.other_in and strength < _PLACED:
            continue
        if _OF_ALL.search(_before(run, stated)) and not _OF_ALL.search(claim.text[: fact.start]):
            continue
        if not newer > older > "" or not _is_of_line(claim, run, others):
            continue
        if not all(stands(claim, other, run) for other in others):
            continue
        if not _said_since(claim, fact, newer, scales.every):
            return Newer(fact, stated, run)
    return None


def _before(run: Run, stated: Fact) -> str:
    return run.text[: stated.start]


def _is_of_line(claim: Statement, run: Run, others: Sequence[Fact]) -> bool:
    """Whether a sentence is the claim but for its facts, or has its other figures and its subject.

    "Zeven van de twaalf acties zijn klaar": the question above it says of which plan.
    """
    if _same_line(claim, run):
        return True
    told = run.is_one and covered(claim, run.within) >= _SAME_LINE and run.back(claim) >= _PART
    return told and any(isinstance(fact, Figure) for fact in others)


def _same_line(claim: Statement, run: Run) -> bool:
    """Whether a sentence is the claim, but for its facts."""
    return run.is_one and covered(claim, run.alone) >= _SAME_LINE and run.back(claim) >= _BACK


def _said_since(claim: Statement, fact: Fact, newer: str, every: Sequence[Run]) -> bool:
    """Whether a paper of that day or later has the line with the fact of the claim."""
    return any(
        run.passage.found.date >= newer and _same_line(claim, run) and stands(claim, fact, run)
        for run in every
    )


def stands(claim: Statement, fact: Fact, run: Run) -> bool:
    """Whether a sentence, with the one it leans on, has a fact of the claim."""
    return any(
        says(source, stated, claim, fact)
        for source in (item.statement for item in run.sentences)
        for stated in rivals(fact, source)
    )
