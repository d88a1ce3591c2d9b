"""Trains the combination and measures it: ``python -m training.claims.train``.

The drafts of ``papers.jsonl``, ``demo.jsonl`` and ``reference.jsonl`` were written for this; those
of ``eval/`` and ``../shared/gold`` are measured on only. Run it again after a change of the
features, the word lists or the embedding: the weights belong to all three.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence

import numpy as np

from assistant.checks.claims.model import WEIGHTS, Combination, Regression, Verdict
from eval.measures.verdicts import verdict_score
from training.claims.drafts import MEASURED, TRAINING, featured
from training.claims.fit import fit
from training.claims.signs import SIGNS

_PENALTY = 10.0
_FOLDS = 10

Row = tuple[str, dict[str, float]]  # verdict, features


def combination(rows: Sequence[Row]) -> Combination:
    """The combination that fits ``rows``."""
    names = sorted(SIGNS)
    table = np.array([[values[name] for name in names] for _, values in rows])
    verdicts = np.array([verdict for verdict, _ in rows])
    against = (verdicts == Verdict.CONTRADICTED).astype(float)
    rest = against == 0
    borne_out = (verdicts[rest] == Verdict.SUPPORTED).astype(float)
    first = fit(table, against, [SIGNS[name][0] for name in names], _PENALTY)
    second = fit(table[rest], borne_out, [SIGNS[name][1] for name in names], _PENALTY)
    return Combination(
        *(
            Regression(
                {n: round(float(w), 5) for n, w in zip(names, weights, strict=True) if w}, bias
            )
            for weights, bias in (first, second)
        )
    )


def measure(name: str, model: Combination, rows: Sequence[Row]) -> str:
    """Accuracy and the recall of every verdict, on one line."""
    return (
        f"{name}: {verdict_score([(verdict, model.verdict(values)) for verdict, values in rows])}\n"
    )


def cross_validated(rows: Sequence[Row]) -> str:
    """The figures of drafts that were kept aside, a tenth at a time."""
    order = np.random.default_rng(7).permutation(len(rows))
    pairs: list[tuple[str, str]] = []
    for fold in range(_FOLDS):
        aside = {int(place) for place in order[fold::_FOLDS]}
        model = combination([row for place, row in enumerate(rows) if place not in aside])
        pairs += [(rows[place][0], model.verdict(rows[place][1])) for place in aside]
    return f"{_FOLDS}-fold: {verdict_score(pairs)}\n"


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures and write the weights."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--keep", action="store_true", help="measure only, write no weights")
    options = parser.parse_args(arguments)
    sets: dict[str, list[Row]] = {}
    for draft_set in (*TRAINING, *MEASURED):
        if draft_set.papers.is_dir() and draft_set.drafts.is_file():
            sets[draft_set.name] = [(d.verdict, values) for d, values in featured(draft_set)]
    training = {item.name: sets[item.name] for item in TRAINING if item.name in sets}
    everything = [row for rows in training.values() for row in rows]
    sys.stdout.write(cross_validated(everything))
    for name, rows in training.items():
        others = [row for other, more in training.items() if other != name for row in more]
        sys.stdout.write(measure(f"{name}, trained on the others", combination(others), rows))
    model = combination(everything)
    for item in MEASURED:
        if item.name in sets:
            sys.stdout.write(measure(item.name, model, sets[item.name]))
    if not options.keep:
        data = {
            part: {"weights": dict(getattr(model, part).weights), "bias": getattr(model, part).bias}
            for part in ("contradicted", "supported")
        }
        WEIGHTS.write_text(json.dumps(data, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
