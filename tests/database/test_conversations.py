"""Conversations and feedback: kept, each by its owner alone."""

from __future__ import annotations

import traceback
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import update

from assistant.answer import Answer, AnswerPart, AnswerStatus, Citation, Flag
from database.connection import DatabaseError, Sessions, connect, database_url, open_database
from database.conversations import Conversations, Filters
from database.drafts import DraftBook
from database.feedback import Feedback, FeedbackBook, Opinion
from database.models import Base, TurnRow
from settings import Settings, load_settings

CITATION = Citation(
    n=1,
    document="a.pdf",
    document_id="a-1",
    unit_id="u",
    title="A",
    kind="annotatie",
    body=None,
    meeting=None,
    meeting_date="2024-12-05",
    agenda_items=("1", "2"),
    question_number=None,
    asker=None,
    party=None,
    heading=None,
    pages=(3,),
    confidentiality="geheim",
    quote="é",
    start=1,
    end=2,
)
ANSWER = Answer(
    AnswerStatus.ANSWER, (AnswerPart("é", (1,)),), (CITATION,), (Flag("k", "m", (1,)),), "gezocht"
)


@pytest.fixture
def sessions(settings: Settings) -> Sessions:
    return open_database(settings)


def test_all_is_there_after_a_restart(settings: Settings) -> None:
    kept = Conversations(open_database(settings)).add(
        "a",
        None,
        "Vraag?",
        ANSWER,
        as_of=date(2024, 12, 5),
        filters=Filters(parties=("D66",)),
        milliseconds=12,
    )
    again = Conversations(open_database(settings)).get("a", kept.id)
    assert again == kept
    assert again.turns[0].answer == ANSWER
    assert again.turns[0].asked_at.tzinfo is not None


def test_what_is_not_yours_does_not_exist(sessions: Sessions) -> None:
    book = Conversations(sessions)
    mine = book.add("a", None, "Vraag?", ANSWER)
    turn = mine.turns[0].id
    assert book.get("b", mine.id) is None
    assert book.turn("b", turn) is None
    assert book.recent("b") == []
    assert not book.forget("b", mine.id)
    assert not FeedbackBook(sessions).give("b", turn, Feedback(Opinion.GOOD))
    assert book.add("b", mine.id, "Vraag?", ANSWER).id != mine.id
    assert len(book.get("a", mine.id).turns) == 1


def test_the_last_used_stands_first(sessions: Sessions) -> None:
    book = Conversations(sessions)
    first = book.add("a", None, "een?", ANSWER)
    book.add("a", None, "twee?", ANSWER)
    book.add("a", first.id, "drie?", ANSWER)
    assert [item.title for item in book.recent("a")] == ["een?", "twee?"]
    assert len(book.recent("a", limit=1)) == 1


def test_a_long_question_gives_a_short_title(sessions: Sessions) -> None:
    kept = Conversations(sessions).add("a", None, "woord " * 100, ANSWER)
    assert len(kept.title) < 100
    assert kept.title.endswith("woord …")


def test_forgetting_takes_all_of_it(sessions: Sessions) -> None:
    book = Conversations(sessions)
    kept = book.add("a", None, "Vraag?", ANSWER)
    FeedbackBook(sessions).give("a", kept.turns[0].id, Feedback(Opinion.GOOD))
    DraftBook(sessions).keep("a", kept.turns[0].id, "- een")
    assert book.forget("a", kept.id)
    with sessions() as session:
        for table in Base.metadata.sorted_tables:
            assert session.execute(table.select()).all() == [], table.name


def test_the_last_feedback_counts(sessions: Sessions) -> None:
    book, feedback = Conversations(sessions), FeedbackBook(sessions)
    turn = book.add("a", None, "Vraag?", ANSWER).turns[0].id
    feedback.give("a", turn, Feedback(Opinion.GOOD))
    feedback.give("a", turn, Feedback(Opinion.NOT_GOOD, "  mist 2024 "))
    assert book.turn("a", turn).feedback == Feedback(Opinion.NOT_GOOD, "mist 2024")


def test_the_last_draft_counts_and_outlives_a_restart(settings: Settings) -> None:
    sessions = open_database(settings)
    book, drafts = Conversations(sessions), DraftBook(sessions)
    kept = book.add("a", None, "Vraag?", ANSWER)
    turn = kept.turns[0].id
    assert kept.turns[0].edited == ""
    assert drafts.keep("a", turn, "- een")
    assert drafts.keep("a", turn, "- twee")
    assert not drafts.keep("b", turn, "- van een ander")
    again = Conversations(open_database(settings))
    assert again.turn("a", turn).edited == "- twee"
    assert again.get("a", kept.id).turns[0].edited == "- twee"


def test_a_draft_that_comes_in_twice_at_once(sessions: Sessions) -> None:
    turn = Conversations(sessions).add("a", None, "Vraag?", ANSWER).turns[0].id
    texts = [f"- {number}" for number in range(12)]
    with ThreadPoolExecutor(4) as pool:
        kept = list(pool.map(lambda text: DraftBook(sessions).keep("a", turn, text), texts))
    assert all(kept)
    assert Conversations(sessions).turn("a", turn).edited in texts


def test_an_answer_of_another_version_is_said_to_be_one(sessions: Sessions) -> None:
    book = Conversations(sessions)
    kept = book.add("a", None, "Vraag?", ANSWER)
    with sessions.begin() as session:
        session.execute(update(TurnRow).values(answer={"iets": "anders"}))
    (turn,) = book.get("a", kept.id).turns
    assert turn.answer.status is AnswerStatus.ERROR
    assert "Stel de vraag opnieuw" in turn.answer.message


def test_migrations_lead_to_the_tables(settings: Settings) -> None:
    open_database(settings)
    with connect(database_url(settings)).connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, Base.metadata) == []


def test_a_wrong_url_is_explained(tmp_path: Path) -> None:
    for url in ("zomaar", "nietbestaand://x/y", f"sqlite:///{tmp_path}/geen/map/x.db"):
        with pytest.raises(DatabaseError, match="SPREEKLIJN_DATABASE_URL"):
            open_database(load_settings(data_dir=tmp_path, database_url=url))


@pytest.mark.parametrize("place", ["naam:ge/heim@server", "naam:x@server:poort"])
def test_a_password_with_odd_marks_is_explained_and_never_told(tmp_path: Path, place: str) -> None:
    url = f"postgresql+psycopg://{place}/database"
    with pytest.raises(DatabaseError, match="SPREEKLIJN_DATABASE_URL") as caught:
        open_database(load_settings(data_dir=tmp_path, database_url=url))
    told = "".join(traceback.format_exception(caught.value))
    assert "'ge'" not in told


def test_feedback_that_comes_in_twice_at_once(sessions: Sessions) -> None:
    turn = Conversations(sessions).add("a", None, "Vraag?", ANSWER).turns[0].id
    reasons = [str(number) for number in range(12)]
    with ThreadPoolExecutor(4) as pool:
        give = FeedbackBook(sessions).give
        assert all(pool.map(lambda why: give("a", turn, Feedback(Opinion.GOOD, why)), reasons))
    assert Conversations(sessions).turn("a", turn).feedback.reason in reasons


def test_a_step_that_was_broken_off_can_be_taken_again(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    def die(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as broken:
        broken.setattr("alembic.runtime.migration.HeadMaintainer.update_to_step", die)
        with pytest.raises(KeyboardInterrupt):
            open_database(settings)
    assert Conversations(open_database(settings)).recent("a") == []


def test_two_who_open_a_new_database_at_once(tmp_path: Path) -> None:
    for number in range(5):
        settings = load_settings(data_dir=tmp_path / str(number))
        with ThreadPoolExecutor(2) as pool:
            both = list(pool.map(open_database, [settings] * 2))
        assert [Conversations(sessions).recent("a") for sessions in both] == [[], []]
