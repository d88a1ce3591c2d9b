"""The evaluation: how to make one, and what the last one says."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page, expect

from eval.runs import save
from tests.browser.server import Server
from tests.browser.steps import open_view, tab_to
from tests.screens.runs import failure, run


def test_from_none_to_the_last_one(
    new_page: Callable[[], Page], new_server: Callable[[], Server]
) -> None:
    server, page = new_server(), new_page()
    open_view(page, server.url, "evaluatie")
    expect(page.get_by_role("heading", name="Er is nog geen meting")).to_be_visible()
    expect(page.locator(".sl-evaluation")).to_contain_text("spreeklijn eval")

    # Somebody measures while the page is open; going there again shows it.
    for day, good in ((1, 6), (2, 8)):
        save(run(day, good, failures=(failure(),)), server.runs / str(day))
    page.get_by_role("link", name="Vraag").click()
    page.get_by_role("link", name="Evaluatie").click()
    expect(page.locator(".sl-value").first).to_have_text("80%")
    expect(page.get_by_role("img", name="van oud naar nieuw: 60%, 80%")).to_be_visible()
    expect(page.get_by_role("row")).to_have_count(3)

    question = page.get_by_role("heading", name=failure().question)
    expect(question).to_have_count(0)
    tab_to(page, ".sl-cause summary")
    page.keyboard.press("Enter")
    expect(question).to_be_visible()
