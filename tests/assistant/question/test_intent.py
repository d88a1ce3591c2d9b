"""Whether the development of a line is asked for."""

from __future__ import annotations

from itertools import pairwise

import pytest

from access.clearance import EVERYTHING
from assistant.desk import Desk
from assistant.question.intent import asks_over_time
from settings import Settings


@pytest.mark.parametrize(
    "question",
    [
        "Wat hebben we door de tijd gezegd over het meldpunt?",
        "Hoe ontwikkelde het aantal meldingen zich?",
        "Hoe verliep het streefcijfer in die jaren?",
        "Wat zeiden we in 2023 en wat nu over de training?",
        "Hoeveel acties waren klaar in april en in oktober 2025?",
        "Schets de voorgeschiedenis van het besluit over het meldpunt",
        "Wat was de afspraak en wat is het geworden?",
        "Hoe is de aanpak sinds 2023 gewijzigd?",
        "Is ons standpunt over quota veranderd?",
        "Hoe vaak hebben we dat beloofd en is dat veranderd?",
        "Wat is er sindsdien veranderd?",
        "Is het aantal meldingen anders dan vorig jaar?",
    ],
)
def test_a_development(question: str) -> None:
    assert asks_over_time(question)


@pytest.mark.parametrize(
    "question",
    [
        "Wat staat er in het contract over de tijd tot het eerste gesprek?",
        "Wie ontwikkelt de training?",
        "Hoeveel meldingen waren er in april en mei 2024?",
        "Gaat er iets veranderen voor melders?",
        "Wat is nu de lijn over quota?",
        "Wie heeft de training ontwikkeld?",
        "Is het contract gewijzigd?",
        "Hoe komt het dat het contract is gewijzigd?",
        "Waarom is de aanpak anders dan in Rotterdam?",
    ],
)
def test_the_line_itself(question: str) -> None:
    assert not asks_over_time(question)


def test_a_development_is_told_newest_first(demo_index: Settings) -> None:
    with Desk.open(demo_index, EVERYTHING) as desk:
        answer = desk.ask("Wat hebben we door de tijd gezegd over het externe meldpunt?")
    by_number = {item.n: item for item in answer.citations}
    days = [by_number[part.citations[0]].meeting_date or "" for part in answer.answer]
    assert len(set(days)) >= 3
    assert all(later >= earlier for later, earlier in pairwise(days))
    # Citations are numbered as they come by, and every flag speaks of one that is there.
    cited = list(dict.fromkeys(n for part in answer.answer for n in part.citations))
    assert cited == list(range(1, len(cited) + 1))
    assert {n for flag in answer.flags for n in flag.citations} <= set(by_number)
