"""A claim that one sentence seems to bear out, where another that is as near says the opposite."""

from __future__ import annotations

from assistant.checks.claims.compare import Difference, covered
from assistant.checks.claims.focus import focus_of, support
from assistant.checks.claims.runs import Run
from assistant.checks.claims.weigh import Scales

_AS_NEAR = 0.97  # share of the best closeness from which a sentence is as near
_NEAR = 0.9  # the same where it names who did it
_TURNED = 0.9  # weight from which a difference turns a sentence round
_HELD = 0.8  # share of the claim that the other sentence must have at least
_LITERAL = 0.95  # support from which only a newer paper has anything to say


def contested(scales: Scales, *kinds: Difference) -> Run | None:
    """The sentence that says the opposite of the claim; None where none is as near as the focus.

    An older paper than that of the focus contests nothing. ``kinds`` are the differences that count:
    by default a denial, an opposite and another actor.
    """
    kinds = kinds or (Difference.DENIAL, Difference.OPPOSITE, Difference.ACTOR)
    claim, focus = scales.claim, focus_of(scales)
    if focus is None or not scales.single:
        return None
    least = scales.single[0].closeness
    held = min(_HELD, covered(claim, focus.alone))
    literal = support(claim, focus) >= _LITERAL
    day = focus.passage.found.date
    for run in scales.single:
        if run is focus or run.comparison is None or run.closeness < _AS_NEAR * least:
            # Who did it is said in one sentence, and in another that it was done.
            if run is focus or run.comparison is None or run.closeness < _NEAR * least:
                continue
            if Difference.ACTOR not in kinds or not run.comparison.weight_of(Difference.ACTOR):
                continue
        turned = run.comparison.weight_of(*kinds)
        # Words that are all there in passing are no objection to a denial that is nearer.
        only_newer = literal and run.closeness <= focus.closeness
        newer = run.passage.found.date > day if only_newer else run.passage.found.date >= day
        if turned >= _TURNED and newer and covered(claim, run.alone) >= held - 0.01:
            return run
    return None
