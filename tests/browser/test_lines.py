"""The register of standard lines: looked through, decided about, and undone."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.server import Server
from tests.browser.steps import leave, open_view, tab_to

NAME = "Mila de Vries"


@pytest.fixture(scope="module")
def register(new_server: Callable[[], Server]) -> Server:
    """A server whose register is changed here."""
    return new_server()


def open_line(page: Page, words: str) -> Locator:
    """Open the first line that says ``words``; its panel."""
    page.locator(".sl-cards > li", has_text=words).first.locator("[data-act=open]").click()
    panel = page.get_by_role("region", name="Standaardlijn")
    expect(panel.locator(".sl-now")).to_contain_text(words)
    return panel


def decide(panel: Locator, decision: str, **given: str) -> None:
    """Fill in the form of ``decision`` and send it."""
    form = panel.locator("details", has=panel.page.locator("summary", has_text=decision))
    if form.get_attribute("open") is None:
        form.locator("summary").click()
    for label, value in given.items():
        form.get_by_label(label.replace("_", " ")).fill(value)
    form.get_by_role("button", name=decision).last.click()


def test_search_and_open_with_the_source(page: Page, server: Server) -> None:
    open_view(page, server.url, "lijnen")
    view = page.locator("#beeld-lijnen")
    rows = view.locator(".sl-cards > li:visible")
    expect(rows.first).to_be_visible()
    everything = rows.count()
    view.get_by_label("Zoek", exact=True).fill("quotum")
    assert 0 < rows.count() < everything
    for row in rows.all():
        assert "quotum" in row.inner_text().lower()
    expect(view.locator("[data-number]")).to_contain_text("getoond")
    view.get_by_label("Zoek", exact=True).fill("")
    view.get_by_label("Status").select_option("vastgelegd")
    assert {row.get_attribute("data-status") for row in rows.all()} == {"vastgelegd"}

    view.get_by_label("Status").select_option("")
    panel = open_line(page, "quotum")
    days = [time.get_attribute("datetime") for time in panel.locator("time").all()]
    assert len(days) > 1
    assert days == sorted(days, reverse=True)
    panel.locator(".sl-cite").first.click()
    source = page.locator("#beeld-lijnen").get_by_role("region", name="Bron")
    expect(source.get_by_role("heading", name=re.compile("^Bron 1"))).to_be_focused()
    expect(source.locator("mark").first).to_be_visible()
    expect(panel).to_be_hidden()
    source.get_by_role("button", name="Terug naar de lijn").click()
    expect(panel.locator(".sl-cite").first).to_be_focused()


def test_decide_and_undo(new_page: Callable[[], Page], register: Server) -> None:
    page = new_page()
    open_view(page, register.url, "lijnen")
    panel = open_line(page, "quotum")
    decide(panel, "Keur goed", Reden="Zo afgesproken.")
    expect(panel.get_by_role("alert")).to_contain_text("Vul uw naam in")
    # What was filled in is still there, and the name is asked for.
    expect(panel.get_by_label("Uw naam")).to_be_focused()
    panel.get_by_label("Uw naam").fill(NAME)
    expect(panel.get_by_label("Reden").first).to_have_value("Zo afgesproken.")
    decide(panel, "Keur goed")
    expect(panel.locator(".sl-held")).to_contain_text(f"goedgekeurd Door {NAME}")
    expect(page.locator("[role=status]").filter(has_text="is goedgekeurd")).to_be_attached()
    expect(page.locator(".sl-cards [data-status=goedgekeurd]")).to_have_count(1)

    decide(panel, "Hernoem", Nieuw_onderwerp="Geen quotum")
    expect(panel.get_by_role("heading", level=3)).to_have_text("Geen quotum")
    decide(panel, "Trek in")
    expect(panel.get_by_role("alert")).to_contain_text("Vul een reden in")
    decide(panel, "Trek in", Reden="Er komt een wet.")
    expect(panel.locator(".sl-held")).to_contain_text("Er komt een wet.")
    panel.get_by_role("button", name="Draai terug: ingetrokken").click()
    expect(panel.locator(".sl-held")).to_contain_text("Zo afgesproken.")
    expect(panel.locator(".sl-history li")).to_have_count(4)
    leave(page)

    register.stop()
    register.start()
    open_view(page, register.url, "lijnen")
    panel = open_line(page, "quotum")
    expect(panel.get_by_role("heading", level=3)).to_have_text("Geen quotum")
    expect(panel.locator(".sl-history li").first).to_contain_text(NAME)
    expect(panel.get_by_label("Uw naam")).to_have_value(NAME)


def test_merge_and_split(new_page: Callable[[], Page], register: Server) -> None:
    page = new_page()
    open_view(page, register.url, "lijnen")
    panel = open_line(page, "streefcijfer")
    panel.get_by_label("Uw naam").fill(NAME)
    before = page.locator(".sl-cards > li").count()
    panel.locator("summary", has_text="Voeg samen").click()
    panel.get_by_label("Samen met").select_option(index=1)
    decide(panel, "Voeg samen")
    expect(page.locator(".sl-cards > li")).to_have_count(before - 1)

    panel.locator("summary", has_text="Splits").click()
    panel.get_by_role("group", name="Welke woorden").get_by_role("checkbox").first.check()
    decide(panel, "Splits")
    expect(page.locator(".sl-cards > li")).to_have_count(before)
    expect(panel.locator(".sl-history li")).to_have_count(2)


def test_by_keyboard_alone(new_page: Callable[[], Page], register: Server) -> None:
    page = new_page()
    open_view(page, register.url, "lijnen")
    expect(page.locator(".sl-cards > li").first).to_be_visible()
    tab_to(page, "#zoek-lijn")
    page.keyboard.type("meldpunt")
    tab_to(page, ".sl-cards [data-act=open]")
    page.keyboard.press("Enter")
    expect(page.locator("#beeld-lijnen .sl-line h3:focus")).to_be_visible()
    tab_to(page, "#besluit-naam")
    page.keyboard.type(NAME)
    tab_to(page, ".sl-decide summary")
    page.keyboard.press("Enter")
    tab_to(page, "form[data-decided=goedkeuren] button")
    page.keyboard.press("Enter")
    expect(page.locator(".sl-held")).to_contain_text(f"goedgekeurd Door {NAME}")
    expect(page.locator("#beeld-lijnen .sl-line h3")).to_be_focused()
