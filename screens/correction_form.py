"""The form in which the recognised fields of a document are corrected."""

from __future__ import annotations

from typing import Any

import gradio as gr
from markupsafe import Markup

from ingest.units import Metadata
from screens.document_fields import FIELDS, Field
from screens.parts import html_part


class CorrectionForm:
    """One component for each field; not there while no document is chosen."""

    def __init__(self) -> None:
        with gr.Column(elem_id="gegevens", visible=False) as self.column:
            self.error = html_part(self.problem(""))
            self.fields = [_component(field) for field in FIELDS]
            self.save = gr.Button("Bewaar verbeteringen", variant="primary", size="md")

    def filled(self, metadata: Metadata | None, error: str = "") -> tuple[Any, ...]:
        """Updates for the column, the fields and the error, in that order."""
        if metadata is None:
            return (gr.update(visible=False), *[gr.skip()] * len(FIELDS), self.problem(""))
        values = [field.shown(metadata) for field in FIELDS]
        return (gr.update(visible=True), *values, self.problem(error))

    @staticmethod
    def problem(message: str) -> Markup:
        """What is wrong with the form; the region is there before the error is."""
        return Markup('<p class="sl-error" role="alert">{}</p>').format(message)


def _component(field: Field) -> gr.components.Component:
    if field.choices:
        return gr.Radio(label=field.label, choices=list(field.choices))
    return gr.Textbox(
        label=field.label,
        info=field.hint or None,
        lines=1,
        max_lines=3,
        elem_id="titel" if field.name == "title" else None,
    )
