"""Answers: right sources, facts that hold, and refusals where there is nothing."""

from __future__ import annotations

from collections.abc import Iterable

from eval.cases import Assistant, Case, ask
from eval.checker import Checker
from eval.measures import (
    citations,
    exactness,
    must_not,
    nuggets,
    precision,
    refusal,
    status,
    validity,
)
from eval.measures.measure import Measure, Result, measured
from eval.measures.support import support_measures
from eval.questions import Question


def answer_measures(checker: Checker) -> tuple[Measure[Case], ...]:
    """All measures of answers."""
    return (
        citations.PRECISION,
        citations.RECALL,
        citations.F1,
        validity.VALIDITY,
        exactness.EXACTNESS,
        *support_measures(checker),
        nuggets.RECALL,
        precision.FIGURES,
        precision.DATES,
        precision.NAMES,
        must_not.MUST_NOT,
        status.STATUS,
        refusal.RECALL,
        refusal.PRECISION,
        refusal.WRONG,
    )


def cases(assistant: Assistant, questions: Iterable[Question]) -> list[Case]:
    """Every question with its answer."""
    return [ask(assistant, question) for question in questions]


def answer_results(found: list[Case], checker: Checker) -> list[Result]:
    """All measures over the answers; vital facts apart only where the set sets them apart."""
    results = measured(answer_measures(checker), found)
    if any(case.question.okay for case in found):
        results += measured((nuggets.VITAL, nuggets.WEIGHTED), found)
    return results
