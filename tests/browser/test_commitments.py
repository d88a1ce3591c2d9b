"""Commitments and motions: sorted, narrowed, with their source, and taken along in Excel."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from openpyxl import load_workbook
from playwright.sync_api import Locator, Page, expect

from tests.browser.server import Server
from tests.browser.steps import open_view, tab_to


@pytest.fixture
def rows(page: Page, server: Server) -> Locator:
    """The rows that are shown, in the opened view."""
    open_view(page, server.url, "toezeggingen")
    shown = page.locator(".sl-commitments tbody tr:visible")
    expect(shown.first).to_be_visible()
    return shown


def keys(rows: Locator, column: int) -> list[str]:
    return [row.locator("th, td").nth(column).get_attribute("data-key") or "" for row in rows.all()]


def test_sorted_by_a_press_on_the_heading(page: Page, rows: Locator) -> None:
    button = page.get_by_role("button", name="Termijn", exact=True)
    head = page.locator("th", has=button)
    button.click()
    expect(head).to_have_attribute("aria-sort", "ascending")
    assert keys(rows, 3) == sorted(keys(rows, 3))
    button.click()
    expect(head).to_have_attribute("aria-sort", "descending")
    assert keys(rows, 3) == sorted(keys(rows, 3), reverse=True)
    page.get_by_role("button", name="Gedaan").click()
    expect(head).to_have_attribute("aria-sort", "none")
    assert keys(rows, 2) == sorted(keys(rows, 2))


def test_narrowed_and_saved_as_excel(page: Page, rows: Locator, tmp_path: Path) -> None:
    everything = rows.count()
    page.locator("#toezegging-status").select_option("afgedaan")
    settled = rows.count()
    assert 0 < settled < everything
    assert set(keys(rows, 1)) == {"afgedaan"}
    with page.expect_download() as download:
        page.get_by_role("button", name="Zet in Excel").click()
    file = tmp_path / download.value.suggested_filename
    download.value.save_as(file)
    assert file.suffix == ".xlsx"
    sheet = load_workbook(file).worksheets[0]
    states = [row[2] for row in sheet.iter_rows(min_row=2, values_only=True)]
    assert states == ["afgedaan"] * settled


def test_as_of_a_day_and_a_wrong_day(page: Page, rows: Locator) -> None:
    everything = rows.count()
    field = page.locator("#beeld-toezeggingen").get_by_label("Peildatum")
    field.fill("ooit")
    page.get_by_role("button", name="Toon de lijst").click()
    expect(page.get_by_role("alert").filter(has_text="geen datum")).to_be_visible()
    field.fill("1 april 2024")
    page.get_by_role("button", name="Toon de lijst").click()
    expect(page.get_by_role("alert").filter(has_text="geen datum")).to_have_count(0)
    expect(rows).not_to_have_count(everything)
    assert all(day < "2024-04-01" for day in keys(rows, 2) if day != "9999")


def test_by_keyboard_to_the_source_and_back(page: Page, rows: Locator) -> None:
    tab_to(page, "[data-act=sort][data-column='2']")
    page.keyboard.press("Enter")
    expect(page.locator("th[aria-sort=ascending]")).to_have_text("Gedaan")
    tab_to(page, ".sl-commitments .sl-cite")
    chosen = page.evaluate("document.activeElement.dataset.n")
    page.keyboard.press("Enter")
    panel = page.locator("#beeld-toezeggingen").get_by_role("region", name="Bron")
    expect(panel.get_by_role("heading", name=re.compile(f"^Bron {chosen}$"))).to_be_focused()
    expect(panel.locator("mark").first).to_be_visible()
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.dataset.n") == chosen
