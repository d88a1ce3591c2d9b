"""A target and what was reached are two figures of one thing, and not at odds."""

from __future__ import annotations

import pytest

from access.clearance import EVERYTHING
from assistant.checks.claims.at_odds import at_odds
from assistant.desk import Desk
from settings import Settings

_REACHED = "Het aandeel medewerkers met een herkomst buiten Europa in schaal 10 en hoger was 17%."


@pytest.mark.parametrize(
    ("one", "other", "clash"),
    [
        (
            "Het streefcijfer van 20% medewerkers met een herkomst buiten Europa geldt in schaal 10 en hoger.",
            _REACHED,
            False,
        ),
        (
            "In 2026 moet 30% van de medewerkers een opleiding hebben gevolgd.",
            "21% van de medewerkers heeft een opleiding gevolgd.",
            False,
        ),
        (
            "203 van de 286 leidinggevenden hebben de module gevolgd.",
            "112 van de 286 leidinggevenden hebben de module gevolgd.",
            True,
        ),
    ],
)
def test_a_target_beside_what_was_reached(
    demo_index: Settings, one: str, other: str, *, clash: bool
) -> None:
    with Desk.open(demo_index, EVERYTHING) as desk:
        checker = desk.checker()
        for here, there in ((one, other), (other, one)):
            found = at_odds(checker.statement(here), checker.statement(there), checker.compare)
            assert (found is not None) is clash
