"""The timeline: a subject, what was said when, and the page it stands on."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.browser.server import Server
from tests.browser.steps import leave, open_view, tab_to

SUBJECT = "meldpunt"


def show(page: Page, server: Server) -> None:
    open_view(page, server.url, "tijdlijn")
    page.get_by_label("Onderwerp").fill(SUBJECT)
    page.get_by_role("button", name="Toon de tijdlijn").click()
    expect(page.get_by_role("img", name="Grafiek van")).to_be_visible()


def test_what_was_said_when_and_where_it_stands(page: Page, server: Server) -> None:
    show(page, server)
    expect(page.locator("[role=status]").filter(has_text="standaardlijn")).to_be_attached()
    for thread in page.locator(".sl-thread").all():
        days = [time.get_attribute("datetime") for time in thread.locator("time").all()]
        assert days == sorted(days, reverse=True)

    plain = page.locator(".sl-thread li", has_text="pagina", has_not=page.locator("ins"))
    entry = plain.first
    entry.locator(".sl-cite").first.click()
    panel = page.locator("#beeld-tijdlijn").get_by_role("region", name="Bron")
    expect(panel.get_by_role("heading", name=re.compile("^Bron"))).to_be_focused()
    marked = "".join(panel.locator(".sl-passage mark").all_inner_texts())
    assert "".join(marked.split())[:30] in "".join(entry.inner_text().split())
    expect(
        panel.get_by_role("img", name="de geciteerde woorden zijn gemarkeerd").first
    ).to_be_visible()
    panel.get_by_role("button", name="Terug naar de tijdlijn").click()
    expect(entry.locator(".sl-cite").first).to_be_focused()


def test_changes_are_shown_and_hidden(page: Page, server: Server) -> None:
    show(page, server)
    gone = page.locator(".sl-said del").first
    expect(gone).to_be_visible()
    assert "line-through" in gone.evaluate("item => getComputedStyle(item).textDecorationLine")
    button = page.get_by_role("button", name="Toon wat er veranderde")
    button.click()
    expect(button).to_have_attribute("aria-pressed", "false")
    expect(gone).to_be_hidden()


def test_a_wrong_day_and_a_subject_nobody_spoke_of(page: Page, server: Server) -> None:
    show(page, server)
    page.locator("#beeld-tijdlijn").get_by_label("Peildatum").fill("ooit")
    page.get_by_label("Onderwerp").press("Enter")
    expect(page.get_by_role("alert").filter(has_text="geen datum")).to_be_visible()
    page.locator("#beeld-tijdlijn").get_by_label("Peildatum").fill("1 januari 1990")
    page.get_by_label("Onderwerp").press("Enter")
    expect(page.get_by_role("heading", name="Niets gevonden")).to_be_visible()


def test_by_keyboard_and_kept_in_the_address(page: Page, server: Server) -> None:
    open_view(page, server.url, "tijdlijn")
    tab_to(page, "#onderwerp textarea, #onderwerp input")
    page.keyboard.type(SUBJECT)
    page.keyboard.press("Enter")
    expect(page.locator(".sl-thread").first).to_be_visible()
    tab_to(page, ".sl-thread .sl-cite")
    page.keyboard.press("Enter")
    expect(page.locator(".sl-source h2:focus")).to_have_text("Bron 1")
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.dataset.n") == "1"
    said = page.locator(".sl-timeline").inner_text()
    leave(page)
    page.go_back()
    expect(page.locator(".sl-thread").first).to_be_visible()
    assert page.locator(".sl-timeline").inner_text() == said
