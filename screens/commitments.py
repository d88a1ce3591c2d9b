"""The view Toezeggingen en moties: what was promised to the council, and what came of it."""

from __future__ import annotations

from datetime import date
from typing import Any

import gradio as gr
from markupsafe import Markup

from assistant.lines.commitments import CitedCommitment
from screens.commitments_html import PART, VIEW, commitments_html
from screens.commitments_sheet import commitments_sheet
from screens.day_field import DayField
from screens.day_input import DayError
from screens.download_html import download_html
from screens.events import text
from screens.failure import explained
from screens.office import Office
from screens.parts import QUIET, html_part
from screens.source_beside import SourceBeside
from screens.spreadsheet import MEDIA_TYPE
from screens.status_html import problem_html, waiting_html
from screens.views import element_id, is_open
from screens.visitor import owner_of

_FILE = "toezeggingen en moties.xlsx"


class CommitmentsView:
    """The components of the view and what happens on them."""

    def __init__(self, office: Office) -> None:
        self._office = office
        with gr.Column(elem_id=element_id(VIEW), elem_classes="sl-view sl-with-source"):
            with gr.Column(elem_classes="sl-main"):
                html_part(
                    Markup(
                        "<h2>Toezeggingen en moties</h2><p>Wat is de raad toegezegd of door de raad "
                        "gevraagd, en is het afgedaan?</p>"
                    )
                )
                with gr.Row(elem_classes="sl-ask"):
                    self.as_of = DayField("toezeggingen-peildatum")
                    self.show = gr.Button("Toon de lijst", variant="primary", size="md")
                self.list = html_part(waiting_html(), "commitments.js")
                self.file = html_part(Markup(""), "download.js")
            with gr.Column(elem_classes="sl-beside"):
                self.source = SourceBeside(office, VIEW, where="in de lijst", back="de lijst")
        self._connect()

    def _connect(self) -> None:
        showing = {
            "fn": self.listed,
            "inputs": self.as_of.field,
            "outputs": [self.list, self.as_of.error],
            **QUIET,
        }
        for event in (self.as_of.field.submit, self.show.click, self.list.shown):
            event(**showing)
        self.list.export(self._export, self.as_of.field, self.file, **QUIET)
        self.source.follow(self.list)

    def load(self, request: gr.Request) -> tuple[Any, Any]:
        """The list, when the page opens at it."""
        return self.listed("", request) if is_open(request, VIEW) else (gr.skip(), gr.skip())

    @property
    def loaded(self) -> list[gr.components.Component]:
        """The components that ``load`` fills."""
        return [self.list, self.as_of.error]

    def listed(self, as_of: str, request: gr.Request) -> tuple[Any, Markup]:
        """The list as of the day that was typed, and what is wrong with that day."""
        try:
            day = self.as_of.read(as_of)
        except DayError as error:
            return gr.skip(), self.as_of.told(str(error))
        try:
            return commitments_html(
                self._found(day, request), day or date.today()
            ), self.as_of.told()
        except Exception as error:  # noqa: BLE001 - every end is told to the officer
            return problem_html(PART, explained(error)), self.as_of.told()

    def _found(self, as_of: date | None, request: gr.Request) -> list[CitedCommitment]:
        return self._office.desk_for(owner_of(request)).commitments(as_of=as_of)

    def _export(self, as_of: str, event: gr.EventData, request: gr.Request) -> Any:
        """An Excel file of the rows that are shown, in their order."""
        wanted = event._data.get("ids")
        try:
            day = self.as_of.read(as_of)
            known = {cited.item.id: cited for cited in self._found(day, request)}
        except Exception:  # noqa: BLE001 - the list itself tells what is wrong
            return gr.skip()
        ids = [text(item) for item in wanted] if isinstance(wanted, list) else []
        rows = [known[key] for key in dict.fromkeys(ids) if key in known]
        data = commitments_sheet(rows, day or date.today(), day)
        return download_html(_FILE, MEDIA_TYPE, data)
