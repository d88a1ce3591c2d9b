"""The application: its views in one page."""

from __future__ import annotations

from typing import Any

import gradio as gr
from starlette.middleware import Middleware

from screens.frame import Frame
from screens.office import Office
from screens.question import QuestionView
from screens.theme import theme

TITLE = "Spreeklijn"
_LARGEST_UPLOAD = "100mb"  # as much as the ingest reads
_HOUR = 3600  # seconds after which Gradio's copies of uploads are removed


def build(office: Office) -> gr.Blocks:
    """The screens over ``office``."""
    app: gr.Blocks
    with gr.Blocks(
        title=TITLE, analytics_enabled=False, fill_width=True, delete_cache=(_HOUR, _HOUR)
    ) as app:
        view = QuestionView(office)
        app.load(view.load, None, view.loaded, show_progress="hidden", api_visibility="private")
    app.queue(default_concurrency_limit=None)
    return app


def launch_options() -> dict[str, Any]:
    """How the application is served: framed, in our colours, and with nothing from elsewhere."""
    return {
        "theme": theme(),
        "app_kwargs": {
            "middleware": [Middleware(Frame)],
            "docs_url": None,
            "redoc_url": None,
            "openapi_url": None,
        },
        "footer_links": [],
        "run_history": False,
        "enable_monitoring": False,
        "share": False,
        "ssr_mode": False,
        "pwa": False,
        "mcp_server": False,
        "max_file_size": _LARGEST_UPLOAD,
        "quiet": True,
        "show_error": False,
    }
