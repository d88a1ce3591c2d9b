"""Who is pointed out is told from whoever it may be, and both in a moment."""

from __future__ import annotations

import pytest

from assistant.question.singled_out import (
    is_pointed_out,
    is_singled_out,
    is_whoever,
    names_anybody,
)
from tests.bounded import no_hanging


@pytest.mark.parametrize(
    ("question", "pointed", "whoever"),
    [
        ("Is het hoofd Toezicht ziek?", True, False),
        ("Werkt die jurist hier nog?", True, False),
        ("Waar is de vorige directeur?", True, False),
        ("Hoe gaat het met de twee coaches?", True, False),
        ("Kan een chef klagen?", False, True),
        ("Krijgt de melder bericht?", False, True),
        ("Kan het college zeggen waarom de chef van de Remise weg is?", True, False),
        ("Die mevrouw die de buurt hielp, hoe heet zij?", False, False),
    ],
)
def test_pointed_out_or_whoever(question: str, pointed: bool, whoever: bool) -> None:
    assert is_pointed_out(question) is pointed
    assert is_whoever(question) is whoever


@pytest.mark.parametrize(
    "question",
    [
        "Wat doet de directeur Zorg aan pesten en klachten?",
        "Stuurt u een brief aan wie heeft geklaagd?",
        "Hebben de vertrokken collega's de vragenlijst gekregen?",
        "Waarom noemt u de namen niet?",
        "Zijn er collega's die getuige zijn geweest van ongewenst gedrag?",
    ],
)
def test_nobody_is_singled_out(question: str) -> None:
    assert not is_singled_out(question)


@pytest.mark.parametrize("word", ["die ", "wie heeft ", "leid", "x", "de drie ", "welke chef die "])
def test_a_long_question_is_looked_at_in_a_moment(word: str) -> None:
    question = (word * 4000)[:8000]
    with no_hanging():
        is_singled_out(question)
        is_pointed_out(question)
        is_whoever(question)
        names_anybody(question)
