"""What a form says of its arrangements answers a question about those, and no other."""

from __future__ import annotations

from assistant.desk import Desk


def _headings(desk: Desk, question: str) -> set[str | None]:
    return {item.heading for item in desk.ask(question).citations}


def test_where_is_answered(desk: Desk) -> None:
    assert "Plaats / adres" in _headings(desk, "Waar is het werkbezoek aan de werf Noorderkade?")


def test_they_are_no_answer_to_another_question(desk: Desk) -> None:
    assert "Plaats / adres" not in _headings(desk, "Wat merkt de werf Noorderkade ervan?")
