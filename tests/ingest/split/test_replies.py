"""Answers that stand apart from their questions: below all of them, under their numbers."""

from __future__ import annotations

import pytest

from ingest.units import BlockRole, UnitKind, UnitStatus

_HEAD = (
    "Aan de leden van de gemeenteraad\nDatum: 8 april 2025\nOnderwerp: Beantwoording schriftelijke vragen van "
    "het lid Kuipers (VVD) over de kade\n\nGeachte leden van de raad,\n\nHieronder beantwoorden wij uw vragen.\n\n"
    "Vragen\n\n1. Wat kost het herstel?\n\n2. Wanneer is het klaar?\n\n3. Wie betaalt het?\n\n"
)
_ANSWERS = ["Vier ton, verdeeld over drie jaar.", "Vóór de zomer.", "De provincie."]


@pytest.mark.parametrize(
    "form",
    [
        "Antwoorden\n\n1. {0}\n\n2. {1}\n\n3. {2}\n",
        "Beantwoording\n\nAntwoord vraag 1\n\n{0}\n\nAntwoord vraag 2\n\n{1}\n\nAntwoord vraag 3\n\n{2}\n",
        "Antwoord 1: {0}\n\nAntwoord 2: {1}\n\nAntwoord 3: {2}\n",
        "Ad 1. {0}\n\nAd 2. {1}\n\nAd 3. {2}\n",
        "Onze antwoorden zijn als volgt.\n\n1. Wat kost het herstel?\n\n{0}\n\n"
        "2. Wanneer is het klaar?\n\n{1}\n\n3. Wie betaalt het?\n\n{2}\n",
    ],
)
def test_every_question_has_its_own_answer(paper, units, words, form: str) -> None:
    record = paper(f"{_HEAD}{form.format(*_ANSWERS)}\nHoogachtend,\n\nhet college\n")
    questions = units(record, UnitKind.QUESTION)
    assert [u.number for u in questions] == ["1", "2", "3"]
    assert {(u.asker, u.status) for u in questions} == {("Kuipers", UnitStatus.ANSWERED)}
    for unit, answer in zip(questions, _ANSWERS, strict=True):
        said = words(record, unit, BlockRole.TEXT)
        assert answer in said
        assert not any(other in said for other in _ANSWERS if other != answer)
        assert words(record, unit, BlockRole.QUESTION).count("?") == 1


def test_an_answer_to_two_of_them_makes_those_one(paper, units, words) -> None:
    record = paper(f"{_HEAD}Antwoord vragen 1 en 2\n\nVier ton.\n\nAntwoord vraag 3\n\nNiemand.\n")
    questions = units(record, UnitKind.QUESTION)
    answers = [(u.number, words(record, u, BlockRole.TEXT)) for u in questions]
    assert answers == [("1-2", "Vier ton."), ("3", "Niemand.")]


def test_steps_in_the_answer_to_the_last_question_stay_there(paper, units, words) -> None:
    record = paper(f"{_HEAD}1. Wij vragen advies.\n\n2. Wij besluiten.\n")
    questions = units(record, UnitKind.QUESTION)
    assert [u.status for u in questions][:2] == [UnitStatus.UNANSWERED] * 2
    assert "Wij besluiten" in words(record, questions[2])
