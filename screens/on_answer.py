"""What one does with an answer: rewrite and check it, judge it, put it into an annotatie."""

from __future__ import annotations

from typing import Any

import gradio as gr
from markupsafe import Markup

from database.feedback import Feedback, Opinion
from screens.actions_html import added_html
from screens.annotating import put_in
from screens.conversation_html import conversation_html
from screens.events import number, text
from screens.failure import explained
from screens.office import Office
from screens.parts import QUIET
from screens.rechecking import keep_draft, recheck
from screens.visitor import owner_of


class OnAnswer:
    """What happens on the answers of a conversation."""

    def __init__(self, office: Office) -> None:
        self._office = office

    def follow(self, conversation: Any, current: gr.Textbox) -> None:
        """Tie the events of ``conversation``; ``current`` holds which one that is."""
        conversation.judge(self._judge, current, conversation, **QUIET)
        conversation.check(self._check, current, conversation, **QUIET)
        conversation.annotate(self._annotate, current, conversation, **QUIET)
        conversation.keep(self._keep, None, None, **QUIET)

    def _check(self, current: str, event: gr.EventData, request: gr.Request) -> Any:
        """Hold what an officer made of a draft against the papers."""
        owner = owner_of(request)
        turn = self._office.conversations.turn(owner, number(event._data.get("turn")) or 0)
        if turn is None:
            return gr.skip()
        checked = recheck(self._office, owner, turn, _draft(event))
        conversation = self._office.conversations.get(owner, number(current))
        return conversation_html(conversation, checked=checked)

    def _keep(self, event: gr.EventData, request: gr.Request) -> None:
        """Keep what an officer made of a draft so far."""
        owner = owner_of(request)
        turn = self._office.conversations.turn(owner, number(event._data.get("turn")) or 0)
        if turn is not None:
            keep_draft(self._office, owner, turn, _draft(event))

    def _annotate(self, current: str, event: gr.EventData, request: gr.Request) -> Any:
        """Put an answer, as it was rewritten, into the annotatie in progress."""
        owner = owner_of(request)
        wanted = number(event._data.get("turn")) or 0
        turn = self._office.conversations.turn(owner, wanted)
        if turn is None:
            return gr.skip()
        try:
            if written := _draft(event):
                keep_draft(self._office, owner, turn, written)
                turn = self._office.conversations.turn(owner, wanted) or turn
            told = added_html(*put_in(self._office, owner, turn))
        except Exception as error:  # noqa: BLE001 - every end is told to the officer
            told = Markup('<p class="sl-error">{}</p>').format(explained(error))
        conversation = self._office.conversations.get(owner, number(current))
        return conversation_html(conversation, told=(wanted, told))

    def _judge(self, current: str, event: gr.EventData, request: gr.Request) -> Any:
        owner = owner_of(request)
        verdict = text(event._data["verdict"])
        if verdict in [item.value for item in Opinion]:
            self._office.feedback.give(
                owner,
                number(event._data["turn"]) or 0,
                Feedback(Opinion(verdict), text(event._data["reason"])),
            )
        return conversation_html(self._office.conversations.get(owner, number(current)))


def _draft(event: gr.EventData) -> str:
    given = event._data.get("text")
    return given.strip() if isinstance(given, str) else ""
