"""Questions that say little by themselves: parts of another, and those that join in."""

from __future__ import annotations

import pytest

from access.clearance import EVERYTHING
from annotatie.drafting import draft
from annotatie.incoming import read_text
from assistant.answer import AnswerStatus
from assistant.desk import Desk
from settings import Settings


def test_a_part_without_a_subject_is_about_that_of_the_whole(real_index: Settings) -> None:
    asked = "2. Hoe wil de wethouder het streefcijfer halen?\n   a) Welke maatregelen neemt het college?\n"
    alone = "1. Welke maatregelen neemt het college?\n"
    with Desk.open(real_index, EVERYTHING) as desk:
        _, part = draft(read_text(asked), desk).questions
        (other,) = draft(read_text(alone), desk).questions
    # By itself it is the question of another subject, for another alderman.
    assert other.status is AnswerStatus.REFER_OTHER_WETHOUDER
    assert part.status is AnswerStatus.ANSWER
    assert any("streefcijfers" in bullet.text for bullet in part.bullets)


@pytest.mark.parametrize(
    "line",
    [
        "Wij sluiten ons aan bij de vragen van Groen Lindewaard.",
        "De fractie sluit zich aan bij vraag 1.",
    ],
)
def test_who_joins_in_asks_nothing_to_look_for(demo_index: Settings, line: str) -> None:
    with Desk.open(demo_index, EVERYTHING) as desk:
        (made,) = draft(read_text(f"Lid Jansen (VVD)\n1. {line}\n"), desk).questions
    assert not made.bullets
    assert not made.near
    assert "zich aansluit" in made.missing
