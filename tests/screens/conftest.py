"""Answers to render: one that is harmless, and one in which every text is an attack."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from assistant.answer import Answer, AnswerPart, AnswerStatus, Citation, Flag
from database.conversations import Turn
from tests.screens.attack import ATTACK


@pytest.fixture
def citation() -> Citation:
    return Citation(
        n=1,
        document="annotatie.pdf",
        document_id="annotatie-1",
        unit_id="u1",
        title="Annotatie commissie BDI",
        kind="annotatie",
        body="commissie BDI",
        meeting="Commissie BDI van 14 maart 2024",
        meeting_date="2024-03-14",
        agenda_items=("6", "7"),
        question_number="3",
        asker="Okafor",
        party="De Brug",
        heading="Vragen > De Brug",
        pages=(2,),
        confidentiality="openbaar",
        quote="Wij werken met streefcijfers.",
        start=10,
        end=39,
    )


@pytest.fixture
def turn(citation: Citation) -> Turn:
    answer = Answer(
        status=AnswerStatus.ANSWER,
        answer=(AnswerPart("Wij werken met streefcijfers.", (1,)),),
        citations=(citation,),
        flags=(Flag("prepared", "Voorbereide lijn.", (1,)),),
        searched="Waarom geen quotum?",
    )
    return Turn(7, "Waarom geen quotum?", answer, datetime(2025, 1, 1, tzinfo=UTC))


@pytest.fixture
def attack(turn: Turn, citation: Citation) -> Turn:
    hostile = replace(
        citation,
        **dict.fromkeys(
            (
                "document",
                "document_id",
                "unit_id",
                "title",
                "kind",
                "body",
                "meeting",
                "question_number",
                "asker",
                "party",
                "heading",
                "confidentiality",
                "quote",
            ),
            ATTACK,
        ),
        agenda_items=(ATTACK,),
    )
    answer = Answer(
        status=AnswerStatus.ANSWER,
        answer=(AnswerPart(ATTACK, (1,)),),
        citations=(hostile,),
        flags=(Flag("prepared", ATTACK, ()), Flag("conditional", ATTACK, (1,))),
        searched=f"{ATTACK} anders",
        message=ATTACK,
    )
    return replace(turn, question=ATTACK, answer=answer)
