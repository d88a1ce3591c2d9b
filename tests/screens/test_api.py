"""What programs may send, and what they get."""

from __future__ import annotations

import json
from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import gradio as gr
import pytest

from access.clearance import EVERYTHING
from assistant.answer import AnswerStatus
from assistant.desk import Desk
from index.store import StoreMissing
from screens.api import Endpoints
from screens.failure import NO_DOCUMENTS
from screens.turns import Turns
from settings import Settings

QUESTION = "Waarom geen quotum?"


@pytest.fixture(scope="module")
def endpoints(demo_index: Settings) -> Iterator[Endpoints]:
    with Desk.open(demo_index, EVERYTHING) as desk:
        office: Any = SimpleNamespace(desk_for=lambda _owner: desk, turns=Turns(1))
        yield Endpoints(office)


def test_the_answers_are_those_of_the_command_line(endpoints: Endpoints) -> None:
    hits = json.loads(endpoints.search(QUESTION, limit=3))
    assert len(hits["hits"]) == 3
    assert {"text", "document", "meeting_date"} <= hits["hits"][0].keys()
    answer = json.loads(endpoints.ask(QUESTION))
    assert answer["status"] == AnswerStatus.ANSWER.value
    assert answer["citations"][0]["quote"]
    assert json.loads(endpoints.timeline("quotum"))["threads"]
    checked = json.loads(endpoints.check("Het streefcijfer is 25% eind 2028."))
    (sentence,) = checked["sentences"]
    assert sentence["verdict"] == "contradicted"


def test_limits_hold(endpoints: Endpoints) -> None:
    found = json.loads(endpoints.ask(QUESTION, as_of="2025-01-01", since="2024-01-01"))
    days = [item["meeting_date"] for item in found["citations"]]
    assert days
    assert all("2024-01-01" <= day < "2025-01-01" for day in days)
    kinds = json.loads(endpoints.ask(QUESTION, kinds=["raadsbrief"]))["citations"]
    assert {item["kind"] for item in kinds} <= {"raadsbrief"}


@pytest.mark.parametrize(
    ("name", "given", "message"),
    [
        ("search", {"question": ""}, "question is leeg"),
        ("search", {"question": "x" * 4001}, "question is te lang: 4001 tekens. De grens is 4000"),
        ("search", {"question": ["x"]}, "question is leeg"),
        ("search", {"question": "x", "limit": 51}, "limit: geef een getal van 1 tot en met 50"),
        ("search", {"question": "x", "limit": True}, "limit: geef een getal"),
        ("search", {"question": "x", "as_of": "gisteren"}, "as_of: 'gisteren' is geen datum"),
        ("ask", {"question": "x", "since": 5}, "since: '5' is geen datum"),
        ("ask", {"question": "x", "kinds": "raadsbrief"}, "kinds: geef een lijst"),
        ("ask", {"question": "x", "parties": ["x"] * 51}, "parties: geef hoogstens 50"),
        ("ask", {"question": "x", "committees": ["x" * 201]}, "committees: geef hoogstens"),
        ("timeline", {"subject": "x" * 201}, "subject is te lang"),
        ("check", {"draft": "x" * 20_001}, "draft is te lang"),
        ("check", {"draft": None}, "draft is leeg"),
    ],
)
def test_what_cannot_be_used_is_told(
    endpoints: Endpoints, name: str, given: dict[str, Any], message: str
) -> None:
    with pytest.raises(gr.Error) as error:
        getattr(endpoints, name)(**given)
    assert message in str(error.value)


def test_without_documents_it_says_what_to_do() -> None:
    class Empty:
        turns = Turns(1)

        def desk_for(self, _owner: str) -> Desk:
            raise StoreMissing("weg")

    office: Any = Empty()
    with pytest.raises(gr.Error) as error:
        Endpoints(office).ask(QUESTION)
    assert str(error.value) == NO_DOCUMENTS


def test_a_program_asks_no_more_at_once_than_a_user(endpoints: Endpoints) -> None:
    with (
        endpoints._office.turns.of("lokaal"),
        pytest.raises(gr.Error, match="al 1 vragen van u beantwoord"),
    ):
        endpoints.search(QUESTION)
    assert endpoints.search(QUESTION)
