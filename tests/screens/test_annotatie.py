"""The view Annotatie: what its form takes, how a question stands, and nothing that is markup."""

from __future__ import annotations

import threading
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from lxml import html

from annotatie.drafting import draft
from annotatie.incoming import Head, IncomingQuestion, Place, Skipped
from annotatie.model import Annotatie, Bullet, Conflict, ConflictKind, DraftedQuestion, Group
from annotatie.work import Work
from assistant.answer import AnswerStatus, Citation, Flag
from assistant.desk import Desk
from database.annotaties import Annotaties, Listed
from database.connection import open_database
from screens.annotatie_form import FormError, filled_in
from screens.annotatie_state import State, standings
from screens.annotaties_html import annotaties_html, stopped_html
from screens.annotating import change, lines_of
from screens.answers_html import answers_html, summary
from screens.drafted_html import drafted_html
from screens.drafting_room import DraftingRoom, Step
from screens.incoming_html import incoming_html, running_html
from screens.turns import Turns
from settings import Settings, load_settings
from tests.screens.attack import ATTACK, assert_harmless

ASKED = IncomingQuestion("Waarom?", "3", "Okafor", "De Brug", Place("regel 4"), follows=True)


def answered(citation: Citation) -> Work:
    """One question of every kind."""
    sourced = (Bullet("Zo is het.", (citation,)),)
    at_odds = Conflict(ConflictKind.WITHIN, "Botst.", "a", "b", "1", (citation,))
    questions = (
        DraftedQuestion(ASKED, "1", AnswerStatus.ANSWER, sourced, conflicts=(at_odds,)),
        DraftedQuestion(ASKED, "2", AnswerStatus.NO_EVIDENCE, missing="antwoord. Door: mij"),
        DraftedQuestion(ASKED, "3", AnswerStatus.NO_EVIDENCE, (Bullet("Zelf.", ()),)),
        DraftedQuestion(ASKED, "4", AnswerStatus.REFER_OTHER_WETHOUDER, missing="x"),
        DraftedQuestion(ASKED, "5", AnswerStatus.NO_INDIVIDUAL_CASES, sourced),
    )
    made = Annotatie(Head("H", "M", ("1: A",)), (Group("Okafor", "De Brug", questions),))
    return Work(made.head, annotatie=replace(made, sources=(citation,)))


def test_how_every_question_stands(citation: Citation) -> None:
    work = replace(answered(citation), done=frozenset({"5"}), typed={"2": "Nog niets."})
    assert [item.states for item in standings(work)] == [
        (State.ANSWERED, State.AT_ODDS),
        (State.NO_EVIDENCE, State.UNCHECKED),
        (State.OWN, State.UNSOURCED),
        (State.OTHER,),
        (State.INDIVIDUAL, State.DONE),
    ]
    said = summary(work, standings(work))
    assert said.startswith("5 vragen: 1 met een eerdere lijn, 1 zelf beantwoord, ")
    rows = html.fragment_fromstring(answers_html(7, work), create_parent=True).xpath("//ul/li")
    assert rows[1].get("data-states") == "no_evidence unchecked"


def test_the_panel_holds_what_was_typed(citation: Citation) -> None:
    work = replace(answered(citation), typed={"1": "Anders."})
    question = next(iter(work.annotatie.questions))  # type: ignore[union-attr]
    tree = html.fragment_fromstring(drafted_html(7, work, question), create_parent=True)
    assert tree.get_element_by_id("antwoord-tekst").text.strip() == "Anders."
    assert [button.text for button in tree.find_class("sl-cite")] == ["1", "1"]
    unchanged = drafted_html(7, answered(citation), question)
    tree = html.fragment_fromstring(unchanged, create_parent=True)
    assert tree.get_element_by_id("antwoord-tekst").text.strip() == "Zo is het."


def test_a_caution_stands_once_at_the_bullet_it_is_about(citation: Citation) -> None:
    bullets = (Bullet("Eerst.", (citation,)), Bullet("Dan.", (citation,)))
    flags = (Flag("prepared", "Voorbereid.", (1,)), Flag("reworded", "Veranderd.", (1,)))
    question = DraftedQuestion(ASKED, "1", AnswerStatus.ANSWER, bullets, flags=flags)
    panel = drafted_html(7, answered(citation), question)
    tree = html.fragment_fromstring(panel, create_parent=True)
    (whole,) = tree.find_class("sl-flags")
    assert [item.text for item in whole.iter("li")] == ["Voorbereid."]
    first, second = tree.xpath("//ul[@class='sl-points']/li")
    assert "Veranderd." in first.text_content()
    assert "Veranderd." not in second.text_content()


def test_what_was_filled_in() -> None:
    work = Work(questions=(ASKED, replace(ASKED, text="Hoe?"), replace(ASKED, text="Later.")))
    data = {
        "meeting": " Raad  van 1 mei ",
        "alderman": "",
        "agenda": "1: A\n\n 2 \n",
        "as_of": "1-5-2025",
        "count": "2",
        "rows": [{"text": " Wat\n dan? ", "party": "Volt", "number": "9", "follows": "ja"}, "x"],
    }
    made = filled_in(work, data)
    assert made.head == Head("", "Raad van 1 mei", ("1: A", "2"))
    assert made.as_of == date(2025, 5, 1)
    first, last = made.questions
    assert first == IncomingQuestion("Wat dan?", "9", None, "Volt", Place("regel 4"))
    assert last.text == "Later."  # what was added since behind what was shown
    for data in ({}, {"rows": 3}, {"rows": [], "count": "x"}, {"rows": None, "count": 1}):
        assert filled_in(work, data).questions == work.questions
    with pytest.raises(FormError, match="Peildatum: ‘ooit’"):
        filled_in(work, {"as_of": "ooit"})


def test_lines_of_a_text() -> None:
    assert lines_of("- Een.\n\n • Twee\n  \n3. Drie") == ["Een.", "Twee", "3. Drie"]


def test_answered_in_the_background_and_kept(tmp_path: Path, demo_index: Settings) -> None:
    book = Annotaties(open_database(load_settings(data_dir=tmp_path)))
    work = Work(Head(meeting="M"), tuple(replace(ASKED, text=f"Quotum {n}?") for n in range(3)))
    number = book.add("a", work)
    may_go_on = threading.Event()
    with Desk.open(demo_index.model_copy(update={"audit": "off"})) as desk:

        def desk_for(owner: str | None) -> Desk:
            assert owner == "a"
            may_go_on.wait(20)
            return desk

        room = DraftingRoom(book, desk_for, Turns(3))
        office: Any = SimpleNamespace(annotaties=book, drafting=room)
        room.begin("a", number, work)
        room.begin("a", number, work)  # once is enough
        assert room.step(number) is not None
        # Meanwhile it stays as it is.
        assert change(office, "a", number, lambda _: Work()) == work
        steps = room.follow(number)
        next(steps)
        may_go_on.set()
        assert [step.total for step in steps][-1:] in ([3], [])
        assert room.step(number) is None
        assert room.problem(number) == ""
        assert list(room.follow(number)) == []
        kept = book.get("a", number)
        assert kept is not None
        expected = draft(work.incoming, desk, head=work.head)
        assert kept.annotatie == replace(expected, head=work.head)


def test_what_goes_wrong_is_told(tmp_path: Path) -> None:
    book = Annotaties(open_database(load_settings(data_dir=tmp_path)))
    number = book.add("a", Work(questions=(ASKED,)))

    def desk_for(owner: str | None) -> Desk:
        return Desk.open(load_settings(data_dir=tmp_path / "nothing"))

    room = DraftingRoom(book, desk_for, Turns(3))
    room.begin("a", number, Work(questions=(ASKED,)))
    list(room.follow(number))
    assert "geen documenten" in room.problem(number)
    assert book.get("a", number) == Work(questions=(ASKED,))


def test_nothing_is_markup(attack: Any) -> None:
    (hostile,) = attack.answer.citations
    asked = IncomingQuestion(ATTACK, ATTACK, ATTACK, ATTACK, Place(ATTACK))
    conflict = Conflict(ConflictKind.WITHIN, ATTACK, ATTACK, ATTACK, ATTACK, (hostile,))
    question = DraftedQuestion(
        asked,
        ATTACK,
        AnswerStatus.ANSWER,
        (Bullet(ATTACK, (hostile,)),),
        ATTACK,
        ATTACK,
        (Flag("prepared", ATTACK),),
        (conflict,),
        near=(hostile,),
    )
    head = Head(ATTACK, ATTACK, (ATTACK,))
    made = Annotatie(head, (Group(ATTACK, ATTACK, (question,)),), warnings=(ATTACK,))
    work = Work(
        head, (asked,), None, (Skipped(ATTACK, Place(ATTACK), ATTACK),), (ATTACK,), made,
        typed={ATTACK: f"</textarea>{ATTACK}"},
    )  # fmt: skip
    now = datetime(2025, 1, 1, tzinfo=UTC)
    for page in (
        annotaties_html([Listed(1, ATTACK, 1, 0, True, now)], now, ATTACK),
        stopped_html(ATTACK),
        incoming_html(1, work, announcement=ATTACK, problem=ATTACK, day_typed=ATTACK),
        running_html(1, Step(0, 1, ATTACK)),
        answers_html(1, work, announcement=ATTACK, problem=ATTACK),
        drafted_html(1, work, question, announcement=ATTACK, problem=ATTACK),
    ):
        assert_harmless(page)
