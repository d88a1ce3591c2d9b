"""What stands beside a checked sentence: it has aged, it has passed, somebody can be recognised."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.checks.claims.model import Verdict
from assistant.contract import check_json
from assistant.desk import Desk


def test_a_term_that_is_over_is_told(desk: Desk) -> None:
    said = "De evaluatie van het externe meldpunt ontvangt u in juni 2025."
    (found,) = desk.check(said, as_of=date(2026, 2, 1))
    assert any("juni 2025" in note for note in found.notes)
    (then,) = desk.check(said, as_of=date(2025, 5, 1))
    assert not any("nu voorbij" in note for note in then.notes)


def test_a_newer_paper_that_says_otherwise_is_told(desk: Desk) -> None:
    (found,) = desk.check("De leiderschapsmodule Ruimte voor Verschil is vrijwillig.")
    assert found.verdict is not Verdict.SUPPORTED or any("verplicht" in n for n in found.notes)


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("De voorman van werf Noorderkade is overgeplaatst.", True),
        ("De teamleider uit de brief functioneert nu goed.", True),
        ("Op de afdeling Buitendienst gingen drie meldingen over pesten.", True),
        ("Alle leidinggevenden volgen de module.", False),
        ("Er kwamen 29 meldingen binnen bij het externe meldpunt.", False),
    ],
)
def test_who_can_be_recognised_is_told(desk: Desk, sentence: str, *, told: bool) -> None:
    (found,) = desk.check(sentence)
    recognisable = [note for note in found.notes if "herkennen" in note or "om wie" in note]
    assert bool(recognisable) is told


def test_the_notes_are_in_the_contract(desk: Desk) -> None:
    sentences = desk.check("De voorman van werf Noorderkade is overgeplaatst.")
    (found,) = check_json(sentences)["sentences"]
    assert found["notes"] == list(sentences[0].notes)
    assert found["notes"]
