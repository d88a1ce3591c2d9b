"""What an officer must see of a question beside its answer: twice the same, numbers, for whom."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from access.clearance import EVERYTHING
from annotatie.doubles import with_doubles
from annotatie.drafting import draft
from annotatie.incoming import Head, Incoming, IncomingQuestion
from annotatie.markdown import markdown_text
from annotatie.model import Annotatie, Bullet, DraftedQuestion, Group
from annotatie.wording import others_heading, question_words, remarks_on
from annotatie.work import Work
from assistant.answer import AnswerStatus
from assistant.desk import Desk
from screens.annotating import file_name
from settings import Settings

ASKED = "Hoeveel meldingen kwamen er in 2025 binnen bij het externe meldpunt?"


def question(given: str, text: str, said: str, **known: str) -> DraftedQuestion:
    bullets = (Bullet(said, ()),) if said else ()
    return DraftedQuestion(IncomingQuestion(text, **known), given, AnswerStatus.ANSWER, bullets)


def remarks(item: DraftedQuestion) -> str:
    return " ".join(remarks_on(item, None))


def test_the_same_answer_says_which_question_had_it_first() -> None:
    groups = [
        Group(
            "Visser", "Groen", (question("1", ASKED, "In 2025 waren het er 61.", asker="Visser"),)
        ),
        Group(
            "El Amrani",
            "P",
            (
                question("2", f"{ASKED} ", "In 2025 waren het er 61."),
                question("3", "Hoe vaak is gemeld?", "In 2025 waren het er 61."),
                question("4", "Komt er een quotum?", "Nee."),
                question("5", "En wat kost het?", ""),
                question("6", "En wie betaalt het?", ""),
            ),
        ),
    ]
    first, second, third, *others = [q for g in with_doubles(groups) for q in g.questions]
    assert "vraag 1" not in remarks(first)
    assert "dezelfde vraag als vraag 1 van Visser" in remarks(second)
    assert "hetzelfde als dat op vraag 1" in remarks(third)
    assert not any(remarks(other) for other in others)


def test_an_answer_that_was_made_another_is_no_double_any_more() -> None:
    one, two = question("1", ASKED, "61."), question("2", ASKED, "61.")
    (group,) = with_doubles([Group(None, None, (one, two))])
    edited = replace(group.questions[1], bullets=(Bullet("Zie de monitor.", ()),))
    (group,) = with_doubles([Group(None, None, (group.questions[0], edited))])
    assert not remarks(group.questions[1])


@pytest.mark.parametrize(
    ("number", "agenda", "written"),
    [
        ("7", "", "Komt er een quotum?"),
        ("2", "", "Komt er een quotum? (ingediend als vraag 2)"),
        ("2025-117", "", "Komt er een quotum? (ingediend als 2025-117)"),
        ("1a", "5: Evaluatie", "Komt er een quotum? (ingediend als 1a; agendapunt 5)"),
    ],
)
def test_a_question_keeps_the_number_and_the_agenda_item_it_came_with(
    number: str, agenda: str, written: str
) -> None:
    asked = question("7", "Komt er een quotum?", "Nee.", number=number, agenda=agenda)
    assert question_words(asked) == written


def test_what_is_not_known_of_who_asks_is_told() -> None:
    asked = question("1", "Komt er een quotum?", "Nee.", above="Gezond Verstand / Verhulst")
    assert "‘Gezond Verstand / Verhulst’" in remarks(asked)
    assert "niet bekend" in others_heading(Group(None, None, (asked,)))
    known = question("1", "Komt er een quotum?", "Nee.")
    assert others_heading(Group(None, None, (known,))) == "Overige vragen"
    # Once an officer filled it in there is nothing to tell.
    named = replace(asked, incoming=replace(asked.incoming, party="Gezond Verstand"))
    assert not remarks(named)


def test_personal_data_and_another_alderman_are_told() -> None:
    asked = question("1", "Bel haar op 06-23456789.", "Nee.", holder="Azimi")
    assert "telefoonnummer" in remarks(asked)
    assert "Azimi als portefeuillehouder" in remarks(asked)


def test_one_point_more_is_one_point() -> None:
    asked = replace(question("1", "Komt er een quotum?", "Nee."), left_out=1)
    assert "Er is nog 1 punt gevonden dat niet is overgenomen." in remarks(asked)


def test_the_name_of_a_file_has_no_words_of_a_question() -> None:
    asked = (IncomingQuestion("Wat gaat de wethouder doen voor mevrouw Verhagen?"),)
    work = Work(questions=asked, as_of=date(2025, 11, 13))
    assert file_name(work, ".docx") == "Annotatie 13 november 2025.docx"
    named = replace(work, head=Head(meeting="Commissie BDI"))
    assert file_name(named, ".docx") == "Annotatie Commissie BDI.docx"


def made(settings: Settings, *asked: IncomingQuestion, alderman: str = "") -> Annotatie:
    with Desk.open(settings, EVERYTHING) as desk:
        return draft(Incoming(asked, head=Head(alderman)), desk, as_of=date(2025, 11, 4))


def test_a_list_with_numbers_of_its_own(demo_index: Settings) -> None:
    found = made(
        demo_index,
        IncomingQuestion(ASKED, "2025-117", "Visser", "Groen Lindewaard", holder="Hofstra"),
        IncomingQuestion(ASKED, "2025-118", "Okafor", "Stadspartij", holder="Azimi"),
        alderman="wethouder Hofstra",
    )
    assert any("2025-117" in warning for warning in found.warnings)
    text = markdown_text(found)
    assert "(ingediend als 2025-118)" in text
    assert "Azimi als portefeuillehouder" in text
    assert "Hofstra als portefeuillehouder" not in text
    assert "dezelfde vraag als vraag 1 van Visser, Groen Lindewaard" in text


def test_numbers_that_begin_anew_were_there(demo_index: Settings) -> None:
    found = made(
        demo_index,
        IncomingQuestion(ASKED, "1", "Visser", "Groen Lindewaard"),
        IncomingQuestion("Komt er een quotum?", "1", "Okafor", "Stadspartij"),
    )
    assert not any("niet elke vraag" in warning for warning in found.warnings)
    assert any("lopen niet door" in warning for warning in found.warnings)
