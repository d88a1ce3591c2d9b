"""The view Standaardlijnen: the register, and what officers decide about it."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import gradio as gr
from markupsafe import Markup

from assistant.answer import Citation
from assistant.desk import Desk
from database.lines import LineError
from register.book import Lines
from register.lines import Line
from screens.deciding import Wish, decide
from screens.events import text
from screens.failure import explained
from screens.line_html import VIEW, Shown, empty_line_html, line_html
from screens.lines_html import PART, lines_html
from screens.office import Office
from screens.parts import QUIET, html_part
from screens.source_beside import SourceBeside
from screens.status_html import problem_html, waiting_html
from screens.views import element_id, is_open
from screens.visitor import name_of, owner_of

_NO_EDITOR = "Alleen een redacteur of beheerder kan over standaardlijnen besluiten."


class LinesView:
    """The components of the view and what happens on them."""

    def __init__(self, office: Office) -> None:
        self._office = office
        with gr.Column(elem_id=element_id(VIEW), elem_classes="sl-view sl-with-source sl-narrow"):
            with gr.Column(elem_classes="sl-main"):
                html_part(
                    Markup(
                        "<h2>Standaardlijnen</h2><p>Wat terugkomt in de stukken, met de woorden "
                        "van nu en van vroeger.</p>"
                    )
                )
                self.list = html_part(waiting_html(), "lines.js")
            with gr.Column(elem_classes="sl-beside sl-turning"):
                self.panel = html_part(empty_line_html(), "line.js")
                self.source = SourceBeside(
                    office, VIEW, where="achter een formulering", back="de lijn"
                )
        self._connect()

    def _connect(self) -> None:
        self.list.shown(self.listed, None, self.list, **QUIET)
        self.list.open(self._open, None, self.panel, trigger_mode="always_last", **QUIET)
        self.panel.decide(self._decide, None, [self.list, self.panel], **QUIET)
        self.source.follow(self.panel)

    def load(self, request: gr.Request) -> Any:
        """The list, when the page opens at it."""
        return self.listed(request) if is_open(request, VIEW) else gr.skip()

    def listed(self, request: gr.Request) -> Markup:
        """The list as it is now."""
        try:
            return lines_html(self._desk(request).lines().all)
        except Exception as error:  # noqa: BLE001 - every end is told to the officer
            return problem_html(PART, explained(error))

    def _desk(self, request: gr.Request) -> Desk:
        return self._office.desk_for(owner_of(request))

    def _open(self, event: gr.EventData, request: gr.Request) -> Markup:
        try:
            return self._panel(self._desk(request).lines(), text(event._data.get("id")), request)
        except Exception as error:  # noqa: BLE001 - every end is told to the officer
            return problem_html(PART, explained(error))

    def _decide(self, event: gr.EventData, request: gr.Request) -> tuple[Any, Markup]:
        """Take a decision, and show the list and the line as they are after it."""
        wish = Wish.of(event._data, name_of(request))
        if not self._office.may_edit(owner_of(request)):
            return gr.skip(), problem_html(PART, _NO_EDITOR)
        try:
            done = decide(self._office.line_book, self._desk(request).lines(), wish)
        except LineError as error:
            return gr.skip(), self._panel(
                self._desk(request).lines(), wish.line, request, str(error)
            )
        except Exception as error:  # noqa: BLE001 - every end is told to the officer
            return gr.skip(), problem_html(PART, explained(error))
        lines = self._desk(request).lines()
        return lines_html(lines.all, done), self._panel(lines, wish.line, request)

    def _panel(self, lines: Lines, line_id: str, request: gr.Request, problem: str = "") -> Markup:
        line = lines.get(line_id)
        if line is None:
            return empty_line_html()
        shown = Shown(
            line=line,
            cited=self._cited(line, request),
            decisions=[d for d in self._desk(request).decisions() if d.is_about(line)],
            others=[other for other in lines if other is not line],
            now=datetime.now(UTC),
            who=name_of(request),
        )
        return line_html(shown, problem)

    def _cited(self, line: Line, request: gr.Request) -> dict[int, list[Citation]]:
        """The citations of every wording, numbered from the newest on."""
        found: dict[int, list[Citation]] = {}
        number = 0
        for place, wording in reversed(list(enumerate(line.wordings))):
            for span in wording.spans:
                citation = self._desk(request).citation(
                    number + 1, wording.document_id, wording.unit_id, span
                )
                if citation is not None:
                    number += 1
                    found.setdefault(place, []).append(citation)
        return found
