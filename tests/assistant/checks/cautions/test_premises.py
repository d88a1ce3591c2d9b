"""What a question takes for granted."""

from __future__ import annotations

import pytest

from access.clearance import EVERYTHING
from assistant.answer import AnswerPart
from assistant.checks.cautions import cautions
from assistant.desk import Desk
from settings import Settings
from tests.assistant.checks.cautions.said import TODAY, citation, flags, told


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("Waarom is het verloop 20%?", "20%"),
        ("Klopt het dat de training verplicht is?", "verplicht"),
        ("Waarom kostte dat € 2 miljoen?", "2 miljoen"),
        ("Waarom stopte het op 8 mei 2024?", "8 mei 2024"),
        ("Wat is er met motie 999 gebeurd?", "999"),
        ("Waarom is het quotum afgeschaft?", "afgeschaft"),
    ],
)
def test_a_premise_that_no_source_confirms(question: str, words: str) -> None:
    found = told(flags("We zijn hierover in gesprek.", question=question), "premise")
    assert words in found
    assert "bevestig het niet" in found.lower()


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Is het verloop 20%?", "Het verloop is 20 procent."),
        ("Hoeveel meldingen waren er in 2023?", "Er waren 24 meldingen."),
        ("Wat zei u in februari 2024?", "We zijn in gesprek."),
        ("Is de training verplicht?", "Er is geen verplichting."),
        ("Wat is er met motie 732 gebeurd?", "Motie 732 is afgedaan."),
        ("Ik zie 14 en 21 procent: wat is het?", "Het was 14% en is 21%."),
        ("Kost dat twee miljoen?", "Dat kost € 2 miljoen."),
        ("Geldt het in schaal 12?", "Het gaat om schaal 12 tot en met 14."),
    ],
)
def test_a_premise_that_holds_or_is_none(question: str, text: str) -> None:
    assert not told(flags(text, question=question), "premise")


def test_a_premise_may_stand_in_any_source_of_a_bullet() -> None:
    head, row = citation(1, "Nummer | Stand", "2024-02-28"), "Klaar, drie maanden later dan gepland"
    part = AnswerPart(f"Nummer | Stand\n1 | {row}", (1, 2))
    cited = [head, citation(2, row, "2024-02-28")]
    assert not told(cautions("Is het drie maanden te laat?", [part], cited, [], TODAY), "premise")


def test_a_premise_in_an_earlier_question_is_known_by_its_value(real_index: Settings) -> None:
    with Desk.open(real_index, EVERYTHING) as desk:
        answer = desk.ask("Klopt het dat twee miljoen onrechtmatig is uitgegeven?")
    assert "‘twee miljoen’ staat in een eerdere vraag" in told(list(answer.flags), "premise")
