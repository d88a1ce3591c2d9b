"""Who is at the screen: conversations belong to a user."""

from __future__ import annotations

import gradio as gr

LOCAL = "lokaal"  # the one user of a computer where nobody logs in


def owner_of(request: gr.Request | None) -> str:
    """The name under which what this visitor makes is kept."""
    name = getattr(request, "username", None)
    return str(name) if name else LOCAL
