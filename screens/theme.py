"""Gradio's theme in our colours, with fonts that are on the computer already."""

from __future__ import annotations

from typing import Any

import gradio as gr
from gradio.themes.utils import sizes

from screens.palette import DARK, LIGHT

FONTS = ("Segoe UI", "Noto Sans", "Helvetica Neue", "Liberation Sans", "Arial", "sans-serif")
_MONO = ("Consolas", "Liberation Mono", "monospace")

# Gradio's name of a colour and ours.
_COLOURS = {
    "body_background_fill": "ground",
    "body_text_color": "text",
    "body_text_color_subdued": "muted",
    "background_fill_primary": "ground",
    "background_fill_secondary": "surface",
    "border_color_primary": "line",
    "border_color_accent": "accent",
    "color_accent_soft": "accent_soft",
    "link_text_color": "accent",
    "link_text_color_hover": "accent_strong",
    "link_text_color_active": "accent_strong",
    "link_text_color_visited": "accent",
    "block_background_fill": "ground",
    "block_border_color": "line",
    "block_label_text_color": "text",
    "block_title_text_color": "text",
    "block_info_text_color": "muted",
    "input_background_fill": "ground",
    "input_background_fill_focus": "ground",
    "input_border_color": "edge",
    "input_border_color_focus": "accent",
    "input_placeholder_color": "muted",
    "checkbox_background_color": "ground",
    "checkbox_background_color_selected": "ticked",
    "checkbox_border_color": "edge",
    "checkbox_border_color_focus": "accent",
    "checkbox_border_color_hover": "accent",
    "checkbox_border_color_selected": "accent",
    "checkbox_label_background_fill": "ground",
    "checkbox_label_background_fill_hover": "surface",
    "checkbox_label_background_fill_selected": "accent_soft",
    "checkbox_label_border_color": "line",
    "checkbox_label_border_color_selected": "accent",
    "checkbox_label_text_color": "text",
    "checkbox_label_text_color_selected": "text",
    "button_primary_background_fill": "accent",
    "button_primary_background_fill_hover": "accent_strong",
    "button_primary_border_color": "accent",
    "button_primary_text_color": "on_accent",
    "button_primary_text_color_hover": "on_accent",
    "button_secondary_background_fill": "ground",
    "button_secondary_background_fill_hover": "accent_soft",
    "button_secondary_border_color": "edge",
    "button_secondary_text_color": "accent",
    "button_secondary_text_color_hover": "accent_strong",
    "error_text_color": "error",
}


def theme() -> gr.themes.Base:
    """The theme of the application."""
    made = gr.themes.Base(
        font=FONTS,
        font_mono=_MONO,
        text_size=sizes.text_lg,
        spacing_size=sizes.spacing_md,
        radius_size=sizes.radius_sm,
    )
    values: dict[str, Any] = {"block_shadow": "none", "block_label_text_size": "*text_md"}
    for name, ours in _COLOURS.items():
        values[name] = getattr(LIGHT, ours)
        values[f"{name}_dark"] = getattr(DARK, ours)
    made.set(**values)
    return made
