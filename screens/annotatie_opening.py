"""Which annotatie in progress is open, and how it is shown after something happened to it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import gradio as gr
from markupsafe import Markup

from annotatie.model import DraftedQuestion
from annotatie.work import Work
from screens.annotatie_form import typed_in
from screens.annotaties_html import annotaties_html, stopped_html
from screens.annotating import change, read, remove
from screens.answers_html import answers_html
from screens.drafted_html import drafted_html, empty_drafted_html
from screens.events import number, text
from screens.failure import explained
from screens.incoming_html import incoming_html, running_html
from screens.office import Office
from screens.visitor import owner_of

Both = tuple[Any, Any]  # the list and the panel beside it

GONE = "Deze annotatie is er niet meer."


class Opening:
    """Opening, closing and removing; the other handlers show what they did through it."""

    def __init__(self, office: Office) -> None:
        self._office = office

    def opened(self, owner: str, chosen: object, said: str = "") -> Both:
        """The annotatie of that number, or the list of all."""
        key = number(chosen)
        try:
            work = read(self._office, owner, key)
            if key is None or work is None:
                recent = self._office.annotaties.recent(owner)
                shown = annotaties_html(recent, datetime.now(UTC), said)
                return shown, empty_drafted_html()
            return self.drawn(key, work, said), empty_drafted_html()
        except Exception as error:  # noqa: BLE001 - every end is told to the officer
            return stopped_html(explained(error)), empty_drafted_html()

    def drawn(self, key: int, work: Work, said: str = "", problem: str = "") -> Markup:
        """The annotatie as far as it is."""
        step = self._office.drafting.step(key)
        if step is not None:
            return running_html(key, step)
        problem = problem or self._office.drafting.problem(key)
        show = incoming_html if work.annotatie is None else answers_html
        return show(key, work, announcement=said, problem=problem)

    def shown(self, event: gr.EventData, request: gr.Request) -> Both:
        """The view comes into sight: what is open may have changed elsewhere."""
        owner, key = asked_by(event, request)
        data = event._data
        try:
            if "rows" in data:
                change(self._office, owner, key, lambda work: typed_in(work, data))
        except Exception as error:  # noqa: BLE001 - every end is told to the officer
            return stopped_html(explained(error)), empty_drafted_html()
        shown, _ = self.opened(owner, key)
        return shown, gr.skip()

    def open(self, event: gr.EventData, request: gr.Request) -> Both:
        """Go on with one."""
        return self.opened(*asked_by(event, request))

    def close(self, request: gr.Request) -> Both:
        """Back to the list."""
        return self.opened(owner_of(request), None)

    def forget(self, event: gr.EventData, request: gr.Request) -> Both:
        """Remove one; the browser has asked twice."""
        owner, key = asked_by(event, request)
        try:
            gone = remove(self._office, owner, key)
        except Exception as error:  # noqa: BLE001 - every end is told to the officer
            return stopped_html(explained(error)), empty_drafted_html()
        return self.opened(owner, None, "De annotatie is verwijderd." if gone else GONE)

    def changed(
        self,
        event: gr.EventData,
        request: gr.Request,
        make: Callable[[Work], Work],
        said: str = "",
    ) -> Both:
        """Change the annotatie, and show the list and the question as they are then."""
        owner, key = asked_by(event, request)
        try:
            work = change(self._office, owner, key, make)
        except Exception as error:  # noqa: BLE001 - every end is told to the officer
            return stopped_html(explained(error)), empty_drafted_html()
        if work is None:
            return stopped_html(GONE), empty_drafted_html()
        panel = panel_html(key, work, text(event._data.get("number")), said)
        return self.drawn(key, work, said), panel


def asked_by(event: gr.EventData, request: gr.Request) -> tuple[str, int]:
    """Who asks, and which annotatie is meant; 0 is none."""
    return owner_of(request), number(event._data.get("id")) or 0


def panel_html(key: int, work: Work | None, wanted: str, said: str = "") -> Markup:
    """The panel of question ``wanted``, or an empty one."""
    question = question_of(work, wanted)
    if work is None or question is None:
        return empty_drafted_html()
    return drafted_html(key, work, question, announcement=said)


def question_of(work: Work | None, wanted: str) -> DraftedQuestion | None:
    """The answered question of that number."""
    asked = work.annotatie.questions if work and work.annotatie else ()
    return next((item for item in asked if item.number == wanted), None)
