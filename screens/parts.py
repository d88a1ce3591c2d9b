"""What the views are built from: pieces of page of our own, and how their events behave."""

from __future__ import annotations

from typing import Any

import gradio as gr
from markupsafe import Markup

from screens.frame import asset

# Nothing of Gradio's own over our page while an event runs; no event is an interface to others;
# and no user waits for another.
QUIET: dict[str, Any] = {
    "show_progress": "hidden",
    "api_visibility": "private",
    "concurrency_limit": None,
}


def html_part(value: Markup, script: str | None = None) -> Any:
    """A piece of page with its script, free of Gradio's styles.

    ``value`` is set as it is, so it must have escaped what came from elsewhere. The result is a
    ``gr.HTML``; the events that its script triggers are attributes that no type knows.
    """
    return gr.HTML(
        value,
        js_on_load=asset(script) if script else None,
        apply_default_css=False,
        padding=False,
    )
