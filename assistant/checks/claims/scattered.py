"""A claim that no sentence says, though its words and facts stand in several beside each other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from assistant.checks.claims.compare import covered
from assistant.checks.claims.focus import focus_of
from assistant.checks.claims.passages import Sentence
from assistant.checks.claims.rivals import claimed, rivals, says
from assistant.checks.claims.statement import Fact, Statement
from assistant.checks.claims.weigh import Scales
from assistant.checks.facts.denial import leaves_open
from assistant.checks.facts.labels import Label

_ONE = 0.75  # share of the claim that one sentence must have, ...
_BACK = 0.4  # ... or share of the sentences that the claim must have
_WITHIN, _HALF = 0.75, 0.4  # or a sentence has part of it, and its heading and question the rest
_FOREIGN = 0.9  # weight from which a word says that a sentence is about something else
_MATCHED = 0.5  # likeness from which a word is found
_BETTER = 0.15  # how much more of the claim the sentence with another fact must have


def scattered(scales: Scales, values: Mapping[str, float]) -> bool:
    """Whether the claim has no figure or date, and only loose words hold it together."""
    focus = focus_of(scales)
    claim = scales.claim
    if focus is None or focus.is_one or claim.figures or claim.moments:
        return False
    if values["alone_one"] >= _ONE or values["back"] >= _BACK:
        return False
    return not any(
        covered(claim, run.within) >= _WITHIN and covered(claim, run.alone) >= _HALF
        for run in scales.every
        if run.is_one
    )


def left_open(scales: Scales) -> bool:
    """Whether the focus says that what the claim says is not known."""
    focus = focus_of(scales)
    if focus is None or leaves_open(scales.claim.text):
        return False
    return any(leaves_open(item.statement.text) for item in focus.sentences)


def borrowed(scales: Scales) -> Iterator[Fact]:
    """The facts of the claim that the focus says of something else.

    The sentence that is more about the claim has another one in their place, and theirs is about
    a thing that the claim does not name.
    """
    focus = focus_of(scales)
    if focus is None or focus.is_one or focus.comparison is None:
        return
    claim, sims, source = scales.claim, focus.comparison.sims, focus.comparison.source
    foreign = frozenset(
        word.text
        for column, word in enumerate(source.words)
        if word.weight >= _FOREIGN and float(sims[:, column].max(initial=0.0)) < _MATCHED
    )
    alone = {
        id(run.sentences[0]): covered(claim, run.alone)
        for run in scales.every
        if len(run.sentences) == 1 and run.passage is focus.passage
    }
    for fact in focus.comparison.held:
        if isinstance(fact, Label):
            continue
        with_it = [item for item in focus.sentences if _stands(claim, fact, item)]
        if not all(foreign & {word.text for word in item.statement.words} for item in with_it):
            continue
        without = [item for item in focus.sentences if item not in with_it]
        without = [item for item in without if _has_another(claim, fact, item)]
        most = max((alone.get(id(item), 0.0) for item in with_it), default=1.0)
        if any(alone.get(id(item), 0.0) > most + _BETTER for item in without):
            yield fact


def _stands(claim: Statement, fact: Fact, item: Sentence) -> bool:
    said = item.statement
    return any(says(said, stated, claim, fact) for stated in rivals(fact, said))


def _has_another(claim: Statement, fact: Fact, item: Sentence) -> bool:
    """Whether a sentence has a fact in the place of ``fact`` that the claim does not have as well."""
    return any(not claimed(claim, other) for other in rivals(fact, item.statement))
