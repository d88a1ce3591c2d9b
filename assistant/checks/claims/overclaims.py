"""A claim that says it more strongly, sooner or of more people than its source."""

from __future__ import annotations

import re
from collections.abc import Mapping

from assistant.checks.claims.compare import Difference, Finding
from assistant.checks.claims.focus import focus_of, support
from assistant.checks.claims.rivals import rivals, says
from assistant.checks.claims.runs import Run
from assistant.checks.claims.statement import Statement
from assistant.checks.claims.weigh import Scales
from assistant.checks.facts.strength import of_all

_AS_NEAR = 0.95  # share of the support of the focus from which another sentence is as near
_NEAR_ALL = 0.7  # ... and how well it must bear out the claim at least
_SOONER = 0.5  # from which the claim says it is there, and its source that it is to come
_ALWAYS = re.compile(
    r"\b(?:altijd|automatisch|steevast|zonder uitzondering|in alle gevallen|telkens)\b",
    re.IGNORECASE,
)
_NEVER = re.compile(
    r"\b(?:nooit|nimmer|in geen geval|op geen enkele|onder geen (?:beding|voorwaarde))\b",
    re.IGNORECASE,
)
_CAN = re.compile(r"\b(?:kan|kunnen|mag|mogen)\b", re.IGNORECASE)
_OBLIGES = re.compile(r"\b(?:moet|moeten|dient|dienen|hoort|horen)\b", re.IGNORECASE)


def _more_people(claim: Statement, focus: Run, scales: Scales) -> bool:
    """Whether the claim speaks of all, and its source does not."""
    return claim.quantity == 3 and not _as_many(claim, focus, scales)


def _more_often(claim: Statement, focus: Run) -> bool:
    """Whether the claim says it is always or never so, and its source does not."""
    always = _ALWAYS.search(claim.text) and not _ALWAYS.search(focus.text)
    never = _NEVER.search(claim.text) and not _NEVER.search(focus.text)
    return bool(always or never)


def _as_many(claim: Statement, focus: Run, scales: Scales) -> bool:
    """Whether the focus, or a sentence of the same paper that is as near, speaks of all as well."""
    paper = focus.passage.found.record.id
    least = max(_NEAR_ALL, _AS_NEAR * support(claim, focus))
    near = [item for item in scales.single if item.passage.found.record.id == paper]
    return any(
        item.comparison is not None
        and says_of_as_many(claim, item.comparison.source)
        and not _only_obliges(claim, item.comparison.source)
        and (item is focus or support(claim, item) >= least)
        for item in (focus, *near)
    )


def says_of_as_many(claim: Statement, source: Statement) -> bool:
    """Whether the source speaks of all as well, and not only of all who meet something."""
    return of_all(source.text) or (source.quantity == 3 and not of_all(claim.text))


def _only_obliges(claim: Statement, source: Statement) -> bool:
    """Whether the source says what all must do, and the claim that they did."""
    return bool(_OBLIGES.search(source.text)) and not _OBLIGES.search(claim.text)


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
        "more": near * (_more_people(claim, focus, scales) or _more_often(claim, focus)),
        "promised": near * promised,
    }


def too_soon(scales: Scales, values: Mapping[str, float]) -> bool:
    """Whether the claim says that it is there, where what bears it out says that it is to come.

    "Er is nog niets besloten" says no such thing, nor does "het kan".
    """
    claim = scales.claim
    return values["sooner"] > _SOONER and not (claim.denied or _CAN.search(claim.text))


def other_group(scales: Scales) -> Finding | None:
    """That what bears out the claim is about other people: directors, not all who lead."""
    focus = focus_of(scales)
    if focus is None or focus.comparison is None:
        return None
    found = focus.comparison.findings
    return next((item for item in found if item.kind is Difference.GROUP), None)


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
