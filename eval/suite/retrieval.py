"""Searching: does what is found hold the passages that answer the question?"""

from __future__ import annotations

from collections.abc import Iterable

from eval.cases import SEARCHED, Assistant, Ranking, Search
from eval.matching import GoldUnits, ranks
from eval.measures import graded, ranking
from eval.measures.measure import Measure, Result, measured
from eval.questions import Question

SHOWN: tuple[Measure[Search], ...] = (ranking.FIRST, ranking.ANY_IN_5, ranking.ALL_IN_5)
GRADED: tuple[Measure[Ranking], ...] = (
    graded.NDCG,
    graded.RECALL_5,
    graded.RECALL_10,
    graded.RECIPROCAL_RANK,
)


def searches(assistant: Assistant, questions: Iterable[Question]) -> list[Search]:
    """Every question that the documents answer, with its hits."""
    units = GoldUnits(assistant.documents())
    found: list[Search] = []
    for question in questions:
        if not question.answerable:
            continue
        hits = assistant.search(
            question.query, as_of=question.as_of, history=question.history, limit=SEARCHED
        )
        found.append(
            Search(
                question,
                tuple(hits),
                tuple(ranks(hits, question.gold)),
                units.relevant(question.gold),
            )
        )
    return found


def retrieval_results(found: list[Search]) -> list[Result]:
    """All measures of searching."""
    return [*measured(SHOWN, found), *measured(GRADED, [search.ranking for search in found])]
