"""Nothing that a document or a user says reaches the page as markup."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from lxml import html

from assistant.answer import AnswerStatus, SourceView
from database.conversations import Conversation, Summary, Turn
from database.feedback import Feedback, Opinion
from ingest.report import FileReport
from ingest.source import FileStatus
from ingest.units import DocumentRecord, Metadata
from screens.answer_html import pending_html, turn_html
from screens.cite_html import places_html
from screens.conversation_html import conversation_html
from screens.copy_html import copy_html
from screens.document_html import document_html
from screens.documents_html import Listed, documents_html
from screens.earlier_html import earlier_html
from screens.filters_html import error_html, toggle_html
from screens.intake_html import problem_html, progress_html, report_html
from screens.page_image import PageImage
from screens.passage_html import passage_html
from screens.secret_html import secret_html
from screens.source_html import Numbered, gone_source_html, source_html
from screens.status_html import notice_html
from screens.status_html import problem_html as view_problem_html
from tests.screens.attack import ATTACK, assert_harmless

NUMBERED = Numbered(ATTACK, ATTACK)
NOW = datetime(2025, 1, 1, tzinfo=UTC)


def record() -> DocumentRecord:
    return DocumentRecord(
        id=ATTACK,
        path=ATTACK,
        file_name=ATTACK,
        content_hash="",
        media_type="text/plain",
        metadata=Metadata(title=ATTACK, body=ATTACK, alderman=ATTACK, agenda_items=(ATTACK,)),
        text="",
        pages=(),
        units=(),
        warnings=(ATTACK,),
        missing=(ATTACK,),
    )


@pytest.mark.parametrize("status", list(AnswerStatus))
@pytest.mark.parametrize(
    "feedback", [None, Feedback(Opinion.NOT_GOOD), Feedback(Opinion.NOT_GOOD, ATTACK)]
)
def test_turn(attack: Turn, status: AnswerStatus, feedback: Feedback | None) -> None:
    answer = replace(attack.answer, status=status)
    assert_harmless(turn_html(replace(attack, answer=answer, feedback=feedback)))


def test_conversation(attack: Turn) -> None:
    assert_harmless(conversation_html(Conversation(1, ATTACK, (attack,)), pending=ATTACK))
    assert_harmless(conversation_html(None, examples=[ATTACK], notice=ATTACK))
    assert_harmless(pending_html(ATTACK))
    assert_harmless(pending_html(ATTACK, attack.answer))


def test_source_panel(attack: Turn) -> None:
    citation = attack.answer.citations[0]
    image = PageImage(1, 10, 10, (), b"x")
    view = SourceView(citation, ATTACK, ((3, 9),))
    assert_harmless(source_html(NUMBERED, citation, view, [image]))
    assert_harmless(source_html(NUMBERED, citation, None))
    assert_harmless(gone_source_html(NUMBERED, 1))
    assert_harmless(places_html(ATTACK, [citation]))


def test_what_is_copied_for_word(attack: Turn) -> None:
    assert_harmless(copy_html(attack.question, attack.answer))


@pytest.mark.parametrize("place", range(0, len(ATTACK), 3))
def test_passage_marked_in_the_middle_of_an_attack(place: int) -> None:
    page = passage_html(ATTACK, [(place, place + 5)])
    assert_harmless(page, attacked=False)
    assert "onerror" not in [name for el in html.fromstring(page).iter() for name in el.attrib]


def test_lists() -> None:
    assert_harmless(earlier_html([Summary(1, ATTACK, NOW)], 1, NOW))
    assert_harmless(documents_html([Listed(record(), True)], {ATTACK: ATTACK}, ATTACK))
    assert_harmless(document_html(record(), is_uploaded=False))


def test_messages() -> None:
    report = FileReport(path=ATTACK, status=FileStatus.INDEXED, kind=ATTACK, warnings=(ATTACK,))
    assert_harmless(report_html([report], {}, [ATTACK]))
    for page in (
        progress_html(0, 1, ATTACK),
        problem_html(ATTACK),
        notice_html(ATTACK),
        view_problem_html("sl-lines", ATTACK),
        secret_html(ATTACK),
        error_html("peildatum", ATTACK),
    ):
        assert_harmless(page)
    assert_harmless(toggle_html(2, ATTACK), attacked=False)
