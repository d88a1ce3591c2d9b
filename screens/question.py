"""The view Vraag: a conversation, and beside it the source of what is said."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import gradio as gr
from markupsafe import Markup

from database.conversations import Conversation, Filters
from database.feedback import Feedback, Verdict
from screens.asking import LONGEST_QUESTION, ask
from screens.conversation_html import conversation_html
from screens.day_input import DayError, parse_day
from screens.dutch import kind_name
from screens.earlier_html import earlier_html
from screens.events import number, text
from screens.filters_html import error_html, toggle_html
from screens.office import Office
from screens.parts import QUIET, html_part
from screens.source_html import empty_source_html
from screens.source_panel import last_panels, panels
from screens.visitor import owner_of


class QuestionView:
    """The components of the view and what happens on them."""

    def __init__(self, office: Office) -> None:
        self._office = office
        with gr.Column(elem_id="beeld-vraag", elem_classes="sl-view"):
            with gr.Column(elem_classes="sl-talk"):
                self.earlier = html_part(earlier_html((), None, _now()), "earlier.js")
                self.conversation = html_part(conversation_html(None), "conversation.js")
                with gr.Column(elem_id="vraagvak"):
                    self._question_box()
            with gr.Column(elem_classes="sl-beside"):
                self.source = html_part(empty_source_html(), "source.js")
            # Which conversation is open is kept in the browser: it outlives the server.
            self.current = gr.Textbox(visible=False)
            self.asked = gr.Textbox(visible=False)
        self._connect()

    def _question_box(self) -> None:
        self.question = gr.Textbox(
            label="Uw vraag",
            placeholder="Bijvoorbeeld: wat zeiden we eerder over streefcijfers?",
            lines=1,
            max_lines=6,
            max_length=LONGEST_QUESTION,
            elem_id="vraag",
        )
        with gr.Row(elem_classes="sl-row"):
            self.send = gr.Button(
                "Stel de vraag", variant="primary", size="md", elem_id="stel-vraag"
            )
            self.toggle = html_part(toggle_html(0), "filters.js")
        with gr.Column(elem_id="filters"):
            self.as_of = gr.Textbox(
                label="Peildatum",
                info="Alleen stukken van vóór deze dag. Leeg: alle stukken.",
                placeholder="5 december 2024",
                lines=1,
                max_lines=1,
                elem_id="peildatum",
            )
            self.as_of_error = html_part(error_html("peildatum", ""))
            self.kinds = gr.CheckboxGroup(label="Soort stuk")
            self.committees = gr.CheckboxGroup(label="Commissie")
            self.parties = gr.CheckboxGroup(label="Fractie")

    @property
    def filters(self) -> list[gr.components.Component]:
        """The components that limit a question."""
        return [self.kinds, self.committees, self.parties]

    def _connect(self) -> None:
        asking = {
            "fn": self._ask,
            "inputs": [self.asked, self.current, self.as_of, *self.filters],
            "outputs": [
                self.conversation,
                self.current,
                self.question,
                self.source,
                self.earlier,
                self.toggle,
                self.as_of_error,
            ],
            **QUIET,
        }
        for event in (self.question.submit, self.send.click):
            # In the browser alone: asking itself is the first thing the server hears of it.
            event(None, self.question, self.asked, js="(question) => question", **QUIET).then(
                **asking
            )
        self.conversation.example(_example, None, self.asked, queue=False, **QUIET).then(**asking)
        self.conversation.cite(
            self._show_source, None, self.source, trigger_mode="always_last", **QUIET
        )
        self.conversation.judge(self._judge, self.current, self.conversation, **QUIET)
        opened = [self.conversation, self.current, self.source, self.earlier]
        self.earlier.open(self._open, None, opened, **QUIET)
        self.earlier.fresh(self._fresh, None, opened, **QUIET)
        self.earlier.forget(self._forget, self.current, opened, **QUIET)

    # -- asking ------------------------------------------------------------------------------

    def _ask(
        self,
        question: str,
        current: str,
        as_of: str,
        kinds: list[str],
        committees: list[str],
        parties: list[str],
        request: gr.Request,
    ) -> Iterator[tuple[Any, ...]]:
        """First the question with the news that it is being answered, then the answer."""
        owner = owner_of(request)
        wanted = " ".join(str(question).split())[:LONGEST_QUESTION]
        filters = Filters(tuple(kinds), tuple(committees), tuple(parties))
        limits = bool(str(as_of).strip()) + sum(map(len, (kinds, committees, parties)))
        try:
            day = parse_day(str(as_of))
        except DayError as error:
            message = str(error)
            yield (*[gr.skip()] * 5, toggle_html(limits, message), error_html("peildatum", message))
            return
        if not wanted:
            yield (gr.skip(),) * 7
            return
        before = self._office.conversations.get(owner, number(current))
        yield (
            conversation_html(before, pending=wanted),
            gr.skip(),
            "",
            gr.skip(),
            gr.skip(),
            toggle_html(limits),
            error_html("peildatum", ""),
        )
        after = ask(self._office, owner, before.id if before else None, wanted, day, filters)
        # The page of the first source takes a moment more than the answer itself.
        shown = last_panels(self._office, owner, after)
        yield (
            conversation_html(after),
            str(after.id),
            gr.skip(),
            next(shown),
            self._earlier(owner, after.id),
            gr.skip(),
            gr.skip(),
        )
        for panel in shown:
            yield (*[gr.skip()] * 3, panel, *[gr.skip()] * 3)

    def _show_source(self, event: gr.EventData, request: gr.Request) -> Iterator[Any]:
        owner = owner_of(request)
        turn = self._office.conversations.turn(owner, number(event._data["turn"]) or 0)
        if turn is not None:
            yield from panels(self._office, owner, turn, number(event._data["n"]) or 0)

    # -- conversations -----------------------------------------------------------------------

    def load(self, request: gr.Request) -> tuple[Any, ...]:
        """What the view shows when the page opens: the conversation in its address."""
        owner = owner_of(request)
        query = getattr(request, "query_params", None) or {}
        conversation = self._office.conversations.get(owner, number(query.get("gesprek")))
        return (*self._opened(owner, conversation), *self._choices(owner))

    @property
    def loaded(self) -> list[gr.components.Component]:
        """The components that ``load`` fills."""
        return [self.conversation, self.current, self.source, self.earlier, *self.filters]

    def _choices(self, owner: str) -> tuple[Any, Any, Any]:
        """The filters with what can be chosen now."""
        offer = self._office.offer(owner)
        kinds = [(kind_name(kind), kind) for kind in offer.kinds]
        return (
            gr.update(choices=kinds, visible=len(kinds) > 1),
            gr.update(choices=list(offer.committees), visible=bool(offer.committees)),
            gr.update(choices=list(offer.parties), visible=bool(offer.parties)),
        )

    def refresh(self, current: str, request: gr.Request) -> tuple[Any, ...]:
        """The start of a conversation and the filters after the documents changed."""
        owner = owner_of(request)
        offer = self._office.offer(owner)
        start = conversation_html(None, examples=offer.examples, notice=offer.notice)
        return (gr.skip() if current else start, *self._choices(owner))

    def _opened(self, owner: str, conversation: Conversation | None) -> tuple[Any, ...]:
        offer = self._office.offer(owner)
        shown = conversation_html(conversation, examples=offer.examples, notice=offer.notice)
        source = next(last_panels(self._office, owner, conversation))
        current = conversation.id if conversation else None
        return shown, str(current or ""), source, self._earlier(owner, current)

    def _earlier(self, owner: str, current: int | None) -> Markup:
        return earlier_html(self._office.conversations.recent(owner), current, _now())

    def _open(self, event: gr.EventData, request: gr.Request) -> tuple[Any, ...]:
        owner = owner_of(request)
        return self._opened(owner, self._office.conversations.get(owner, number(event._data["id"])))

    def _fresh(self, request: gr.Request) -> tuple[Any, ...]:
        return self._opened(owner_of(request), None)

    def _forget(self, current: str, event: gr.EventData, request: gr.Request) -> tuple[Any, ...]:
        owner = owner_of(request)
        self._office.conversations.forget(owner, number(event._data["id"]) or 0)
        return self._opened(owner, self._office.conversations.get(owner, number(current)))

    # -- feedback ----------------------------------------------------------------------------

    def _judge(self, current: str, event: gr.EventData, request: gr.Request) -> Any:
        owner = owner_of(request)
        verdict = text(event._data["verdict"])
        if verdict in [item.value for item in Verdict]:
            self._office.feedback.give(
                owner,
                number(event._data["turn"]) or 0,
                Feedback(Verdict(verdict), text(event._data["reason"])),
            )
        return conversation_html(self._office.conversations.get(owner, number(current)))


def _example(event: gr.EventData) -> str:
    return text(event._data["text"])


def _now() -> datetime:
    return datetime.now(UTC)
