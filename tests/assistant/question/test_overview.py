"""Who asks what was said of a subject wants all of it; who asks one thing does not."""

from __future__ import annotations

import pytest

from assistant.question.overview import next_subject, overview_subject


@pytest.mark.parametrize(
    ("question", "subject"),
    [
        ("Wat hebben we eerder gezegd over het zwembad?", "zwembad"),
        ("Wat hebben wij tot nu toe over de sporthallen gezegd?", "sporthallen"),
        ("wat zeiden we over parkeren in de wijk", "parkeren in de wijk"),
        ("Wat is er allemaal gezegd over de wachtlijst bij de balie?", "wachtlijst bij de balie"),
        ("Geef me alle eerdere lijnen over thuiswerken.", "thuiswerken"),
        ("Welke uitspraken zijn er gedaan over de veerpont?", "veerpont"),
        ("Wat staat er in de stukken over de kinderboerderij?", "kinderboerderij"),
        ("Wat staat er over de kinderboerderij in de stukken?", "kinderboerderij"),
        ("Overzicht van wat we zeiden over zonnepanelen", "zonnepanelen"),
        ("Alles over de fietsenstalling", "fietsenstalling"),
        ("What did we say before about the library?", "library"),
        ("Wat zeiden we over de kermis, en wanneer?", "kermis"),
    ],
)
def test_the_subject_is_what_is_looked_for(question: str, subject: str) -> None:
    assert overview_subject(question) == subject


@pytest.mark.parametrize(
    "question",
    [
        "Wat is onze lijn over het zwembad?",  # one line is wanted
        "Wat zeiden we over hoe lang het zwembad dicht blijft?",  # one fact
        "Wat hebben we daarover gezegd?",
        "Wat zeiden we over die brief?",
        "What did we say about that letter?",
        "Wat kost het zwembad?",
        "Wie heeft iets gezegd over het zwembad?",
        "Wat zegt de accountant over het zwembad?",
        "Wat zei de wethouder over het zwembad?",  # the minutes tell that
        "Hoe is onze lijn over het zwembad veranderd?",
        "",
    ],
)
def test_other_questions_ask_no_overview(question: str) -> None:
    assert overview_subject(question) is None


def test_the_same_of_another_subject_goes_on_over_turns() -> None:
    asked = ["Wat hebben we gezegd over het zwembad?", "en over de kermis?"]
    assert next_subject("En over de veerpont?", asked) == "veerpont"
    assert next_subject("En wat kost de veerpont?", asked) is None
    assert overview_subject("Wat hebben we gezegd over het zwembad? en waarom?") is None
