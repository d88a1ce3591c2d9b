"""Verdicts: how often a sentence of a draft gets the right one of three.

Accuracy is the share of right verdicts; recall of a verdict the share of the drafts with that
verdict that got it. Range 0 to 1. The three classes are those of FEVER (Thorne et al., "FEVER: a
large-scale dataset for fact extraction and verification", NAACL 2018).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from eval.groups import VERDICTS


@dataclass(frozen=True, slots=True)
class VerdictScore:
    """Accuracy, and for each verdict its recall and how many drafts have it."""

    drafts: int
    accuracy: float
    recall: dict[str, float]
    counts: dict[str, int]

    def __str__(self) -> str:
        parts = ", ".join(
            f"{name} {self.recall[name]:.2f} ({self.counts[name]})" for name in VERDICTS
        )
        return f"{self.accuracy:.3f} of {self.drafts}; recall {parts}"


def verdict_score(outcomes: Sequence[tuple[str, str]]) -> VerdictScore:
    """The score of pairs of the right and the given verdict.

    >>> verdict_score([("supported", "supported"), ("contradicted", "unsupported")]).accuracy
    0.5
    """
    recall: dict[str, float] = {}
    counts: dict[str, int] = {}
    for name in VERDICTS:
        hits = [given == name for right, given in outcomes if right == name]
        counts[name] = len(hits)
        recall[name] = sum(hits) / len(hits) if hits else 0.0
    right = sum(wanted == given for wanted, given in outcomes)
    return VerdictScore(len(outcomes), right / len(outcomes) if outcomes else 0.0, recall, counts)
