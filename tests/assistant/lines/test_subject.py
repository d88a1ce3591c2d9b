"""Who asks for a line by its subject gets nothing about another subject."""

from __future__ import annotations

import pytest

from assistant.answer import AnswerStatus
from assistant.desk import Desk
from assistant.lines.subject import measured_noun, named_noun


@pytest.mark.parametrize(
    "question",
    [
        "Wat is onze lijn over de huisvesting van statushouders?",
        "Wat vindt het college van een vierdaagse werkweek?",
        "Wat hebben we gezegd over vuurwerkverkoop?",
        "Wat is ons standpunt over zonnepanelen?",
    ],
)
def test_a_subject_that_no_paper_holds_has_no_line(desk: Desk, question: str) -> None:
    assert desk.ask(question).status is AnswerStatus.NO_EVIDENCE


@pytest.mark.parametrize(
    "question",
    [
        "Wat is onze lijn over een quotum?",
        "Wat hebben we gezegd over het meldpunt?",
        "Wat zeggen we over anonieme brieven?",
        "Wat vindt het college van anoniem solliciteren?",
    ],
)
def test_a_subject_of_the_papers_has(desk: Desk, question: str) -> None:
    assert desk.ask(question).status is AnswerStatus.ANSWER


@pytest.mark.parametrize(
    "question",
    ["Wat zegt de accountant over de Inclusieagenda?", "Wat vindt de minister van quota?"],
)
def test_what_another_says_is_not_answered_with_our_own_words(desk: Desk, question: str) -> None:
    assert desk.ask(question).status is AnswerStatus.NO_EVIDENCE


@pytest.mark.parametrize("speaker", ["de wethouder", "jullie", "het college"])
def test_who_speaks_in_the_papers_is_quoted(desk: Desk, speaker: str) -> None:
    assert desk.ask(f"Wat vindt {speaker} van een quotum?").status is AnswerStatus.ANSWER


@pytest.mark.parametrize(
    ("question", "noun"),
    [
        ("Hoeveel meldingen over woonoverlast kwamen er binnen?", "woonoverlast"),
        ("Wat is het streefcijfer voor nieuwe laadpalen?", "laadpalen"),
        ("Wat zeggen we over het noemen van namen?", None),  # too common a word
        ("Hoeveel is er begroot, en voor welk jaar geldt dat?", None),
    ],
)
def test_the_word_that_says_what_is_asked_about(question: str, noun: str | None) -> None:
    assert named_noun(question) == noun


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("Wat is het streefcijfer voor laadpalen?", AnswerStatus.NO_EVIDENCE),
        ("Hoeveel meldingen over woonoverlast kwamen er binnen?", AnswerStatus.NO_EVIDENCE),
        ("Wat is het streefcijfer voor vrouwen?", AnswerStatus.ANSWER),
        ("Hoeveel meldingen over ongewenst gedrag kwamen er binnen?", AnswerStatus.ANSWER),
    ],
)
def test_the_same_figure_of_something_else_is_no_answer(
    desk: Desk, question: str, status: AnswerStatus
) -> None:
    assert desk.ask(question).status is status


@pytest.mark.parametrize(
    ("question", "noun"),
    [
        ("Hoe hoog is het ziekteverzuim bij de brandweer?", "ziekteverzuim"),
        ("hoe groot was de totale respons op het onderzoek", "respons"),
        ("Hoeveel procent van de instroom komt van buiten?", "instroom"),
        ("Wat is het personeelsverloop bij de brandweer?", "personeelsverloop"),
        ("Hoe hoog is die?", None),
        ("Hoeveel procent is het?", None),
    ],
)
def test_what_is_measured(question: str, noun: str | None) -> None:
    assert measured_noun(question) == noun


@pytest.mark.parametrize(
    "question",
    [
        "Hoe hoog is het ziekteverzuim bij team Inclusie?",
        "Hoe hoog is de ozb in Lindewaard?",
        "Hoe groot is het wagenpark van de Buitendienst?",
    ],
)
def test_a_figure_of_something_else_is_no_answer(desk: Desk, question: str) -> None:
    assert desk.ask(question).status is AnswerStatus.NO_EVIDENCE


@pytest.mark.parametrize(
    "question",
    [
        "Hoe hoog was het ziekteverzuim bij de Buitendienst in februari 2024?",
        "Hoe hoog was de respons van het Belevingsonderzoek?",
        "Hoeveel procent van de leidinggevenden heeft de module gevolgd?",
    ],
)
def test_a_figure_of_the_papers_is(desk: Desk, question: str) -> None:
    assert desk.ask(question).status is AnswerStatus.ANSWER
