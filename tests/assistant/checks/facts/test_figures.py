"""Figures as they are written: in words, rounded, as a rank or a time of day."""

from __future__ import annotations

import pytest

from assistant.checks.facts.figure import Figure, Kind
from assistant.checks.facts.figures import find_figures


def only(text: str) -> Figure:
    """The one figure of ``text``."""
    (figure,) = find_figures(text)
    return figure


@pytest.mark.parametrize(
    ("written", "same"),
    [
        ("achttienduizend mensen", "18.000 mensen"),
        ("tweeduizendvijfhonderd mensen", "2.500 mensen"),
        ("de vierde vertrouwenspersoon", "de 4e vertrouwenspersoon"),
        ("de eenentwintigste vergadering", "de 21e vergadering"),
        ("om vijf uur 's middags", "om 17.00 uur"),
        ("om vijf uur", "om 17.00 uur"),
        ("om 9 uur", "om 9.00 uur"),
        ("4,7 miljoen euro", "€ 4.675.221"),
    ],
)
def test_the_same_figure_written_otherwise(written: str, same: str) -> None:
    assert only(written).equals(only(same))
    assert only(same).equals(only(written))


@pytest.mark.parametrize(
    ("written", "other"),
    [
        ("de vierde vertrouwenspersoon", "de derde vertrouwenspersoon"),
        ("om vijf uur 's middags", "om vijf uur 's ochtends"),
        ("4,7 miljoen euro", "€ 4.625.221"),
        ("4,7 miljoen euro", "4,8 miljoen euro"),
        ("2 miljoen euro", "€ 2.400.000"),
        ("TA2024-000208", "TA2024-000118"),
    ],
)
def test_another_figure(written: str, other: str) -> None:
    assert not only(written).equals(only(other))


@pytest.mark.parametrize(
    "text", ["van derden", "de derde partij", "in de derde plaats", "de eerste"]
)
def test_no_rank(text: str) -> None:
    assert not find_figures(text)


def test_an_hour_that_lasts_is_no_time_of_day() -> None:
    assert only("binnen 24 uur").kind is Kind.DURATION
    assert only("een derde van de leden").kind is Kind.PERCENT


def test_a_figure_has_the_measure_of_the_one_it_went_to() -> None:
    first, second = find_figures("van 41 naar 44 procent")
    assert first.kind is second.kind is Kind.PERCENT


def test_a_number_of_a_motion_or_of_another_size_replaces_nothing() -> None:
    assert not only("motie 431").competes(only("0"))
    assert not only("€ 64.000").competes(only("15"))
    assert only("€ 64.000").competes(only("46.000"))
