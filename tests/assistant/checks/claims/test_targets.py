"""What is not at odds: a target and what was reached, other scales, what is denied of something else."""

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
        (
            "Van de medewerkers in schaal 7 tot en met 9 heeft 27% een herkomst buiten Europa, in schaal 10 tot en met 12 is dat 18% (eind 2024, nieuwe indeling).",
            "De laatste stand is 17% eind 2024, volgens de nieuwe indeling (herkomst buiten Europa).",
            False,
        ),
        (
            "We werken met streefcijfers en met voorkeursbeleid.",
            "In plaats van quota's werken we met streefcijfers en met voorkeursbeleid.",
            False,
        ),
        (
            "De gemeente werkt met een quotum voor de hoogste schalen.",
            "De gemeente werkt zonder een quotum voor de hoogste schalen.",
            True,
        ),
    ],
)
def test_two_sentences_are_at_odds_or_not(
    demo_index: Settings, one: str, other: str, *, clash: bool
) -> None:
    with Desk.open(demo_index, EVERYTHING) as desk:
        checker = desk.checker()
        for here, there in ((one, other), (other, one)):
            found = at_odds(checker.statement(here), checker.statement(there), checker.compare)
            assert (found is not None) is clash
