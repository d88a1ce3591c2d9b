"""What comes in is bounded: in size, in number, and to nowhere else."""

from __future__ import annotations

import asyncio
import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import gradio as gr
import pytest
from starlette.testclient import TestClient
from starlette.types import Message, Receive, Scope, Send

from screens.build import build, launch_options
from screens.guard import Guard, Rate
from screens.office import Office
from screens.turns import TooMany, Turns
from screens.visitor import USER
from settings import Settings


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory):
    """The real application, without a browser."""
    settings = Settings(data_dir=tmp_path_factory.mktemp("leeg"), requests_per_minute=60)
    office = Office(settings)
    options = launch_options(settings)
    app = gr.routes.App.create_app(build(office), app_kwargs=options["app_kwargs"])
    with TestClient(app, base_url="http://127.0.0.1", raise_server_exceptions=False) as found:
        yield found
    office.close()


@pytest.fixture
def elsewhere():
    """A server that notes who comes."""
    seen: list[str] = []

    class Noting(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            seen.append(self.path)
            self.send_response(200)
            self.end_headers()

        do_HEAD = do_GET  # noqa: N815

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Noting)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}", seen
    server.shutdown()


def event(path: str, **more: str) -> dict:
    file = {"path": path, "meta": {"_type": "gradio.FileData"}, **more}
    return {"fn_index": 0, "session_hash": "x", "data": [[file], True]}


def test_a_file_elsewhere_is_not_fetched(client: TestClient, elsewhere) -> None:
    address, seen = elsewhere
    for body in (
        event(f"{address}/geheim"),
        event("x.txt", url=f"{address}/geheim"),
        event("//127.0.0.1:1/x", url="https://voorbeeld.nl/x"),
        event("file:///etc/passwd"),
    ):
        found = client.post("/gradio_api/queue/join", json=body)
        assert found.status_code == 400, body
        assert "niet opgehaald" in found.json()["detail"]
    # FastAPI reads this as JSON as well.
    odd = {"Content-Type": "application/geo+json"}
    body = json.dumps(event(f"{address}/geheim"))
    assert client.post("/gradio_api/queue/join", content=body, headers=odd).status_code == 400
    for path in ("file", "proxy"):
        assert client.get(f"/gradio_api/{path}={address}/x").status_code in (400, 403, 404)
    assert seen == []


@pytest.mark.parametrize(
    "path", ["/etc/passwd", "../../etc/passwd", "..%2f..%2fetc%2fpasswd", "spreeklijn.db"]
)
def test_no_file_of_the_machine_is_given(client: TestClient, path: str) -> None:
    found = client.get(f"/gradio_api/file={path}")
    assert found.status_code in (403, 404)
    assert "root:" not in found.text


@pytest.mark.parametrize(
    "body", [b"{{{", b"\xff\xfe", b"[" * 100_000, b'{"a":' * 40 + b"1" + b"}" * 40]
)
def test_what_is_no_event_gets_a_short_dutch_answer(client: TestClient, body: bytes) -> None:
    found = client.post(
        "/gradio_api/queue/join", content=body, headers={"content-type": "application/json"}
    )
    assert found.status_code == 400
    assert "niet te lezen" in found.json()["detail"]
    assert "Traceback" not in found.text


def test_a_large_event_is_refused(client: TestClient) -> None:
    found = client.post("/gradio_api/queue/join", json={"data": ["x" * 300_000]})
    assert found.status_code == 413
    assert "te groot" in found.json()["detail"]


def test_nothing_of_the_inside_is_shown(client: TestClient) -> None:
    for body in (
        {"fn_index": 9999, "data": None, "session_hash": 5},
        {"fn_index": -1, "data": [], "session_hash": "x"},
        {"data": {}},
        [],
        7,
    ):
        found = client.post("/gradio_api/queue/join", json=body)
        assert found.status_code >= 400
        assert "Traceback" not in found.text
        assert "site-packages" not in found.text


def test_officers_behind_one_address_do_not_pay_for_each_other() -> None:
    async def nothing(_scope: Scope, _receive: Receive, send: Send) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": b""})

    async def asked(guard: Guard, name: str | None) -> int:
        told: list[int] = []

        async def receive() -> Message:
            return {"type": "http.request", "body": b"{}"}

        async def send(message: Message) -> None:
            told.extend([message["status"]] if "status" in message else [])

        scope: Scope = {
            "type": "http",
            "method": "POST",
            "headers": [(b"content-type", b"application/json")],
            "client": ("10.0.0.1", 1),
        }
        await guard(scope | ({USER: name} if name else {}), receive, send)
        return told[0]

    async def all_of_them() -> list[list[int]]:
        guard = Guard(nothing, per_minute=10)
        return [[await asked(guard, name) for _ in range(11)] for name in ("anna", "bas", None)]

    assert asyncio.run(all_of_them()) == [[200] * 10 + [429]] * 3


def test_too_many_requests_are_refused_and_later_let_through() -> None:
    now = [0.0]
    rate = Rate(60, clock=lambda: now[0])
    assert all(rate.allows("anna") for _ in range(60))
    assert not rate.allows("anna")
    assert rate.allows("bas"), "one does not pay for another"
    now[0] += 1.01
    assert rate.allows("anna")
    assert not rate.allows("anna")


def test_the_answer_to_too_many_is_a_429() -> None:
    sent: list[dict] = []

    async def inside(scope, receive, send) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": []})

    async def run() -> None:
        guard = Guard(inside, per_minute=1)
        scope = {"type": "http", "method": "POST", "headers": [], "client": ("1.2.3.4", 5)}

        async def receive() -> dict:
            return {"type": "http.request", "body": b"", "more_body": False}

        async def send(message: dict) -> None:
            sent.append(message)

        await guard(scope, receive, send)
        await guard(scope, receive, send)

    asyncio.run(run())
    assert [item["status"] for item in sent if "status" in item] == [200, 429]
    assert "Wacht even" in json.loads(sent[-1]["body"])["detail"]


def test_a_user_has_so_many_questions_at_once() -> None:
    turns = Turns(2)
    with turns.of("anna"), turns.of("anna"):
        with pytest.raises(TooMany, match="Wacht"), turns.of("anna"):
            pass
        with turns.of("bas"):
            pass
    with turns.of("anna"):
        pass
