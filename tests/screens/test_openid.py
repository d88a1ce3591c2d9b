"""Logging in through OpenID Connect, against a server of our own that also lies."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from starlette.testclient import TestClient

from access.attempts import Attempts
from access.clearance import PUBLIC
from access.openid import CALLBACK, configured
from access.sessions import Sessions
from access.users import Role, UserBook
from screens.gatekeeper import ELSEWHERE, LOGIN, Gatekeeper
from settings import Settings, SettingsError
from tests.screens.oidc_server import CLIENT, SECRET, OidcServer, another_key, shared_key
from tests.screens.test_gatekeeper import told


@pytest.fixture
def server() -> Iterator[OidcServer]:
    made = OidcServer()
    yield made
    made.close()


@pytest.fixture
def book(tmp_path: Path) -> UserBook:
    made = UserBook(tmp_path)
    made.add("Ada", Role.ADMINISTRATOR, PUBLIC, None)
    return made


def client(server: OidcServer, book: UserBook, **given: Any) -> TestClient:
    settings = Settings(
        data_dir=book.file.parent.parent,
        oidc_issuer=server.url,
        oidc_client_id=CLIENT,
        oidc_client_secret=SECRET,
        public_url="http://testserver",
        **given,
    )
    keeper = Gatekeeper(
        told,
        settings=settings,
        book=book,
        sessions=Sessions(book, idle=60, longest=600),
        attempts=Attempts(),
        openid=configured(settings),
    )
    return TestClient(keeper, follow_redirects=False)


def goes_round(found: TestClient) -> Any:
    """Out to the server and back; the answer to who comes back."""
    away = found.get(ELSEWHERE)
    assert away.status_code == 303
    back = httpx.get(away.headers["location"]).headers["location"]
    return found.get(back.removeprefix("http://testserver"))


def test_who_the_organisation_knows_and_the_office_as_well_is_in(
    server: OidcServer, book: UserBook
) -> None:
    found = client(server, book)
    assert ELSEWHERE in found.get(LOGIN).text
    assert goes_round(found).status_code == 303
    assert found.get("/").text == "hier is Ada"


def test_who_the_office_does_not_know_is_not(server: OidcServer, book: UserBook) -> None:
    server.claims["preferred_username"] = "bo"
    found = client(server, book)
    assert goes_round(found).status_code == 403
    assert found.get("/").status_code == 401


@pytest.mark.parametrize(
    "claims",
    [
        {"nonce": "een ander"},
        {"nonce": None},
        {"aud": "een ander programma"},
        {"iss": "https://elders.nl"},
        {"exp": 1_700_000_000},  # long ago
        {"exp": None},
        {"sub": None},
        {"preferred_username": None},
        {"preferred_username": ["ada"]},
    ],
    ids=str,
)
def test_a_proof_that_is_not_for_us_or_not_now_lets_nobody_in(
    server: OidcServer, book: UserBook, claims: dict[str, Any]
) -> None:
    server.claims.update(claims)
    found = client(server, book)
    assert goes_round(found).status_code == 401
    assert found.get("/").status_code == 401


@pytest.mark.parametrize(("key", "algorithm"), [(another_key, "RS256"), (shared_key, "HS256")])
def test_a_proof_with_another_signature_lets_nobody_in(
    server: OidcServer, book: UserBook, key: Any, algorithm: str
) -> None:
    server.signs_with, server.algorithm = key(), algorithm
    assert goes_round(client(server, book)).status_code == 401


def test_a_way_back_that_began_in_another_browser_is_refused(
    server: OidcServer, book: UserBook
) -> None:
    found, other = client(server, book), client(server, book)
    away = found.get(ELSEWHERE).headers["location"]
    back = httpx.get(away).headers["location"].removeprefix("http://testserver")
    found.cookies.clear()
    assert found.get(back).status_code == 401
    assert other.get(back).status_code == 401


def test_a_cookie_that_is_no_state_is_refused(server: OidcServer, book: UserBook) -> None:
    found = client(server, book)
    away = found.get(ELSEWHERE).headers["location"]
    back = httpx.get(away).headers["location"].removeprefix("http://testserver")
    (name,) = found.cookies.keys()
    found.cookies.clear()
    odd = {"cookie": f'{name}="\\351"'}  # é, as a cookie quotes it
    assert found.get(back, headers=odd).status_code == 401


def test_a_way_back_is_good_once(server: OidcServer, book: UserBook) -> None:
    found = client(server, book)
    away = found.get(ELSEWHERE).headers["location"]
    back = httpx.get(away).headers["location"].removeprefix("http://testserver")
    assert found.get(back).status_code == 303
    assert found.get(back).status_code == 401
    assert found.get(f"{CALLBACK}?error=access_denied&state=x").status_code == 401


def test_an_address_counts_only_when_it_was_confirmed(server: OidcServer, book: UserBook) -> None:
    book.add("ada@stad.nl", Role.READER, PUBLIC, None)
    server.claims["email"] = "ada@stad.nl"
    found = client(server, book, oidc_claim="email")
    assert goes_round(found).status_code == 401
    server.claims["email_verified"] = True
    assert goes_round(found).status_code == 303
    assert found.get("/").text == "hier is ada@stad.nl"


def test_a_server_that_calls_itself_otherwise_is_not_believed(
    server: OidcServer, book: UserBook
) -> None:
    server.says_issuer = "https://elders.nl"
    assert client(server, book).get(ELSEWHERE).status_code == 401


def test_half_of_the_settings_is_refused() -> None:
    assert configured(Settings()) is None
    with pytest.raises(SettingsError, match="SPREEKLIJN_PUBLIC_URL"):
        configured(Settings(oidc_issuer="https://stad.nl", oidc_client_id="x"))
