"""A draft that says at which meeting its line was said."""

from __future__ import annotations

import pytest

from assistant.checks.claims.cited import cited
from assistant.checks.claims.model import Verdict
from assistant.desk import Desk

LINE = "zijn zeven van de twaalf acties klaar"


def test_a_line_that_was_said_there_is_right(desk: Desk) -> None:
    (found,) = desk.check(f"Zoals gezegd in de commissie van 9 oktober 2025 {LINE}.")
    assert found.verdict is Verdict.SUPPORTED


def test_the_right_meeting_is_named(desk: Desk) -> None:
    (found,) = desk.check(f"Zoals de wethouder zei in de raad van 9 april 2025 {LINE}.")
    assert found.verdict is Verdict.CONTRADICTED
    assert "9 oktober 2025" in found.reason
    assert "9 april 2025" in found.reason


def test_an_older_line_at_its_own_meeting_gets_the_newer_figure_beside_it(desk: Desk) -> None:
    (found,) = desk.check(
        "Zoals gezegd in de raad van 9 april 2025 zijn vier van de twaalf acties klaar."
    )
    assert found.verdict is Verdict.SUPPORTED
    assert any("oktober 2025" in note and "7" in note for note in found.notes)


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("Op 5 december 2024 heb ik gezegd dat het goed loopt.", "Het goed loopt."),
        ("Volgens de raadsbrief van 3 juli 2025 is motie 455 afgedaan.", "Is motie 455 afgedaan."),
        ("In de raad van 9 april 2025 is niet gezegd dat het goed loopt.", None),
        ("De motie is op 18 december 2024 aangenomen.", None),
        ("In de raad van 9 april 2025 is toegezegd dat er een brief komt.", None),
    ],
)
def test_what_was_said_is_taken_apart(sentence: str, said: str | None) -> None:
    found = cited(sentence)
    assert (found.said if found else None) == said
