"""Status: does the answer end as it must (answered, refused, referred, open, about a person)?

Accuracy: the share of the questions with the expected status; range 0 to 1. The confusion matrix
counts what was expected against what came.

>>> confusion([("answer", "answer"), ("answer", "no_evidence")])
{'answer': {'answer': 1, 'no_evidence': 1}}
"""

from __future__ import annotations

from collections.abc import Iterable

from eval.cases import Case
from eval.measures.measure import About, Group, Measure, Score


def confusion(pairs: Iterable[tuple[str, str]]) -> dict[str, dict[str, int]]:
    """How often each expected value (outer key) got each found value (inner key)."""
    counts: dict[str, dict[str, int]] = {}
    for expected, found in pairs:
        row = counts.setdefault(expected, {})
        row[found] = row.get(found, 0) + 1
    return counts


STATUS = Measure[Case](
    About(
        "status",
        "Juiste status",
        "Het deel van de vragen dat eindigt zoals het hoort: antwoord, geen antwoord, verwijzing, "
        "nog open of geen individuele gevallen.",
        "nauwkeurigheid over de klassen",
        Group.REFUSAL,
    ),
    lambda case: Score(case.status == case.question.expect),
)
