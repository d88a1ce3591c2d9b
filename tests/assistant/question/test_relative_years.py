"""A year named by where today is, is searched by its number."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.answer import AnswerStatus
from assistant.desk import Desk
from assistant.question.relative_years import in_years, turns_in_years, with_years
from tests.bounded import no_hanging

_TODAY = date(2025, 11, 1)


@pytest.mark.parametrize(
    ("question", "meant"),
    [
        ("Wat kost het meldpunt volgend jaar?", "Wat kost het meldpunt in 2026?"),
        ("Wat is het budget van dit jaar?", "Wat is het budget van 2025?"),
        ("Wat deden we afgelopen jaar?", "Wat deden we in 2024?"),
        ("Wat deden we het afgelopen jaar?", "Wat deden we in 2024?"),
        ("Wat komt er dit en volgend jaar?", "Wat komt er in 2025 en 2026?"),
        ("Hoeveel meer dan vorig jaar?", "Hoeveel meer dan 2024?"),
        ("Wat zei u vorig jaar zomer?", "Wat zei u in zomer 2024?"),
        ("Wat komt er volgende maand?", "Wat komt er in december 2025?"),
        ("Wat deden we de afgelopen jaren?", "Wat deden we de afgelopen jaren?"),
        ("Is dit jaarlijks zo?", "Is dit jaarlijks zo?"),
    ],
)
def test_a_year_gets_its_number(question: str, meant: str) -> None:
    assert with_years(question, _TODAY) == meant


def test_a_month_may_be_in_another_year() -> None:
    assert with_years("Wat zeiden we vorige maand?", date(2026, 1, 9)).endswith("december 2025?")


def test_a_follow_up_counts_from_the_year_asked_before() -> None:
    before = [{"role": "user", "content": "Wat kost het meldpunt in 2027?"}]
    assert in_years("En volgend jaar?", before, _TODAY) == "En volgend jaar?"
    assert in_years("Hoeveel vertrouwenspersonen zijn er dit jaar aangesteld?", before, _TODAY) == (
        "Hoeveel vertrouwenspersonen zijn er in 2025 aangesteld?"
    )
    this = [{"role": "user", "content": "Wat kost het meldpunt dit jaar?"}]
    assert turns_in_years(this, _TODAY)[0]["content"] == "Wat kost het meldpunt in 2025?"


def test_a_long_question_is_read_in_a_moment() -> None:
    with no_hanging():
        with_years(("vorig jaar en " * 2000)[:8000], _TODAY)


def test_the_answer_is_of_that_year(desk: Desk) -> None:
    then = desk.ask("Wat zeiden we vorig jaar over het voorkeursbeleid?", as_of=_TODAY)
    assert "2024" in then.searched
    first = set(then.answer[0].citations)
    assert {(c.meeting_date or "")[:4] for c in then.citations if c.n in first} == {"2024"}
    assert "other_year" not in {flag.kind for flag in then.flags}


def test_where_nothing_is_of_that_year_the_newest_is_told(desk: Desk) -> None:
    later = desk.ask(
        "Hoeveel mensen kwamen er dit jaar op het banenspreekuur af?", as_of=date(2026, 11, 28)
    )
    assert "143" in later.answer[0].text
    assert "other_year" in {flag.kind for flag in later.flags}
    assert desk.ask("Vorig jaar?").status is AnswerStatus.NO_EVIDENCE


def test_another_year_is_not_passed_off_as_this_one(desk: Desk) -> None:
    question = "Hoeveel leidinggevenden hebben dit jaar de leiderschapsmodule gevolgd?"
    later = desk.ask(question, as_of=date(2029, 2, 1))
    assert "203" in later.answer[0].text
    told = [flag.message for flag in later.flags if flag.kind == "other_year"]
    assert len(told) == 1
    assert "2029" in told[0]
    assert "9 oktober 2025" in told[0]


def test_a_search_is_of_that_year(desk: Desk) -> None:
    assert "2024" in desk.look_up("omstandertraining vorig jaar", as_of=_TODAY).searched
