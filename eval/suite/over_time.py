"""The same questions as of successive days: which lines changed, and whether a paper says why."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from eval.cases import Assistant, Case, Step, ask
from eval.groups import CANONICAL, Group
from eval.measures import over_time
from eval.measures.measure import Result, measured
from eval.questions import Question
from ingest.units import DocumentRecord

_MOST_DAYS = 10  # the newest meetings; a question is asked as of the day after each


def days(records: Iterable[DocumentRecord]) -> list[date]:
    """The day after each meeting, oldest first."""
    found = {record.metadata.meeting_date for record in records if record.metadata.meeting_date}
    after = sorted(date.fromisoformat(day) + timedelta(days=1) for day in found)
    return after[-_MOST_DAYS:]


def standing_questions(groups: Iterable[Group], questions: Iterable[Question]) -> list[Question]:
    """One wording of every group; without groups, the questions that name no day."""
    canonical = [
        replace(question, id=group.id)
        for group in groups
        for style, question in group.questions()
        if style == CANONICAL
    ]
    return canonical or [q for q in questions if q.as_of is None and q.answerable]


def dated_cases(
    assistant: Assistant, questions: Sequence[Question], moments: Sequence[date]
) -> list[list[Case]]:
    """For each question its answers as of each of ``moments``."""
    return [
        [ask(assistant, replace(question, as_of=day)) for day in moments] for question in questions
    ]


def time_results(found: Sequence[Sequence[Case]]) -> list[Result]:
    """All measures over the steps from one day to the next."""
    steps = [
        Step(earlier.id, "", earlier, later, earlier.question.as_of)
        for series in found
        for earlier, later in pairwise(series)
        if earlier.question.as_of is not None
    ]
    return measured((over_time.UNEXPLAINED, over_time.CHANGED), steps)


def leak_results(found: Iterable[Case]) -> list[Result]:
    """Whether any answer as of a day cites a later paper."""
    return measured((over_time.LEAKS,), list(found))
