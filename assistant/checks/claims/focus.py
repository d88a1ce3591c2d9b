"""The sentences that bear out a claim best: what the other looks start from."""

from __future__ import annotations

from assistant.checks.claims.compare import Difference, covered
from assistant.checks.claims.runs import Run
from assistant.checks.claims.sequence import goes_together
from assistant.checks.claims.statement import Statement
from assistant.checks.claims.weigh import Scales

_EVERY = 0.3  # what it counts that a run has every fact of the claim
TOLD = 0.8  # share of the claim that a sentence with its every fact must have to say all of it
BORNE_OUT = 0.75  # support from which what other sentences say matters less and less


def support(claim: Statement, item: Run) -> float:
    """How well a run of sentences bears out the claim: words and facts, less what differs."""
    if item.comparison is None:
        return 0.0
    words = 0.7 * covered(claim, item.alone) + 0.3 * covered(claim, item.within)
    facts = len(item.comparison.held) / len(claim.facts) if claim.facts else 1.0
    if goes_together(claim) and not goes_together(item.comparison.source):
        facts = 0.0
    findings = item.comparison.findings
    against = min(1.0, sum(f.weight for f in findings if f.kind is not Difference.GROUP))
    brief = 0.75 + 0.25 * min(1.0, 2 * item.back(claim))
    return max(0.0, words * brief * (0.6 + 0.4 * facts) - 0.6 * against)


def says_whole(claim: Statement, item: Run, least: float) -> bool:
    """Whether one sentence has every fact of the claim, ``least`` of its words, and nothing otherwise."""
    if item.comparison is None or not item.is_one or item.comparison.findings:
        return False
    held = len(item.comparison.held)
    return held == len(claim.facts) > 0 and covered(claim, item.alone) >= least


def focus_of(scales: Scales) -> Run | None:
    """The run that bears out the claim best; else the closest one."""
    candidates = [item for item in (*scales.single, *scales.runs) if item.comparison is not None]
    if not candidates:
        return None
    whole = [item for item in candidates if says_whole(scales.claim, item, TOLD)]
    best = max(whole or candidates, key=lambda item: support(scales.claim, item))
    if whole:
        return best
    if support(scales.claim, best) >= BORNE_OUT:
        return best
    return max(candidates, key=lambda item: _nearness(scales.claim, item))


def _nearness(claim: Statement, item: Run) -> float:
    """How near a run is; one with every figure, date and label of the claim is nearer than it looks."""
    comparison = item.comparison
    every = comparison is not None and len(comparison.held) == len(claim.facts) > 1
    told = every and covered(claim, item.within) >= BORNE_OUT
    return item.closeness + 0.3 * support(claim, item) + _EVERY * told
