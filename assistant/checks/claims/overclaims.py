"""A claim that says it more strongly, sooner or of more people than its source."""

from __future__ import annotations

from assistant.checks.claims.compare import rivals, says
from assistant.checks.claims.focus import support
from assistant.checks.claims.runs import Run
from assistant.checks.claims.statement import Statement
from assistant.checks.claims.weigh import Scales

_AS_NEAR = 0.95  # share of the support of the focus from which another sentence is as near
_NEAR_ALL = 0.7  # ... and how well it must bear out the claim at least


def _as_many(claim: Statement, focus: Run, scales: Scales) -> bool:
    """Whether the focus, or a sentence of the same paper that is as near, speaks of all as well."""
    paper = focus.passage.found.record.id
    least = max(_NEAR_ALL, _AS_NEAR * support(claim, focus))
    near = [item for item in scales.single if item.passage.found.record.id == paper]
    return any(
        item.comparison is not None
        and item.comparison.source.quantity == 3
        and (item is focus or support(claim, item) >= least)
        for item in (focus, *near)
    )


def overclaims(scales: Scales, focus: Run | None) -> dict[str, float]:
    """Whether the claim says it more strongly, sooner or of more people than the source."""
    claim = scales.claim
    if focus is None or focus.comparison is None:
        return {"tentative": 0.0, "aimed": 0.0, "sooner": 0.0, "more": 0.0, "promised": 0.0}
    near = focus.comparison.coverage
    said = [sentence.strength for sentence in _closest_sentences(claim, focus)]
    tentative = any(item.tentative for item in said) and not claim.strength.tentative
    aimed = any(item.lowest == 3 for item in said) and claim.strength.lowest > 3
    sooner = any(item.future for item in said) and not claim.strength.future
    promised = 5 in claim.strength.levels and all(5 not in item.levels for item in said)
    return {
        "tentative": near * tentative,
        "aimed": near * aimed,
        "sooner": near * (sooner and claim.strength.done),
        "more": near * (claim.quantity == 3 and not _as_many(claim, focus, scales)),
        "promised": near * promised,
    }


def _closest_sentences(claim: Statement, focus: Run) -> list[Statement]:
    """The sentences of a run that share most with the claim."""
    keys = frozenset(key for word in claim.words for key in word.keys)

    def shared(said: Statement) -> float:
        words = sum(word.weight for word in said.words if word.keys & keys)
        return words + 0.5 * sum(
            any(says(said, stated, claim, fact) for stated in rivals(fact, said))
            for fact in claim.facts
        )

    said = [sentence.statement for sentence in focus.sentences]
    most = max(shared(item) for item in said)
    return [item for item in said if shared(item) >= 0.6 * most]
