"""What is shown as another wording of a line, and what as something else."""

from __future__ import annotations

import pytest

from assistant.desk import Desk


@pytest.mark.parametrize(
    ("question", "words", "other"),
    [
        # Two years of the same figures.
        ("Wat is het aandeel in schaal 10-12?", "27%", "26%"),
        # A mark beside a number of reports, in passages that share one sentence.
        ("Wat vinden melders van het meldpunt?", "7,6", "63 meldingen"),
    ],
)
def test_other_figures_are_no_other_wording(
    desk: Desk, question: str, words: str, other: str
) -> None:
    answer = desk.ask(question)
    quotes = {item.n: item.quote for item in answer.citations}
    for flag in answer.flags:
        if flag.kind in ("reworded", "rephrased"):
            told = [quotes[n] for n in flag.citations]
            assert not (any(words in one for one in told) and any(other in one for one in told))


def test_another_limit_is_another_wording(desk: Desk) -> None:
    answer = desk.ask("Hoe verwoordden we de grens voor aantallen per afdeling?")
    assert any("vijf meldingen" in item.quote for item in answer.citations)
    assert any(flag.kind == "reworded" for flag in answer.flags)


def test_a_fact_that_changed_is_told_by_name(desk: Desk) -> None:
    """Not the wording: the limit went from ten to five, and the number of managers went up."""
    asked = {
        "Bij hoeveel meldingen geven we geen aantallen per afdeling?": (
            "Het cijfer is veranderd sinds 7 november 2024: tien meldingen → vijf meldingen."
        ),
        "Hoeveel leidinggevenden hebben de leiderschapsmodule gevolgd?": (
            "Het cijfer is veranderd sinds 9 april 2025: 148 van de 286 → 203 van de 286; 52% → 71%."
        ),
    }
    for question, message in asked.items():
        told = [flag.message for flag in desk.ask(question).flags if flag.kind == "reworded"]
        assert message in told


def test_what_has_little_in_common_is_not_called_a_wording(desk: Desk) -> None:
    answer = desk.ask("Wat heeft de proef met anoniem solliciteren opgeleverd?")
    told = [flag.message for flag in answer.flags if flag.kind == "reworded"]
    assert (
        "Dit staat er anders dan op 3 juli 2025. Vergelijk beide: ook de inhoud kan zijn veranderd."
    ) in told


@pytest.mark.parametrize(
    ("question", "kind", "message"),
    [
        (
            "Wat is de lijn over de rol van leidinggevenden?",
            "reworded",
            "Veranderd sinds 7 november 2024: ‘Daarom helpen we ze ook: met coaches en met intervisie’ "
            "kwam erbij.",
        ),
        (
            "Zijn er prestatieafspraken met de directeuren gemaakt?",
            "reworded",
            "Veranderd sinds 7 november 2024: ‘worden’ werd ‘zijn’.",
        ),
        (
            "Hoeveel procent van de medewerkers in schaal 10 en hoger heeft een herkomst buiten Europa?",
            "rephrased",
            "Alleen losse woorden zijn anders dan op 9 april 2025.",
        ),
    ],
)
def test_what_another_wording_says_otherwise_is_told(
    desk: Desk, question: str, kind: str, message: str
) -> None:
    assert message in [flag.message for flag in desk.ask(question).flags if flag.kind == kind]
