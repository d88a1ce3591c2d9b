"""What the load test calls wrong with an answer."""

from __future__ import annotations

from typing import Any

import pytest

from access.clearance import EVERYTHING
from assistant.contract import answer_json
from assistant.desk import Desk
from benchmarks.load import _SHAPE, Known, faults
from settings import Settings

MINE, OTHER = (
    "Wanneer wordt de leiderschapsmodule Ruimte voor Verschil verplicht?",
    "Hoeveel acties uit de Inclusieagenda 2021-2024 zijn afgerond?",
)


@pytest.fixture(scope="module")
def answers(demo_index: Settings) -> tuple[Known, dict[str, Any]]:
    with Desk.open(demo_index, EVERYTHING) as desk:
        known = Known.of(desk, [MINE, OTHER])
        return known, {text: answer_json(desk.ask(text)) for text in (MINE, OTHER)}


def test_the_answer_of_before_is_right(answers: tuple[Known, dict[str, Any]]) -> None:
    known, given = answers
    assert given[MINE]["citations"]
    assert faults(MINE, given[MINE], known) == []


def test_an_answer_to_another_question_is_seen(answers: tuple[Known, dict[str, Any]]) -> None:
    known, given = answers
    assert faults(MINE, given[OTHER], known) == ["somebody else's answer"]


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"document": "weg.md"}, ["unknown paper"]),
        ({"document": "brief-1-1.md"}, []),
        ({"quote": "Dit staat er niet."}, ["quotation not in its paper"]),
    ],
)
def test_a_citation_that_leads_nowhere_is_seen(
    answers: tuple[Known, dict[str, Any]], change: dict[str, str], fault: list[str]
) -> None:
    known, given = answers
    first, *rest = given[MINE]["citations"]
    assert faults(MINE, {**given[MINE], "citations": [{**first, **change}, *rest]}, known) == fault


_NOTHING = {"document": None, "quote": None}


@pytest.mark.parametrize(
    "answer", [{}, [], None, *({"status": "", "citations": [one]} for one in ({}, _NOTHING))]
)
def test_another_shape_ends_in_what_is_counted(
    answers: tuple[Known, dict[str, Any]], answer: Any
) -> None:
    with pytest.raises(_SHAPE):
        faults(MINE, answer, answers[0])
