"""What a claim says that its source must have and has not: a figure, a decision, a cause, a deed.

However alike the words are, a sentence with such a thing is not borne out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import numpy as np

from assistant.checks.claims.added import added
from assistant.checks.claims.deeds import deeds
from assistant.checks.claims.focus import focus_of
from assistant.checks.claims.runs import Run
from assistant.checks.claims.scattered import borrowed
from assistant.checks.claims.statement import Fact, Statement
from assistant.checks.claims.weigh import Scales
from assistant.checks.facts.causes import find_causes, tells_cause
from assistant.checks.facts.denial import leaves_open
from assistant.checks.facts.figure import Figure, Kind
from assistant.checks.facts.labels import Label

_STANDS = 0.4  # how well a figure must stand in another sentence of the papers
_DATED = 0.3  # ... and a date or a year
_FOUND = 0.5  # likeness from which a word of a cause or a deed is found
_BESIDE = 0.7  # ... and in the sentences beside it
# Who decides something needs a source that tells of a decision.
_DECIDES = re.compile(
    r"\b(?:beslis(?:t|sen|te|ten)|beslissing(?:en)?|beslo(?:ten|ot)|besluit(?:en)?)\b", re.I
)
_DECIDED = re.compile(
    r"\b(?:besl(?:is|ui|o)\w*|vast(?:gesteld|stel\w*)|stel\w* .{0,60}\bvast|vast te stellen|ingestemd|instem\w*"
    r"|stem\w* .{0,60}\bin|akkoord|conform|goedgekeurd|aangenomen|verworpen|afspra\w+|afgesproken|ingevoerd)\b",
    re.I,
)
_ASKS_WHY = re.compile(r"\b(?:waarom|waardoor|hoe komt|reden|oorzaak)\b", re.IGNORECASE)
_FOLLOWS = 0.5  # share of the words of what follows on a condition that must be found
_CAUSE = 0.6  # share of the words of a cause, by weight, that must be found


def lacking(scales: Scales) -> Iterator[str]:
    """What the claim says that its source must have and has not: by the words of the claim."""
    focus = focus_of(scales)
    if focus is None or focus.comparison is None:
        return
    yield from _facts(scales, focus, focus.comparison.held)
    yield from (fact.words() for fact in borrowed(scales))
    yield from _decision(scales.claim, focus)
    yield from _consequence(scales.claim, focus, focus.comparison.held)
    yield from _causes(scales, focus)
    yield from _deeds(scales.claim, focus, focus.comparison.held)
    yield from added(scales, focus)


def _facts(scales: Scales, focus: Run, held: Sequence[Fact]) -> Iterator[str]:
    """Figures and moments that stand hardly anywhere near what the source says of the claim."""
    for item in scales.facts:
        if item.fact in held or isinstance(item.fact, Label):
            continue
        if isinstance(item.fact, Figure) and item.fact.kind is Kind.TIMES and item.fact.value == 1:
            continue  # "nog een keer" counts nothing
        beside = item.same_in is not None and item.same_in.passage is focus.passage
        least = _STANDS if isinstance(item.fact, Figure) else _DATED
        if item.same < least and not (beside and item.same > 0):
            yield item.fact.words()


def _decision(claim: Statement, focus: Run) -> Iterator[str]:
    """That somebody decides, where the source tells of no decision."""
    match = _DECIDES.search(claim.text)
    told = (*focus.passage.asked, *focus.sentences)
    if match and not any(_DECIDED.search(item.statement.text) for item in told):
        yield match.group()


def _causes(scales: Scales, focus: Run) -> Iterator[str]:
    """Causes that the source does not have, or does not tie to what the claim says came of them."""
    causes = find_causes(scales.claim.text)
    if not causes:
        return
    words = scales.claim.words
    told = [any(start <= word.start < end for start, end in causes) for word in words]
    effect = [0.0 if t else w.weight for w, t in zip(words, told, strict=True)]
    around = _around(scales.every, focus, effect)
    near = np.maximum.reduce([item.alone for item in around])
    tells = any(tells_cause(item.text) for item in around if not leaves_open(item.text)) or any(
        _ASKS_WHY.search(item.statement.text) for item in focus.passage.asked
    )
    for start, end in causes:
        places = [i for i, word in enumerate(words) if start <= word.start < end]
        total = sum(words[i].weight for i in places)
        found = sum(words[i].weight for i in places if near[i] >= _FOUND)
        if total and (found < _CAUSE * total or not tells):
            yield scales.claim.text[start:end]


def _consequence(claim: Statement, focus: Run, held: Sequence[Fact]) -> Iterator[str]:
    """What follows on a condition ("wie ..., verliest zijn functie"), where it is not found."""
    conditions = {c for c in {word.clause for word in claim.words} if claim.is_condition(c)}
    rest = [place for place, word in enumerate(claim.words) if word.clause not in conditions]
    if not conditions or not rest:
        return
    if any(claim.clause_at(fact.start) not in conditions for fact in held):
        return
    total = sum(claim.words[place].weight for place in rest)
    found = sum(claim.words[place].weight for place in rest if focus.within[place] >= _FOUND)
    if found < _FOLLOWS * total:
        yield claim.text[claim.words[rest[0]].start : claim.words[rest[-1]].end]


def _deeds(claim: Statement, focus: Run, held: Sequence[Fact]) -> Iterator[str]:
    """What the claim says is done, where neither the source nor the sentences beside it say so.

    A figure or a date that the source has as well ties the two together, however they are worded.
    """
    if any(not isinstance(fact, Label) for fact in held):
        return
    for place in deeds(claim):
        if focus.alone[place] < _FOUND and focus.within[place] < _BESIDE:
            yield claim.text[claim.words[place].start : claim.words[place].end]


def _around(every: Sequence[Run], focus: Run, effect: Sequence[float]) -> list[Run]:
    """The sentence that says the effect, those right beside it and those of its bullet.

    ``effect`` is the weight of each word of the claim in what was caused.
    """
    said = focus.passage.said
    single = {
        said.index(item.sentences[0]): item
        for item in every
        if item.passage is focus.passage and len(item.sentences) == 1 and item.sentences[0] in said
    }
    if not single:
        return [focus]
    weights = np.asarray(effect, dtype=np.float32)
    place = max(single, key=lambda number: float(single[number].alone @ weights))
    block = said[place].block
    return [
        item
        for number, item in single.items()
        if abs(number - place) <= 1 or (said[number].block == block and not said[place].is_row)
    ]
