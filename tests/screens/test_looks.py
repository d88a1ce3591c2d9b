"""Colours with enough contrast, and a page that is framed and guarded."""

from __future__ import annotations

import re

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import HTMLResponse, JSONResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from screens.frame import Frame, framed
from screens.palette import DARK, LIGHT, Palette
from screens.views import VIEWS

_TEXT = 4.5
_USABLE = 3.0
_TEXT_ON = (
    ("text", "ground"),
    ("text", "surface"),
    ("text", "accent_soft"),
    ("text", "warn_soft"),
    ("text", "new"),
    ("text", "gone"),
    ("muted", "ground"),
    ("muted", "surface"),
    ("muted", "accent_soft"),
    ("accent", "ground"),
    ("accent", "surface"),
    ("accent", "accent_soft"),
    ("accent", "warn_soft"),
    ("accent_strong", "accent_soft"),
    ("on_accent", "accent"),
    ("on_accent", "accent_strong"),
    ("on_mark", "mark"),
    ("error", "ground"),
    ("error", "surface"),
)
_EDGES_ON = (("edge", "ground"), ("edge", "surface"), ("warn", "warn_soft"))


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: str, second: str) -> float:
    low, high = sorted((luminance(first), luminance(second)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_contrast(palette: Palette) -> None:
    for pairs, least in ((_TEXT_ON, _TEXT), (_EDGES_ON, _USABLE)):
        for front, ground in pairs:
            found = contrast(getattr(palette, front), getattr(palette, ground))
            assert found >= least, f"{front} on {ground}: {found:.2f}"


def client(page: str) -> TestClient:
    return TestClient(
        Starlette(
            routes=[
                Route("/", lambda _request: HTMLResponse(page)),
                Route("/data", lambda _request: JSONResponse({"a": "<gradio-app"})),
            ],
            middleware=[Middleware(Frame)],
        )
    )


def test_the_page_is_framed_and_whole() -> None:
    page = '<html lang="en"><head></head><body><gradio-app></gradio-app></body></html>'
    answer = client(page).get("/")
    assert answer.text == framed(page)
    assert int(answer.headers["content-length"]) == len(answer.content)
    assert '<html lang="nl">' in answer.text
    for part in ("<header", "<footer", 'href="#inhoud"', "controleer de bronnen"):
        assert part in answer.text
    assert "default-src 'self'" in answer.headers["content-security-policy"]


def test_other_answers_are_only_guarded() -> None:
    answer = client("<p>geen scherm</p>").get("/data")
    assert answer.json() == {"a": "<gradio-app"}
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert client("<p>geen scherm</p>").get("/").text == "<p>geen scherm</p>"


def test_every_view_is_in_the_menu_and_hidden_until_chosen() -> None:
    page = framed('<html lang="en"><head></head><body><gradio-app></gradio-app></body></html>')
    links = re.findall(r'<a href="[?]([^"]*)" data-view="([^"]+)">([^<]+)</a>', page)
    assert [(name, title) for _, name, title in links] == [(v.name, v.title) for v in VIEWS]
    assert [query for query, _, _ in links] == ["", *(f"beeld={v.name}" for v in VIEWS[1:])]
    for view in VIEWS:
        assert f'html:not([data-view="{view.name}"]) #beeld-{view.name}' in page
