"""What a question asks for, and whether a passage holds it."""

from __future__ import annotations

import pytest

from assistant.desk import Desk
from assistant.lines.answerability import NAMES, AnswerFeatures, Passage
from index.embedding import own_embedder
from index.late import own_late_reader

HOLDS = Passage(
    "In 2024 was 20,74% van de medewerkers jonger dan 35 jaar. Dat kostte 2 miljoen euro."
)


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("Hoeveel medewerkers zijn jonger dan 35?", {"number", "counted"}),
        # One thing is asked for, not a number as well.
        ("Hoeveel procent van de medewerkers is jonger dan 35?", {"percentage"}),
        ("Hoeveel geld kostte dat?", {"amount"}),
        ("Wanneer was dat?", {"date"}),
        ("Wat is het uurtarief van de adviseurs?", {"amount"}),
        ("Hoe hoog is dat?", {"number"}),
        ("Welke vergoeding krijgen zij?", {"amount"}),
        ("Wat verdient de projectleider?", {"amount"}),
        # What is paid is spoken of, and not asked for.
        ("Welke instellingen krijgen minder subsidie?", set()),
        ("Wat wordt de norm voor inhuur?", set()),
        # What is named is not asked for.
        ("Waarom reserveert u niet gewoon een vast aantal plekken?", set()),
        ("Hoe kon er geld worden verkwist?", set()),
        ("Wat is de duur van het traject?", set()),
        ("Hoe reageert u op de 2 miljoen euro?", set()),
    ],
)
def test_a_passage_holds_what_is_asked_for(desk: Desk, question: str, asked: set[str]) -> None:
    figures = AnswerFeatures(
        question, desk.archive.library.relevance(question), own_embedder(), own_late_reader()
    )
    values = dict(zip(NAMES, figures(HOLDS), strict=True))
    assert {
        name.removesuffix("_held") for name in NAMES if name.endswith("_held") and values[name]
    } == asked


def test_what_was_asked_before_in_the_same_number_is_an_answer(desk: Desk) -> None:
    question = "Hoeveel meldingen gingen over de Buitendienst?"
    figures = AnswerFeatures(
        question, desk.archive.library.relevance(question), own_embedder(), own_late_reader()
    )
    place = NAMES.index("counted_held")
    refusal = "Dat aantal geef ik niet."
    assert not figures(Passage(refusal))[place]
    assert figures(Passage(refusal, "Hoeveel meldingen kwamen van de Buitendienst?"))[place]
