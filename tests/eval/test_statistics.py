"""Intervals hold the true value as often as they say, and chance is told from difference."""

from __future__ import annotations

import numpy as np
import pytest

from eval import statistics
from eval.measures.measure import About, Group, Measure, Point, Result, Score, measured
from eval.statistics import corrected, difference, interval


def _points(values: list[float], *, prefix: str = "q") -> list[Point]:
    return [Point(f"{prefix}{n}", "", value, 1.0) for n, value in enumerate(values)]


def test_the_interval_holds_the_truth_about_95_times_in_100() -> None:
    draw = np.random.default_rng(3)
    held = 0
    for _ in range(200):
        found = interval(_points((draw.random(60) < 0.7).astype(float).tolist()))
        held += found.low <= 0.7 <= found.high
    assert 180 <= held <= 199


def test_wordings_of_one_question_are_drawn_together() -> None:
    together = [Point(f"g{n // 10}", "", float(n < 50), 1.0) for n in range(100)]
    apart = [Point(f"q{n}", "", float(n < 50), 1.0) for n in range(100)]
    wide, narrow = interval(together), interval(apart)
    assert wide.high - wide.low > 2 * (narrow.high - narrow.low)


def test_all_right_is_not_certainty() -> None:
    found = interval(_points([1.0] * 8))
    assert 0.6 < found.low < 0.8
    assert found.high == 1.0


def test_a_shared_weight_is_a_share_of_sums() -> None:
    about = About("x", "X", "", "", Group.FACTS)
    result = Result(about, (Point("a", "", 9, 10), Point("b", "", 0, 1)))
    assert result.value == pytest.approx(9 / 11)


def test_no_difference_is_no_difference() -> None:
    same = _points([1.0, 0.0, 1.0])
    found = difference(same, same)
    assert (found.p, found.better, found.worse) == (1.0, (), ())


def test_chance_is_told_from_difference() -> None:
    low, high = [0.0] * 40, [1.0] * 12 + [0.0] * 28
    assert difference(_points(low), _points(high)).p < 0.01
    one, other = [1.0, 0.0] * 20, [0.0, 1.0] * 20
    found = difference(_points(one), _points(other))
    assert found.p > 0.9
    assert (len(found.better), len(found.worse)) == (20, 20)


def test_the_test_is_true_to_its_level() -> None:
    draw = np.random.default_rng(5)
    false_alarms = 0
    for _ in range(200):
        one, other = ((draw.random(30) < 0.5).astype(float).tolist() for _ in range(2))
        false_alarms += difference(_points(one), _points(other)).p < 0.05
    assert false_alarms <= 18


def test_an_item_that_one_run_says_nothing_about_has_no_weight_in_it() -> None:
    first, second = _points([1.0]), [*_points([1.0]), Point("new", "", 0.0, 1.0)]
    found = difference(first, second)
    assert (found.items, found.before, found.after) == (2, 1.0, 0.5)
    assert (found.better, found.worse) == ((), ("new",))


def test_correcting_never_lowers_a_value() -> None:
    raw = [0.04, 0.001, 0.5]
    assert all(after >= before for before, after in zip(raw, corrected(raw), strict=True))
    assert corrected(raw)[1] == pytest.approx(0.003)


def test_a_measure_that_says_nothing_is_left_out() -> None:
    about = About("x", "X", "", "", Group.FACTS)
    nothing: Measure[Point] = Measure(about, lambda _: None)
    empty: Measure[Point] = Measure(about, lambda _: Score(0, 0))
    assert measured([nothing, empty], []) == []


def test_many_items_are_drawn_in_parts_with_the_same_outcome(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    first = [Point(str(n), "", float(n % 3 == 0), 1.0) for n in range(60)]
    second = [Point(str(n), "", float(n % 4 == 0), 1.0) for n in range(60)]
    whole = interval(first), difference(first, second)
    monkeypatch.setattr(statistics, "_AT_ONCE", 700)
    assert (interval(first), difference(first, second)) == whole
