"""Figures said in round words, shares, steps in points, and periods: the same, or not."""

from __future__ import annotations

import pytest

from assistant.checks.claims.points import loose
from assistant.checks.claims.statement import statement
from assistant.checks.claims.trend import other_way, turned_round
from assistant.checks.facts.figures import find_figures
from assistant.checks.facts.moments import find_moments
from index.analysis import DutchAnalyser


@pytest.mark.parametrize(
    ("rough", "exact", "same"),
    [
        ("ruim een kwart", "27%", True),
        ("ruim een kwart", "24%", False),
        ("ruim een kwart", "33%", False),
        ("bijna de helft", "47%", True),
        ("bijna de helft", "52%", False),
        ("ruim een op de vijf", "21%", True),
        ("ruim een op de vijf", "27%", False),
        ("een op de zes", "17%", True),
        ("een op de zes", "19%", False),
        ("ruim anderhalf miljoen euro", "€ 1.590.000", True),
        ("ruim 300 medewerkers", "310 medewerkers", True),
        ("ruim 3200 medewerkers", "3500 medewerkers", False),
        ("een kwart", "27%", False),
    ],
)
def test_a_round_word_holds_what_it_rounds_and_no_more(rough: str, exact: str, same: bool) -> None:
    (one,), (other,) = find_figures(rough), find_figures(exact)
    assert one.equals(other) is same
    assert other.equals(one) is same


@pytest.mark.parametrize("number", range(1, 100, 7))
def test_ruim_and_bijna_never_hold_what_lies_on_the_other_side(number: int) -> None:
    (exact,) = find_figures(f"{number}%")
    for share, value in (("een kwart", 25), ("de helft", 50), ("een op de vijf", 20)):
        (over,) = find_figures(f"ruim {share}")
        (under,) = find_figures(f"bijna {share}")
        assert not (over.equals(exact) and number < 0.96 * value)
        assert not (under.equals(exact) and number > 1.04 * value)


def test_two_terms_share_their_measure() -> None:
    found = find_figures("na één en na drie maanden")
    assert [item.words() for item in found] == ["1 maand", "3 maanden"]


def test_the_end_of_a_period_gives_its_beginning_the_year() -> None:
    found = find_moments("In mei tot en met oktober 2024")
    assert [item.words() for item in found] == ["mei 2024", "oktober 2024"]


def test_the_end_of_a_year_is_not_within_a_plan_of_years() -> None:
    (plan,) = find_moments("de agenda 2025-2028")
    (within,) = find_moments("in 2027")
    (end,) = find_moments("eind 2027")
    (last,) = find_moments("eind 2028")
    assert plan.holds(within)
    assert plan.holds(last)
    assert not plan.holds(end)


@pytest.mark.parametrize(("low", "high"), [(16, 17), (41, 44), (9, 14)])
def test_a_step_between_two_percentages_is_in_points(
    analyser: DutchAnalyser, low: int, high: int
) -> None:
    step = high - low
    said = "Het aandeel steeg van {}% naar {}%, een groei van {}"
    wrong = statement(said.format(low, high, f"{step}%."), analyser)
    right = statement(said.format(low, high, f"{step} procentpunt."), analyser)
    assert loose(wrong) is not None
    assert loose(right) is None


@pytest.mark.parametrize(("early", "late"), [(43, 31), (31, 43), (5, 8)])
@pytest.mark.parametrize(
    "source",
    [
        "In heel 2024 was {}% anoniem, nu {}%.",
        "Het ging van {}% in 2023 naar {}% in 2024.",
        "Dat is {1}%, tegen {0}% een jaar eerder.",
        "Het is {1}%. Een jaar eerder was dat {0}%.",
    ],
)
def test_which_way_a_figure_went(
    analyser: DutchAnalyser, source: str, early: int, late: int
) -> None:
    told = statement(source.format(early, late), analyser)
    straight = statement(f"Het ging van {early}% naar {late}%.", analyser)
    crossed = statement(f"Het ging van {late}% naar {early}%.", analyser)
    assert turned_round(straight, told) is None
    assert turned_round(crossed, told) is not None
    way, other = ("gestegen", "gedaald") if late > early else ("gedaald", "gestegen")
    assert other_way(statement(f"Het aandeel is {way}.", analyser), told) is None
    assert other_way(statement(f"Het aandeel is {other}.", analyser), told) is not None
