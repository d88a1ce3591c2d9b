"""Sentences that share nearly all their words with a paper, and say more or something else."""

from __future__ import annotations

import pytest

from assistant.checks.claims.model import Verdict
from assistant.desk import Desk


@pytest.mark.parametrize(
    ("sentence", "why"),
    [
        (
            "De raadsbrief over de begeleiding van mbo-stagiairs is in het tweede kwartaal van 2025 verstuurd.",
            "kondigt dit aan",
        ),
        (
            "De evaluatie van het meldpunt is op 1 april 2025 aan de raad gestuurd.",
            "kondigt dit aan",
        ),
        (
            "Wethouder Azimi vindt dat vijftigplussers genoeg begeleiding krijgen.",
            "nog niet ingevuld",
        ),
        ("Het externe meldpunt legt alleen meldingen zonder naam vast.", "‘alleen’"),
    ],
)
def test_what_goes_beyond_its_source_is_not_right(desk: Desk, sentence: str, why: str) -> None:
    (found,) = desk.check(sentence)
    assert found.verdict is not Verdict.SUPPORTED
    assert why in found.reason


@pytest.mark.parametrize(
    "sentence",
    [
        "In 2024 deden 640 collega's mee aan de omstandertraining.",
        "Op Noorderkade werken 64 mensen in vier ploegen.",
        "Voor 2025 is € 1.590.000 begroot.",
    ],
)
def test_what_stands_there_stays_right(desk: Desk, sentence: str) -> None:
    (found,) = desk.check(sentence)
    assert found.verdict is Verdict.SUPPORTED, found.reason


def test_the_newest_paper_with_all_figures_goes_before_an_older_one(desk: Desk) -> None:
    (found,) = desk.check(
        "Van de twaalf acties uit het Verbeterplan Buitendienst zijn er zeven klaar (stand oktober 2025)."
    )
    assert found.verdict is Verdict.SUPPORTED, found.reason


def test_a_figure_of_another_year_is_no_contradiction(desk: Desk) -> None:
    (found,) = desk.check(
        "In het eerste kwartaal van 2025 volgden 180 collega's de omstandertraining."
    )
    assert found.verdict is Verdict.UNSUPPORTED, found.reason


@pytest.mark.parametrize(
    "sentence",
    [
        "De proef met anoniem solliciteren liep van 1 september 2024 tot en met 31 maart 2025.",
        "Van de 340 medewerkers van de Buitendienst hebben er 172 geen werkmail.",
    ],
)
def test_all_days_or_figures_in_one_sentence_go_before_others(desk: Desk, sentence: str) -> None:
    (found,) = desk.check(sentence)
    assert found.verdict is Verdict.SUPPORTED, found.reason


def test_another_number_in_the_sentence_before_is_no_objection(desk: Desk) -> None:
    (found,) = desk.check(
        "Negen leden van selectiecommissies maken zich zorgen over de ontvangst van nieuwe collega's."
    )
    assert found.verdict is not Verdict.CONTRADICTED, found.reason
