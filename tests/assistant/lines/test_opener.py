"""A question for a moment, a term or a state is answered by the first passage."""

from __future__ import annotations

import pytest

from assistant.desk import Desk
from assistant.lines.opener import wanted_by


@pytest.mark.parametrize(
    ("question", "told"),
    [
        # Newer papers count who took the module, and do not say from when one must.
        ("Vanaf wanneer is de leiderschapsmodule verplicht?", "1 juli 2026"),
        ("Is de leiderschapsmodule nu verplicht of nog vrijwillig?", "verplicht"),
        ("Sinds wanneer geldt het voorkeursbeleid in schaal 13 en hoger?", "sinds 2021"),
        ("Hoe lang liep de proef met anoniem solliciteren?", "tot en met 31 maart 2025"),
        # The right unit, of which another passage came first.
        ("Wanneer stoppen we met anonieme brieven bij sollicitaties?", "1 januari 2026"),
        ("Wanneer is motie 468 verworpen?", "10 april 2025"),
        # The reason, before how many took it and what the test was.
        ("Waarom wordt de leiderschapsmodule verplicht?", "Daarom wordt voorgesteld"),
        ("Waarom stoppen we met anonieme brieven bij sollicitaties?", "Daarom stoppen wij"),
    ],
)
def test_what_gives_the_moment_or_state_opens_the_answer(
    desk: Desk, question: str, told: str
) -> None:
    assert told in desk.ask(question).answer[0].text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        # A proposal of the same day had another date; what was decided goes before it.
        ("Per wanneer is Ruimte voor Verschil verplicht voor leidinggevenden?", "1 juli 2026"),
        # An older paper has more of the words, and was said before it was known.
        ("Vanaf wanneer geldt het voorkeursbeleid in schaal 10 tot en met 12?", "1 oktober 2025"),
        ("Tot wanneer loopt het contract met het meldpunt?", "31 december 2028"),
        ("Wanneer is de eerste tussenstand van de Inclusieagenda gestuurd?", "30 september 2025"),
    ],
)
def test_a_newer_line_that_answers_stays_first(desk: Desk, question: str, told: str) -> None:
    assert told in desk.ask(question).answer[0].text


@pytest.mark.parametrize(
    "question",
    [
        "Hoeveel leidinggevenden hebben de module gevolgd?",
        "Wanneer pakt u dat nu eens aan?",
        "Wat gebeurt er wanneer iemand de module niet volgt?",
    ],
)
def test_what_asks_for_something_else_is_left_alone(question: str) -> None:
    assert wanted_by(question) is None
