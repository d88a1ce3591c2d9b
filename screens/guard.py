"""Limits on what comes in: how large, how often, and to nowhere else.

Events of the page arrive as JSON. One that names a file elsewhere would have Gradio fetch it, so it
is refused, as is what is too large or comes too often. The answers are short, Dutch and without
anything of the inside.
"""

from __future__ import annotations

import json
import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from screens.body import again, body_of
from screens.visitor import USER

_LARGEST_EVENT = 256 * 1024  # bytes; files come another way
_DEEPEST = 20  # levels of JSON
_REMEMBERED = 10_000  # visitors
_TOO_LARGE = "Dit bericht is te groot. Maak de tekst korter."
_TOO_OFTEN = "U doet te veel verzoeken achter elkaar. Wacht even en probeer het opnieuw."
_NO_EVENT = "Dit bericht is niet te lezen. Laad de pagina opnieuw."
_ELSEWHERE = "Bestanden van een ander adres worden niet opgehaald. Voeg het bestand zelf toe."
_INSIDE = (
    "Er ging iets mis. Laad de pagina opnieuw; gebeurt het weer, meld het dan bij de beheerder."
)


class Rate:
    """At most ``per_minute`` a minute for each visitor, and a burst of as many at once."""

    def __init__(self, per_minute: int, clock: Callable[[], float] = time.monotonic) -> None:
        self._most = per_minute
        self._clock = clock
        self._left: OrderedDict[str, tuple[float, float]] = OrderedDict()  # left, seen
        self._lock = threading.Lock()

    def allows(self, visitor: str) -> bool:
        """Whether ``visitor`` may do one more thing now; counts it."""
        now = self._clock()
        with self._lock:
            left, seen = self._left.pop(visitor, (float(self._most), now))
            left = min(self._most, left + (now - seen) * self._most / 60)
            allowed = left >= 1
            self._left[visitor] = (left - 1 if allowed else left, now)
            while len(self._left) > _REMEMBERED:
                self._left.popitem(last=False)
            return allowed


class Guard:
    """ASGI middleware that lets through what may come in."""

    def __init__(self, app: ASGIApp, per_minute: int) -> None:
        self._app = app
        self._rate = Rate(per_minute)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on a request that is small, seldom and for here; answer any other."""
        if scope["type"] != "http" or scope["method"] in ("GET", "HEAD", "OPTIONS"):
            await self._passed(scope, receive, send)
            return
        if not self._rate.allows(_visitor(scope)):
            await _answer(send, 429, _TOO_OFTEN)
            return
        headers = Headers(scope=scope)
        if headers.get("content-type", "").lower().startswith("multipart/"):
            await self._passed(scope, receive, send)  # a file; Gradio bounds its size
            return
        body = await body_of(receive, _LARGEST_EVENT)
        if body is None:
            await _answer(send, 413, _TOO_LARGE)
            return
        # Whatever it is called: what is behind reads more than "application/json" as JSON.
        refused = _refused(body, headers.get("host", "")) if body else ""
        if refused:
            await _answer(send, 400, refused)
            return
        await self._passed(scope, again(body, receive), send)

    async def _passed(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on a request; an error that nobody foresaw shows nothing of the inside."""
        begun = False

        async def noted(message: Message) -> None:
            nonlocal begun
            begun = begun or message["type"] == "http.response.start"
            await send(message)

        try:
            await self._app(scope, receive, noted)
        except Exception:
            if scope["type"] == "http" and not begun:
                await _answer(send, 500, _INSIDE)
            raise


def _visitor(scope: Scope) -> str:
    """Who asks: the user, or where nobody logs in the address. Many share one behind a proxy."""
    client = scope.get("client")
    return scope.get(USER) or (client[0] if client else "")


def _refused(body: bytes, host: str) -> str:
    """Why the event in ``body`` is not let through; '' where it is."""
    try:
        event = json.loads(body)
    except (ValueError, RecursionError):
        return _NO_EVENT
    return _elsewhere(event, host, 0)


def _elsewhere(value: Any, host: str, depth: int) -> str:
    if depth > _DEEPEST:
        return _NO_EVENT
    if isinstance(value, dict):
        for name in ("path", "url"):
            if _is_far(value.get(name), host):
                return _ELSEWHERE
        value = list(value.values())
    if isinstance(value, list):
        for item in value:
            if told := _elsewhere(item, host, depth + 1):
                return told
    return ""


def _is_far(address: object, host: str) -> bool:
    if not isinstance(address, str) or ":" not in address:
        return False
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return True
    return bool(parts.netloc or parts.scheme in ("http", "https", "ftp", "file", "data")) and (
        parts.netloc != host
    )


async def _answer(send: Send, status: int, message: str) -> None:
    data = json.dumps({"detail": message}, ensure_ascii=False).encode()
    headers = [
        (b"content-type", b"application/json; charset=utf-8"),
        (b"content-length", str(len(data)).encode()),
    ]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": data})
