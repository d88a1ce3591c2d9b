"""Retrieval over whole units: nDCG, recall and reciprocal rank, taken by ir-measures.

A unit is relevant when it holds a gold passage; in a BEIR set the relevance is that of its qrels.
Range 0 to 1. nDCG: Järvelin and Kekäläinen, "Cumulated gain-based evaluation of IR techniques"
(TOIS 2002), as trec_eval computes it; reciprocal rank: Kantor and Voorhees (2000).

>>> ranked(ir_measures.RR, {"b": 1}, ["a", "b"])
0.5
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import ir_measures

from eval.cases import Ranking
from eval.measures.measure import About, Group, Measure, Score


def ranked(measure: Any, relevant: Mapping[str, int], found: Sequence[str]) -> float:
    """The value of an ir-measures ``measure`` for one question; ``found`` is best first."""
    qrels = [ir_measures.Qrel("q", name, grade) for name, grade in relevant.items()]
    run = [
        ir_measures.ScoredDoc("q", name, float(len(found) - place))
        for place, name in enumerate(found)
    ]
    if not run:
        return 0.0
    return float(ir_measures.calc_aggregate([measure], qrels, run)[measure])


def _measure(measure: Any, name: str, title: str, meaning: str, source: str) -> Measure[Ranking]:
    about = About(name, title, meaning, source, Group.RETRIEVAL)

    def score(item: Ranking) -> Score | None:
        if not item.relevant:
            return None
        return Score(ranked(measure, item.relevant, item.found))

    return Measure(about, score)


NDCG = _measure(
    ir_measures.nDCG @ 10,
    "ndcg_10",
    "nDCG@10",
    "Hoe hoog de goede eenheden staan bij de eerste tien; bovenaan telt het zwaarst.",
    "Järvelin en Kekäläinen, TOIS 2002; berekend met ir-measures",
)
RECALL_5 = _measure(
    ir_measures.R @ 5,
    "recall_5",
    "Recall@5",
    "Het deel van de goede eenheden dat bij de eerste vijf staat.",
    "ir-measures R@5",
)
RECALL_10 = _measure(
    ir_measures.R @ 10,
    "recall_10",
    "Recall@10",
    "Het deel van de goede eenheden dat bij de eerste tien staat.",
    "ir-measures R@10",
)
RECIPROCAL_RANK = _measure(
    ir_measures.RR @ 10,
    "rr_10",
    "Reciprocal rank",
    "Eén gedeeld door de plaats van de eerste goede eenheid; 0 buiten de eerste tien.",
    "Kantor en Voorhees, 2000; berekend met ir-measures",
)
