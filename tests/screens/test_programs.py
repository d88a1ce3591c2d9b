"""A program with a token: the API and the tools, and nothing else of the application."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import gradio as gr
import pytest
from starlette.testclient import TestClient

from access.clearance import EVERYTHING, PUBLIC
from access.tokens import TokenBook
from access.users import Role, UserBook
from audit.trail import Trail
from index.disk import copy_sparse
from screens.build import build, launch_options
from screens.office import Office
from settings import Settings

QUESTION = "Waarom geen quotum?"
SOON = date.today() + timedelta(days=30)
_RUN = "/gradio_api/run/"


@pytest.fixture(scope="module")
def data(demo_index: Settings, tmp_path_factory: pytest.TempPathFactory) -> Path:
    found: Path = tmp_path_factory.mktemp("programs") / "data"
    copy_sparse(demo_index.data_dir, found)
    UserBook(found).add("Ada", Role.ADMINISTRATOR, EVERYTHING, "vier woorden achter elkaar")
    return found


@pytest.fixture(scope="module")
def app(data: Path) -> Iterator[TestClient]:
    """The real application, without a browser."""
    office = Office(Settings(data_dir=data, requests_per_minute=60))
    options = launch_options(office._settings)
    blocks = build(office)
    made = gr.routes.App.create_app(
        blocks,
        app_kwargs=options["app_kwargs"],
        auth_dependency=options["auth_dependency"],
        mcp_server=options["mcp_server"],
    )
    with TestClient(made, base_url="http://127.0.0.1", raise_server_exceptions=False) as found:
        yield found
    office.close()


def bearer(data: Path, name: str, cleared: Any = EVERYTHING) -> dict[str, str]:
    _, text = TokenBook(data).add(name, cleared, SOON)
    return {"Authorization": f"Bearer {text}"}


def asked(app: TestClient, headers: dict[str, str], **more: Any) -> Any:
    body = {"data": [QUESTION, "", "", "", None, None, None], **more}
    return app.post(f"{_RUN}ask", json=body, headers=headers)


def secrecy_of(answer: Any) -> set[str]:
    """How secret the papers are that are cited, but for those of which the secrecy was lifted."""
    flags = [flag for flag in answer["flags"] if flag["kind"] == "secrecy_lifted"]
    lifted = {number for flag in flags for number in flag["citations"]}
    return {item["confidentiality"] for item in answer["citations"] if item["n"] not in lifted}


def test_a_token_asks_with_its_own_clearance_and_name(app: TestClient, data: Path) -> None:
    whole = json.loads(asked(app, bearer(data, "griffie")).json()["data"][0])
    assert whole["status"] == "answer"
    public = json.loads(asked(app, bearer(data, "website", PUBLIC)).json()["data"][0])
    assert secrecy_of(whole) - {"openbaar"}
    assert secrecy_of(public) == {"openbaar"}
    who = [entry.who for entry in Trail.open(Settings(data_dir=data)).entries()]
    assert who[-2:] == ["programma:griffie", "programma:website"]


def test_wrong_expired_and_revoked_are_refused(app: TestClient, data: Path) -> None:
    good = bearer(data, "oud")
    assert app.get("/gradio_api/info", headers=good).status_code == 200
    TokenBook(data).revoke("oud")
    wrong = {"Authorization": "Bearer spreeklijn-verzonnen"}
    _, late = TokenBook(data, lambda: 1_000_000_000.0).add("laat", EVERYTHING, date(2001, 10, 1))
    for headers, told in (
        (good, "ingetrokken"),
        (wrong, "niet bekend"),
        ({"Authorization": "Bearer "}, "niet bekend"),
        ({"Authorization": f"Bearer {late}"}, "verlopen"),
    ):
        found = asked(app, headers)
        assert (found.status_code, found.headers["WWW-Authenticate"]) == (401, "Bearer")
        assert told in found.text
    assert asked(app, {}).status_code == 401


def test_a_token_opens_nothing_but_what_is_for_programs(app: TestClient, data: Path) -> None:
    token = bearer(data, "nieuwsgierig")
    for path in ("/", "/gradio_api/file=/etc/passwd", "/theme.css", "/gradio_api/runs"):
        assert app.get(path, headers=token).status_code == 403, path
    assert app.get("/config", headers=token).status_code == 200
    functions = app.app.get_blocks().fns  # type: ignore[attr-defined]
    ours = [key for key, fn in functions.items() if fn.api_name in ("search", "ask")]
    others = [key for key, fn in functions.items() if fn.api_visibility == "private"][:5]
    assert asked(app, token, fn_index=ours[0]).status_code in (200, 500)
    for number in (*others, str(ours[0]), True, "", 10_000):
        assert asked(app, token, fn_index=number).status_code == 403, number
    join = {"data": [], "session_hash": "x", "fn_index": others[0]}
    assert app.post("/gradio_api/queue/join", json=join, headers=token).status_code == 403
    files = {"files": ("a.txt", b"x")}
    assert app.post("/gradio_api/upload", files=files, headers=token).status_code == 403
    hidden = {"Content-Type": "application/geo+json", **token}
    sent = app.post(f"{_RUN}ask", content=json.dumps({"fn_index": others[0]}), headers=hidden)
    assert sent.status_code == 403


def test_the_tools_take_a_token(app: TestClient, data: Path) -> None:
    def call(headers: dict[str, str]) -> Any:
        message = {
            "jsonrpc": "2.0",
            "id": 1,
            "method": "tools/call",
            "params": {"name": "search", "arguments": {"question": QUESTION, "limit": 2}},
        }
        accept = {"Accept": "application/json, text/event-stream", **headers}
        return app.post("/gradio_api/mcp/", json=message, headers=accept)

    assert call({}).status_code == 401
    found = call(bearer(data, "assistent", PUBLIC))
    assert found.status_code == 200
    assert '\\"hits\\": [{' in found.text
    last = list(Trail.open(Settings(data_dir=data)).entries())[-1]
    assert (last.who, last.action) == ("programma:assistent", "search")


def test_the_usual_limits_hold(app: TestClient, data: Path) -> None:
    token = bearer(data, "druk")
    codes = [
        app.post(f"{_RUN}ask", json={"data": []}, headers=token).status_code for _ in range(70)
    ]
    assert 429 in codes
    large = {"data": ["x" * 300_000]}
    assert asked(app, bearer(data, "groot"), **large).status_code == 413
