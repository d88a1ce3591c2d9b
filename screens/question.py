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
from screens.awaited import Awaited
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
from screens.source_panel import last_panel, panels
from screens.views import element_id
from screens.visitor import in_address, owner_of

# What stands in the field is taken from the field itself: on a busy computer what Gradio knows of it
# is still what stood there before, and a question would be asked that is empty.
_TAKE = "() => (window.spreeklijn.asked = document.querySelector('#vraag textarea').value)"
_ASKED = """(asked, ...others) => {
  const taken = window.spreeklijn.asked;
  window.spreeklijn.asked = "";
  return [taken || asked, ...others];
}"""
Shown = dict[gr.components.Component, Any]  # what the components that change show now


class QuestionView:
    """The components of the view and what happens on them."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self._awaited = Awaited()
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
            self.answered = gr.Textbox(visible=False)  # the turn of which the page is to be drawn
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
                self.answered,
                *self.limits.errors,
            ],
            "js": _ASKED,
            **QUIET,
        }
        for event in (self.question.submit, self.send.click):
            # In the browser alone: asking itself is the first thing the server hears of it.
            taken = event(None, self.question, self.asked, js=_TAKE, **QUIET)
            self.then_draw(taken.then(**asking))
        example = self.conversation.example(_example, None, self.asked, queue=False, **QUIET)
        self.then_draw(example.then(**asking))
        OnAnswer(self._office).follow(self.conversation, self.current)
        opened = self._whole
        self.then_draw(self.earlier.open(self._open, None, opened, **QUIET))
        self.earlier.fresh(self._fresh, None, opened, **QUIET)
        self.then_draw(self.earlier.forget(self._forget, self.current, opened, **QUIET))
        self.conversation.cite(
            self._show_source, None, self.source, trigger_mode="always_last", **QUIET
        )

    def then_draw(self, event: Any) -> None:
        """After ``event`` the first source is shown once more, with its page.

        Drawing takes a moment more than the answer; who asks again or chooses a source meanwhile does
        not wait for it, nor sees it come afterwards.
        """
        event.then(self._draw, self.answered, self.source, trigger_mode="always_last", **QUIET)

    @property
    def _whole(self) -> list[gr.components.Component]:
        return [self.conversation, self.current, self.source, self.earlier, self.answered]

    # -- asking ------------------------------------------------------------------------------

    def _ask(
        self, question: str, current: str, request: gr.Request, *limits: Any
    ) -> Iterator[Shown]:
        """First the question with the news that it is being answered, then the answer."""
        owner = owner_of(request)
        wanted = " ".join(str(question).split())[:LONGEST_QUESTION]
        number_set = self.limits.number(*limits)
        try:
            limited = self.limits.read(*limits)
        except LimitError as error:
            yield {
                self.toggle: toggle_html(number_set, str(error)),
                self.answered: "",
                **self._told(error),
            }
            return
        if not wanted:
            yield {self.answered: ""}
            return
        before = self._office.conversations.get(owner, number(current))
        yield {
            self.conversation: conversation_html(before, pending=wanted),
            self.question: "",
            self.toggle: toggle_html(number_set),
            self.answered: "",
            **self._told(),
        }
        after = yield from self._answered(owner, before, wanted, limited)
        self._awaited.expect(request.session_hash, _last_turn(after))
        yield {
            self.conversation: conversation_html(after),
            self.current: str(after.id),
            self.source: last_panel(self._office, owner, after),
            self.earlier: self._earlier(owner, after.id),
            self.answered: _last_turn(after),
        }

    def _told(self, error: LimitError | None = None) -> Shown:
        return dict(zip(self.limits.errors, self.limits.told(error), strict=True))

    def _draw(self, answered: str, request: gr.Request) -> Iterator[Any]:
        """The first source of the last answer once more, with its page."""
        owner = owner_of(request)
        turn = self._office.conversations.turn(owner, number(answered) or 0)
        if turn is not None and turn.answer.citations:
            drawn = panels(self._office, owner, turn, turn.answer.citations[0].n)
            yield from self._awaited.drawn(request.session_hash, answered, drawn)
        else:
            yield gr.skip()  # the panel would be emptied by a generator that yields nothing

    def _answered(
        self, owner: str, before: Conversation | None, question: str, limited: Limits
    ) -> Generator[Shown, None, Conversation]:
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
                yield {self.conversation: conversation_html(before, pending=question, draft=draft)}
        except StopIteration as done:
            after: Conversation = done.value
            return after

    def _show_source(self, event: gr.EventData, request: gr.Request) -> Iterator[Any]:
        choice = object()
        self._awaited.expect(request.session_hash, choice)
        chosen = self._chosen(owner_of(request), event._data)
        yield from self._awaited.drawn(request.session_hash, choice, chosen)

    def _chosen(self, owner: str, place: dict[str, Any]) -> Iterator[Any]:
        """The panels of the source at ``place``, as the browser names it."""
        if place.get("document"):
            # A number of a check, or of an answer that is still to be kept.
            of = text(place.get("of"))
            back = "het antwoord" if of == PENDING else "de controle"
            yield from place_panels(self._office, owner, Numbered(of, back), place)
            return
        turn = self._office.conversations.turn(owner, number(place["of"]) or 0)
        n = number(place["n"]) or 0
        if turn is not None and any(item.n == n for item in turn.answer.sources):
            yield from panels(self._office, owner, turn, n)
        else:
            yield gr.skip()

    # -- conversations -----------------------------------------------------------------------

    def load(self, request: gr.Request) -> tuple[Any, ...]:
        """What the view shows when the page opens: the conversation in its address."""
        owner = owner_of(request)
        conversation = self._office.conversations.get(owner, number(in_address(request, "gesprek")))
        return (
            *self._opened(request, conversation),
            *self.limits.choices(self._office.offer(owner)),
        )

    @property
    def loaded(self) -> list[gr.components.Component]:
        """The components that ``load`` fills."""
        return [*self._whole, *self.filters]

    def refresh(self, current: str, request: gr.Request) -> tuple[Any, ...]:
        """The start of a conversation and the filters after the documents changed."""
        owner = owner_of(request)
        offer = self._office.offer(owner)
        start = conversation_html(None, examples=offer.examples, notice=offer.notice)
        return (gr.skip() if current else start, *self.limits.choices(offer))

    def _opened(self, request: gr.Request, conversation: Conversation | None) -> tuple[Any, ...]:
        owner = owner_of(request)
        last = _last_turn(conversation)
        self._awaited.expect(request.session_hash, last)
        offer = self._office.offer(owner)
        shown = conversation_html(conversation, examples=offer.examples, notice=offer.notice)
        source = last_panel(self._office, owner, conversation)
        current = conversation.id if conversation else None
        earlier = self._earlier(owner, current)
        return shown, str(current or ""), source, earlier, last

    def _earlier(self, owner: str, current: int | None) -> Markup:
        return earlier_html(self._office.conversations.recent(owner), current, _now())

    def _open(self, event: gr.EventData, request: gr.Request) -> tuple[Any, ...]:
        owner = owner_of(request)
        return self._opened(
            request, self._office.conversations.get(owner, number(event._data["id"]))
        )

    def _fresh(self, request: gr.Request) -> tuple[Any, ...]:
        return self._opened(request, None)

    def _forget(self, current: str, event: gr.EventData, request: gr.Request) -> tuple[Any, ...]:
        owner = owner_of(request)
        self._office.conversations.forget(owner, number(event._data["id"]) or 0)
        return self._opened(request, self._office.conversations.get(owner, number(current)))


def _example(event: gr.EventData) -> str:
    return text(event._data["text"])


def _last_turn(conversation: Conversation | None) -> str:
    return str(conversation.turns[-1].id) if conversation and conversation.turns else ""


def _now() -> datetime:
    return datetime.now(UTC)
