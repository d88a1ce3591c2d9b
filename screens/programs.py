"""What a program may reach with its token: the four that are meant for programs, and nothing else.

The screens are events with numbers that anybody may send; a program is let through to its own.
"""

from __future__ import annotations

import json
import re
from typing import Any

from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from access.tokens import PROGRAM
from screens.body import again, body_of
from screens.visitor import USER

NAMES = ("search", "ask", "timeline", "check")
_NAMED = "|".join(NAMES)
# What is asked by name, and what the client libraries ask on the way.
_OPEN = re.compile(
    rf"/gradio_api/(?:mcp(?:/.*)?|info|call/(?:{_NAMED})(?:/\w+)?|heartbeat/\w+|queue/data)/?|/config/?"
)
# What names its function in the body: by the number of any event at all.
_NUMBERED = re.compile(rf"/gradio_api/(?:(?:run|api)/(?:{_NAMED})|queue/join)/?")
_CLOSED = "Met een token kunt u alleen search, ask, timeline en check gebruiken."
_LARGEST = 256 * 1024  # bytes; the guard before this lets no more through


class Programs:
    """ASGI middleware behind the gatekeeper, which says who is a program."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on what everybody may ask, and of a program what is open to it."""
        if scope["type"] != "http" or not str(scope.get(USER) or "").startswith(PROGRAM):
            await self._app(scope, receive, send)
            return
        path = scope["path"]
        if _NUMBERED.fullmatch(path):
            body = await body_of(receive, _LARGEST)
            if body is not None and _names_ours(body, scope):
                await self._app(scope, again(body, receive), send)
                return
        elif _OPEN.fullmatch(path):
            await self._app(scope, receive, send)
            return
        await PlainTextResponse(_CLOSED, 403)(scope, receive, send)


def _names_ours(body: bytes, scope: Scope) -> bool:
    """Whether a body asks for one of our functions by number, or leaves that to the address."""
    try:
        event: Any = json.loads(body)
    except (ValueError, RecursionError):
        return False
    number = event.get("fn_index") if isinstance(event, dict) else ""
    if number is None:
        return True
    functions = scope["app"].get_blocks().fns
    found = functions.get(number) if type(number) is int else None
    return found is not None and found.api_name in NAMES
