"""Short years become whole ones, and nothing else does."""

from __future__ import annotations

import pytest

from index.years import with_whole_years


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("hoeveel geld is er in 25 voor I&D", "hoeveel geld is er in 2025 voor I&D"),
        ("wat kost dat in '26", "wat kost dat in 2026"),
        ("Eind ’24 was het toch klaar?", "Eind 2024 was het toch klaar?"),
        ("stand begin 25, en sinds 23?", "stand begin 2025, en sinds 2023?"),
    ],
)
def test_a_short_year(typed: str, meant: str) -> None:
    assert with_whole_years(typed) == meant


@pytest.mark.parametrize(
    "text",
    [
        "Staat het meldpunt in 25 wijken?",
        "in 20 van de 30 gevallen",
        "14 of 21 procent?? wat is het nou",
        "vanaf schaal 12 tot 14",
        "in 25 procent van de teams",
        "zo'n 25 mensen",
        "van 21 naar 25 procent in twee jaar",
        "motie 455 en TA2024-000089",
        "in 2025",
        "in 25,5 procent van de gevallen",
        "in 20.000 brieven",
        "dat zijn er '20.000'",
    ],
)
def test_what_is_no_year(text: str) -> None:
    assert with_whole_years(text) == text
