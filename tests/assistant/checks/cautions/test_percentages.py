"""Percentages with and without their definition and year."""

from __future__ import annotations

import pytest

from access.clearance import EVERYTHING
from assistant.desk import Desk
from settings import Settings
from tests.assistant.checks.cautions.said import flags, told


def test_a_percentage_without_its_definition_and_year() -> None:
    found = flags(
        "Het aandeel niet-westers vanaf schaal 15 steeg.\n"
        "Culturele diversiteit is nu 14% in de top."
    )
    assert "niet-westers" in told(found, "definition")
    assert "schaal 15" in told(found, "definition")
    assert "14%" in told(found, "year")


def test_a_percentage_with_all_of_it() -> None:
    found = flags("In 2023 was 21% vanaf schaal 12 van Buiten-Europese herkomst.")
    assert not told(found, "definition")
    assert not told(found, "year")


@pytest.mark.parametrize(
    "text",
    [
        "Op 1 april 2025 hadden 148 mensen de module gevolgd. Dat is 52%.",
        "203 mensen hebben de module gevolgd (stand 1 oktober 2025). Dat is 71%.",
        "Schaal\t2022\t2023\nSchaal 1 t/m 6\t24%\t25%",
        "Schaal | 2022 | 2023\nSchaal 1 t/m 6 | 24% | 25%",
        "Dat is één procentpunt erbij.",
    ],
)
def test_a_percentage_of_which_the_year_stands_beside_it(text: str) -> None:
    assert not told(flags(text), "year")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ongeveer de helft heeft geen werkmail.", ": de helft "),
        ("Sinds 2021 geldt de regel. Het aandeel steeg van 5% naar 8%.", ": 5%, 8% "),
        ("Stap\tAandeel\nEen\t31%\nTwee\t20%\nDrie\t18%\nVier\t5%", ": 31%, 20%, 18% en nog 1 "),
    ],
)
def test_a_percentage_without_a_year_as_it_stands_in_the_text(text: str, words: str) -> None:
    assert words in told(flags(text), "year")


def test_two_definitions_in_the_papers_are_named_beside_a_percentage_that_has_none(
    real_index: Settings,
) -> None:
    with Desk.open(real_index, EVERYTHING) as desk:
        answer = desk.ask("Hoe zit het met de stijging van 9% naar 14%?")
    found = told(list(answer.flags), "definition")
    assert "Bij 9% en 14%: de definitie staat er niet bij" in found
    assert "Bij 33% en 34%: de definitie staat er niet bij" in found


def test_percentages_that_do_not_compare() -> None:
    found = flags(
        "In 2023 was 21% vanaf schaal 12 van Buiten-Europese herkomst.",
        "In 2023 was 14% vanaf schaal 12 niet-westers.",
    )
    assert "niet met elkaar te vergelijken" in told(found, "definitions_differ")


def test_a_definition_under_another_name_compares() -> None:
    found = flags(
        "De stand is 17% eind 2024, volgens de nieuwe indeling (herkomst buiten Europa).",
        "Het streefcijfer is 20% met een herkomst buiten Europa.",
        "Volgens de nieuwe indeling was dat 16%.",
    )
    assert not told(found, "definitions_differ")
