"""Nobody passes the gatekeeper without a name, whatever is asked for."""

from __future__ import annotations

import asyncio
from datetime import date, timedelta
from pathlib import Path

import httpx
import pytest
from starlette.responses import PlainTextResponse
from starlette.testclient import TestClient
from starlette.types import Receive, Scope, Send

from access.attempts import Attempts
from access.clearance import EVERYTHING, PUBLIC
from access.sessions import Sessions
from access.tokens import TokenBook
from access.users import Role, UserBook
from screens.gatekeeper import COOKIE, LOGIN, LOGOUT, Gatekeeper
from screens.visitor import USER
from settings import Settings

PASSWORD = "vier woorden achter elkaar"
_PATHS = ("/", "/config", "/gradio_api/file=/etc/passwd", "/gradio_api/queue/join", "/theme.css")


async def told(scope: Scope, receive: Receive, send: Send) -> None:
    """The application behind: it says who it thinks is there."""
    await PlainTextResponse(f"hier is {scope.get(USER)}")(scope, receive, send)


def client(data: Path, address: str = "127.0.0.1", **given: object) -> TestClient:
    settings = Settings(data_dir=data, **given)
    book = UserBook(data)
    keeper = Gatekeeper(
        told,
        settings=settings,
        book=book,
        sessions=Sessions(book, idle=60, longest=600),
        attempts=Attempts(),
    )
    return TestClient(keeper, follow_redirects=False, client=(address, 5000))


@pytest.fixture
def data(tmp_path: Path) -> Path:
    UserBook(tmp_path).add("Ada", Role.ADMINISTRATOR, EVERYTHING, PASSWORD)
    return tmp_path


def log_in(found: TestClient, name: str = "ada", password: str = PASSWORD) -> int:
    return found.post(LOGIN, data={"naam": name, "wachtwoord": password}).status_code


def test_without_users_the_one_at_this_computer_is_let_through(tmp_path: Path) -> None:
    assert client(tmp_path).get("/").text == "hier is lokaal"


@pytest.mark.parametrize("path", _PATHS)
def test_every_path_asks_for_a_log_in(data: Path, path: str) -> None:
    found = client(data)
    assert found.get(path).status_code == 401
    assert found.post(path).status_code == 401
    page = found.get(path, headers={"accept": "text/html"})
    assert (page.status_code, page.headers["location"]) == (303, LOGIN)
    assert found.get(path, cookies={COOKIE: "verzonnen"}).status_code == 401
    assert found.get(path, headers={"X-Remote-User": "Ada"}).status_code == 401


def test_the_first_user_ends_the_time_without_log_in(tmp_path: Path) -> None:
    found = client(tmp_path)
    assert found.get("/").status_code == 200
    UserBook(tmp_path).add("Ada", Role.ADMINISTRATOR, EVERYTHING, PASSWORD)
    assert found.get("/").status_code == 401


def test_in_and_out(data: Path) -> None:
    found = client(data)
    assert "Wachtwoord" in found.get(LOGIN).text
    assert log_in(found) == 303
    assert found.get("/").text == "hier is Ada"
    assert found.get("/", headers={"X-Remote-User": "Bo"}).text == "hier is Ada"
    found.get(LOGOUT)
    assert found.get("/").status_code == 401


def test_the_cookie_is_for_nobody_else(data: Path) -> None:
    found = client(data, https=True)
    made = found.post(LOGIN, data={"naam": "ada", "wachtwoord": PASSWORD}).headers["set-cookie"]
    assert {"HttpOnly", "SameSite=lax", "Secure"} <= {part.strip() for part in made.split(";")}


def test_wrong_passwords_are_counted(data: Path) -> None:
    found = client(data)
    assert [log_in(found, password="fout") for _ in range(6)] == [401] * 5 + [429]
    assert log_in(found) == 429, "also with the right one"
    assert "<script" not in found.post(
        LOGIN, data={"naam": '"><script>', "wachtwoord": "x"}
    ).text.replace("&lt;script", "")


def test_wrong_passwords_that_come_together_are_counted_as_well(data: Path) -> None:
    transport = httpx.ASGITransport(client(data).app)

    async def together() -> list[int]:
        async with httpx.AsyncClient(transport=transport, base_url="http://hier") as found:
            form = {"naam": "ada", "wachtwoord": "fout"}
            answers = await asyncio.gather(*(found.post(LOGIN, data=form) for _ in range(20)))
        return sorted(answer.status_code for answer in answers)

    assert asyncio.run(together()) == [401] * 5 + [429] * 15


def test_a_request_that_another_website_made_is_refused(data: Path) -> None:
    found = client(data)
    log_in(found)
    for headers in ({"origin": "https://elders.nl"}, {"sec-fetch-site": "cross-site"}):
        assert found.post("/gradio_api/queue/join", headers=headers).status_code == 403
    own = {"origin": "http://testserver", "sec-fetch-site": "same-origin"}
    assert found.post("/gradio_api/queue/join", headers=own).status_code == 200


def test_a_proxy_is_believed_only_at_its_own_address(data: Path) -> None:
    given = {"trusted_proxies": ("10.1.0.0/24",), "trusted_header": "X-Wie"}
    proxy = client(data, "10.1.0.9", **given)
    assert proxy.get("/", headers={"X-Wie": "ada"}).text == "hier is Ada"
    assert proxy.get("/", headers={"X-Wie": "onbekend"}).status_code == 403
    assert proxy.get("/").status_code == 403
    assert proxy.get("/", headers=[("X-Wie", "ada"), ("X-Wie", "bo")]).status_code == 403
    assert client(data, "10.1.1.9", **given).get("/", headers={"X-Wie": "ada"}).status_code == 401


def test_users_that_cannot_be_read_let_nobody_in(data: Path) -> None:
    found = client(data)
    log_in(found)
    UserBook(data).file.write_text("{", encoding="utf-8")
    answer = found.get("/")
    assert (answer.status_code, "beschadigd" in answer.text) == (503, True)


def test_users_that_are_gone_let_nobody_in(data: Path) -> None:
    found = client(data)
    UserBook(data).file.unlink()
    answer = found.get("/")
    assert (answer.status_code, "weg" in answer.text) == (503, True)


def test_who_is_removed_is_out_at_once(data: Path) -> None:
    book = UserBook(data)
    book.add("Bo", Role.READER, PUBLIC, PASSWORD)
    found = client(data)
    log_in(found, "bo")
    assert found.get("/").text == "hier is Bo"
    book.remove("Bo")
    assert found.get("/").status_code == 401


def test_a_token_goes_before_a_proxy_and_its_own_tokens_are_left_to_it(data: Path) -> None:
    _, text = TokenBook(data).add("griffie", PUBLIC, date.today() + timedelta(days=2))
    behind = client(data, "10.0.0.5", trusted_proxies=["10.0.0.5"])
    named = {"X-Remote-User": "Ada"}
    ours = {"Authorization": f"Bearer {text}"}
    assert behind.get("/", headers={**named, **ours}).text == "hier is programma:griffie"
    theirs = {"Authorization": "Bearer van-de-proxy"}
    assert behind.get("/", headers={**named, **theirs}).text == "hier is Ada"
    assert client(data).get("/", headers=theirs).status_code == 401
    both = [("Authorization", f"Bearer {text}"), ("Authorization", f"Bearer {text}")]
    assert client(data).get("/", headers=both).status_code == 401
    evil = {**ours, "Origin": "http://kwaad.nl"}
    assert client(data).post("/", headers=evil).text == "hier is programma:griffie"  # no cookie
