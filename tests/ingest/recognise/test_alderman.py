"""The alderman of a paper is never guessed from somebody who is spoken of."""

from __future__ import annotations

import pytest


def test_the_signature_of_a_letter(demo) -> None:
    assert demo("2024-07-02").metadata.alderman == "Hofstra"


def test_the_one_who_speaks_in_minutes(demo) -> None:
    assert demo("2024-11-07_v").metadata.alderman == "Hofstra"


def test_several_who_speak_are_none(paper) -> None:
    minutes = paper(
        "Notulen van de raadsvergadering van 9 april 2025\n\n1. Opening\n\n"
        "Wethouder Hofstra zegt dat het goed gaat.\n\nWethouder Azimi vindt van niet.\n"
    )
    assert minutes.metadata.alderman is None


def test_an_alderman_in_a_decision_list_is_none(demo) -> None:
    assert demo("2024-10-01_b").metadata.alderman is None


@pytest.mark.parametrize(
    "line",
    [
        "WH Hofstra",
        "Voor: wethouder Hofstra",
        "Portefeuillehouder: mevr. Hofstra",
        "Portefeuillehouder: wethouder Hofstra (Personeel)",
    ],
)
def test_every_way_to_name_her_above_an_annotatie(paper, line: str) -> None:
    record = paper(
        f"Annotatie commissie BDI\n\n9 oktober 2025\n\n{line}\n\nKernboodschap\n\n- Ja.\n"
    )
    assert record.metadata.alderman == "Hofstra"
