"""Nobody passes without a name: ASGI middleware in front of everything that Gradio serves.

Where no user was ever made, the one who works on this computer is let through as ``LOCAL``. From
the first user on every request needs a session, a program's token, or a name from a reverse proxy
that is trusted.
"""

from __future__ import annotations

import asyncio
import ipaddress
import logging
from collections.abc import Sequence
from http.cookies import CookieError, SimpleCookie
from urllib.parse import parse_qs

from starlette.datastructures import Headers, QueryParams
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from access.attempts import Attempts
from access.openid import CALLBACK, OpenId, OpenIdError
from access.sessions import Sessions
from access.tokens import PREFIX, TokenBook, TokenRefused
from access.users import User, UserBook, UserError
from screens.login_html import login_html
from screens.visitor import LOCAL, SESSION, USER
from settings import Settings

_LOG = logging.getLogger(__name__)
LOGIN, LOGOUT = "/inloggen", "/uitloggen"
ELSEWHERE = "/inloggen/organisatie"
COOKIE, STATE = "spreeklijn", "spreeklijn-inloggen"
_STARTED = "/gradio_api/startup-events"
_LARGEST = 4096  # bytes of a log-in form
_AT_ONCE = 4  # passwords that are looked at; each takes 64 MB for a moment
_WRONG = "Deze naam en dit wachtwoord horen niet bij elkaar."
_WAIT = "Er is te vaak een verkeerd wachtwoord gegeven. Wacht een kwartier en probeer het opnieuw."
_ELSEWHERE = "Dit verzoek kwam van een andere website. Open Spreeklijn opnieuw."
_STRANGER = "Uw naam is hier niet bekend. Vraag de beheerder om u toe te voegen."


class Gatekeeper:
    """Lets users in, and tells the rest where to log in."""

    def __init__(
        self,
        app: ASGIApp,
        *,
        settings: Settings,
        book: UserBook,
        sessions: Sessions,
        attempts: Attempts,
        openid: OpenId | None = None,
    ) -> None:
        self._app = app
        self._settings = settings
        self._book = book
        self._tokens = TokenBook(settings.data_dir)
        self._sessions = sessions
        self._attempts = attempts
        self._openid = openid
        self._turns = asyncio.Semaphore(_AT_ONCE)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on a request with the name of its user, or answer it."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        if scope["type"] != "http":
            return  # nothing of ours speaks over a web socket
        try:
            answer = await self._answer(scope, receive)
        except UserError as error:
            _LOG.error("%s", error)
            answer = PlainTextResponse(str(error), 503)
        if answer is not None:
            answer.headers["Cache-Control"] = "no-store"
            await answer(scope, receive, send)
            return
        await self._app(scope, receive, send)

    async def _answer(self, scope: Scope, receive: Receive) -> Response | None:
        """The answer to a request that goes no further; None for one that does."""
        headers = Headers(scope=scope)
        token = self._bearer(scope, headers)
        if token is not None:
            return self._program(scope, token)
        if not self._book.exists():
            scope[USER] = LOCAL
            return None
        if scope["method"] not in ("GET", "HEAD") and not _is_from_here(headers):
            return PlainTextResponse(_ELSEWHERE, 403)
        if self._trusts(scope):
            return self._from_proxy(scope, headers)
        if scope["path"] == _STARTED:
            return None  # Gradio asks itself once; there is nothing to be had here
        if self._openid is not None and scope["path"] in (ELSEWHERE, CALLBACK):
            return await self._elsewhere(scope, headers, self._openid)
        if scope["path"] == LOGIN:
            return await self._login(scope, headers, receive)
        session = _token(headers)
        if scope["path"] == LOGOUT:
            self._sessions.end(session)
            return self._with_cookie(RedirectResponse(LOGIN, 303), "", 0)
        user = self._sessions.user(session) if session else None
        if user is not None:
            scope[USER] = scope[SESSION] = user.name
            return None
        if scope["method"] == "GET" and "text/html" in headers.get("accept", ""):
            return RedirectResponse(LOGIN, 303)
        return PlainTextResponse("Log eerst in.", 401)

    def _bearer(self, scope: Scope, headers: Headers) -> str | None:
        """The token that a program came with; None where none came.

        A trusted proxy may send tokens of its own along with the name of a user.
        """
        found = [
            given.partition(" ")[2].strip()
            for given in headers.getlist("authorization")
            if given.lower().startswith("bearer ")
        ]
        if self._trusts(scope):
            found = [token for token in found if token.startswith(PREFIX)]
        return (found[0] if len(found) == 1 else "") if found else None

    def _program(self, scope: Scope, token: str) -> Response | None:
        """Let the program with ``token`` through, or say why not."""
        try:
            scope[USER] = self._tokens.verify(token).owner
        except TokenRefused as error:
            return PlainTextResponse(str(error), 401, headers={"WWW-Authenticate": "Bearer"})
        return None

    def _from_proxy(self, scope: Scope, headers: Headers) -> Response | None:
        """Whoever the proxy says it is, if the office knows her."""
        names = headers.getlist(self._settings.trusted_header)
        user = self._book.get(names[0]) if len(names) == 1 else None
        if user is None:
            return PlainTextResponse(_STRANGER, 403)
        scope[USER] = user.name
        return None

    def _trusts(self, scope: Scope) -> bool:
        """Whether the request comes straight from a proxy that says who its visitors are."""
        address = (scope.get("client") or ("", 0))[0]
        return is_among(address, self._settings.trusted_proxies)

    async def _login(self, scope: Scope, headers: Headers, receive: Receive) -> Response:
        if scope["method"] != "POST":
            return HTMLResponse(self._page())
        form = parse_qs((await _body(receive)).decode("utf-8", "replace"))
        name, password = form.get("naam", [""])[0], form.get("wachtwoord", [""])[0]
        keys = (f"naam {name.casefold()}", f"adres {(scope.get('client') or ('', 0))[0]}")
        if not self._attempts.begin(*keys):
            return HTMLResponse(self._page(_WAIT, name), 429)
        user = await self._verified(name, password)
        if user is None:
            _LOG.warning("A log-in failed")
            return HTMLResponse(self._page(_WRONG, name), 401)
        self._attempts.succeeded(*keys)
        return self._begun(user)

    async def _elsewhere(self, scope: Scope, headers: Headers, openid: OpenId) -> Response:
        """On the way to the organisation's own log-in page, or back from it."""
        try:
            if scope["path"] == ELSEWHERE:
                url, state = await openid.begin()
                return self._with_cookie(RedirectResponse(url, 303), state, 600, STATE)
            query = dict(QueryParams(scope["query_string"]))
            name = await openid.finish(query, _token(headers, STATE))
        except OpenIdError as error:
            _LOG.warning("A log-in through the organisation failed: %s", error.__cause__ or error)
            return HTMLResponse(self._page(str(error)), 401)
        user = self._book.get(name)
        if user is None:
            return HTMLResponse(self._page(_STRANGER), 403)
        return self._with_cookie(self._begun(user), "", 0, STATE)

    def _begun(self, user: User) -> Response:
        """A session of ``user``, on to the application."""
        seconds = round(self._settings.session_hours * 3600)
        return self._with_cookie(RedirectResponse("/", 303), self._sessions.begin(user), seconds)

    def _page(self, problem: str = "", name: str = "") -> str:
        elsewhere = ELSEWHERE if self._openid is not None else ""
        return login_html(problem, name, elsewhere)

    async def _verified(self, name: str, password: str) -> User | None:
        """The user, if the password is hers; hashing takes a while, so in a thread."""
        from starlette.concurrency import run_in_threadpool

        async with self._turns:
            return await run_in_threadpool(self._book.verify, name, password)

    def _with_cookie(
        self, answer: Response, token: str, seconds: int, name: str = COOKIE
    ) -> Response:
        answer.set_cookie(
            name,
            token,
            max_age=seconds,
            httponly=True,
            samesite="lax",
            secure=self._settings.https,
        )
        return answer


def is_among(address: str, allowed: Sequence[str]) -> bool:
    """Whether ``address`` is one of ``allowed``, which may be ranges.

    >>> is_among("10.0.0.7", ("10.0.0.0/24",)), is_among("testclient", ("10.0.0.1",))
    (True, False)
    """
    try:
        found = ipaddress.ip_address(address)
        return any(found in ipaddress.ip_network(item, strict=False) for item in allowed)
    except ValueError:
        return False


def _is_from_here(headers: Headers) -> bool:
    """Whether a request that changes something was made by a page of ours."""
    site = headers.get("sec-fetch-site")
    if site is not None and site not in ("same-origin", "none"):
        return False
    origin = headers.get("origin")
    return origin is None or origin.split("://")[-1] == headers.get("host")


def _token(headers: Headers, name: str = COOKIE) -> str:
    try:
        found = SimpleCookie(headers.get("cookie", "")).get(name)
    except CookieError:
        return ""
    return found.value if found else ""


async def _body(receive: Receive) -> bytes:
    """The body of a request, or as much of it as a form can be."""
    body = b""
    while len(body) <= _LARGEST:
        message = await receive()
        body += message.get("body", b"")
        if not message.get("more_body"):
            break
    return body[:_LARGEST]
