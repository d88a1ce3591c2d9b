"""A draft that was rewritten: kept, checked, and shown sentence by sentence."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from lxml import html

from access.clearance import EVERYTHING
from assistant.answer import Citation
from assistant.checks.claims.checker import CheckedSentence
from assistant.checks.claims.model import Verdict
from assistant.desk import Desk
from database.connection import open_database
from database.conversations import Conversation, Conversations, Turn
from database.drafts import LONGEST_DRAFT, DraftBook
from screens.answer_html import turn_html
from screens.checked_html import check_summary, checked_html
from screens.conversation_html import conversation_html
from screens.editor_html import draft_of, editor_html
from screens.rechecking import Checked, recheck
from settings import Settings, load_settings
from tests.screens.attack import ATTACK, assert_harmless


@pytest.fixture
def sentences(citation: Citation) -> list[CheckedSentence]:
    return [
        CheckedSentence("Het is 20%.", Verdict.SUPPORTED, "Staat zo in de bron.", (citation,)),
        CheckedSentence("Het is 25%.", Verdict.CONTRADICTED, "Ander cijfer.", (citation,)),
        CheckedSentence("Zeppelins.", Verdict.UNSUPPORTED, "Niet gevonden.", ()),
    ]


def test_every_sentence_has_verdict_reason_and_evidence(sentences: list[CheckedSentence]) -> None:
    tree = html.fragment_fromstring(checked_html(7, sentences))
    assert [item.get("data-verdict") for item in tree.iter("li")] == [
        "supported",
        "contradicted",
        "unsupported",
    ]
    verdicts = [item.text for item in tree.find_class("sl-verdict")]
    assert verdicts == ["Klopt", "Klopt niet", "Niet gevonden"]
    assert len(tree.find_class("sl-evidence")) == 2
    assert [button.get("data-of") for button in tree.find_class("sl-cite")] == ["controle-7"] * 2
    said = check_summary(sentences)
    assert said == "Controle per zin. Klopt: 1, klopt niet: 1, niet gevonden: 1."


def test_the_editor_starts_with_the_answer_and_goes_on_with_the_draft(turn: Turn) -> None:
    closed = html.fragment_fromstring(editor_html(turn, None))
    assert closed.get("hidden") is not None
    assert closed.find(".//textarea").text.strip() == "- Wij werken met streefcijfers."
    edited = html.fragment_fromstring(editor_html(replace(turn, edited="- Anders."), None))
    assert edited.find(".//textarea").text.strip() == "- Anders."
    assert draft_of(turn.answer) == "- Wij werken met streefcijfers."


def test_the_result_stands_with_its_own_turn(turn: Turn, sentences: list[CheckedSentence]) -> None:
    both = Conversation(1, "x", (turn, replace(turn, id=8)))
    page = conversation_html(both, checked=Checked(8, sentences))
    tree = html.fragment_fromstring(page, create_parent=True)
    (result,) = tree.find_class("sl-checked")
    assert result.getparent().get("id") == "concept-8"
    assert tree.find("p").text == check_summary(sentences)


def test_a_draft_is_kept_and_checked_as_of_its_question(
    tmp_path: Path, demo_index: Settings, turn: Turn
) -> None:
    sessions = open_database(load_settings(data_dir=tmp_path))
    conversations = Conversations(sessions)
    kept = conversations.add("a", None, turn.question, turn.answer, as_of=date(2025, 1, 1))
    with Desk.open(demo_index.model_copy(update={"audit": "off"}), EVERYTHING) as desk:
        office: Any = SimpleNamespace(
            desk_for=lambda _owner: desk, drafts=DraftBook(sessions), note=desk.note
        )
        found = recheck(office, "a", kept.turns[0], "- Het streefcijfer is 25% eind 2028.")
        late = date.max.isoformat()
        cited = [c for item in found.sentences for c in item.evidence]
        assert found.sentences[0].verdict is Verdict.CONTRADICTED
        assert all((c.meeting_date or late) < "2025-01-01" for c in cited)
        for text, message in (
            ("  ", "is leeg"),
            ("---", "geen zin"),
            ("x" * (LONGEST_DRAFT + 1), "te lang"),
        ):
            assert message in recheck(office, "a", kept.turns[0], text).problem
    assert conversations.turn("a", kept.turns[0].id).edited == "---"


def test_nothing_is_markup(attack: Turn, sentences: list[CheckedSentence]) -> None:
    citation = attack.answer.citations[0]
    hostile = [
        replace(item, text=ATTACK, reason=ATTACK, evidence=(citation,)) for item in sentences
    ]
    assert_harmless(checked_html(7, hostile))
    for text in (ATTACK, f"</textarea>{ATTACK}"):
        page = turn_html(replace(attack, edited=text), Checked(attack.id, problem=text))
        assert_harmless(page)
        assert text in html.fragment_fromstring(page).find(".//textarea").text


def test_a_sentence_from_a_secret_paper_says_so(
    sentences: list[CheckedSentence], citation: Citation
) -> None:
    held = {citation.unit_id: "geheim tot 7 november 2024, 17.00 uur: niet extern gebruiken"}
    tree = html.fragment_fromstring(checked_html(7, sentences, held))
    said = [item.text for item in tree.find_class("sl-secret")]
    assert said == ["Geheim tot 7 november 2024, 17.00 uur: niet extern gebruiken."] * 2
    assert not html.fragment_fromstring(checked_html(7, sentences)).find_class("sl-secret")
