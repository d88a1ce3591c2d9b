"""The application: its views in one page."""

from __future__ import annotations

from typing import Any

import gradio as gr
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request

from access.attempts import Attempts
from access.openid import configured
from access.sessions import Sessions
from access.users import UserBook
from screens.annotatie import AnnotatieView
from screens.api import add_endpoints
from screens.commitments import CommitmentsView
from screens.documents import DocumentsView
from screens.evaluation import EvaluationView
from screens.frame import Frame
from screens.gatekeeper import Gatekeeper
from screens.guard import Guard
from screens.lines import LinesView
from screens.office import Office
from screens.parts import QUIET
from screens.programs import Programs
from screens.question import QuestionView
from screens.theme import theme
from screens.timeline import TimelineView
from screens.visitor import USER
from settings import Settings

TITLE = "Spreeklijn"
_LOOK = 0.02  # seconds between two looks whether somebody asks something
_LARGEST_UPLOAD = "100mb"  # as much as the ingest reads
LOCAL_HOSTS = ("127.0.0.1", "localhost")
_HOUR = 3600  # seconds after which Gradio's copies of uploads are removed


def build(office: Office) -> gr.Blocks:
    """The screens over ``office``."""
    app: gr.Blocks
    with gr.Blocks(
        title=TITLE, analytics_enabled=False, fill_width=True, delete_cache=(_HOUR, _HOUR)
    ) as app:
        # First, so that no event of a view takes one of their names.
        add_endpoints(office)
        question = QuestionView(office)
        timeline = TimelineView(office)
        annotatie = AnnotatieView(office)
        lines = LinesView(office)
        commitments = CommitmentsView(office)
        documents = DocumentsView(office)
        evaluation = EvaluationView(office)
        refreshed = [question.conversation, *question.filters]

        def after_change(event: Any) -> None:
            event.then(question.refresh, question.current, refreshed, **QUIET)

        documents.connect(after_change)
        question.then_draw(app.load(question.load, None, question.loaded, **QUIET))
        app.load(timeline.load, None, timeline.loaded, **QUIET)
        app.load(annotatie.load, None, annotatie.loaded, **QUIET)
        app.load(lines.load, None, lines.list, **QUIET)
        app.load(commitments.load, None, commitments.loaded, **QUIET)
        app.load(documents.listed, None, documents.list, **QUIET)
        app.load(evaluation.load, None, evaluation.part, **QUIET)
    app.queue(default_concurrency_limit=None)
    # Gradio looks a thousand times a second whether somebody asks, which takes a tenth of a core.
    app._queue.sleep_when_free = _LOOK
    return app


def launch_options(settings: Settings) -> dict[str, Any]:
    """How the application is served: to users, framed, and with nothing from elsewhere."""
    book = UserBook(settings.data_dir)
    keeper = Middleware(
        Gatekeeper,
        settings=settings,
        book=book,
        sessions=Sessions(
            book, idle=settings.idle_minutes * 60, longest=settings.session_hours * 3600
        ),
        attempts=Attempts(),
        openid=configured(settings),
    )
    return {
        "server_name": settings.host,
        "server_port": settings.port,
        "theme": theme(),
        "app_kwargs": {
            "middleware": [
                *_guards(settings.host),
                Middleware(Frame),
                keeper,
                Middleware(Guard, per_minute=settings.requests_per_minute),
                Middleware(Programs),
            ],
            "docs_url": None,
            "redoc_url": None,
            "openapi_url": None,
        },
        "auth_dependency": _user,
        "footer_links": [],
        "run_history": False,
        "enable_monitoring": False,
        "share": False,
        "ssr_mode": False,
        "pwa": False,
        "mcp_server": True,
        "max_file_size": _LARGEST_UPLOAD,
        "quiet": True,
        "show_error": False,
    }


def _user(request: Request) -> str | None:
    """The name that the gatekeeper found, for Gradio."""
    name: str | None = request.scope.get(USER)
    return name


def _guards(host: str) -> list[Middleware]:
    """On one's own computer only its own names are answered to.

    A page elsewhere whose name is made to point here ("DNS rebinding") is refused that way.
    """
    if host not in LOCAL_HOSTS:
        return []
    return [Middleware(TrustedHostMiddleware, allowed_hosts=[*LOCAL_HOSTS])]
