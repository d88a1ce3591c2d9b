"""What is told of before an answer is whole, and that it never says more than the papers."""

from __future__ import annotations

from assistant.answer import Answer
from assistant.desk import Desk
from tests.assistant.model.conftest import FakeModel, Stream
from tests.assistant.model.test_wiring import ZONES


def exact(desk: Desk, answer: Answer) -> bool:
    """Whether every bullet stands in the papers and every quotation where it says."""
    for item in answer.citations:
        record = desk.document(item.document_id)
        if record is None or " ".join(record.text[item.start : item.end].split()) != item.quote:
            return False
    numbers = {item.n for item in answer.citations}
    return all(part.citations and set(part.citations) <= numbers for part in answer.answer)


def test_the_words_of_the_papers_come_before_those_of_a_model(desk: Desk, model: FakeModel) -> None:
    told: list[Answer] = []
    asked_when_told: list[int] = []

    def tell(draft: Answer) -> None:
        told.append(draft)
        asked_when_told.append(len(model.prompts))

    def behaviour(stream: Stream, prompt: str) -> None:
        stream.say("GEEN")
        stream.end()

    model.behaviour = behaviour
    desk.ask(ZONES, tell=tell)
    assert asked_when_told == [0]
    assert told[0].answer
    assert exact(desk, told[0])


def test_the_parts_of_a_question_are_told_of_one_by_one(desk: Desk, model: FakeModel) -> None:
    model.says("GEEN")
    told: list[Answer] = []
    question = f"Graag antwoord op: 1) {ZONES} 2) Wat kost een parkeervergunning? 3) {ZONES}"
    answer = desk.ask(question, tell=told.append)
    sizes = [len(draft.answer) for draft in told]
    assert len(told) >= 2
    assert sizes == sorted(sizes)
    assert all(draft.searched in answer.searched for draft in told)
    for draft in told:
        numbers = [item.n for item in draft.citations]
        assert numbers == list(range(1, len(numbers) + 1))


def test_who_does_not_listen_is_told_nothing(desk: Desk, model: FakeModel) -> None:
    model.says("GEEN")
    assert desk.ask(ZONES) == desk.ask(ZONES, tell=lambda draft: None)
