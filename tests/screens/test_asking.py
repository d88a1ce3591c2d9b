"""From a question to a turn that is kept, whatever happens on the way."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from assistant.answer import Answer, AnswerPart, AnswerStatus
from database.connection import open_database
from database.conversations import Conversations, Filters
from index.store import StoreCorrupt, StoreMissing
from screens.asking import ask, history
from screens.failure import NO_DOCUMENTS
from screens.turns import Turns
from settings import load_settings


class Desk:
    """Answers with the question, or raises what it was given."""

    def __init__(self, error: Exception | None = None) -> None:
        self.error = error
        self.asked: list[dict[str, Any]] = []

    def ask(self, question: str, **given: Any) -> Answer:
        self.asked.append({"question": question, **given})
        if self.error:
            raise self.error
        return Answer(AnswerStatus.ANSWER, (AnswerPart(f"over {question}", ()),))


@pytest.fixture
def conversations(tmp_path: Path) -> Conversations:
    return Conversations(open_database(load_settings(data_dir=tmp_path)))


def office(conversations: Conversations, desk: Desk) -> Any:
    return SimpleNamespace(
        conversations=conversations, desk_for=lambda _owner: desk, turns=Turns(3)
    )


def test_a_follow_up_brings_what_was_said_before(conversations: Conversations) -> None:
    desk = Desk()
    first = ask(office(conversations, desk), "a", None, "quota?", None, Filters())
    second = ask(office(conversations, desk), "a", first.id, "en nu?", None, Filters(("brief",)))
    assert second.id == first.id
    assert desk.asked[1]["history"] == [
        {"role": "user", "content": "quota?"},
        {"role": "assistant", "content": "over quota?"},
    ]
    assert desk.asked[1]["kinds"] == ("brief",)


def test_a_period_goes_along(conversations: Conversations) -> None:
    desk = Desk()
    for period in ((), ("2024-01-01", ""), ("2024-01-01", "2024-12-31")):
        ask(office(conversations, desk), "a", None, "quota?", None, Filters(period=period))
    days = [(asked["since"], asked["until"]) for asked in desk.asked]
    assert days == [
        (None, None),
        (date(2024, 1, 1), None),
        (date(2024, 1, 1), date(2024, 12, 31)),
    ]


def test_the_conversation_of_another_is_not_continued(conversations: Conversations) -> None:
    desk = Desk()
    first = ask(office(conversations, desk), "a", None, "geheim?", None, Filters())
    second = ask(office(conversations, desk), "b", first.id, "en nu?", None, Filters())
    assert second.id != first.id
    assert desk.asked[1]["history"] == []


@pytest.mark.parametrize(
    ("error", "message"),
    [
        (StoreMissing("geen index"), NO_DOCUMENTS),
        (StoreCorrupt("Bouw opnieuw op."), "Bouw opnieuw op."),
        (ZeroDivisionError(), "Er ging iets mis bij het zoeken."),
    ],
)
def test_a_question_is_kept_when_searching_fails(
    conversations: Conversations, error: Exception, message: str
) -> None:
    kept = ask(office(conversations, Desk(error)), "a", None, "quota?", None, Filters())
    (turn,) = kept.turns
    assert turn.answer.status is AnswerStatus.ERROR
    assert turn.answer.message.startswith(message)
    assert conversations.get("a", kept.id) == kept


def test_a_refusal_is_no_answer_to_go_on_from(conversations: Conversations) -> None:
    refused = Answer(AnswerStatus.NO_EVIDENCE, message="Er staat geen antwoord in.")
    kept = conversations.add("a", None, "quota?", refused)
    assert history(kept) == [{"role": "user", "content": "quota?"}]


def test_history_of_nothing() -> None:
    assert history(None) == []
