"""Whole drafts against the papers of the demo: newer lines, sentences that lean on others."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.checks.claims.model import Verdict
from assistant.desk import Desk

OLD_LINE = "We geven geen aantallen per afdeling als het om minder dan tien meldingen gaat."
CONTRACT = "Het contract met het meldpunt loopt tot en met 31 december 2028."


def test_a_line_that_has_changed_is_no_longer_right(desk: Desk) -> None:
    (found,) = desk.check(OLD_LINE)
    assert found.verdict is Verdict.CONTRADICTED
    assert "nieuwer stuk" in found.reason
    assert all("vijf" in citation.quote for citation in found.evidence)


def test_before_it_changed_the_line_was_right(desk: Desk) -> None:
    (found,) = desk.check(OLD_LINE, as_of=date(2024, 12, 1))
    assert found.verdict is Verdict.SUPPORTED


@pytest.mark.parametrize(
    "leaning", ["Daarna stopt het definitief.", "Het leverde 80 nieuwe collega's op."]
)
def test_a_sentence_is_about_what_the_one_before_it_is_about(desk: Desk, leaning: str) -> None:
    _, found = desk.check(f"{CONTRACT} {leaning}")
    assert found.verdict is Verdict.UNSUPPORTED


def test_a_sentence_that_leans_can_be_right(desk: Desk) -> None:
    before = "De leiderschapsmodule is sinds 2022 vrijwillig."
    _, found = desk.check(f"{before} Hij wordt verplicht op 1 juli 2026.")
    assert found.verdict is Verdict.SUPPORTED


def test_a_figure_that_is_still_awaited_is_not_wrong(desk: Desk) -> None:
    (found,) = desk.check(
        "Ruim tweehonderd medewerkers van de Buitendienst volgden de omstandertraining."
    )
    assert found.verdict is Verdict.UNSUPPORTED


@pytest.mark.parametrize(
    "denied", ["De gemeente kan niet zelf een quotum instellen.", "We voeren geen quotum in."]
)
def test_a_denial_is_borne_out_by_a_no(desk: Desk, denied: str) -> None:
    """ "Kan het college een quotum invoeren? Nee.", and in a list of what is not done: "Een quotum."."""
    (found,) = desk.check(denied)
    assert found.verdict is Verdict.SUPPORTED
    (turned,) = desk.check(denied.replace(" geen ", " een ").replace(" niet", ""))
    assert turned.verdict is Verdict.CONTRADICTED


@pytest.mark.parametrize(
    ("older", "newest"),
    [
        ("Vier van de twaalf acties zijn klaar.", "7"),
        ("112 van de 286 leidinggevenden hebben de leiderschapsmodule gevolgd.", "203"),
        ("52% van de leidinggevenden heeft de leiderschapsmodule gevolgd.", "71%"),
    ],
)
def test_an_older_figure_is_told_with_the_newest(desk: Desk, older: str, newest: str) -> None:
    (found,) = desk.check(older)
    assert found.verdict is Verdict.CONTRADICTED
    assert "9 oktober 2025" in found.reason
    assert f"staat {newest}," in found.reason


@pytest.mark.parametrize(
    "turned",
    [
        "Ik spreek in de raad over hoe een individuele leidinggevende het werk doet.",
        "We onderzoeken de personen in de brief.",
    ],
)
def test_a_denial_that_was_lost_is_seen(desk: Desk, turned: str) -> None:
    """The source denies it in a clause behind a longer one, or in a line that has few words of the claim."""
    (found,) = desk.check(turned)
    assert found.verdict is Verdict.CONTRADICTED
    assert "tegenovergestelde" in found.reason
