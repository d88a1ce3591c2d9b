"""Numbers over stretches of time that differ are said not to compare."""

from __future__ import annotations

import pytest

from tests.assistant.checks.cautions.said import flags, told


def test_numbers_over_other_periods_do_not_compare() -> None:
    found = flags(
        "In het eerste halfjaar van 2025 kwamen er 29 meldingen binnen.",
        "Van februari tot en met december 2024 waren er 63 meldingen.",
    )
    assert told(found, "periods_differ") == (
        "Deze aantallen meldingen gaan over verschillende perioden: 29 (in het eerste halfjaar van "
        "2025) en 63 (van februari tot en met december 2024). Zo zijn ze niet met elkaar te "
        "vergelijken."
    )


@pytest.mark.parametrize(
    "said",
    [
        # The same stretch of time, and the same number.
        ("In 2024 waren er 63 meldingen.", "In 2024 kwamen er 64 meldingen binnen."),
        ("In 2024 waren er 63 meldingen.", "Van mei tot en met juli 2024 kwamen er 63 meldingen."),
        # Other things.
        ("In 2024 waren er 63 meldingen.", "Van mei tot en met juli 2024 waren er 74 gesprekken."),
        # No stretch of time.
        ("Er zijn 63 meldingen.", "Er zijn 31 meldingen."),
    ],
)
def test_numbers_that_compare_get_no_warning(said: tuple[str, str]) -> None:
    assert not told(flags(*said), "periods_differ")
