"""A question about something that no paper treats gets no answer, however near something seems."""

from __future__ import annotations

from contextlib import closing

import pytest

from access.clearance import EVERYTHING
from assistant.answer import AnswerStatus
from assistant.desk import Desk
from eval.questions import read_questions
from index.library import open_library
from settings import Settings
from tests.conftest import ROOT
from training.corpus import own_items
from training.scope import about_something_else


def test_short_questions_about_something_else_are_seldom_answered(desk: Desk) -> None:
    questions = read_questions(ROOT / "eval" / "sets" / "elsewhere" / "queries.jsonl")
    assert len(questions) == 60
    answers = {asked.query: desk.ask(asked.query) for asked in questions}
    refused = [q for q, answer in answers.items() if answer.status is not AnswerStatus.ANSWER]
    assert not any(
        answers[q].answer for q in refused if answers[q].status is AnswerStatus.NO_EVIDENCE
    )
    assert len(refused) >= 0.7 * len(questions), sorted(set(answers) - set(refused))


@pytest.mark.parametrize("words", ["jongeren", "MWO", "I&D", "quota"])
def test_bare_words_that_stand_in_the_papers_are_answered(real_index: Settings, words: str) -> None:
    with Desk.open(real_index, EVERYTHING) as opened:
        assert opened.ask(words).status is AnswerStatus.ANSWER


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
    """Without a judge of scope the best passage would do for many of them."""
    with closing(open_library(demo_index)) as library:
        questions = about_something_else(library, own_items(), 120)
    answered = [q for q in questions if desk.ask(q).status is AnswerStatus.ANSWER]
    assert len(answered) < 0.25 * len(questions), answered
