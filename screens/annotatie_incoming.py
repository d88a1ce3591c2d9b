"""The recognised questions: corrected, put in another form, and answered in the background."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import gradio as gr

from annotatie.work import Work, joined, taken, with_another, without
from screens.annotatie_form import FormError, filled_in, typed_in
from screens.annotatie_opening import GONE, Both, Opening, asked_by
from screens.annotaties_html import stopped_html
from screens.annotating import change, read
from screens.drafted_html import empty_drafted_html
from screens.events import number, text
from screens.failure import explained
from screens.incoming_html import incoming_html, running_html
from screens.office import Office

_SHAPES: dict[str, Callable[[Work, int], Work]] = {
    "remove": without,
    "add": with_another,
    "join": joined,
    "take": taken,
}


class IncomingEvents:
    """The handlers of the form. Each gets all that was filled in, whatever it is about."""

    def __init__(self, office: Office, opening: Opening) -> None:
        self._office = office
        self._opening = opening

    def save(self, event: gr.EventData, request: gr.Request) -> None:
        """Keep what was filled in so far; a day that is none is told of when it matters."""
        owner, key = asked_by(event, request)
        data = event._data
        change(self._office, owner, key, lambda work: typed_in(work, data))

    def shape(self, event: gr.EventData, request: gr.Request) -> Any:
        """Remove a question, put one in, or make one of two."""
        data = event._data
        reshape = _SHAPES.get(text(data.get("act")))
        place = number(data.get("place"))

        def make(work: Work) -> Work:
            filled = typed_in(work, data)
            # "Behind the last one" of no questions at all comes in as -1.
            return reshape(filled, -1 if place is None else place) if reshape else filled

        shown, _ = self._opening.changed(event, request, make)
        return shown

    def answer(self, event: gr.EventData, request: gr.Request) -> Both:
        """Have the questions answered in the background."""
        owner, key = asked_by(event, request)
        data = event._data
        try:
            work = change(self._office, owner, key, lambda work: filled_in(work, data))
        except FormError as error:
            # All but the day is kept as it was filled in.
            work = change(self._office, owner, key, lambda work: typed_in(work, data))
            day = text(data.get("as_of"))
            shown = incoming_html(key, work or Work(), problem=str(error), day_typed=day)
            return shown, gr.skip()
        except Exception as error:  # noqa: BLE001 - every end is told to the officer
            return stopped_html(explained(error)), gr.skip()
        if work is None:
            return stopped_html(GONE), gr.skip()
        if not work.incoming.questions:
            problem = "Er is geen vraag met tekst. Vul een vraag in."
            return incoming_html(key, work, problem=problem), gr.skip()
        self._office.drafting.begin(owner, key, work)
        return self._opening.drawn(key, work), empty_drafted_html()

    def watch(self, event: gr.EventData, request: gr.Request) -> Iterator[Both]:
        """How far the answers are, until they are there."""
        owner, key = asked_by(event, request)
        if read(self._office, owner, key) is None:
            yield stopped_html(GONE), gr.skip()
            return
        for step in self._office.drafting.follow(key):
            yield running_html(key, step), gr.skip()
        yield self._opening.opened(owner, key, "De antwoorden zijn er.")
