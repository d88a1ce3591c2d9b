"""The view Tijdlijn: what was said when about a subject."""

from __future__ import annotations

from datetime import date
from typing import Any

import gradio as gr
from markupsafe import Markup

from screens.day_field import DayField
from screens.day_input import DayError
from screens.failure import explained
from screens.office import Office
from screens.parts import QUIET, html_part
from screens.source_beside import SourceBeside
from screens.status_html import problem_html
from screens.timeline_html import PART, VIEW, timeline_html
from screens.views import element_id
from screens.visitor import in_address, owner_of

LONGEST_SUBJECT = 200  # characters


class TimelineView:
    """The components of the view and what happens on them."""

    def __init__(self, office: Office) -> None:
        self._office = office
        with gr.Column(elem_id=element_id(VIEW), elem_classes="sl-view sl-with-source"):
            with gr.Column(elem_classes="sl-main"):
                html_part(
                    Markup(
                        "<h2>Tijdlijn</h2><p>Wat is er wanneer over een onderwerp gezegd, en hoe "
                        "veranderden de woorden?</p>"
                    )
                )
                with gr.Row(elem_classes="sl-ask"):
                    self.subject = gr.Textbox(
                        label="Onderwerp",
                        placeholder="Bijvoorbeeld: quotum",
                        lines=1,
                        max_lines=1,
                        max_length=LONGEST_SUBJECT,
                        elem_id="onderwerp",
                    )
                    self.as_of = DayField("tijdlijn-peildatum")
                    self.show = gr.Button("Toon de tijdlijn", variant="primary", size="md")
                self.timeline = html_part(timeline_html(None), "timeline.js")
            with gr.Column(elem_classes="sl-beside"):
                self.source = SourceBeside(
                    office, VIEW, where="achter een uitspraak in de tijdlijn", back="de tijdlijn"
                )
        self._connect()

    def _connect(self) -> None:
        asking = {
            "fn": self._ask,
            "inputs": [self.subject, self.as_of.field],
            "outputs": [self.timeline, self.as_of.error],
            **QUIET,
        }
        for event in (self.subject.submit, self.as_of.field.submit, self.show.click):
            event(**asking)
        self.source.follow(self.timeline)

    def _ask(self, subject: str, as_of: str, request: gr.Request) -> tuple[Any, Markup]:
        try:
            day = self.as_of.read(as_of)
        except DayError as error:
            return gr.skip(), self.as_of.told(str(error))
        return self._made(subject, day, owner_of(request)), self.as_of.told()

    def _made(self, subject: str, day: date | None, owner: str) -> Markup:
        wanted = " ".join(str(subject).split())[:LONGEST_SUBJECT]
        if not wanted:
            return timeline_html(None)
        try:
            return timeline_html(
                self._office.desk_for(owner).timeline(wanted, as_of=day, who=owner), as_of=day
            )
        except Exception as error:  # noqa: BLE001 - every end is told to the officer
            return problem_html(PART, explained(error))

    # -- what the address says ---------------------------------------------------------------

    def load(self, request: gr.Request) -> tuple[Any, ...]:
        """The timeline in the address, when the page opens; nothing changes where there is none."""
        subject = in_address(request, "onderwerp")[:LONGEST_SUBJECT]
        typed = in_address(request, "tot")
        if not subject:
            return (gr.skip(),) * len(self.loaded)
        return (subject, typed, *self._ask(subject, typed, request))

    @property
    def loaded(self) -> list[gr.components.Component]:
        """The components that ``load`` fills."""
        return [self.subject, self.as_of.field, self.timeline, self.as_of.error]
