"""Where the sources have a fact of the claim, and where another one in its place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from assistant.checks.claims.compare import covered
from assistant.checks.claims.likeness import Likeness
from assistant.checks.claims.rivals import claimed, rivals, says, slip, still_to_come
from assistant.checks.claims.roles import role, same_role
from assistant.checks.claims.runs import Run
from assistant.checks.claims.statement import Fact, Statement, statement
from assistant.checks.facts.figure import Figure, Kind
from assistant.checks.facts.moments import Moment
from index.analysis import DutchAnalyser

_ALONE = 0.25  # what the words of the sentence, ...
_WITHIN = 0.1  # ... those around it, ...
_ROLE = 0.5  # ... the words right beside the fact, ...
_CELL = 0.5
_EXACT = 0.4
_TOGETHER = 0.2
_DATED = 0.6
_TOTAL = 0.3
_NEWER, _OLDER = 0.1, 0.2
_LINE = 0.65  # how well a newer fact must stand in the place of an older one
_JOINT = 0.15  # ... and the other facts of the claim say about its place


@dataclass(slots=True)
class FoundFact:
    """A fact of the claim: how well it stands somewhere, and how well another does.

    ``same`` and ``other`` (0 to 1) say how much the sentence is about the same thing; 0: nowhere.
    ``others`` is everything that stands in its place somewhere.
    """

    fact: Fact
    same: float = 0.0
    same_in: Run | None = None
    other: float = 0.0
    other_in: Run | None = None
    stated: Fact | None = None
    others: list[tuple[float, Run, Fact]] = field(default_factory=list)

    @property
    def misplaced(self) -> float:
        """How much better another fact of the same sentence stands in its place."""
        if self.same_in is None or self.other_in is None:
            return 0.0
        one, other = self.same_in.sentences[-1], self.other_in.sentences[-1]
        return max(0.0, self.other - self.same) if one is other else 0.0


def find_facts(
    claim: Statement, runs: Sequence[Run], likeness: Likeness, analyser: DutchAnalyser
) -> list[FoundFact]:
    """Every fact of ``claim`` looked for in ``runs``."""
    found = [_find(claim, fact, runs, likeness, analyser) for fact in claim.facts]
    for item in found:
        _date(item, claim)
    _derive(found)
    return found


def _find(
    claim: Statement,
    fact: Fact,
    runs: Sequence[Run],
    likeness: Likeness,
    analyser: DutchAnalyser,
) -> FoundFact:
    here = role(claim, fact)
    found, best = FoundFact(fact), 0.0
    for run in runs:
        if run.is_one and _dated(fact, run):
            # "Stand oktober 2025" is said of what stands in the paper of that month.
            near = covered(claim, run.alone)
            strength = near * (
                _DATED + _JOINT * _others_held(claim, fact, run.sentences[-1].statement)
            )
            if strength > found.same:
                found.same, found.same_in = strength, run
        if not run.is_one or not rivals(fact, run.sentences[-1].statement):
            continue
        last = run.sentences[-1].statement
        source = last if len(run.sentences) == 1 else statement(run.text, analyser)
        begins = len(source.text) - len(last.text)
        near = _ALONE * covered(claim, run.alone) + _WITHIN * covered(claim, run.within)
        # A cell of a table has hardly any words: its row and column say what it is about.
        joint = _CELL if run.sentences[-1].is_row else _JOINT
        near += joint * _others_held(claim, fact, source)
        for other in rivals(fact, source):
            if other.start < begins:
                continue  # it belongs to the sentence that this one leans on
            strength = near + _ROLE * same_role(here, role(source, other), likeness)
            strength += _particular(fact, other) + _total(claim, source)
            if says(source, other, claim, fact):
                if _only_nearly(claim, fact, other) and run.sentences[-1].is_row:
                    continue
                if _others_held(claim, fact, source) == 1:
                    strength += _TOGETHER
                if strength > found.same:
                    found.same, found.same_in = strength, run
            elif (
                not claimed(claim, other)
                and not _other_scale(claim, fact, source)
                and not still_to_come(fact, other, source, run.passage.written)
            ):
                found.others.append((strength, run, other))
                if strength + slip(fact, other) > best:
                    best = strength + slip(fact, other)
                    found.other, found.other_in, found.stated = strength, run, other
    return found


def _only_nearly(claim: Statement, fact: Fact, other: Fact) -> bool:
    """Whether a cell of some table is about as large as the only, rounded, figure of the claim."""
    if not (isinstance(fact, Figure) and isinstance(other, Figure)):
        return False
    return fact.about and fact.value != other.value and len(claim.facts) == 1


def _other_scale(claim: Statement, fact: Fact, source: Statement) -> bool:
    """Whether the source is about other salary scales, so that its figures replace none."""
    if isinstance(fact, Figure) and fact.kind is Kind.SCALE:
        return False
    mine = [item for item in claim.figures if item.kind is Kind.SCALE]
    theirs = [item for item in source.figures if item.kind is Kind.SCALE]
    return bool(mine and theirs) and not any(a.equals(b) for a in mine for b in theirs)


def _dated(fact: Fact, run: Run) -> bool:
    """Whether a month or a year of the claim is that of the paper."""
    day = run.passage.found.date
    if not isinstance(fact, Moment) or fact.day is not None or fact.season or not day:
        return False
    year, month = int(day[:4]), int(day[5:7])
    return fact.year in (None, year) and fact.month in (None, month) and fact.until_year is None


def _particular(fact: Fact, other: Fact) -> float:
    """A long figure that stands somewhere to the last digit is hardly there by chance."""
    if not (isinstance(fact, Figure) and isinstance(other, Figure) and fact.value == other.value):
        return 0.0
    digits = f"{fact.value:.2f}".replace(".", "").strip("0")
    return _EXACT if len(digits) >= 4 else 0.0


def _total(claim: Statement, source: Statement) -> float:
    """A claim about a total is about the figure that is called one."""
    return _TOTAL if claim.is_of_the_whole and source.is_of_the_whole else 0.0


def _others_held(claim: Statement, fact: Fact, source: Statement) -> float:
    """The share of the claim's other facts that ``source`` has; half where there are none."""
    others = [item for item in claim.facts if item is not fact]
    if not others:
        return 0.5
    held = sum(
        any(says(source, stated, claim, item) for stated in rivals(item, source)) for item in others
    )
    return held / len(others)


def _date(item: FoundFact, claim: Statement) -> None:
    """The newest paper counts most: an older one is no objection, a newer one more of it.

    What was proposed is no objection to what was decided.
    """
    if item.same_in is None or item.other_in is None:
        return
    mine, theirs = item.same_in.passage.found.date, item.other_in.passage.found.date
    if item.other_in.passage.is_proposal and not item.same_in.passage.is_proposal:
        item.other -= _OLDER
    if theirs > mine > "":
        item.other += _NEWER
        if item.other > _LINE and not claim.moments and not _about_less(item, claim):
            # The line has changed since: what an older paper says is not the line any more.
            item.other = max(item.other, item.same + _NEWER)
    elif mine > theirs > "":
        item.other -= _OLDER


def _about_less(item: FoundFact, claim: Statement) -> bool:
    """Whether the other fact stands with fewer of the claim's other facts: it is of something else."""
    mine, theirs = (
        run.sentences[-1].statement for run in (item.same_in, item.other_in) if run is not None
    )
    return _others_held(claim, item.fact, theirs) < _others_held(claim, item.fact, mine)


def _derive(facts: Sequence[FoundFact]) -> None:
    """A figure that is the difference or the share of two others of the claim stands with them."""
    for item in facts:
        others = [other for other in facts if other is not item and other.same > 0.3]
        for one in others:
            for two in others:
                if one is not two and _follows(item.fact, one.fact, two.fact):
                    item.same = max(item.same, min(one.same, two.same))
                    item.same_in = item.same_in or one.same_in
                    item.other = min(item.other, item.same)


def _follows(fact: Fact, one: Fact, two: Fact) -> bool:
    if not (isinstance(fact, Figure) and isinstance(one, Figure) and isinstance(two, Figure)):
        return False
    if fact.kind is Kind.PERCENT and one.kind is two.kind and two.value:
        return abs(fact.value - 100 * one.value / two.value) < 4
    return one.kind is two.kind and abs(abs(one.value - two.value) - fact.value) < 1e-6
