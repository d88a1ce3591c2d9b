"""The time by which secrecy is lifted, when the clock of the computer is set."""

from __future__ import annotations

from access.clock import Clock


class Time:
    """The clock of a computer, and the time that really went by."""

    def __init__(self) -> None:
        self.wall, self.elapsed = 1000.0, 50.0

    def goes_by(self, seconds: float) -> None:
        self.wall += seconds
        self.elapsed += seconds


def test_time_that_goes_by_counts() -> None:
    time = Time()
    clock = Clock(lambda: time.wall, lambda: time.elapsed)
    time.goes_by(7200)
    assert clock.now() == 8200


def test_a_clock_that_is_set_forward_lifts_nothing() -> None:
    time = Time()
    clock = Clock(lambda: time.wall, lambda: time.elapsed)
    time.wall += 86_400
    assert clock.now() == 1000
    time.goes_by(60)
    assert clock.now() == 1060


def test_a_small_correction_is_taken_over() -> None:
    time = Time()
    clock = Clock(lambda: time.wall, lambda: time.elapsed)
    time.wall += 30
    assert clock.now() == 1030


def test_a_clock_that_is_set_back_withholds_longer() -> None:
    time = Time()
    clock = Clock(lambda: time.wall, lambda: time.elapsed)
    time.wall -= 500
    assert clock.now() == 500
