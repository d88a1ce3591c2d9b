"""Which units speak, and in what order."""

from __future__ import annotations

from access.clearance import EVERYTHING
from assistant.desk import Desk
from settings import Settings

_WORDINGS = (
    "Kan de gemeente een quotum instellen?",
    "Mag het college zelf een quotum op herkomst invoeren?",
    "quotum instellen, mag de gemeente dat",
)


def test_the_newest_line_comes_first_however_it_is_asked(demo_index: Settings) -> None:
    with Desk.open(demo_index, EVERYTHING) as desk:
        answers = [desk.ask(wording) for wording in _WORDINGS]
    assert len({answer.citations[0].unit_id for answer in answers}) == 1
    for answer in answers:
        days = [item.meeting_date or "" for item in answer.citations]
        assert days[0] == max(days)
