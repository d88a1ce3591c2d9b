"""The verdict on a claim: what the trained combination says, and what a verdict asks besides.

To call a sentence right that is not is the worst mistake a check can make; to call one wrong with
a source about something else is the next.
"""

from __future__ import annotations

from collections.abc import Mapping

from assistant.checks.claims.compare import covered
from assistant.checks.claims.lacking import lacking
from assistant.checks.claims.model import Verdict, trained
from assistant.checks.claims.reasons import reason_for
from assistant.checks.claims.weigh import Scales

_ABOUT = 0.25  # share of the claim that the source against it must be about, with what is around it


def judged(scales: Scales, values: Mapping[str, float]) -> Verdict:
    """The verdict on a weighed claim with these features; a question is no claim."""
    if not scales.claim.words or scales.claim.text.endswith("?"):
        return Verdict.UNSUPPORTED
    verdict = trained().verdict(values)
    if verdict is Verdict.SUPPORTED and any(lacking(scales)):
        return Verdict.UNSUPPORTED
    if verdict is Verdict.CONTRADICTED and not _is_about(scales, values):
        return Verdict.UNSUPPORTED
    return verdict


def _is_about(scales: Scales, values: Mapping[str, float]) -> bool:
    """Whether the sentence that goes against the claim is about what the claim is about."""
    against = reason_for(Verdict.CONTRADICTED, scales, values).evidence
    return any(covered(scales.claim, run.within) >= _ABOUT for run in against)
