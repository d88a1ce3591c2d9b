"""The trained combination: from the features of a claim to a verdict.

Two logistic regressions one after the other, as an officer reads: is the claim contradicted, and
if not, is it supported? Trained by ``training/claims/train.py``; the weights are in
``weights.json`` beside this file.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from pathlib import Path

WEIGHTS = Path(__file__).with_name("weights.json")


class Verdict(StrEnum):
    """What the papers say about a sentence of a draft."""

    SUPPORTED = "supported"
    CONTRADICTED = "contradicted"
    UNSUPPORTED = "unsupported"


@dataclass(frozen=True, slots=True)
class Regression:
    """A logistic regression: a weight per feature and a bias."""

    weights: Mapping[str, float]
    bias: float

    def probability(self, features: Mapping[str, float]) -> float:
        """The probability (0 to 1). Raises KeyError for a feature that is missing."""
        total = self.bias + sum(weight * features[name] for name, weight in self.weights.items())
        return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


@dataclass(frozen=True, slots=True)
class Combination:
    """Whether a claim is contradicted, and whether one that is not is supported."""

    contradicted: Regression
    supported: Regression

    def probabilities(self, features: Mapping[str, float]) -> dict[Verdict, float]:
        """The probability of each verdict; together 1."""
        against = self.contradicted.probability(features)
        borne_out = self.supported.probability(features)
        return {
            Verdict.SUPPORTED: (1 - against) * borne_out,
            Verdict.CONTRADICTED: against,
            Verdict.UNSUPPORTED: (1 - against) * (1 - borne_out),
        }

    def verdict(self, features: Mapping[str, float]) -> Verdict:
        """The likeliest verdict."""
        found = self.probabilities(features)
        return max(found, key=lambda verdict: found[verdict])


@lru_cache(maxsize=1)
def trained() -> Combination:
    """The combination that ships with the project."""
    data = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    parts = {
        name: Regression(data[name]["weights"], data[name]["bias"])
        for name in ("contradicted", "supported")
    }
    return Combination(**parts)
