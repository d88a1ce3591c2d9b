"""The very first start: no index, no documents."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.server import Server
from tests.browser.steps import ask, leave


def test_from_nothing_to_an_answer(page: Page, corpus: list[Path], tmp_path: Path) -> None:
    server = Server(tmp_path / "data")
    server.start(as_a_command=True)
    try:
        page.goto(server.url)
        expect(page.locator(".sl-start")).to_contain_text("Er zijn nog geen documenten")
        turn = ask(page, "Wat is er gezegd over het meldpunt?")
        expect(turn).to_contain_text("Ga naar Documenten")

        page.get_by_role("link", name="Documenten").click()
        page.locator("#toevoegen input[type=file]").set_input_files(corpus)
        expect(page.locator(".sl-documents tbody tr")).to_have_count(len(corpus), timeout=60_000)

        page.get_by_role("link", name="Vraag").click()
        page.get_by_role("button", name="Nieuw gesprek").click()
        expect(page.locator(".sl-example").first).to_be_visible()
        expect(
            ask(page, "Wat is er gezegd over het meldpunt?").locator(".sl-cite").first
        ).to_be_visible()
        leave(page)
    finally:
        server.stop()
