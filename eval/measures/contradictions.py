"""Draft sentences: is each one rightly called supported, contradicted or unsupported?

Accuracy over the three classes, and for the contradicted ones recall and precision: a mistake that
is not seen reaches the council. Range 0 to 1. The classes are those of FEVER (Thorne et al., NAACL
2018).

>>> from eval.groups import Draft
>>> wrong = Draft("d", "Er komt een quotum.", "contradicted", ())
>>> RECALL.score(Checked(wrong, SourceVerdict.SUPPORTED)).value
0.0
"""

from __future__ import annotations

from eval.cases import Checked
from eval.checker import SourceVerdict
from eval.measures.measure import About, Group, Measure, Score

_SOURCE = "FEVER (Thorne e.a., NAACL 2018)"

ACCURACY = Measure[Checked](
    About(
        "verdict_accuracy",
        "Juist oordeel over een zin",
        "Het deel van de zinnen met het juiste oordeel: klopt, klopt niet, of staat er niet.",
        _SOURCE,
        Group.CONTRADICTIONS,
    ),
    lambda item: Score(item.verdict.value == item.draft.verdict),
)
RECALL = Measure[Checked](
    About(
        "contradiction_recall",
        "Tegenspraak opgemerkt",
        "Van de zinnen die een stuk tegenspreken: het deel dat wordt opgemerkt.",
        _SOURCE,
        Group.CONTRADICTIONS,
    ),
    lambda item: (
        Score(float(item.verdict is SourceVerdict.CONTRADICTED))
        if item.draft.verdict == SourceVerdict.CONTRADICTED.value
        else None
    ),
)
PRECISION = Measure[Checked](
    About(
        "contradiction_precision",
        "Tegenspraak terecht gemeld",
        "Van de zinnen die als tegenspraak worden gemeld: het deel waarin dat klopt.",
        _SOURCE,
        Group.CONTRADICTIONS,
    ),
    lambda item: (
        Score(float(item.draft.verdict == SourceVerdict.CONTRADICTED.value))
        if item.verdict is SourceVerdict.CONTRADICTED
        else None
    ),
)
