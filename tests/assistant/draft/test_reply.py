"""Sentences of a model, with their tokens, however it writes them."""

from __future__ import annotations

import pytest

from assistant.draft.reply import Drafted, read_reply


@pytest.mark.parametrize(
    ("reply", "expected"),
    [
        ("- Het is af [b1].", [("Het is af.", ("b1",))]),
        ("* Het is af. [b1][b2]", [("Het is af.", ("b1", "b2"))]),
        ("1. Het is **af** [b1, B2].", [("Het is af.", ("b1", "b2"))]),
        ("Het is af [b1]. Het werkt [b2].", [("Het is af.", ("b1",)), ("Het werkt.", ("b2",))]),
        ("Het is af. [b1] Het werkt. [b2]", [("Het is af.", ("b1",)), ("Het werkt.", ("b2",))]),
        ("Het is af. Het werkt [b2].", [("Het is af.", ()), ("Het werkt.", ("b2",))]),
        ("<think>9 miljoen [b1]</think>\n- Af [b1].", [("Af.", ("b1",))]),
        ("<think>nooit afgemaakt - Af [b1].", []),
        ("GEEN", []),
        ("- geen.\n", []),
        ("", []),
        ("[b1]", []),
    ],
)
def test_sentences_and_tokens(reply: str, expected: list[tuple[str, tuple[str, ...]]]) -> None:
    assert read_reply(reply) == [Drafted(text, tokens) for text, tokens in expected]
