"""A claim weighed against the units found for it: which words and facts stand where."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from assistant.checks.claims.compare import compare
from assistant.checks.claims.found_facts import FoundFact, find_facts
from assistant.checks.claims.likeness import Likeness
from assistant.checks.claims.passages import Passage
from assistant.checks.claims.runs import Run, about, runs_of
from assistant.checks.claims.statement import Statement, statement
from index.analysis import DutchAnalyser

_CLOSE = 6  # runs of sentences compared in full for one claim
_CLOSE_SINGLE = 8  # the same for runs that say one thing


@dataclass(slots=True)
class Scales:
    """Everything that was weighed for one claim.

    ``runs`` are the closest ones, ``single`` the closest that say one thing; both compared.
    """

    claim: Statement
    passages: Sequence[Passage] = ()
    every: list[Run] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    single: list[Run] = field(default_factory=list)
    facts: list[FoundFact] = field(default_factory=list)


def weigh(
    claim: Statement,
    passages: Sequence[Passage],
    likeness: Likeness,
    analyser: DutchAnalyser,
    subject: Statement | None = None,
) -> Scales:
    """``claim`` against ``passages``, or what of them is about ``subject`` as well."""
    scales = Scales(claim, passages=passages)
    if not claim.words:
        return scales
    found = [runs_of(claim, passage, likeness) for passage in passages]
    if subject is not None:
        found = [about(runs, subject, likeness) for runs in found]
    runs = [run for runs in found for run in runs]
    runs.sort(key=lambda item: -item.closeness)
    scales.every = runs
    scales.runs = runs[:_CLOSE]
    scales.single = [item for item in runs if item.is_one][:_CLOSE_SINGLE]
    for item in (*scales.runs, *scales.single):
        if item.comparison is None and item.sentences:
            said = statement(item.text, analyser)
            item.comparison = compare(claim, said, likeness, item.passage.written)
    scales.facts = find_facts(claim, runs, likeness, analyser)
    return scales
