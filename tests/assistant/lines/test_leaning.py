"""A follow-up finds what it asks itself, among what the question before it is about."""

from __future__ import annotations

import pytest

from access.clearance import EVERYTHING
from assistant.answer import Answer
from assistant.desk import Desk
from settings import Settings

_STARTED = [
    {"role": "user", "content": "Wanneer is het voorkeursbeleid in schaal 10 tot en met 12 ingegaan?"},
    {"role": "assistant", "content": "Op 1 oktober 2025; in de voordracht stond 1 september."},
]  # fmt: skip


def test_what_is_asked_now_goes_before_what_was_asked(desk: Desk) -> None:
    hit = desk.search("Waarom een maand later?", history=_STARTED)[0]
    assert "verzoek van de ondernemingsraad" in hit.text


def test_without_a_turn_before_it_nothing_else_is_searched(desk: Desk) -> None:
    question = "Wat kost het externe meldpunt?"
    alone = desk.search(question)
    after = desk.search(question, history=_STARTED)
    assert [hit.unit_id for hit in after] == [hit.unit_id for hit in alone]


@pytest.mark.parametrize(
    "answer",
    [
        "In totaal € 1.590.000 (voordracht van 1 oktober 2024).",
        "Voor 2025 is € 1.590.000 begroot. De Inclusieagenda 2021-2024 had een budget van € 3,6 miljoen.",
    ],
)
@pytest.mark.parametrize("question", ["en het jaar daarna?", "En hoeveel is dat in 2026?"])
def test_the_same_of_another_year_is_asked_of_that_year(
    demo_index: Settings, answer: str, question: str
) -> None:
    turns = [
        {"role": "user", "content": "Hoeveel geld is er in 2025 voor de Inclusieagenda?"},
        {"role": "assistant", "content": answer},
    ]
    with Desk.open(demo_index, EVERYTHING) as open_desk:
        given = open_desk.ask(question, history=turns)
    assert given.searched.startswith("Hoeveel geld is er in 2026 voor de Inclusieagenda?")
    assert any("1.390.000" in part.text for part in given.answer)


def _conversation(desk: Desk, *questions: str) -> list[Answer]:
    """The answers to ``questions``, asked one after the other."""
    history: list[dict[str, str]] = []
    answers: list[Answer] = []
    for question in questions:
        answers.append(desk.ask(question, history=history))
        said = "\n".join(part.text for part in answers[-1].answer)
        history += [{"role": "user", "content": question}]
        history += [{"role": "assistant", "content": said}] if said else []
    return answers


def test_who_asked_that_is_who_asked_what_was_just_answered(real_index: Settings) -> None:
    with Desk.open(real_index, EVERYTHING) as open_desk:
        answers = _conversation(
            open_desk, "Zijn de trainingen voor leidinggevenden verplicht?", "wie vroeg dat?"
        )
    asked = {item.question_number for item in answers[0].citations}
    assert asked <= {item.question_number for item in answers[1].citations}
    assert "Schmit" in answers[1].answer[0].text


def test_what_was_not_said_yet_goes_before_what_was(real_index: Settings) -> None:
    with Desk.open(real_index, EVERYTHING) as open_desk:
        first, second = _conversation(open_desk, "Wat zijn de streefcijfers?", "zijn die gehaald?")
    assert second.answer[0].text not in {part.text for part in first.answer}
    assert second.citations[0].question_number == "26"


def test_a_question_that_says_nothing_is_nothing_to_lean_on(demo_index: Settings) -> None:
    asked = ("Hoeveel leidinggevenden hebben de module gevolgd?", "is dat veel?", "en wie weigert?")
    with Desk.open(demo_index, EVERYTHING) as open_desk:
        _, second, third = _conversation(open_desk, *asked)
    # What opens the answer before is what it leans on, not an older figure further down.
    assert "203 van de 286" in second.answer[0].text
    assert "weigeren" in third.answer[0].text


def test_an_answer_that_says_nothing_new_says_so(real_index: Settings) -> None:
    asked = (
        "Hoeveel meldingen zijn er gedaan bij het externe meldpunt?",
        "is dat veel?",
    )
    with Desk.open(real_index, EVERYTHING) as open_desk:
        first, second = _conversation(open_desk, *asked)
    assert first.answer[0].text == second.answer[0].text
    assert "nothing_new" in {flag.kind for flag in second.flags}
    assert "nothing_new" not in {flag.kind for flag in first.flags}


def test_year_after_year_the_same_table_answers(demo_index: Settings) -> None:
    asked = ("Hoeveel geld is er in 2025 voor de Inclusieagenda?", *["en het jaar daarna?"] * 2)
    with Desk.open(demo_index, EVERYTHING) as open_desk:
        _, second, third = _conversation(open_desk, *asked)
    assert third.searched == "Hoeveel geld is er in 2027 voor de Inclusieagenda?"
    assert third.answer[0].text == second.answer[0].text
    assert "1.145.000" in third.answer[0].text
