"""What the combination looks at: a fixed row of numbers for a claim that was weighed.

Every feature compares the claim with the sources; none is about the claim alone, so that the
manner of writing of the training drafts cannot be learned (Poliak et al., "Hypothesis only
baselines in natural language inference", *SEM 2018).
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

from rapidfuzz.distance import Levenshtein

from assistant.checks.claims.compare import (
    Comparison,
    Difference,
    covered,
    rivals,
    says,
    uncovered,
)
from assistant.checks.claims.focus import BORNE_OUT, focus_of, support
from assistant.checks.claims.overclaims import overclaims, says_of_as_many
from assistant.checks.claims.passages import Passage
from assistant.checks.claims.runs import Run
from assistant.checks.claims.statement import Statement
from assistant.checks.claims.weigh import Scales
from assistant.checks.facts.figure import Figure
from assistant.checks.facts.labels import Label
from assistant.checks.facts.moments import Moment
from assistant.checks.facts.strength import decides, proposes
from ingest.units import DocumentKind

_REFUSES = re.compile(
    r"^(?:nee\b|dat (?:beeld )?(?:klopt niet|herken ik niet)|niet waar|ik ga (?:hier|daar) niet|daar (?:kan|ga) ik .{0,20}niet)"
    r"|\b(?:klopt niet|herken ik niet|is niet juist|wil het (?:verder )?niet hebben over)\b",
    re.I,
)
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
_ANSWERS = 0.7  # support from which an answer with all facts of the claim is about it
_ALL = 3  # quantity of "alle"
_HARDLY = 0.3  # weight up to which a denial turns nothing round
_TURNED = (
    Difference.DENIAL,
    Difference.OPPOSITE,
    Difference.ACTOR,
    Difference.LABEL,
    Difference.DEFINITION,
    Difference.MEMBER,
)
_DENIED = (Difference.DENIAL, Difference.OPPOSITE, Difference.ACTOR)
_EXACT = (Difference.FIGURE, Difference.SCALE, Difference.MOMENT, Difference.SWAPPED)


def features(scales: Scales) -> dict[str, float]:
    """The features of a weighed claim, by name; all between 0 and 1, but for the margin."""
    focus = focus_of(scales)
    found: dict[str, float] = {}
    found |= _closeness(scales, focus)
    found |= _facts(scales)
    found["fact_asked"] = _only_asked_facts(scales)
    found |= _differences(scales, focus)
    found |= _names(scales, focus)
    found |= overclaims(scales, focus)
    found |= _standing(scales, focus)
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


def _names(scales: Scales, focus: Run | None) -> dict[str, float]:
    """Names that stand nowhere, names that stand elsewhere, and who asked."""
    names = {name.text for name in scales.claim.names}
    near = _all_words([focus.passage]) if focus is not None else frozenset[str]()
    everywhere = near | _all_words(scales.passages)
    unknown = [name for name in names if not _stands(name, everywhere)]
    away = [name for name in names if _stands(name, everywhere) and not _stands(name, near)]
    match, other = _asker(scales)
    return {
        "name_unknown": float(bool(unknown)),
        "name_away": float(bool(away)),
        "asker_match": match,
        "asker_other": other,
    }


def _all_words(passages: Sequence[Passage]) -> frozenset[str]:
    found: set[str] = set()
    for passage in passages:
        found |= passage.vocabulary
    return frozenset(found)


def _stands(name: str, words: frozenset[str]) -> bool:
    """Whether a name stands among ``words``, a typing error in a long one forgiven."""
    if name in words:
        return True
    pieces = re.split(r"[-.'’]", name)
    if all(piece in words for piece in pieces):
        return True
    return len(name) >= 8 and any(
        abs(len(word) - len(name)) <= 1 and Levenshtein.distance(word, name, score_cutoff=1) <= 1
        for word in words
    )


def _asker(scales: Scales) -> tuple[float, float]:
    """How well the nearest question fits, by the member the claim names or by another one."""
    claim = scales.claim
    names = {name.text for name in claim.names}
    if not claim.about_asker or not names:
        return 0.0, 0.0
    nearest: dict[bool, float] = {True: 0.0, False: 0.0}
    for item in scales.every:
        if item.passage.asker:
            is_match = bool(names & item.passage.asker)
            nearest[is_match] = max(nearest[is_match], covered(claim, item.asked))
    # The name itself is a word of the claim: a question of another member covers less.
    return nearest[True], max(0.0, nearest[False] - nearest[True] + 0.1) * (nearest[False] > 0.3)


def _proposes(run: Run) -> bool:
    """Whether a run of sentences asks for a decision, so that it proves none."""
    if (
        run.comparison is None
        or run.passage.found.record.metadata.kind is not DocumentKind.VOORDRACHT
    ):
        return False
    asks = any(proposes(sentence.statement.text) for sentence in run.sentences)
    return asks or not run.comparison.source.strength.done


def _holds_all(claim: Statement, focus: Run) -> bool:
    """Whether an answer has every fact of the claim, so that it stands not only in a question.

    "Een jaar" is said so often that it tells nothing.
    """
    telling = any(figure.value != 1 for figure in claim.figures)
    if focus.comparison is None or not telling or support(claim, focus) < _ANSWERS:
        return False
    return len(focus.comparison.held) == len(claim.facts)


def _agrees(claim: Statement, focus: Run) -> bool:
    """Whether the focus bears out the claim, and what it denies is what the claim denies.

    What the other sentences of the answer deny is then something else.
    """
    if focus.comparison is None:
        return False
    if claim.quantity == _ALL and not says_of_as_many(claim, focus.comparison.source):
        return False
    turned = focus.comparison.weight_of(*_DENIED)
    return turned < _HARDLY and support(claim, focus) >= BORNE_OUT


def _standing(scales: Scales, focus: Run | None) -> dict[str, float]:
    """What the source is worth: a question, an open answer, a proposal, a refusal."""
    claim = scales.claim
    asked = max(scales.every, key=lambda item: covered(claim, item.asked), default=None)
    said = covered(claim, focus.alone) if focus is not None else 0.0
    question = covered(claim, asked.asked) if asked is not None else 0.0
    if asked is None or (claim.about_asker and claim.names) or asked.passage.affirms:
        question, asked = 0.0, None
    refused = denied = 0.0
    if asked is not None and question > 0.4:
        first = asked.passage.said[:2]
        # "Komt er een quotum? Nee." is no reason against "er komt geen quotum".
        against = bool(claim.denied) == any(s.statement.denied for s in asked.passage.asked)
        if against and any(_REFUSES.search(item.statement.text) for item in first):
            refused = question
        for item in scales.single:
            if item.comparison is not None and item.passage is asked.passage:
                turned = item.comparison.weight_of(*_DENIED)
                denied = max(denied, turned * covered(claim, item.within) * question)
    if focus is not None and _agrees(claim, focus):
        denied = 0.0
    nearest = ([focus] if focus is not None else []) + scales.runs[:2]
    proposal = decides(claim.text) and any(map(_proposes, nearest))
    total = any(label.kind == "omvang" for label in claim.labels)
    source = focus.comparison.source if focus is not None and focus.comparison is not None else None
    totalled = source is None or any(label.kind == "omvang" for label in source.labels)
    held = focus is not None and _holds_all(claim, focus)
    return {
        "only_asked": max(0.0, question - said) * (1 - denied) * (not held),
        "open": float(focus is not None and focus.passage.is_open),
        "refused": refused,
        "asked_denied": denied,
        "proposal": float(bool(proposal)),
        "total": float(total and not totalled),
    }
