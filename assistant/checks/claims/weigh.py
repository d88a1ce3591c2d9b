"""A claim weighed against the units found for it: which words and facts stand where."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from assistant.checks.claims.compare import Difference, compare, covered
from assistant.checks.claims.found_facts import FoundFact, find_facts
from assistant.checks.claims.likeness import Likeness
from assistant.checks.claims.passages import Passage
from assistant.checks.claims.runs import Run, about, runs_of
from assistant.checks.claims.statement import Statement, statement
from assistant.checks.facts.figure import Kind
from index.analysis import DutchAnalyser

_CLOSE = 6  # runs of sentences compared in full for one claim
_CLOSE_SINGLE = 8  # the same for runs that say one thing
_STANDS = 0.65  # how well a fact must stand in a newer paper, ...
_ABOUT = 0.75  # ... whose unit must be so much about the claim, to outweigh older papers
_ABOUT_FIGURES = 0.5  # the same where it has every figure of the claim
_NO_OBJECTION = 0.2  # what another fact of an older paper then still weighs
_FACTS = (Difference.FIGURE, Difference.MOMENT, Difference.LABEL)


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
    single = [item for item in runs if item.is_one]
    scales.single = single[:_CLOSE_SINGLE]
    scales.single += _with_figures(claim, single[_CLOSE_SINGLE:])
    scales.facts = find_facts(claim, runs, likeness, analyser)
    # Where a fact stands best is looked at, however few words it shares with the claim.
    for found_fact in scales.facts:
        run = found_fact.same_in
        if run is not None and all(run is not other for other in scales.single):
            scales.single.append(run)
    for item in (*scales.runs, *scales.single):
        if item.comparison is None and item.sentences:
            said = statement(item.text, analyser)
            item.comparison = compare(claim, said, likeness, item.passage.written)
    for found_fact in scales.facts:
        _renew(found_fact, scales)
    return scales


def _with_figures(claim: Statement, runs: Sequence[Run]) -> list[Run]:
    """The nearest run that has two figures of the claim, however few of its words."""
    figures = [item for item in claim.figures if item.kind not in (Kind.SCALE, Kind.NUMBERED)]
    for run in runs if len(figures) > 1 else ():
        stated = [item for sentence in run.sentences for item in sentence.statement.figures]
        if sum(any(one.equals(other) for other in stated) for one in figures) > 1:
            return [run]
    return []


def _renew(item: FoundFact, scales: Scales) -> None:
    """What an older paper has in place of a fact is no objection where a newer one has the fact."""
    newer = item.same_in
    if newer is None or not _is_borne_out(item, newer, scales.claim):
        return
    day = newer.passage.found.date
    scales.runs = [run for run in scales.runs if not _overtaken(run, item, day)]
    scales.single = [run for run in scales.single if not _overtaken(run, item, day)]
    if item.other_in is not None and "" < item.other_in.passage.found.date < day:
        item.other = min(item.other, _NO_OBJECTION)


def _is_borne_out(item: FoundFact, run: Run, claim: Statement) -> bool:
    """Whether a fact stands well enough in what is about the claim, or with all its other figures."""
    about = covered(claim, run.within)
    if item.same >= _STANDS and about >= _ABOUT:
        return True
    return about >= _ABOUT_FIGURES and _holds_figures(claim, run)


def _holds_figures(claim: Statement, run: Run) -> bool:
    """Whether the claim has two figures or more, and one sentence of the run has all of them."""
    figures = [item for item in claim.figures if item.kind not in (Kind.SCALE, Kind.NUMBERED)]
    return len(figures) > 1 and any(
        all(any(one.equals(other) for other in sentence.statement.figures) for one in figures)
        for sentence in run.sentences
    )


def _overtaken(run: Run, item: FoundFact, day: str) -> bool:
    """Whether a paper from before ``day`` has another fact in the place of this one."""
    if run.comparison is None or not "" < run.passage.found.date < day:
        return False
    words = item.fact.words()
    return any(f.claimed == words and f.kind in _FACTS for f in run.comparison.findings)
