"""Trains the combination for pairs of sentences: ``python -m training.claims.train_pairs TRAIN.tsv``.

A softmax regression with an L2 penalty over the numbers of a pair and the words of one side only
(those that occur often enough). Prints the figures of pairs kept aside, then writes the weights.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from scipy import sparse
from scipy.optimize import minimize

from eval.entailment import WEIGHTS, pair_checker, read_pairs, score
from eval.pair import PairModel, Relation

_LEAST = 6  # pairs a word must occur in
_PENALTY = 5.0
_FOLDS = 5
_SMALLEST = 0.02  # a weight that is smaller is left out

Row = tuple[Relation, dict[str, float]]


def fitted(rows: Sequence[Row]) -> PairModel:
    """The model that fits ``rows``."""
    counts = Counter(name for _, values in rows for name in values)
    numbers = sorted(name for name in rows[0][1] if name[0].isalpha() and ">" not in name)
    words = sorted(name for name, n in counts.items() if name not in numbers and n >= _LEAST)
    table = np.array([[values[name] for name in numbers] for _, values in rows])
    middle, spread = table.mean(axis=0), np.maximum(table.std(axis=0), 1e-3)
    scaled = sparse.csr_matrix((table - middle) / spread)
    features = sparse.hstack([scaled, _one_hot(rows, words)]).tocsr()
    relations = list(Relation)
    target = np.array([relations.index(relation) for relation, _ in rows])
    weights, bias = _softmax_regression(features, target, len(relations))
    names = [*numbers, *words]
    return PairModel(
        weights={
            relation: {
                name: round(float(weight), 3)
                for name, weight in zip(names, weights[place], strict=True)
                if abs(weight) >= _SMALLEST
            }
            for place, relation in enumerate(relations)
        },
        bias={relation: round(float(bias[place]), 4) for place, relation in enumerate(relations)},
        middle=_rounded(numbers, middle),
        spread=_rounded(numbers, spread),
    )


def _one_hot(rows: Sequence[Row], words: Sequence[str]) -> Any:
    place = {word: column for column, word in enumerate(words)}
    at = [
        (row, place[name])
        for row, (_, values) in enumerate(rows)
        for name in values
        if name in place
    ]
    lines, columns = [row for row, _ in at], [column for _, column in at]
    return sparse.csr_matrix((np.ones(len(at)), (lines, columns)), shape=(len(rows), len(words)))


def _softmax_regression(features: Any, target: Any, classes: int) -> tuple[Any, Any]:
    count, width = features.shape
    wanted = np.eye(classes)[target]

    def loss(values: Any) -> tuple[float, Any]:
        weights, bias = values[:-classes].reshape(classes, width), values[-classes:]
        scores = features @ weights.T + bias
        scores -= scores.max(axis=1, keepdims=True)
        shares = np.exp(scores)
        shares /= shares.sum(axis=1, keepdims=True)
        total = -np.log(shares[np.arange(count), target] + 1e-12).sum()
        step = shares - wanted
        gradient = (features.T @ step).T + _PENALTY * weights
        penalty = _PENALTY * (weights**2).sum() / 2
        return float(total + penalty), np.r_[gradient.ravel(), step.sum(axis=0)]

    start = np.zeros(classes * width + classes)
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 300}).x
    return found[:-classes].reshape(classes, width), found[-classes:]


def _rounded(names: Sequence[str], values: Any) -> Mapping[str, float]:
    return {name: round(float(value), 5) for name, value in zip(names, values, strict=True)}


def cross_validated(rows: Sequence[Row]) -> str:
    """The figures of pairs kept aside, a fifth at a time."""
    order = np.random.default_rng(7).permutation(len(rows))
    outcomes: list[tuple[Relation, Relation]] = []
    for fold in range(_FOLDS):
        aside = {int(place) for place in order[fold::_FOLDS]}
        model = fitted([row for place, row in enumerate(rows) if place not in aside])
        outcomes += [(rows[place][0], model.relation(rows[place][1])) for place in aside]
    return score(outcomes)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure by cross-validation, train on everything and write the weights."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("file", type=Path)
    options = parser.parse_args(arguments)
    checker = pair_checker()
    rows = [
        (pair.relation, checker.features(pair.premise, pair.hypothesis))
        for pair in read_pairs(options.file)
    ]
    sys.stdout.write(cross_validated(rows))
    model = fitted(rows)
    data = {name: getattr(model, name) for name in ("weights", "bias", "middle", "spread")}
    WEIGHTS.parent.mkdir(parents=True, exist_ok=True)
    WEIGHTS.write_text(json.dumps(data, ensure_ascii=False, sort_keys=True), encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
