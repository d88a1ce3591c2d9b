"""Entailment between Dutch sentences: the share of pairs whose relation is right.

SICK-NL (Wijnholds and Moortgat, "SICK-NL: A dataset for Dutch natural language inference", EACL
2021), a Dutch version of SICK (Marelli et al., LREC 2014): entailment, contradiction or neutral.
Range 0 to 1; always answering "neutral" gives 0.57.

``python -m eval.entailment dev.tsv`` prints the accuracy, and recall and precision per relation.
"""

from __future__ import annotations

import argparse
import csv
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from assistant.checks.claims.likeness import Likeness
from eval.pair import PairChecker, PairModel, Relation
from index.analysis import DutchAnalyser
from index.embedding import load_embedder
from index.terms import OWN_TERMS, read_rows

WEIGHTS = Path(__file__).parent / "sets" / "sick_nl" / "weights.json"


@dataclass(frozen=True, slots=True)
class SentencePair:
    """Two sentences and how the second stands to the first."""

    premise: str
    hypothesis: str
    relation: Relation


def read_pairs(file: Path) -> list[SentencePair]:
    """The pairs of a SICK file. Raises OSError, KeyError and ValueError for another sort of file."""
    with file.open(encoding="utf-8", newline="") as stream:
        rows = csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [
            SentencePair(
                row["sentence_A"], row["sentence_B"], Relation(row["entailment_label"].upper())
            )
            for row in rows
        ]


def pair_checker() -> PairChecker:
    """The checker of pairs with the project's own lists and embedding."""
    embedder = load_embedder(None)
    return PairChecker(DutchAnalyser(), Likeness.of(read_rows(OWN_TERMS), embedder), embedder)


def score(outcomes: Sequence[tuple[Relation, Relation]]) -> str:
    """The figures of pairs of the right and the given relation."""
    right = sum(wanted is given for wanted, given in outcomes)
    lines = [f"accuracy {right / len(outcomes):.3f} of {len(outcomes)}"]
    for relation in Relation:
        wanted = [given for right_one, given in outcomes if right_one is relation]
        given = [right_one for right_one, mine in outcomes if mine is relation]
        hit = sum(mine is relation for mine in wanted)
        lines.append(
            f"{relation.lower()}: recall {hit / max(1, len(wanted)):.3f} ({len(wanted)}), "
            f"precision {hit / max(1, len(given)):.3f}"
        )
    return "\n".join(lines) + "\n"


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures for a file."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("file", type=Path)
    options = parser.parse_args(arguments)
    checker, model = pair_checker(), PairModel.load(WEIGHTS)
    pairs = read_pairs(options.file)
    outcomes = [
        (pair.relation, model.relation(checker.features(pair.premise, pair.hypothesis)))
        for pair in pairs
    ]
    sys.stdout.write(score(outcomes))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
