"""An answer that an officer edits or has looked up anew."""

from __future__ import annotations

from io import BytesIO

import pytest
from docx import Document

from access.clearance import EVERYTHING
from annotatie.model import Annotatie, ConflictKind, DraftedQuestion
from annotatie.revise import edited, regenerated
from annotatie.word import word_file
from annotatie.wording import NOT_FOUND
from assistant.answer import AnswerStatus
from assistant.desk import Desk
from settings import Settings


def question(annotatie: Annotatie, number: str) -> DraftedQuestion:
    return next(item for item in annotatie.questions if item.number == number)


def test_what_is_quoted_keeps_its_source(demo_draft: Annotatie, demo_index: Settings) -> None:
    old = question(demo_draft, "4").bullets
    with Desk.open(demo_index, EVERYTHING) as desk:
        made = edited(demo_draft, "4", ["", f"  {old[1].text}\n"], desk)
    assert question(made, "4").bullets == (old[1],)
    assert made.sources[: len(demo_draft.sources)] == demo_draft.sources
    assert question(made, "5") == question(demo_draft, "5")


def test_words_of_one_s_own_are_checked(demo_draft: Annotatie, demo_index: Settings) -> None:
    lines = [
        "Op 1 april 2025 hadden 148 van de 286 leidinggevenden de leiderschapsmodule gevolgd.",
        "Op 1 april 2025 hadden 188 van de 286 leidinggevenden de leiderschapsmodule gevolgd.",
        "De dierentuin krijgt een nieuw olifantenverblijf.",
    ]
    with Desk.open(demo_index, EVERYTHING) as desk:
        made = edited(demo_draft, "4", lines, desk)
    true, wrong, unknown = question(made, "4").bullets
    assert true.citations
    assert {item.n for item in true.citations} <= {item.n for item in made.sources}
    assert wrong.citations == unknown.citations == ()
    conflicts = question(made, "4").conflicts
    assert any(c.kind is ConflictKind.EARLIER and "188" in c.sentence for c in conflicts)
    # In Word a sentence without a source has no footnote, but a comment that says so.
    comments = [comment.text for comment in Document(BytesIO(word_file(made))).comments]
    assert sum(NOT_FOUND in text for text in comments) == 2


def test_an_answer_that_is_emptied_must_be_filled_in(
    demo_draft: Annotatie, demo_index: Settings
) -> None:
    empty = next(q for q in demo_draft.questions if q.missing)
    with Desk.open(demo_index, EVERYTHING) as desk:
        filled = edited(demo_draft, empty.number, ["Dat zoeken we uit."], desk)
        assert question(filled, empty.number).missing == ""
        again = regenerated(filled, empty.number, desk)
    assert question(again, empty.number) == empty


def test_a_corrected_question_is_looked_up_anew(
    demo_draft: Annotatie, demo_index: Settings
) -> None:
    empty = next(q for q in demo_draft.questions if q.status is AnswerStatus.NO_EVIDENCE)
    with Desk.open(demo_index, EVERYTHING) as desk:
        made = regenerated(demo_draft, empty.number, desk, text="Komt er een\nquotum?")
    new = question(made, empty.number)
    assert new.incoming.text == "Komt er een quotum?"
    assert new.status is AnswerStatus.ANSWER
    assert "quotum" in " ".join(bullet.text for bullet in new.bullets)


def test_an_unknown_number(demo_draft: Annotatie, demo_index: Settings) -> None:
    with Desk.open(demo_index, EVERYTHING) as desk, pytest.raises(KeyError):
        edited(demo_draft, "999", ["Ja."], desk)
