"""The view Evaluatie: how good the answers were when they were last measured."""

from __future__ import annotations

from typing import Any

import gradio as gr
from markupsafe import Markup

from screens.evaluation_html import PART, evaluation_html
from screens.failure import explained
from screens.office import Office
from screens.parts import QUIET, html_part
from screens.status_html import problem_html
from screens.views import element_id, is_open
from screens.visitor import owner_of

VIEW = "evaluatie"
_MOST = 12  # runs that are shown


class EvaluationView:
    """The components of the view and what happens on them."""

    def __init__(self, office: Office) -> None:
        self._office = office
        with gr.Column(elem_id=element_id(VIEW), elem_classes="sl-view sl-main sl-alone"):
            html_part(
                Markup("<h2>Evaluatie</h2><p>Hoe goed zijn de antwoorden, en worden ze beter?</p>")
            )
            self.part = html_part(Markup(""), "evaluation.js")
        self.part.shown(self.shown, None, self.part, **QUIET)

    def load(self, request: gr.Request) -> Any:
        """The runs, when the page opens at them."""
        return self.shown(request) if is_open(request, VIEW) else gr.skip()

    def shown(self, request: gr.Request) -> Markup:
        """The runs there are now; they quote from all papers, so for who may see all."""
        if not self._office.clearance_of(owner_of(request)).is_full:
            return problem_html(
                PART, "Metingen halen alle stukken aan: alleen wie alles mag zien ziet ze."
            )
        shelf = self._office.runs
        try:
            return evaluation_html(shelf.recent(_MOST), str(shelf.folder))
        except Exception as error:  # noqa: BLE001 - every end is told to the officer
            return problem_html(PART, explained(error))
