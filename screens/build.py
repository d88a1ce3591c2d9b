"""The application: its views in one page."""

from __future__ import annotations

from typing import Any

import gradio as gr
from starlette.middleware import Middleware

from screens.documents import DocumentsView
from screens.frame import Frame
from screens.office import Office
from screens.parts import QUIET
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
        question = QuestionView(office)
        documents = DocumentsView(office)
        refreshed = [question.conversation, *question.filters]

        def after_change(event: Any) -> None:
            event.then(question.refresh, question.current, refreshed, **QUIET)

        documents.connect(after_change)
        app.load(question.load, None, question.loaded, **QUIET)
        app.load(documents.listed, None, documents.list, **QUIET)
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
