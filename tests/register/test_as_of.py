"""Nothing dated on or after the chosen day may appear, whichever way one asks."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from assistant.contract import answer_json
from assistant.desk import Desk
from assistant.register_contract import commitments_json, timeline_json
from ingest.dates import in_words

DAYS = [
    date(2023, 11, 16),
    date(2024, 3, 15),
    date(2024, 11, 7),
    date(2025, 4, 9),
    date(2025, 10, 9),
]
QUESTIONS = [
    "Waarom geen quotum?",
    "Hoe is onze lijn over het externe meldpunt veranderd?",
    "Wat zeggen we over namen in een anonieme brief?",
    "Wordt het voorkeursbeleid uitgebreid?",
]


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_lines(demo_desk: Desk, day: date) -> None:
    for line in demo_desk.lines(as_of=day):
        assert all("" < wording.date < day.isoformat() for wording in line.wordings)


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_timelines(demo_desk: Desk, day: date) -> None:
    for subject in ("quota", "extern meldpunt", "voorkeursbeleid", "motie 455"):
        _check(timeline_json(demo_desk.timeline(subject, as_of=day), day), day)


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_commitments(demo_desk: Desk, day: date) -> None:
    _check(commitments_json(demo_desk.commitments(as_of=day), day), day)


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_answers(demo_desk: Desk, day: date) -> None:
    for question in QUESTIONS:
        answer = demo_desk.ask(question, as_of=day)
        _check(answer_json(answer), day)
        for flag in answer.flags:
            assert in_words(day) not in flag.message


def test_what_is_settled_later_is_still_open(demo_desk: Desk) -> None:
    def state(day: date) -> str:
        found = demo_desk.commitments(as_of=day)
        return next(c.item.state.value for c in found if c.item.number == "TA2024-000118")

    assert state(date(2024, 7, 2)) == "open"
    assert state(date(2024, 7, 3)) == "afgedaan"


def _check(data: dict[str, Any], day: date) -> None:
    dates = list(_meeting_dates(data))
    assert all(found is not None and found < day.isoformat() for found in dates), json.dumps(dates)


def _meeting_dates(data: Any) -> Iterator[str | None]:
    """The dates of all papers that are cited anywhere in ``data``."""
    if isinstance(data, dict):
        if "meeting_date" in data:
            yield data["meeting_date"]
        for value in data.values():
            yield from _meeting_dates(value)
    elif isinstance(data, list):
        for value in data:
            yield from _meeting_dates(value)
