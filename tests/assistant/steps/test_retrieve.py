"""What a form says of its arrangements answers a question about those, and no other."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from access.clearance import EVERYTHING
from assistant.desk import Desk
from settings import Settings


@pytest.fixture(scope="module")
def desk(demo_index: Settings) -> Iterator[Desk]:
    with Desk.open(demo_index, EVERYTHING) as opened:
        yield opened


def _headings(desk: Desk, question: str) -> set[str | None]:
    return {item.heading for item in desk.ask(question).citations}


def test_where_is_answered(desk: Desk) -> None:
    assert "Plaats / adres" in _headings(desk, "Waar is het werkbezoek aan de werf Noorderkade?")


def test_they_are_no_answer_to_another_question(desk: Desk) -> None:
    assert "Plaats / adres" not in _headings(desk, "Wat merkt de werf Noorderkade ervan?")
