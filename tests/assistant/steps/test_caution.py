"""What an officer is warned of beside an answer."""

from __future__ import annotations

from assistant.desk import Desk


def test_a_premise_is_that_of_the_question_as_it_was_meant(desk: Desk) -> None:
    told = [
        {flag.message for flag in desk.ask(question).flags if flag.kind == "premise"}
        for question in (
            "Is de vertrouwenspersoon verplicht?",
            "Is de vertrouwenspersoon verplcht?",
        )
    ]
    assert told[0] == told[1]
    assert any("verplicht" in message for message in told[0])
