"""What the combination looks at: a fixed row of numbers for a claim that was weighed.

Every feature compares the claim with the sources; none is about the claim alone, so that the
manner of writing of the training drafts cannot be learned (Poliak et al., "Hypothesis only
baselines in natural language inference", *SEM 2018).
"""

from __future__ import annotations

import math

from assistant.checks.claims.compare import Comparison, Difference, covered, uncovered
from assistant.checks.claims.focus import BORNE_OUT, focus_of, support
from assistant.checks.claims.named import name_features
from assistant.checks.claims.overclaims import overclaims
from assistant.checks.claims.rivals import rivals, says
from assistant.checks.claims.runs import Run
from assistant.checks.claims.standing import standing_features
from assistant.checks.claims.weigh import Scales
from assistant.checks.facts.figure import Figure
from assistant.checks.facts.labels import Label
from assistant.checks.facts.moments import Moment

# Values around which a difference begins to mean something, by the beginning or end of its name.
_CENTRES = (
    ("figure_lost", 0.42),
    ("figure_beaten", 0.25),
    ("_lost", 0.3),
    ("_nowhere", 0.6),
    ("misplaced", 0.25),
    ("_beaten", 0.2),
    ("asked_denied", 0.35),
    ("denial", 0.4),
    ("turned_only", 0.25),
    ("opposite", 0.2),
    ("label", 0.25),
    ("definition", 0.3),
    ("member", 0.25),
    ("swapped", 0.15),
    ("tentative", 0.5),
    ("aimed", 0.5),
    ("sooner", 0.5),
    ("fact_asked", 0.3),
    ("more", 0.5),
    ("only_asked", 0.2),
)
_STANDS = 0.4  # how well a fact must stand in an answer
_NEAR = 0.8  # share of the best closeness from which a sentence has a say
_STEP = 0.06
_TURNED = (
    Difference.DENIAL,
    Difference.OPPOSITE,
    Difference.ACTOR,
    Difference.LABEL,
    Difference.DEFINITION,
    Difference.MEMBER,
)
_EXACT = (Difference.FIGURE, Difference.SCALE, Difference.MOMENT, Difference.SWAPPED)


def features(scales: Scales) -> dict[str, float]:
    """The features of a weighed claim, by name; all between 0 and 1, but for the margin."""
    focus = focus_of(scales)
    found: dict[str, float] = {}
    found |= _closeness(scales, focus)
    found |= _facts(scales)
    found["fact_asked"] = _only_asked_facts(scales)
    found |= _differences(scales, focus)
    found |= name_features(scales, focus)
    found |= overclaims(scales, focus)
    found |= standing_features(scales, focus)
    return {name: _stepped(name, value) for name, value in found.items()}


def _stepped(name: str, value: float) -> float:
    """A difference is there or it is not: from 0 to 1 around the centre of its kind."""
    centre = next((c for part, c in _CENTRES if name == part or name.endswith(part)), None)
    if centre is None:
        return value
    return 1 / (1 + math.exp(-(value - centre) / _STEP))


def _closeness(scales: Scales, focus: Run | None) -> dict[str, float]:
    claim = scales.claim
    if focus is None or focus.comparison is None:
        return {
            "alone_one": 0.0, "alone": 0.0, "within": 0.0, "back": 0.0, "support": 0.0,
            "missing_most": 1.0, "missing_all": 1.0, "missing_alone": 1.0,
        }  # fmt: skip
    missing = [part for _, part in uncovered(claim, focus.within)]
    alone = [part for _, part in uncovered(claim, focus.alone)]
    return {
        "alone_one": max((covered(claim, item.alone) for item in scales.single), default=0.0),
        "alone": covered(claim, focus.alone),
        "within": covered(claim, focus.within),
        "back": focus.back(claim),
        "support": support(claim, focus),
        "missing_most": max(missing, default=0.0) / 1.5,
        "missing_all": min(1.0, sum(missing) / 3),
        "missing_alone": min(1.0, sum(alone) / 4),
    }


def _facts(scales: Scales) -> dict[str, float]:
    """How well the figures and moments are found, and how well others stand in their place."""
    found: dict[str, float] = {}
    for name, sort in (("figure", Figure), ("moment", Moment), ("label", Label)):
        items = [item for item in scales.facts if isinstance(item.fact, sort)]
        nowhere = [item for item in items if item.same == 0]
        beaten = [item.other - item.same for item in items if item.same > 0]
        found[f"{name}_nowhere"] = 1 - min((item.other for item in nowhere), default=1.0)
        found[f"{name}_beaten"] = min(1.0, 2 * max([0.0, *beaten]))
        found[f"{name}_lost"] = max([0.0, *(item.other for item in nowhere)])
    found["misplaced"] = max([0.0, *(4 * item.misplaced for item in scales.facts)])
    return found


def _only_asked_facts(scales: Scales) -> float:
    """Whether a fact of the claim stands in a question about it, and in no answer."""
    claim, found = scales.claim, 0.0
    if claim.about_asker and claim.names:
        return 0.0
    for item in scales.facts:
        if item.same >= _STANDS:
            continue
        for run in scales.every:
            near = covered(claim, run.asked)
            if near > found and any(
                says(asked.statement, stated, claim, item.fact)
                for asked in run.passage.asked
                for stated in rivals(item.fact, asked.statement)
            ):
                found = near
    return found


def _differences(scales: Scales, focus: Run | None) -> dict[str, float]:
    """The heaviest difference of each kind, in the focus and in the sentences near it."""
    claim = scales.claim
    borne_out = support(claim, focus) if focus is not None else 0.0
    here = focus.comparison if focus is not None else None
    near = [item for item in scales.single if item.comparison is not None]
    best = near[0].closeness if near else 1.0
    found: dict[str, float] = {}
    for kind in Difference:
        at_hand = _seen(here, kind)
        # What differs elsewhere counts less the better the claim is borne out.
        elsewhere = [
            _seen(item.comparison, kind) for item in near if item.closeness >= _NEAR * best
        ]
        away = max([0.0, *elsewhere]) * (borne_out < BORNE_OUT)
        found[str(kind)] = max(at_hand, away)
    # Somebody else who does it turns a sentence round as an opposite does.
    found["opposite"] = max(found["opposite"], found.pop("actor"))
    lost = max([0.0, *(item.other for item in scales.facts if item.same == 0)])
    beaten = max([0.0, *(2 * (item.other - item.same) for item in scales.facts if item.same > 0)])
    turned = max(_seen(here, kind) for kind in _TURNED)
    exact = max(_seen(here, kind) for kind in _EXACT)
    conflict = min(1.0, max(turned, exact, lost, beaten))
    found["turned_only"] = _turned_only(scales)
    found["conflict"] = conflict
    found["margin"] = max(-1.0, min(1.0, conflict - borne_out))
    return found


def _turned_only(scales: Scales) -> float:
    """The share of the claim's words that the sentences near it have only the other way round.

    "Er worden plaatsen gereserveerd", where all that is said is that none are.
    """
    claim = scales.claim
    agrees, turned = [0.0] * len(claim.words), [0.0] * len(claim.words)
    mine = claim.denied_words()
    for run in scales.single:
        if run.comparison is None:
            continue
        theirs = run.comparison.source.denied_words()
        for row in range(len(claim.words)):
            for column, denied in enumerate(theirs):
                like = float(run.comparison.sims[row, column])
                found = agrees if denied == mine[row] else turned
                found[row] = max(found[row], like)
    total = claim.weight or 1.0
    pairs = zip(claim.words, agrees, turned, strict=True)
    return sum(w.weight for w, same, other in pairs if other >= 0.8 and same < 0.6) / total


def _seen(comparison: Comparison | None, kind: Difference) -> float:
    """A difference counts as much as the sentence is about what the claim is about."""
    if comparison is None:
        return 0.0
    near = comparison.coverage
    if kind is Difference.MEMBER:
        near = min(1.0, near + 0.4)  # the name itself cannot be found there
    return comparison.weight_of(kind) * near
