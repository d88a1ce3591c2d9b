"""What a claim has otherwise than its source: before and after, more and less, what comes first."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from assistant.checks.claims.compare import Comparison, Difference, compare
from assistant.checks.claims.likeness import Likeness
from assistant.checks.claims.statement import statement
from index.analysis import DutchAnalyser

Beside = Callable[[str, str], Comparison]


@pytest.fixture(scope="module")
def beside(analyser: DutchAnalyser, likeness: Likeness) -> Beside:
    """A claim beside a source text."""
    return lambda claim, source: compare(
        statement(claim, analyser), statement(source, analyser), likeness
    )


def differs(result: Comparison) -> set[Difference]:
    """The kinds of difference that weigh."""
    return {finding.kind for finding in result.findings if finding.weight >= 0.5}


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("Na de zomer komt er een brief.", "Voor de zomer komt er een brief."),
        ("De brief komt voor 1 maart.", "De brief komt na 1 maart."),
        ("De evaluatie komt na 2025.", "De evaluatie komt vóór 2025."),
    ],
)
def test_before_is_not_after(beside: Beside, claim: str, source: str) -> None:
    result = beside(claim, source)
    assert Difference.MOMENT in differs(result)
    assert not result.held
    (finding,) = result.findings
    assert finding.claimed.startswith(("na ", "voor "))
    assert finding.claimed != finding.stated


def test_a_figure_for_a_year_is_not_one_before_it(beside: Beside) -> None:
    assert not beside("Het budget voor 2025 staat vast.", "Het budget na 2025 staat vast.").findings
    assert not beside("In de zomer komt er een brief.", "Na de zomer komt er een brief.").findings


def test_fewer_people_are_not_more(beside: Beside) -> None:
    result = beside("Minder mensen doen een melding.", "Meer mensen doen een melding.")
    assert Difference.LABEL in differs(result)
    same = beside("Er doen minder mensen een melding.", "Minder mensen doen een melding.")
    assert not differs(same)


def test_what_rises_with_something_does_not_fall_with_it(beside: Beside) -> None:
    source = "De diversiteit daalt naarmate de schaal hoger wordt."
    turned = beside("Hoe hoger de schaal, hoe groter de diversiteit.", source)
    assert Difference.OPPOSITE in differs(turned)
    assert not differs(beside("Hoe lager de schaal, hoe groter de diversiteit.", source))


def test_what_comes_first_does_not_come_last(beside: Beside) -> None:
    source = "Voordat we het plan vaststellen, vragen we de ondernemingsraad om advies."
    late = "We vragen de ondernemingsraad om advies nadat we het plan hebben vastgesteld."
    right = "We stellen het plan vast nadat we de ondernemingsraad om advies hebben gevraagd."
    assert Difference.OPPOSITE in differs(beside(late, source))
    assert Difference.OPPOSITE not in differs(beside(right, source))


def test_a_denial_ends_where_another_number_begins(beside: Beside) -> None:
    source = "Van de acties zijn er twee niet opgepakt en drie zijn vervallen."
    assert Difference.DENIAL not in differs(beside("Drie acties zijn vervallen.", source))
    assert Difference.DENIAL in differs(beside("Twee acties zijn opgepakt.", source))


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        (
            "Het bureau is verantwoordelijk voor de uitvoering van de opdracht.",
            "De uitvoering van de opdracht komt onder verantwoordelijkheid van de directie.",
        ),
        (
            "De meldingen worden behandeld door de politie.",
            "De meldingen worden behandeld door de directie.",
        ),
        (
            "De raad heeft de nieuwe regeling voor de roosters vastgesteld.",
            "Het college heeft de nieuwe regeling voor de roosters vastgesteld.",
        ),
        (
            "Op 24 juni stelde de raad de nieuwe regeling vast.",
            "Het college stelde op 24 juni de nieuwe regeling vast.",
        ),
    ],
)
def test_another_actor_for_the_same_act(beside: Beside, claim: str, source: str) -> None:
    assert Difference.ACTOR in differs(beside(claim, source))


def test_the_same_actor_named_otherwise(beside: Beside) -> None:
    claim = "De meldingen worden behandeld door het bureau."
    source = "De meldingen worden behandeld door Bureau Integriteit."
    assert Difference.ACTOR not in differs(beside(claim, source))


def test_whom_something_is_asked_of_does_not_do_it(beside: Beside) -> None:
    claim = "Het college vraagt de raad om de regeling vast te stellen."
    source = "Het college heeft de raad gevraagd de regeling vast te stellen."
    assert Difference.ACTOR not in differs(beside(claim, source))


def test_a_condition_denies_nothing(beside: Beside) -> None:
    claim = "Wie de module niet volgt, krijgt een half jaar extra."
    source = "Leidinggevenden volgen de module en krijgen een half jaar extra."
    assert Difference.DENIAL not in differs(beside(claim, source))


@pytest.mark.parametrize(
    ("source", "at_odds"),
    [
        ("In 2024 is het streefcijfer gehaald.", False),
        ("Het streefcijfer gaan we in 2026 halen.", True),
    ],
)
def test_what_was_says_nothing_of_a_year_to_come(
    analyser: DutchAnalyser, likeness: Likeness, source: str, at_odds: bool
) -> None:
    claim = statement("In 2027 is het streefcijfer gehaald.", analyser)
    result = compare(claim, statement(source, analyser), likeness, date(2024, 12, 5))
    assert (Difference.MOMENT in differs(result)) is at_odds
