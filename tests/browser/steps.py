"""What tests do on the screen more than once."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect


def open_question(page: Page, url: str) -> None:
    """Open the view Vraag and wait until it can be used."""
    page.goto(url)
    expect(page.get_by_label("Uw vraag", exact=True)).to_be_visible()
    expect(page.locator(".sl-start .sl-example, .sl-turn").first).to_be_visible()


def ask(page: Page, question: str) -> Locator:
    """Ask by the Enter key; the turn with its answer."""
    before = page.locator(".sl-turn").count()
    field = page.get_by_label("Uw vraag", exact=True)
    field.fill(question)
    field.press("Enter")
    turn = page.locator(".sl-turn").nth(before)
    expect(turn.locator(".sl-answer")).to_be_visible()
    return turn


def open_documents(page: Page, url: str) -> None:
    """Open the view Documenten and wait for its list."""
    page.goto(f"{url}?beeld=documenten")
    expect(page.locator(".sl-documents tbody tr").first).to_be_visible()


def open_view(page: Page, url: str, name: str) -> None:
    """Open the view of that name and wait until it is there."""
    page.goto(f"{url}?beeld={name}")
    expect(page.locator(f"#beeld-{name}").get_by_role("heading", level=2).first).to_be_visible()
    expect(page.get_by_text("Laden...")).to_have_count(0)


def tab_to(page: Page, wanted: str, most: int = 60) -> None:
    """Press Tab until what the selector ``wanted`` names has the focus."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if page.evaluate("wanted => document.activeElement.matches(wanted)", wanted):
            return
    raise AssertionError(f"{wanted} cannot be reached with the Tab key")


def leave(page: Page) -> None:
    """Go away from the application once it has said all it had to say."""
    expect(page.get_by_text("De pagina wordt getekend")).to_have_count(0)
    page.wait_for_load_state("networkidle")
    page.goto("about:blank")
