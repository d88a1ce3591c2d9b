"""A claim that somebody does what a standing line says is not done.

"We doen onderzoek naar de personen in de brief", where the line is "dat we geen onderzoek doen op casus-
of persoonsniveau": the line shares too few words with the claim to be near it.
"""

from __future__ import annotations

from assistant.checks.claims.focus import focus_of, support
from assistant.checks.claims.runs import Run
from assistant.checks.claims.statement import Statement
from assistant.checks.claims.weigh import Scales
from assistant.checks.claims.words import Word

_SAID = 0.9  # support by one sentence from which the claim is simply said
_SHARE = 0.5  # share of the claim that must be denied


def refused(scales: Scales) -> Run | None:
    """The newest sentence that denies the act of the claim and what it is done to; None where none does."""
    claim, focus = scales.claim, focus_of(scales)
    if claim.denied or claim.facts or focus is None:
        return None
    if focus.is_one and support(claim, focus) >= _SAID:
        return None
    found = [
        run
        for run in scales.every
        if len(run.sentences) == 1 and _denies(run.sentences[0].statement, claim)
    ]
    return max(found, key=lambda run: run.passage.found.date, default=None)


def _denies(source: Statement, claim: Statement) -> bool:
    """Whether the word next to a denial is one of the claim, and a word beside it as well."""
    if source.restricted:
        return False
    denied = source.denied_words()
    for place in source.denied_core():
        core = source.words[place]
        if not denied[place] or not any(core.keys & word.keys for word in claim.words):
            continue
        beside = [
            word
            for word, turned in zip(source.words, denied, strict=True)
            if turned and word.clause == core.clause
        ]
        shared = [word for word in claim.words if any(_same(word, other) for other in beside)]
        if len(shared) > 1 and sum(w.weight for w in shared) >= _SHARE * claim.weight:
            return True
    return False


def _same(one: Word, other: Word) -> bool:
    """Whether two words are one, or the one begins the other: "personen", "persoonsniveau"."""
    if one.keys & other.keys:
        return True
    return bool(
        (other.parts and one.keys & other.parts[0]) or (one.parts and other.keys & one.parts[0])
    )
