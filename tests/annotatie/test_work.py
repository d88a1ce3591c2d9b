"""The questions of an annotatie, corrected before they are answered; answers added later."""

from __future__ import annotations

from dataclasses import replace

from annotatie.adding import added
from annotatie.incoming import Head, read_text
from annotatie.model import Annotatie
from annotatie.work import NAMELESS, Work, begun, joined, with_another, with_head, without
from assistant.desk import Desk
from settings import Settings

WORK = begun(
    read_text("Vragen van lid De Vries (De Brug)\n1. Hoe gaat het?\n2. Waarom?\n3. Wie doet het?")
)


def texts(work: Work) -> list[str]:
    return [question.text for question in work.questions]


def test_remove_join_and_add() -> None:
    assert texts(without(WORK, 1)) == ["Hoe gaat het?", "Wie doet het?"]
    assert texts(joined(WORK, 1)) == ["Hoe gaat het? Waarom?", "Wie doet het?"]
    assert joined(WORK, 1).questions[0].number == "1"
    more = with_another(WORK, 0)
    assert texts(more) == ["Hoe gaat het?", "", "Waarom?", "Wie doet het?"]
    assert more.questions[1].party == "De Brug"
    assert [question.text for question in more.incoming.questions] == texts(WORK)
    for strange in (-1, 0, 9):
        assert texts(joined(WORK, strange)) == texts(WORK)
    assert texts(without(WORK, 9)) == texts(WORK)
    assert texts(with_another(Work(), 7)) == [""]


def test_what_it_is_called() -> None:
    assert Work().title == NAMELESS
    assert WORK.title == "Hoe gaat het?"
    assert with_head(WORK, Head(meeting="Raad van 1 mei")).title == "Raad van 1 mei"
    long = replace(WORK, questions=(replace(WORK.questions[0], text="woord " * 80),))
    assert len(long.title) <= 92


def test_an_answer_from_elsewhere(demo_draft: Annotatie, demo_index: Settings) -> None:
    with Desk.open(demo_index) as desk:
        answer = desk.ask("Waarom is er geen quotum?")
        made, number = added(demo_draft, "Waarom is er geen\nquotum?", answer, desk)
        more, next_number = added(made, "En nu?", answer, desk, lines=["Zeppelins."])
    assert number not in {item.number for item in demo_draft.questions}
    last = made.groups[-1]
    assert (last.asker, last.party) == (None, None)
    assert last.questions[-1].incoming.text == "Waarom is er geen quotum?"
    assert last.questions[-1].bullets
    cited = {c.n for bullet in last.questions[-1].bullets for c in bullet.citations}
    assert cited <= {item.n for item in made.sources}
    assert int(next_number) == int(number) + 1
    assert [bullet.text for bullet in more.groups[-1].questions[-1].bullets] == ["Zeppelins."]


def test_an_annotatie_can_begin_with_an_answer(demo_index: Settings) -> None:
    with Desk.open(demo_index) as desk:
        answer = desk.ask("Waarom is er geen quotum?")
        made, number = added(Annotatie(Head(), ()), "Waarom geen quotum?", answer, desk)
    assert number == "1"
    assert len(list(made.questions)) == 1
