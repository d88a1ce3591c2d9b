"""Decisions about standard lines, in the database."""

from __future__ import annotations

import pytest
from alembic import command
from sqlalchemy import text

from database.connection import connect, database_url, open_database
from database.conversations import Conversations
from database.lines import LineBook, LineError
from database.migrate import alembic_config
from ingest.units import Span
from register.build import make_line
from register.decisions import Decided
from register.lines import Line, Wording
from settings import Settings


def a_line(*texts: str) -> Line:
    """A line of one wording for each text, a year apart."""
    return make_line(
        Wording(
            document_id=f"d{number}",
            record=f"d{number}.json",
            file_name=f"d{number}.txt",
            kind="annotatie",
            date=f"{2020 + number}-01-01",
            unit_id=f"d{number}#1",
            spans=(Span(0, len(said)),),
            text=said,
            anchors=(f"{number}-{said[:4]}",),
        )
        for number, said in enumerate(texts)
    )


SIGNAL = a_line("Een signaal is een signaal.", "Een signaal blijft een signaal.")
QUOTA = a_line("Geen quotum zonder wet.")


def test_all_decisions_are_there_after_a_restart(settings: Settings) -> None:
    book = LineBook(open_database(settings))
    made = [
        book.approve(SIGNAL, " Mila ", " klopt "),
        book.rename(SIGNAL, "Signalen  zonder naam", "Mila"),
        book.merge(SIGNAL, QUOTA, "Jan"),
        book.split(SIGNAL, SIGNAL.wordings[1].anchors, "Jan"),
    ]
    undone = book.undo(made[2].id, "Mila", "te snel")
    assert undone is not None
    made.append(undone)
    assert LineBook(open_database(settings)).all() == tuple(made)
    assert (made[0].who, made[0].why) == ("Mila", "klopt")
    assert made[0].wording == "Een signaal blijft een signaal."
    assert made[1].subject == "Signalen zonder naam"
    assert made[2].others == tuple(sorted(QUOTA.anchors))
    assert set(made[3].anchors).isdisjoint(made[3].others)
    assert (made[4].decided, made[4].undoes) == (Decided.UNDO, made[2].id)


def test_a_line_has_its_own_history(settings: Settings) -> None:
    book = LineBook(open_database(settings))
    book.withdraw(SIGNAL, "Jan", "oud")
    book.withdraw(QUOTA, "Jan", "oud")
    assert [item.line_id for item in book.history(QUOTA)] == [QUOTA.id]


def test_a_refused_decision_leaves_nothing(settings: Settings) -> None:
    book = LineBook(open_database(settings))
    with pytest.raises(LineError, match="naam"):
        book.approve(SIGNAL, "")
    with pytest.raises(LineError, match="onderwerp"):
        book.rename(SIGNAL, " ", "Jan")
    assert book.undo(7, "Jan") is None
    assert book.all() == ()


def test_an_older_database_gets_the_table_and_keeps_the_rest(settings: Settings) -> None:
    engine = connect(database_url(settings))
    with engine.begin() as connection:
        configuration = alembic_config()
        configuration.attributes["connection"] = connection
        command.upgrade(configuration, "0001")
        connection.execute(
            text(
                "INSERT INTO conversation (owner, title, created_at, updated_at) "
                "VALUES ('a', 'Vraag', '2025-01-01 10:00:00', '2025-01-01 10:00:00')"
            )
        )
    engine.dispose()
    sessions = open_database(settings)
    assert [item.title for item in Conversations(sessions).recent("a")] == ["Vraag"]
    assert LineBook(sessions).all() == ()
