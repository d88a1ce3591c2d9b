"""What a claim says that its source must have and has not: a figure, a cause.

However alike the words are, a sentence with such a thing is not borne out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from assistant.checks.claims.compare import Floats
from assistant.checks.claims.focus import focus_of
from assistant.checks.claims.runs import Run
from assistant.checks.claims.weigh import Scales
from assistant.checks.facts.causes import find_causes
from assistant.checks.facts.figures import Figure, Kind

_STANDS = 0.4  # how well a figure must stand in another sentence of the papers
_FOUND = 0.5  # likeness from which a word of a cause is found
_CAUSE = 0.6  # share of the words of a cause, by weight, that must be found


def lacking(scales: Scales) -> Iterator[str]:
    """What the claim says that its source must have and has not: its figures and its causes."""
    focus = focus_of(scales)
    if focus is None or focus.comparison is None:
        return
    for item in scales.facts:
        if not isinstance(item.fact, Figure) or item.fact in focus.comparison.held:
            continue
        if item.fact.kind is Kind.TIMES and item.fact.value == 1:
            continue  # "nog een keer" counts nothing
        beside = item.same_in is not None and item.same_in.passage is focus.passage
        if item.same < _STANDS and not (beside and item.same > 0):
            yield item.fact.words()
    causes = find_causes(scales.claim.text)
    if not causes:
        return
    words = scales.claim.words
    told = [any(start <= word.start < end for start, end in causes) for word in words]
    near = _near(
        scales.every, focus, [0.0 if t else w.weight for w, t in zip(words, told, strict=True)]
    )
    for start, end in causes:
        places = [i for i, word in enumerate(words) if start <= word.start < end]
        total = sum(words[i].weight for i in places)
        found = sum(words[i].weight for i in places if near[i] >= _FOUND)
        if total and found < _CAUSE * total:
            yield scales.claim.text[start:end]


def _near(every: Sequence[Run], focus: Run, effect: Sequence[float]) -> Floats:
    """The likeness each word finds in the sentence that says the effect, and right beside it.

    ``effect`` is the weight of each word of the claim in what was caused.
    """
    said = focus.passage.said
    single = {
        said.index(item.sentences[0]): item.alone
        for item in every
        if item.passage is focus.passage and len(item.sentences) == 1 and item.sentences[0] in said
    }
    if not single:
        return focus.alone
    weights = np.asarray(effect, dtype=np.float32)
    place = max(single, key=lambda number: float(single[number] @ weights))
    beside = [single[number] for number in (place - 1, place + 1) if number in single]
    return np.asarray(np.maximum.reduce([single[place], *beside]), dtype=np.float32)
