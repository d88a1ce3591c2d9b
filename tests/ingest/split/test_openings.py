"""Answers that are none yet: placeholders in the shapes in which officers leave them."""

from __future__ import annotations

import pytest

from ingest.split.openings import opening_role, other_alderman
from ingest.units import BlockRole, UnitKind, UnitStatus


@pytest.mark.parametrize(
    "text",
    [
        "n.t.b.",
        "PM",
        "volgt nog, navraag bij Financiën",
        "Antwoord volgt vrijdag",
        "Input volgt van directie P&O.",
        "Nader te bepalen",
        "Nog uitzoeken bij P&O",
        "Wordt nog aangeleverd door P&O",
        "TODO: cijfer opvragen",
        "XXX",
        "???",
        "Dat zijn er XX in 2024.",
        "Het bedrag is € [bedrag].",
        "[cijfer nog checken]",
        "[Jan vult aan]",
    ],
)
def test_a_placeholder(text: str) -> None:
    assert opening_role(text) is BlockRole.OPEN


@pytest.mark.parametrize(
    "text",
    [
        "Volgt u mij, dan is er geen probleem.",
        "De evaluatie volgt in het najaar van 2026 en gaat dan naar de raad.",
        "Dat wordt nagevraagd bij elke nieuwe medewerker.",
        "Nog niet alle acties zijn klaar.",
        "Het rapport [bijlage 2] ligt ter inzage.",
        "Waarom? Omdat het kan.",
    ],
)
def test_a_real_answer(text: str) -> None:
    assert opening_role(text) is None


def test_a_placeholder_behind_a_label_is_one_too(paper, units) -> None:
    record = paper(
        "Annotatie voor wethouder Hofstra\n\nCommissie BDI van 9 oktober 2025\n\nVragen\n\n"
        "Lid Visser (Groen Lindewaard)\n\n1. Hoeveel?\nAntwoord: n.t.b.\n\n2. Waarom?\nReactie: volgt.\n\n"
        "3. Wanneer?\nAntwoord: Vóór de zomer\n"
    )
    assert [u.status for u in units(record, UnitKind.QUESTION)] == [
        UnitStatus.PLACEHOLDER,
        UnitStatus.PLACEHOLDER,
        UnitStatus.ANSWERED,
    ]


def test_a_question_for_the_portfolio_of_another() -> None:
    assert (
        other_alderman("Deze vraag hoort bij de portefeuille van wethouder De Bruin.") == "De Bruin"
    )
    assert other_alderman("Dit ligt in de portefeuille van mijn collega Bos.") == "Bos"
    assert other_alderman("Wethouder Şener beantwoordt deze vraag.") == "Şener"
    assert other_alderman("Dit ligt in de portefeuille van Financiën.") is None
