"""Questions per member, and their numbers."""

from __future__ import annotations

from annotatie.grouping import grouped, numbered
from annotatie.incoming import IncomingQuestion


def numbers(*asked: tuple[str | None, str]) -> tuple[list[str], bool]:
    found, own = numbered(grouped([IncomingQuestion("?", n, who, "P") for n, who in asked]))
    return [number for group in found for number, _ in group], own


def test_their_own_numbers_are_kept() -> None:
    assert numbers(("3", "A"), ("7", "B"), ("4", "A")) == (["3", "4", "7"], True)


def test_numbers_that_cannot_be_told_apart_are_replaced() -> None:
    for asked in (
        [("1", "A"), ("1", "B")],  # every member began with 1
        [("2", "A"), ("1", "A")],
        [("1", "A"), (None, "A")],
        [("1a", "A"), ("1b", "A")],
        [("01", "A"), ("2", "A")],
        [("1000", "A"), ("1001", "A")],
        [("٣", "A"), ("٤", "A")],
    ):
        assert numbers(*asked) == (["1", "2"], False)


def test_who_is_not_named_comes_last() -> None:
    first = IncomingQuestion("Wie?", None)
    second = IncomingQuestion("Wat?", None, "Jansen", "VVD")
    assert grouped([first, second]) == [[second], [first]]
