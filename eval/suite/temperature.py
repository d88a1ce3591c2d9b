"""The same questions at several temperatures of the language model that writes the draft."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from assistant.desk import Desk
from eval.cases import Assistant, ask
from eval.checker import Conflict
from eval.groups import CANONICAL, Group
from eval.measures import consistency
from eval.measures.measure import Result, measured
from eval.measures.temperature import TEMPERATURES, WRITTEN
from eval.questions import Question
from eval.suite.stability import spread
from eval.temperatures import Warm, warm_pairs


def desks(desk: Desk, temperatures: Sequence[float]) -> dict[float, Desk]:
    """``desk`` with its language model at each temperature; empty where it has no model."""
    found = {item: desk.at_temperature(item) for item in temperatures}
    return {item: warm for item, warm in found.items() if warm is not None}


def model_questions(
    groups: Iterable[Group], questions: Iterable[Question], most: int
) -> list[Question]:
    """At most ``most`` questions that have an answer, evenly spread: the model writes no other."""
    canonical = [
        question
        for group in groups
        for style, question in group.questions()
        if style == CANONICAL and group.gold
    ]
    able = [q for q in (*canonical, *questions) if q.expect == "answer" and q.answerable]
    return spread(able, most) if most else []


def warm_cases(assistants: Mapping[float, Assistant], questions: Iterable[Question]) -> list[Warm]:
    """Every question with its answer at each temperature."""
    return [
        Warm(temperature, ask(assistant, question))
        for question in questions
        for temperature, assistant in assistants.items()
    ]


def temperature_results(found: Sequence[Warm], conflict: Conflict) -> list[Result]:
    """All measures over the pairs of temperatures, with accuracy at each; empty without a pair."""
    pairs = list(warm_pairs(found))
    if not pairs:
        return []
    counted = {pair.id for pair in pairs}
    return [
        *measured(consistency.agreements(TEMPERATURES, conflict), pairs),
        *measured(
            consistency.accuracies(TEMPERATURES), [item for item in found if item.id in counted]
        ),
        *measured(WRITTEN, found),
    ]
