"""Who is at the screen: conversations belong to a user."""

from __future__ import annotations

import gradio as gr
from starlette.requests import Request

USER = "spreeklijn.user"  # under which the gatekeeper puts the name in a request's scope
SESSION = "spreeklijn.session"  # the name of who logged in here, and can log out again
LOCAL = "lokaal"  # the one user of a computer where nobody logs in


def in_address(request: gr.Request | None, name: str) -> str:
    """What the address of the page says under ``name``; empty where it says nothing."""
    query = getattr(request, "query_params", None) or {}
    return str(query.get(name) or "")


def name_of(request: gr.Request | None) -> str:
    """The name of who is logged in; empty where nobody logs in."""
    found: object = request
    # A tool over MCP is given the request itself, of which Gradio did not ask who made it.
    given = found.scope.get(USER) if isinstance(found, Request) else getattr(found, "username", "")
    name = str(given or "")
    return "" if name == LOCAL else name


def owner_of(request: gr.Request | None) -> str:
    """The name under which what this visitor makes is kept."""
    return name_of(request) or LOCAL
