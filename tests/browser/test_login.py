"""Logging in: each user has a conversation of her own and sees what she is cleared for."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from access.clearance import EVERYTHING, clearance
from access.users import Role, UserBook
from tests.browser.server import Server
from tests.browser.steps import ask, leave, open_question

PASSWORD = "vier woorden achter elkaar"


@pytest.fixture(scope="module")
def guarded(new_server: Callable[[], Server]) -> Server:
    """A server with an administrator and a reader of what is public; both were made while it ran."""
    server = new_server()
    book = UserBook(Path(server.data))
    book.add("ada", Role.ADMINISTRATOR, EVERYTHING, PASSWORD)
    book.add("bo", Role.READER, clearance("openbaar"), PASSWORD)
    return server


def log_in(page: Page, server: Server, name: str) -> None:
    page.goto(server.url)
    page.get_by_label("Naam").fill(name)
    page.get_by_label("Wachtwoord").fill(PASSWORD)
    page.get_by_role("button", name="Log in").click()


def test_what_one_asked_another_does_not_see(page: Page, guarded: Server) -> None:
    question = "Wat is er besloten over de Inclusieagenda?"
    log_in(page, guarded, "ada")
    ask(page, question)
    leave(page)
    open_question(page, guarded.url)
    page.wait_for_load_state("networkidle")
    page.get_by_role("link", name="Log uit").click()
    log_in(page, guarded, "bo")
    page.get_by_role("button", name="Eerdere gesprekken").click()
    expect(page.get_by_text("Er zijn er nog geen.")).to_be_visible()


def test_a_reader_sees_only_what_is_public_and_brings_nothing_in(
    page: Page, guarded: Server, tmp_path: Path
) -> None:
    log_in(page, guarded, "bo")
    page.get_by_role("button", name="Documenten").or_(
        page.get_by_role("link", name="Documenten")
    ).first.click()
    listed = page.locator(".sl-documents")
    expect(listed).to_contain_text("2025-06-24_voordracht")
    expect(listed).not_to_contain_text("raadsbrief")
    paper = tmp_path / "nieuw.txt"
    paper.write_text("Raadsbrief over de brug van 1 oktober 2030.", encoding="utf-8")
    page.set_input_files("#toevoegen input[type=file]", paper)
    expect(page.get_by_text("Alleen een redacteur of beheerder")).to_be_visible()
