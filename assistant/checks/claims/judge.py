"""The verdict on a claim: what the trained combination says, and what a verdict asks besides.

To call a sentence right that is not is the worst mistake a check can make; to call one wrong with
a source about something else is the next.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from assistant.checks.claims.beyond import beyond
from assistant.checks.claims.compare import Difference, covered
from assistant.checks.claims.conditions import dropped
from assistant.checks.claims.contested import contested
from assistant.checks.claims.focus import BORNE_OUT, TOLD, focus_of, says_whole
from assistant.checks.claims.lacking import lacking
from assistant.checks.claims.model import Verdict, trained
from assistant.checks.claims.outdated import outdated
from assistant.checks.claims.overclaims import other_group, too_soon
from assistant.checks.claims.parts import is_heading
from assistant.checks.claims.points import loose
from assistant.checks.claims.reasons import of_another_time, reason_for
from assistant.checks.claims.refused import refused
from assistant.checks.claims.rivals import claimed, rivals
from assistant.checks.claims.runs import Run
from assistant.checks.claims.scattered import left_open, scattered
from assistant.checks.claims.statement import Statement
from assistant.checks.claims.weigh import Scales
from assistant.checks.claims.wider import wider
from assistant.checks.facts.figure import Figure, Kind
from assistant.checks.facts.labels import DEFINITIONS

_PLANNED = re.compile(r"\b(?:gepland|voorzien|verwacht(?:en|ing)?|beoogd|streven)\b", re.IGNORECASE)
_STANDS = 0.4  # how well a figure must stand in the papers
_REPLACED = 0.6  # how well another figure must stand in its place to count against the claim
_MORE = 0.5  # from which the claim says it of more than its source
_EXPLORED = 0.5  # from which the source only explores what the claim says
_ASKED = 0.75  # share of the claim that an open question must be about
_SURE = 0.45  # least probability of "klopt niet", ...
_SURE_DENIED = 0.55  # ... and where all that is found is a denial
_ANSWERED = 0.7  # from which the answer to the very question denies it
_FACTS, _LEAST = 3, 0.4  # facts that stand in one sentence, and share of the claim it must have
_PLAIN = 0.95  # share of the claim that stands in one sentence which says nothing else of it
_ABOUT = 0.25  # share of the claim that the source against it must be about, with what is around it


def judged(scales: Scales, values: Mapping[str, float]) -> Verdict:
    """The verdict on a weighed claim with these features; a question is no claim."""
    if not scales.claim.words or scales.claim.text.endswith("?"):
        return Verdict.UNSUPPORTED
    if loose(scales.claim) is not None:
        return Verdict.CONTRADICTED
    verdict = trained().verdict(values)
    if verdict is Verdict.SUPPORTED:
        return _borne_out(scales, values)
    if verdict is Verdict.UNSUPPORTED and values["more"] > _MORE:
        return Verdict.CONTRADICTED if contested(scales, Difference.OPPOSITE) else verdict
    if verdict is Verdict.UNSUPPORTED and decided_since(scales, values):
        return Verdict.CONTRADICTED
    if verdict is Verdict.CONTRADICTED and (awaited(scales) or not _is_against(scales, values)):
        return Verdict.UNSUPPORTED
    if verdict is Verdict.CONTRADICTED and _stands_together(scales):
        return _borne_out(scales, values)
    if verdict is Verdict.CONTRADICTED and (share := _whole_in_one(scales)) >= _LEAST:
        if outdated(scales) is not None:
            return verdict
        return Verdict.SUPPORTED if share >= BORNE_OUT else Verdict.UNSUPPORTED
    return verdict


def _borne_out(scales: Scales, values: Mapping[str, float]) -> Verdict:
    """The verdict on what seems to stand in the papers, after everything that may be lacking."""
    if outdated(scales) is not None or contested(scales) is not None:
        return Verdict.CONTRADICTED
    if dropped(scales) is not None or beyond(scales) is not None:
        return Verdict.UNSUPPORTED
    if _literal(scales) or _plain(scales):
        return Verdict.SUPPORTED
    if refused(scales) is not None:
        return Verdict.CONTRADICTED
    if is_title(scales.claim) or scattered(scales, values) or left_open(scales):
        return Verdict.UNSUPPORTED
    if values["more"] > _MORE or too_soon(scales, values) or other_group(scales) is not None:
        return Verdict.UNSUPPORTED
    if wider(scales) is not None:
        return Verdict.UNSUPPORTED
    return Verdict.UNSUPPORTED if any(lacking(scales)) else Verdict.SUPPORTED


def _whole_in_one(scales: Scales) -> float:
    """How much of the claim a sentence or a cell says that has its every fact, and nothing against it.

    Another scale, year or share in the rows beside it is then no objection.
    """
    claim, focus = scales.claim, focus_of(scales)
    if focus is None or focus.comparison is None or not focus.is_one:
        return 0.0
    if len(focus.comparison.held) < len(claim.facts) or focus.comparison.findings:
        return 0.0
    few = len(claim.facts) < _FACTS or len(claim.figures) + len(claim.moments) < _FACTS - 1
    if few and (covered(claim, focus.alone) < TOLD or _has_newer(scales, focus)):
        return 0.0
    return covered(claim, focus.within)


def _stands_together(scales: Scales) -> bool:
    """Whether one sentence has every figure and day of the claim, two or more, and its definition.

    That another sentence has others is no objection then: they are of something else.
    """
    claim = scales.claim
    counted = [item for item in claim.figures if item.kind not in (Kind.SCALE, Kind.NUMBERED)]
    defined = [item for item in claim.labels if item.kind in DEFINITIONS]
    facts = [*counted, *claim.moments, *defined]
    return len(facts) - len(defined) > 1 and any(
        run.is_one
        and run.comparison is not None
        and not run.comparison.findings
        and all(fact in run.comparison.held for fact in facts)
        and covered(claim, run.within) >= BORNE_OUT
        and (run.comparison.source.is_of_the_whole or not claim.is_of_the_whole)
        and not (claim.strength.done and _PLANNED.search(run.sentences[-1].statement.text))
        for run in scales.single
    )


def _has_newer(scales: Scales, focus: Run) -> bool:
    """Whether a newer paper, or one that decides where the focus proposes, has a fact otherwise."""
    against = [item.other_in.passage for item in scales.facts if item.other_in is not None]
    day, proposed = focus.passage.found.date, focus.passage.is_proposal
    return any(item.found.date > day or (proposed and not item.is_proposal) for item in against)


def _plain(scales: Scales) -> bool:
    """Whether one sentence says all of the claim, fact by fact and nearly word for word.

    Where it has another figure beside them, the claim may be about that one.
    """
    focus, claim = focus_of(scales), scales.claim
    if focus is None or focus.comparison is None or not says_whole(claim, focus, _PLAIN):
        return False
    source = focus.comparison.source
    return all(claimed(claim, other) for fact in claim.facts for other in rivals(fact, source))


def _literal(scales: Scales) -> bool:
    """Whether the focus says the claim word for word."""
    focus = focus_of(scales)
    said = re.escape(scales.claim.text.strip(" .;:"))
    # "5" does not stand in "50" or "5.000".
    whole = re.compile(rf"(?<!\w){said}(?![.,]?\w)", re.IGNORECASE)
    return focus is not None and whole.search(focus.text) is not None


def is_title(claim: Statement) -> bool:
    """Whether it is a heading, which says nothing: no verb, no figure, no full stop."""
    return is_heading(claim.text) and not claim.figures and not claim.denied


def awaited(scales: Scales) -> bool:
    """Whether a figure of the claim is what an answer without content is waiting for."""
    claim = scales.claim
    lost = [item for item in scales.facts if isinstance(item.fact, Figure) and item.same < _STANDS]
    if not lost or max(item.other for item in lost) >= _REPLACED:
        return False
    asked = max(scales.every, key=lambda run: covered(claim, run.asked), default=None)
    if asked is None or not asked.passage.is_open:
        return False
    about = covered(claim, asked.asked)
    return about >= _ASKED and all(covered(claim, run.alone) < about for run in scales.single)


def decided_since(scales: Scales, values: Mapping[str, float]) -> bool:
    """Whether what the claim says was explored once, and a newer paper denies it."""
    focus = focus_of(scales)
    if focus is None or values["tentative"] <= _EXPLORED:
        return False
    against = contested(scales)
    return against is not None and against.passage.found.date > focus.passage.found.date


def _has_lost_figure(scales: Scales) -> bool:
    """Whether a figure of the claim stands nowhere: what denies other words says nothing of it."""
    return any(
        isinstance(item.fact, Figure) and item.same == 0 and item.other < _REPLACED
        for item in scales.facts
    )


def _is_against(scales: Scales, values: Mapping[str, float]) -> bool:
    """Whether what goes against the claim is about the same, and sure enough."""
    reason = reason_for(Verdict.CONTRADICTED, scales, values)
    sure = trained().probabilities(values)[Verdict.CONTRADICTED]
    if reason.weak and _has_lost_figure(scales):
        return False
    if all(of_another_time(scales.claim, run) for run in reason.evidence):
        return False
    answered = max(values["refused"], values["asked_denied"]) >= _ANSWERED
    if sure < (_SURE_DENIED if reason.weak and not answered else _SURE):
        return False
    return any(covered(scales.claim, run.within) >= _ABOUT for run in reason.evidence)
