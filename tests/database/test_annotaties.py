"""Annotaties in progress, in the database."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from annotatie.drafting import draft
from annotatie.incoming import Head, read_text
from annotatie.work import Work, begun, marked, with_typed
from assistant.desk import Desk
from database.annotaties import Annotaties
from database.connection import DatabaseError, open_database
from database.models import AnnotatieRow
from settings import Settings

ASKED = "Vragen van lid De Vries (De Brug)\n1. Waarom geen quotum?\n2. Hoeveel zeppelins zijn er?\n"


def answered(index: Settings) -> Work:
    """Work with answers in it, one of them done and one typed over."""
    work = begun(read_text(ASKED))
    with Desk.open(index) as desk:
        made = draft(work.incoming, desk, head=Head("wethouder X", "Raad", ("1: A", "2")))
    work = replace(work, annotatie=made, as_of=date(2025, 1, 1))
    return with_typed(marked(work, "1", is_done=True), "2", "Dat zoek ik uit.")


def test_what_is_kept_comes_back_the_same(settings: Settings, demo_index: Settings) -> None:
    work = answered(demo_index)
    assert any(question.bullets for question in work.annotatie.questions)
    number = Annotaties(open_database(settings)).add("a", work)
    again = Annotaties(open_database(settings))  # as after a restart
    assert again.get("a", number) == work
    (listed,) = again.recent("a")
    assert (listed.id, listed.questions, listed.done, listed.answered) == (number, 2, 1, True)


def test_each_has_an_owner(settings: Settings) -> None:
    book = Annotaties(open_database(settings))
    work = begun(read_text(ASKED))
    number = book.add("a", work)
    assert book.get("b", number) is None
    assert not book.keep("b", number, replace(work, questions=()))
    assert not book.forget("b", number)
    assert book.recent("b") == []
    assert book.get("a", number) == work
    assert book.forget("a", number)
    assert book.get("a", number) is None


def test_the_last_one_used_comes_first(settings: Settings) -> None:
    book = Annotaties(open_database(settings))
    first = book.add("a", begun(read_text("Waarom geen quotum?")))
    book.add("a", begun(read_text(ASKED)))
    work = replace(book.get("a", first), head=Head(meeting="Commissie BDI"))
    book.keep("a", first, work)
    assert [item.title for item in book.recent("a")] == ["Commissie BDI", "Waarom geen quotum?"]


def test_one_of_another_version_says_so(settings: Settings) -> None:
    sessions = open_database(settings)
    book = Annotaties(sessions)
    number = book.add("a", begun(read_text(ASKED)))
    with sessions.begin() as session:
        session.get(AnnotatieRow, number).work = {"head": 3}
    with pytest.raises(DatabaseError, match="andere versie"):
        book.get("a", number)
    assert book.recent("a")
