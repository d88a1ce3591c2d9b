"""What an answer takes, step by step."""

from __future__ import annotations

from access.clearance import EVERYTHING
from assistant.desk import Desk
from benchmarks.answers import Steps
from settings import Settings


def test_every_step_of_an_answer_is_timed(demo_index: Settings) -> None:
    steps = Steps()
    with Desk.open(demo_index, EVERYTHING) as desk:
        with steps.listening():
            desk.ask("Kan de gemeente zelf een quotum instellen?")
        desk.ask("Komt er een quotum?")
    assert {name: len(taken) for name, taken in steps.taken.items()} == dict.fromkeys(
        ["understand", "retrieve", "judge", "gather", "draft", "verify", "caution", "present"], 1
    )
    assert all(taken[0] > 0 for taken in steps.taken.values())
