"""The view Vraag: a conversation, and beside it the source of what is said."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from datetime import UTC, datetime
from typing import Any

import gradio as gr
from markupsafe import Markup

from database.conversations import Conversation
from screens.answer_html import PENDING
from screens.asking import LONGEST_QUESTION, ask
from screens.background import follow
from screens.conversation_html import conversation_html
from screens.earlier_html import earlier_html
from screens.events import number, text
from screens.filters_html import toggle_html
from screens.office import Office
from screens.on_answer import OnAnswer
from screens.parts import QUIET, html_part
from screens.question_filters import LimitError, Limits, QuestionFilters
from screens.source_beside import place_panels
from screens.source_html import Numbered, empty_source_html
from screens.source_panel import last_panels, panels
from screens.views import element_id
from screens.visitor import in_address, owner_of


class QuestionView:
    """The components of the view and what happens on them."""

    def __init__(self, office: Office) -> None:
        self._office = office
        with gr.Column(elem_id=element_id("vraag"), elem_classes="sl-view"):
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
        self.limits = QuestionFilters()

    @property
    def filters(self) -> list[gr.components.Component]:
        """The filters whose choices depend on the documents."""
        return self.limits.groups

    def _connect(self) -> None:
        asking = {
            "fn": self._ask,
            "inputs": [self.asked, self.current, *self.limits.inputs],
            "outputs": [
                self.conversation,
                self.current,
                self.question,
                self.source,
                self.earlier,
                self.toggle,
                *self.limits.errors,
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
        OnAnswer(self._office).follow(self.conversation, self.current)
        opened = [self.conversation, self.current, self.source, self.earlier]
        self.earlier.open(self._open, None, opened, **QUIET)
        self.earlier.fresh(self._fresh, None, opened, **QUIET)
        self.earlier.forget(self._forget, self.current, opened, **QUIET)

    # -- asking ------------------------------------------------------------------------------

    def _ask(
        self, question: str, current: str, request: gr.Request, *limits: Any
    ) -> Iterator[tuple[Any, ...]]:
        """First the question with the news that it is being answered, then the answer."""
        owner = owner_of(request)
        wanted = " ".join(str(question).split())[:LONGEST_QUESTION]
        number_set = self.limits.number(*limits)
        try:
            limited = self.limits.read(*limits)
        except LimitError as error:
            told = toggle_html(number_set, str(error))
            yield (*[gr.skip()] * 5, told, *self.limits.told(error))
            return
        if not wanted:
            yield (gr.skip(),) * 9
            return
        before = self._office.conversations.get(owner, number(current))
        yield (
            conversation_html(before, pending=wanted),
            gr.skip(),
            "",
            gr.skip(),
            gr.skip(),
            toggle_html(number_set),
            *self.limits.told(),
        )
        after = yield from self._answered(owner, before, wanted, limited)
        # The page of the first source takes a moment more than the answer itself.
        shown = last_panels(self._office, owner, after)
        yield (
            conversation_html(after),
            str(after.id),
            gr.skip(),
            next(shown),
            self._earlier(owner, after.id),
            *[gr.skip()] * 4,
        )
        for panel in shown:
            yield (*[gr.skip()] * 3, panel, *[gr.skip()] * 5)

    def _answered(
        self, owner: str, before: Conversation | None, question: str, limited: Limits
    ) -> Generator[tuple[Any, ...], None, Conversation]:
        """Show what there is of an answer as it comes; gives the conversation with all of it."""
        number_of = before.id if before else None
        steps = follow(
            lambda tell: ask(
                self._office, owner, number_of, question, limited.as_of, limited.filters, tell
            )
        )
        try:
            while True:
                (draft,) = next(steps)
                shown = conversation_html(before, pending=question, draft=draft)
                yield (shown, *[gr.skip()] * 8)
        except StopIteration as done:
            after: Conversation = done.value
            return after

    def _show_source(self, event: gr.EventData, request: gr.Request) -> Iterator[Any]:
        owner = owner_of(request)
        if event._data.get("document"):
            # A number of a check, or of an answer that is still to be kept.
            of = text(event._data.get("of"))
            back = "het antwoord" if of == PENDING else "de controle"
            numbered = Numbered(of, back)
            yield from place_panels(self._office, owner, numbered, event._data)
            return
        turn = self._office.conversations.turn(owner, number(event._data["of"]) or 0)
        if turn is not None:
            yield from panels(self._office, owner, turn, number(event._data["n"]) or 0)

    # -- conversations -----------------------------------------------------------------------

    def load(self, request: gr.Request) -> tuple[Any, ...]:
        """What the view shows when the page opens: the conversation in its address."""
        owner = owner_of(request)
        conversation = self._office.conversations.get(owner, number(in_address(request, "gesprek")))
        return (*self._opened(owner, conversation), *self.limits.choices(self._office.offer(owner)))

    @property
    def loaded(self) -> list[gr.components.Component]:
        """The components that ``load`` fills."""
        return [self.conversation, self.current, self.source, self.earlier, *self.filters]

    def refresh(self, current: str, request: gr.Request) -> tuple[Any, ...]:
        """The start of a conversation and the filters after the documents changed."""
        owner = owner_of(request)
        offer = self._office.offer(owner)
        start = conversation_html(None, examples=offer.examples, notice=offer.notice)
        return (gr.skip() if current else start, *self.limits.choices(offer))

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


def _example(event: gr.EventData) -> str:
    return text(event._data["text"])


def _now() -> datetime:
    return datetime.now(UTC)
