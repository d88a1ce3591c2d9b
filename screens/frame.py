"""The page around Gradio: Dutch, with landmarks, and with no way to another host.

Gradio draws its page in the browser. What must stand there before that (the language, the
header, the colours) is put into the page on its way out.
"""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote

from markupsafe import Markup
from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from screens.palette import css_variables
from screens.views import hiding_css, menu_html
from screens.visitor import SESSION

_ASSETS = Path(__file__).with_name("assets")

# The browser refuses whatever does not come from here. Gradio builds its screens with inline
# styles and functions made of text, hence the two "unsafe" words.
POLICY = "; ".join(
    (
        "default-src 'self'",
        "script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "font-src 'self' data:",
        "connect-src 'self' data: blob:",
        "worker-src 'self' blob:",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    )
)
_MARK = "<gradio-app"
_MENU, _WHO = "<!-- menu -->", "<!-- user -->"
_STYLES = (
    "base",
    "controls",
    "conversation",
    "editor",
    "source",
    "documents",
    "listing",
    "timeline",
    "annotatie",
    "lines",
    "commitments",
    "evaluation",
)
_EARLY_SCRIPTS = ("early", "stream")
_SCRIPTS = ("page", "citing", "copying", "listing", "soon", "twice", "toasts")
_HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
}


def asset(name: str) -> str:
    """The text of one of our style sheets, scripts or pieces of page."""
    return (_ASSETS / name).read_text(encoding="utf-8")


def framed(page: str, user: str = "") -> str:
    """Gradio's page with our language, styles, header and footer around its own part.

    ``user`` is who logged in; the page says so, and how to log out.
    """
    if _MARK not in page:
        return page
    styles = css_variables() + hiding_css() + "".join(asset(f"{name}.css") for name in _STYLES)
    frame = asset("frame.html").replace(_MENU, str(menu_html())).replace(_WHO, _user_html(user))
    before = (
        # In the body, so that it comes after the styles that Gradio adds to the head.
        f"<style>{styles}</style><script>{asset('colours.js')}</script>{frame}"
    )
    early, scripts = (
        f"<script>{''.join(asset(f'{name}.js') for name in names)}</script>"
        for names in (_EARLY_SCRIPTS, _SCRIPTS)
    )
    after = asset("footer.html") + scripts
    icon = f'<link rel="icon" href="data:image/svg+xml,{quote(asset("icon.svg"))}">'
    for mark, ours in (
        ('lang="en"', 'lang="nl"'),
        ("</head>", f"{icon}{early}</head>"),
        (_MARK, before + _MARK),
        ("</gradio-app>", "</gradio-app>" + after),
    ):
        page = page.replace(mark, ours, 1)
    return page


def _user_html(user: str) -> str:
    """The name of who logged in, with the way out; nothing where nobody logs in here."""
    if not user:
        return ""
    return str(
        Markup('<p class="sl-user"><span>{}</span> <a href="/uitloggen">Log uit</a></p>').format(
            user
        )
    )


class Frame:
    """ASGI middleware that frames Gradio's page and guards every answer with headers."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on a request; the page itself is held back until it is whole."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        start: Message | None = None
        body = bytearray()

        async def answer(message: Message) -> None:
            nonlocal start
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in _HEADERS.items():
                    headers[name] = value
                if _is_page(scope, headers):
                    start = message
                    return
            elif start is not None and message["type"] == "http.response.body":
                body.extend(message.get("body", b""))
                if message.get("more_body"):
                    return
                data = framed(body.decode("utf-8"), scope.get(SESSION, "")).encode("utf-8")
                MutableHeaders(scope=start)["content-length"] = str(len(data))
                await send(start)
                await send({"type": "http.response.body", "body": data})
                return
            await send(message)

        await self._app(scope, receive, answer)


def _is_page(scope: Scope, headers: Headers) -> bool:
    return scope["method"] == "GET" and headers.get("content-type", "").startswith("text/html")
