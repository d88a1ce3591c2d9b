"""Two sentences side by side: whether one follows from the other, is excluded by it, or neither.

The same comparison as for claims, made in both directions, with a combination of its own: which
words may stand for which is learned from pairs of sentences (features of unmatched word pairs
after MacCartney et al., "A phrase-based alignment model for natural language inference", EMNLP 2008).
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from pathlib import Path

from assistant.checks.claims.compare import Comparison, Difference, compare, uncovered
from assistant.checks.claims.likeness import Likeness
from assistant.checks.claims.statement import statement
from index.analysis import DutchAnalyser
from index.embedding import Embedder

_WORD = re.compile(r"\w+")
_SAME = 0.99  # likeness of a word that stands in both sentences


class Relation(StrEnum):
    """How the second sentence stands to the first."""

    ENTAILMENT = "ENTAILMENT"
    CONTRADICTION = "CONTRADICTION"
    NEUTRAL = "NEUTRAL"


@dataclass(frozen=True, slots=True)
class PairChecker:
    """Compares pairs of sentences."""

    analyser: DutchAnalyser
    likeness: Likeness
    embedder: Embedder

    def features(self, premise: str, hypothesis: str) -> dict[str, float]:
        """The numbers of a pair, and a 1 for every word, and pair of words, of one side only."""
        one, other = statement(premise, self.analyser), statement(hypothesis, self.analyser)
        there = compare(other, one, self.likeness)
        back = compare(one, other, self.likeness)
        found = {
            **_covered("there", there),
            **_covered("back", back),
            **_turned(there, back),
            "cosine": float(
                self.embedder.embed_query(premise) @ self.embedder.embed_query(hypothesis)
            ),
            **_shape(_tokens(premise), _tokens(hypothesis)),
        }
        return {**found, **_words(set(_tokens(premise)), set(_tokens(hypothesis)))}


@dataclass(frozen=True, slots=True)
class PairModel:
    """A softmax regression: for each relation a bias and weights; a missing weight is 0.

    ``middle`` and ``spread`` bring the numbers of a pair to one measure.
    """

    weights: Mapping[str, Mapping[str, float]]
    bias: Mapping[str, float]
    middle: Mapping[str, float]
    spread: Mapping[str, float]

    @classmethod
    def load(cls, file: Path) -> PairModel:
        """The model in ``file``. Raises OSError and ValueError when it cannot be read."""
        data = json.loads(file.read_text(encoding="utf-8"))
        return cls(data["weights"], data["bias"], data["middle"], data["spread"])

    def relation(self, features: Mapping[str, float]) -> Relation:
        """The likeliest relation."""
        scores = {relation: self.bias[relation] for relation in Relation}
        for name, value in features.items():
            if name in self.spread:
                value = (value - self.middle[name]) / self.spread[name]
            for relation in Relation:
                scores[relation] += value * self.weights[relation].get(name, 0.0)
        return max(scores, key=lambda relation: scores[relation])


def _covered(name: str, result: Comparison) -> dict[str, float]:
    """How much of the claim the source holds, and what it does not."""
    missing = [part for _, part in uncovered(result.claim, result.matched)]
    weight = result.claim.weight or 1.0
    pairs = zip(result.claim.words, result.matched, strict=True)
    same = sum(word.weight for word, like in pairs if like >= _SAME)
    return {
        f"{name}_covered": result.coverage,
        f"{name}_same": same / weight,
        f"{name}_missing": sum(missing),
        f"{name}_most": max(missing, default=0.0),
        f"{name}_count": float(len(missing)),
    }


def _turned(there: Comparison, back: Comparison) -> dict[str, float]:
    """Denials on one side, and every kind of difference."""
    one, other = len(there.source.denied), len(there.claim.denied)
    odd = float(one % 2 != other % 2)
    shared = min(there.coverage, back.coverage)
    found = {
        "shared": shared,
        "denied": odd,
        "denied_both": float(one > 0 and other > 0),
        "denied_one": float(one),
        "denied_other": float(other),
        "denied_covered": odd * there.coverage,
        "denied_shared": odd * shared,
    }
    for kind in Difference:
        found[f"is_{kind}"] = there.weight_of(kind)
    turned = (Difference.DENIAL, Difference.OPPOSITE)
    return found | {f"{kind}_covered": there.weight_of(kind) * there.coverage for kind in turned}


def _shape(one: Sequence[str], other: Sequence[str]) -> dict[str, float]:
    """Lengths, and how many words and pairs of words both have."""
    pairs, more = set(pairwise(one)), set(pairwise(other))
    return {
        "longer": float(len(other) - len(one)),
        "length": float(len(other)),
        "words": len(set(one) & set(other)) / max(1, len(set(one) | set(other))),
        "pairs": len(pairs & more) / max(1, len(more)),
        "pairs_back": len(pairs & more) / max(1, len(pairs)),
        "reordered": float(set(one) == set(other) and list(one) != list(other)),
    }


def _words(one: set[str], other: set[str]) -> dict[str, float]:
    gone, new = one - other, other - one
    found = dict.fromkeys((f"-{word}" for word in gone), 1.0)
    found |= dict.fromkeys((f"+{word}" for word in new), 1.0)
    found |= dict.fromkeys((f"{word}>{instead}" for word in gone for instead in new), 1.0)
    return found


def _tokens(text: str) -> list[str]:
    return [match.lower() for match in _WORD.findall(text)]
