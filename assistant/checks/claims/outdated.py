"""A claim that an older paper bears out, where a newer one has the same line with another fact."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.checks.claims.compare import covered
from assistant.checks.claims.found_facts import FoundFact
from assistant.checks.claims.rivals import rivals, says
from assistant.checks.claims.runs import Run
from assistant.checks.claims.statement import Fact, Statement
from assistant.checks.claims.weigh import Scales
from assistant.checks.facts.figure import Figure, Kind

_SAME_LINE = 0.8  # share of the claim that the newer line must have, ...
_BACK = 0.6  # ... and of the newer line that the claim must have
_PART = 0.35  # the same where the two have other figures in common


def outdated(scales: Scales) -> FoundFact | None:
    """The fact of the claim that a newer paper has otherwise in the same line; None where none is.

    A claim that says of which day it is cannot be outdated.
    """
    claim = scales.claim
    if claim.moments:
        return None
    for item in scales.facts:
        if item.other_in is None or item.same_in is None or item.stated is None:
            continue
        if isinstance(item.fact, Figure) and item.fact.kind in (Kind.NUMBERED, Kind.CODE):
            continue
        older, newer = item.same_in.passage.found.date, item.other_in.passage.found.date
        others = [fact for fact in claim.facts if fact is not item.fact]
        if not newer > older > "" or not _is_of_line(claim, item.other_in, others):
            continue
        if all(stands(claim, fact, item.other_in) for fact in others) and not _said_since(
            claim, item.fact, newer, scales.every
        ):
            return item
    return None


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
