"""A real server and a real browser: what is tested here is what an officer uses."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import BrowserContext, ConsoleMessage, Page, expect, sync_playwright

from access.clearance import EVERYTHING
from assistant.answer import AnswerStatus
from assistant.desk import Desk
from index.embedding import OWN_MODEL
from ingest.pipeline import ingest
from ingest.units import BlockRole, UnitKind, UnitStatus
from settings import load_settings
from tests.browser.server import ROOT, Asked, Server

_CHROMIUM = ("chromium", "chromium-browser", "google-chrome", "chrome")
_FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
LAPTOP = {"width": 1366, "height": 768}


@pytest.fixture(scope="session")
def corpus() -> list[Path]:
    """The demo documents."""
    folder = ROOT / "corpus"
    files = sorted(file for file in folder.glob("*") if file.suffix in (".pdf", ".docx", ".txt"))
    if not files:
        pytest.skip("the demo documents (corpus/) are not in this checkout")
    if not (OWN_MODEL / "model.safetensors").is_file():
        pytest.skip("the language model (index/model/) is not in this checkout")
    return files


@pytest.fixture(scope="session")
def held_back(corpus: list[Path]) -> Path:
    """A Word file that is in no index yet: it is uploaded by a test."""
    words = [file for file in corpus if file.suffix == ".docx" and "annotatie" in file.name]
    if not words:
        pytest.skip("the demo documents hold no annotatie in Word")
    return words[-1]


@pytest.fixture(scope="session")
def indexed(corpus: list[Path], held_back: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with all demo documents but one; tests work in copies of it."""
    data = tmp_path_factory.mktemp("indexed") / "data"
    ingest([file for file in corpus if file != held_back], load_settings(data_dir=data))
    return data


@pytest.fixture(scope="session")
def asked(indexed: Path) -> Asked:
    """A question of the demo documents whose answer comes first from a PDF."""
    with Desk.open(load_settings(data_dir=indexed), EVERYTHING) as desk:
        for record in desk.documents():
            for unit in record.units if record.media_type == "application/pdf" else ():
                if unit.kind is not UnitKind.QUESTION or unit.status is not UnitStatus.ANSWERED:
                    continue
                spans = unit.spans_of(BlockRole.QUESTION)
                question = " ".join(" ".join(record.text[s.start : s.end].split()) for s in spans)
                answer = desk.ask(question)
                first = answer.citations[0].document if answer.citations else ""
                if answer.status is AnswerStatus.ANSWER and first == record.file_name:
                    return Asked(question, first)
    pytest.skip("the demo documents hold no question that is answered from a PDF")


@contextmanager
def _servers(indexed: Path, factory: pytest.TempPathFactory) -> Iterator[Callable[[], Server]]:
    """Makes started servers, each on a copy of the index; all are stopped in the end."""
    servers: list[Server] = []

    def make() -> Server:
        data = factory.mktemp("server") / "data"
        shutil.copytree(indexed, data)
        servers.append(Server(data))
        servers[-1].start()
        return servers[-1]

    try:
        yield make
    finally:
        for server in servers:
            server.stop()


@pytest.fixture(scope="module")
def new_server(
    indexed: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Callable[[], Server]]:
    """Makes servers for the tests of one file: one that nobody asks still costs half a gigabyte."""
    with _servers(indexed, tmp_path_factory) as make:
        yield make


@pytest.fixture(scope="session")
def server(indexed: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server for tests that only read."""
    with _servers(indexed, tmp_path_factory) as make:
        yield make()


@pytest.fixture(scope="session")
def busy_server(indexed: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server for tests that bring in documents; each brings its own."""
    with _servers(indexed, tmp_path_factory) as make:
        yield make()


@pytest.fixture(scope="session")
def browser() -> Iterator[BrowserContext]:
    """One for all tests: what it fetched and compiled of the application serves them all."""
    path = next(filter(None, map(shutil.which, _CHROMIUM)), None)
    if path is None:
        pytest.skip("no Chromium on this computer: install the package chromium")
    expect.set_options(timeout=20_000)  # milliseconds; a busy machine is no error
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=path, args=list(_FLAGS))
        yield opened.new_context(viewport=LAPTOP)
        opened.close()


@pytest.fixture
def new_page(browser: BrowserContext) -> Iterator[Callable[[], Page]]:
    """Makes pages; in the end none of them may have gone to another host or met an error.

    Nothing that they left in the browser is there for the next test.
    """
    pages: list[Page] = []
    origins: set[str] = set()
    elsewhere: list[str] = []
    errors: list[str] = []

    def watch(url: str) -> None:
        parts = urlsplit(url)
        if parts.scheme in ("data", "blob", "about"):
            return
        origins.add(f"http://{parts.netloc}")
        if parts.hostname != "127.0.0.1":
            elsewhere.append(url)

    left = False

    def hear(message: ConsoleMessage) -> None:
        nonlocal left
        if message.type != "error":
            return
        # A stream that ends because the page is left is no error of the page, nor is what Gradio
        # says of each event that was not wholly done by then.
        if message.text.startswith("AbortError"):
            left = True
        elif not (left and message.text.startswith("Unexpected error Connection errored out")):
            left = False
            errors.append(message.text)

    def make() -> Page:
        page = browser.new_page()
        page.set_default_timeout(20_000)
        page.on("request", lambda request: watch(request.url))
        page.on("websocket", lambda socket: watch(socket.url.replace("ws", "http", 1)))
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.on("console", hear)
        pages.append(page)
        return page

    yield make
    for page in pages:
        page.close()
    _forget(browser, origins)
    assert elsewhere == []
    assert errors == []


def _forget(browser: BrowserContext, origins: set[str]) -> None:
    browser.clear_cookies()
    browser.clear_permissions()
    page = browser.new_page()
    for origin in origins:
        browser.new_cdp_session(page).send(
            "Storage.clearDataForOrigin", {"origin": origin, "storageTypes": "local_storage"}
        )
    page.close()


@pytest.fixture
def page(new_page: Callable[[], Page]) -> Page:
    return new_page()
