"""Following long work."""

from __future__ import annotations

import pytest

from screens.background import follow


def test_steps_and_result() -> None:
    def work(tell):
        tell(0, 2, "a")
        tell(1, 2, "b")
        return "klaar"

    steps = follow(work)
    assert [next(steps), next(steps)] == [(0, 2, "a"), (1, 2, "b")]
    with pytest.raises(StopIteration) as end:
        next(steps)
    assert end.value.value == "klaar"


def test_an_error_is_raised_where_it_is_followed() -> None:
    def work(tell):
        tell(0, 1, "a")
        raise OSError("vol")

    steps = follow(work)
    next(steps)
    with pytest.raises(OSError, match="vol"):
        next(steps)
