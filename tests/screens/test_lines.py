"""Standard lines on the screen: the list, one line, and what is decided about it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from lxml import html

from assistant.answer import Citation
from database.connection import open_database
from database.lines import LineBook, LineError
from ingest.units import Span
from register.book import Lines
from register.build import make_line
from register.decisions import Decided, Decision, apply
from register.lines import Line, LineStatus, Wording
from screens.deciding import Wish, decide
from screens.line_html import Shown, empty_line_html, line_html
from screens.lines_html import lines_html
from settings import load_settings
from tests.screens.attack import ATTACK, assert_harmless

NOW = datetime(2026, 1, 1, tzinfo=UTC)


def wording(number: int, said: str, anchor: str, **given: str) -> Wording:
    values = {"kind": "annotatie", "file_name": "a.docx", "document_id": f"d{number}", **given}
    return Wording(
        record="r",
        date=f"{2020 + number}-01-01",
        unit_id=f"u{number}",
        spans=(Span(0, len(said)),),
        text=said,
        anchors=(anchor,),
        **values,
    )


SIGNAL = make_line(
    [
        wording(0, "Een signaal is nooit te veel.", "a0"),
        wording(1, "Een signaal is niet te veel.", "a1"),
    ]
)
QUOTA = make_line([wording(2, "Geen quotum zonder wet.", "b0", kind="raadsbrief")])


@pytest.fixture
def book(tmp_path: Path) -> LineBook:
    return LineBook(open_database(load_settings(data_dir=tmp_path)))


def lines(book: LineBook) -> Lines:
    return Lines(apply([SIGNAL, QUOTA], book.all()))


def wish(decided: Decided, **given: object) -> Wish:
    data = {"decided": decided.value, "id": SIGNAL.id, "who": "Mila", **given}
    return Wish.of(data, "")


# -- deciding ------------------------------------------------------------------------------


def test_every_decision_is_kept_with_its_name(book: LineBook) -> None:
    wishes = [
        wish(Decided.APPROVE, why="klopt"),
        wish(Decided.RENAME, subject="Signalen"),
        wish(Decided.WITHDRAW, why="achterhaald"),
        wish(Decided.SPLIT, anchors=["a1"]),
        wish(Decided.MERGE, other=QUOTA.id),
    ]
    for item in wishes:
        assert decide(book, lines(book), item).endswith(".")
    made = book.all()
    assert [item.decided.value for item in made] == [item.decided for item in wishes]
    assert {item.who for item in made} == {"Mila"}
    decide(book, lines(book), wish(Decided.UNDO, decision=str(made[2].id)))
    assert lines(book).get(SIGNAL.id).status is not LineStatus.WITHDRAWN


def test_who_is_logged_in_decides(book: LineBook) -> None:
    item = Wish.of({"decided": "goedkeuren", "id": SIGNAL.id, "who": "Iemand anders"}, "jan")
    decide(book, lines(book), item)
    assert book.all()[0].who == "jan"


@pytest.mark.parametrize(
    ("item", "message"),
    [
        (wish(Decided.APPROVE, who=" "), "Vul uw naam in"),
        (wish(Decided.APPROVE, id="weg"), "er niet meer"),
        (wish(Decided.WITHDRAW), "Vul een reden in"),
        (wish(Decided.RENAME, subject="  "), "onderwerp"),
        (wish(Decided.MERGE), "Kies de lijn"),
        (wish(Decided.MERGE, other=SIGNAL.id), "al één lijn"),
        (wish(Decided.SPLIT), "Kies formuleringen"),
        (wish(Decided.SPLIT, anchors=["a0", "a1"]), "Kies formuleringen"),
        (wish(Decided.UNDO, decision="7"), "geldt niet meer"),
        (Wish.of({"decided": "wissen", "who": "x"}, ""), "bestaat niet"),
        (Wish.of({"anchors": "a0", "decision": {}, "decided": ["x"]}, ""), "bestaat niet"),
    ],
)
def test_what_cannot_be_decided_says_why(book: LineBook, item: Wish, message: str) -> None:
    with pytest.raises(LineError, match=message):
        decide(book, lines(book), item)
    assert book.all() == ()


def test_a_decision_is_taken_back_once(book: LineBook) -> None:
    decide(book, lines(book), wish(Decided.APPROVE))
    undo = wish(Decided.UNDO, decision=book.all()[0].id)
    decide(book, lines(book), undo)
    with pytest.raises(LineError):
        decide(book, lines(book), undo)


# -- what is shown -------------------------------------------------------------------------


def shown(line: Line, citation: Citation, decisions: tuple[Decision, ...] = ()) -> Shown:
    cited = {place: [replace(citation, n=place + 1)] for place in range(len(line.wordings))}
    return Shown(line, cited, decisions, [QUOTA], NOW)


def test_the_list_can_be_narrowed_by_status() -> None:
    tree = html.fragment_fromstring(lines_html([SIGNAL, QUOTA]), create_parent=True)
    assert [item.get("value") for item in tree.iter("option")] == ["", "voorbereid", "vastgelegd"]
    rows = [item.get("data-status") for item in tree.iter("li")]
    assert rows == ["voorbereid", "vastgelegd"]
    assert "Er zijn nog geen standaardlijnen" in lines_html([])


def test_a_line_shows_its_wordings_newest_first(citation: Citation) -> None:
    tree = html.fragment_fromstring(line_html(shown(SIGNAL, citation)), create_parent=True)
    assert [time.get("datetime") for time in tree.iter("time")] == ["2021-01-01", "2020-01-01"]
    assert [item.text_content() for item in tree.iter("del")] == [" (weg: nooit) "]
    assert len(tree.find_class("sl-cite")) == 2


def test_only_different_words_can_be_split(citation: Citation) -> None:
    assert 'data-decided="splitsen"' in line_html(shown(SIGNAL, citation))
    same = make_line([wording(0, "Zo is het.", "a0"), wording(1, "Zo is het.", "a0")])
    assert 'data-decided="splitsen"' not in line_html(shown(same, citation))


def test_the_history_tells_who_when_why(book: LineBook, citation: Citation) -> None:
    decide(book, lines(book), wish(Decided.RENAME, subject="Signalen", why="korter"))
    decide(book, lines(book), wish(Decided.APPROVE))
    decide(book, lines(book), wish(Decided.UNDO, decision=book.all()[0].id))
    tree = html.fragment_fromstring(
        line_html(shown(lines(book).get(SIGNAL.id), citation, book.all())), create_parent=True
    )
    (history,) = tree.find_class("sl-history")
    told = [item.text_content() for item in history.iter("li")]
    assert told[0].startswith("Teruggedraaid")
    assert told[1].startswith("Goedgekeurd door Mila")
    assert "Hernoemd tot ‘Signalen’ (later teruggedraaid)" in told[2]
    assert "Reden: korter" in told[2]
    # Only what is in force can be taken back.
    assert [b.get("data-decision") for b in history.iter("button")] == [str(book.all()[1].id)]


def test_approval_of_older_words_is_told(book: LineBook, citation: Citation) -> None:
    older = make_line(SIGNAL.wordings[:1])
    book.approve(older, "Mila")
    page = line_html(shown(lines(book).get(SIGNAL.id), citation))
    assert "Goedgekeurd was een eerdere formulering: <q>Een signaal is nooit te veel.</q>" in page


def test_who_is_logged_in_needs_no_field(citation: Citation) -> None:
    page = line_html(replace(shown(SIGNAL, citation), who="jan"))
    assert "U besluit als jan." in page
    assert "besluit-naam" not in page


def test_nothing_is_markup(citation: Citation) -> None:
    line = replace(
        make_line(
            [
                wording(0, f"{ATTACK} oud", ATTACK, document_id=ATTACK, file_name=ATTACK),
                wording(1, ATTACK, "x", kind=ATTACK),
            ]
        ),
        subject=ATTACK,
        note=ATTACK,
        decided_by=ATTACK,
        decided_on="2025-01-01",
        approved=ATTACK,
    )
    decisions = tuple(
        Decision(
            id=number,
            line_id=ATTACK,
            decided=decided,
            who=ATTACK,
            made_at=NOW,
            why=ATTACK,
            subject=ATTACK,
            wording=ATTACK,
            other_wording=ATTACK,
        )
        for number, decided in enumerate(Decided)
    )
    for status in LineStatus:
        page = replace(shown(replace(line, status=status), citation, decisions), who=ATTACK)
        assert_harmless(line_html(page, ATTACK))
        assert_harmless(line_html(replace(page, who="", others=[line]), ATTACK))
    assert_harmless(lines_html([line], ATTACK))
    assert_harmless(empty_line_html(), attacked=False)
