"""A field for a day, such as the peildatum: only papers of before that day count."""

from __future__ import annotations

from datetime import date
from typing import Any

import gradio as gr
from markupsafe import Markup

from screens.day_input import parse_day
from screens.filters_html import error_html
from screens.parts import html_part


class DayField:
    """A field with the place where its error is told; ``name`` is its id in the page."""

    def __init__(
        self,
        name: str,
        label: str = "Peildatum",
        hint: str = "Stukken van vóór deze dag.",
        example: str = "5 december 2024",
    ) -> None:
        self._name = name
        with gr.Column(min_width=0, elem_classes="sl-day-field"):
            self.field = gr.Textbox(
                label=label,
                info=hint,
                placeholder=example,
                lines=1,
                max_lines=1,
                elem_id=name,
                elem_classes="sl-day",
            )
            self.error: Any = html_part(error_html(name, ""))

    def told(self, message: str = "") -> Markup:
        """What is wrong with the day that was typed."""
        return error_html(self._name, message)

    @staticmethod
    def read(typed: object) -> date | None:
        """The day that was typed. Raises DayError."""
        return parse_day(str(typed or ""))
