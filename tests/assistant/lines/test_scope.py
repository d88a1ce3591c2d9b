"""A question about something that no paper treats gets no answer, however near something seems."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing

import pytest

from access.clearance import EVERYTHING
from assistant.answer import AnswerStatus
from assistant.desk import Desk
from index.library import open_library
from settings import Settings
from training.corpus import own_items
from training.scope import about_something_else


@pytest.fixture(scope="module")
def desk(demo_index: Settings) -> Iterator[Desk]:
    with Desk.open(demo_index, EVERYTHING) as opened:
        yield opened


@pytest.mark.parametrize(
    "question",
    [
        "Gaat de wethouder aftreden?",
        "Wie betaalt de lunch van de wethouder?",
        "Hoe veilig is de fietstunnel?",
        "Heeft de gemeente schulden?",
        "Is de wethouder nog wel geloofwaardig?",
    ],
)
def test_a_short_question_about_something_else_is_not_answered(desk: Desk, question: str) -> None:
    answer = desk.ask(question)
    assert answer.status is AnswerStatus.NO_EVIDENCE
    assert not answer.answer


@pytest.mark.parametrize(
    "question",
    [
        "Waarom geen quotum?",
        "Wie mag er melden?",
        "Luistert de wethouder naar medewerkers?",
        "Wat doet het college aan inclusie?",
    ],
)
def test_a_short_question_about_the_papers_is_answered(desk: Desk, question: str) -> None:
    assert desk.ask(question).status is AnswerStatus.ANSWER


def test_most_questions_about_something_else_are_not_answered(
    desk: Desk, demo_index: Settings
) -> None:
    """A third of them was answered by whatever came first before anything looked at the scope."""
    with closing(open_library(demo_index)) as library:
        questions = about_something_else(library, own_items(), 120)
    answered = [q for q in questions if desk.ask(q).status is AnswerStatus.ANSWER]
    assert len(answered) < 0.25 * len(questions), answered
