"""axe-core finds no violation of WCAG 2.2 A or AA, in light and dark, in every state."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from eval.runs import save
from screens.views import VIEWS
from tests.browser.server import Asked, Server
from tests.browser.steps import ask, open_documents, open_question, open_view
from tests.screens.runs import run

# Between light and dark only the colours differ.
_CONTRAST = {"type": "rule", "values": ["color-contrast"]}
_RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


# The rows of a list are alike: the first ones are looked at.
_SHORTEN = """
document.querySelectorAll("tbody, ul, ol").forEach((list) => {
  [...list.children].slice(8).forEach((row) => row.classList.add("more-of-the-same"));
})
"""
_WHOLE = """
document.querySelectorAll(".more-of-the-same").forEach((row) => {
  row.classList.remove("more-of-the-same");
})
"""


def check(page: Page, state: str) -> None:
    # A colour on its way from one scheme to the other has the contrast of neither.
    page.add_style_tag(
        content="* { transition: none !important } .more-of-the-same { display: none !important }"
    )
    page.evaluate(_SHORTEN)
    both: tuple[tuple[Literal["dark", "light"], object], ...] = (
        ("dark", _CONTRAST),
        ("light", _RULES),
    )
    for scheme, rules in both:
        page.emulate_media(color_scheme=scheme)
        expect(page.locator("body.dark")).to_have_count(int(scheme == "dark"))
        found = (
            Axe()
            .run(page, options={"runOnly": rules, "resultTypes": ["violations"]})
            .response["violations"]
        )
        told = [
            f"{state}, {scheme}: {item['id']}: {[node['html'][:120] for node in item['nodes']]}"
            for item in found
        ]
        assert told == []
    page.evaluate(_WHOLE)


def test_view_question(new_page: Callable[[], Page], server: Server, asked: Asked) -> None:
    page = new_page()
    open_question(page, server.url)
    check(page, "the start")
    page.get_by_role("button", name="Peildatum en filters").click()
    page.get_by_label("Peildatum").first.fill("ooit")
    page.locator("#filters input[type=checkbox]").first.check()
    page.get_by_label("Uw vraag", exact=True).fill(asked.question)
    page.get_by_role("button", name="Stel de vraag").click()
    expect(page.get_by_role("alert").filter(has_text="geen datum")).to_be_visible()
    check(page, "filters with an error")
    page.get_by_label("Peildatum").first.fill("")
    page.locator("#filters input[type=checkbox]").first.uncheck()
    page.get_by_role("button", name="Peildatum en filters").click()
    turn = ask(page, asked.question)
    expect(page.get_by_role("img").first).to_be_visible()
    check(page, "an answer with its page")
    turn.get_by_role("button", name="Bewerk en controleer").click()
    turn.get_by_role("button", name="Controleer", exact=True).click()
    expect(turn.get_by_role("heading", name="Controle per zin")).to_be_visible()
    check(page, "a draft that was checked")
    turn.get_by_role("button", name="Niet goed").click()
    expect(page.get_by_label("Wat is er niet goed aan?")).to_be_visible()
    page.get_by_role("button", name="Eerdere gesprekken").click()
    check(page, "feedback and earlier conversations")
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Vergroot pagina").first.click()
    check(page, "an enlarged page")


def test_view_documents(
    new_page: Callable[[], Page],
    busy_server: Server,
    held_back: Path,
    tmp_path: Path,
) -> None:
    page = new_page()
    open_documents(page, busy_server.url)
    check(page, "the list")
    page.locator(".sl-documents tr:not(:has([data-act=remove])) [data-act=edit]").first.click()
    expect(page.locator(".sl-document dl")).to_be_visible()
    check(page, "a document from elsewhere")
    empty = tmp_path / "leeg.txt"
    empty.write_bytes(b"")
    page.locator("#toevoegen input[type=file]").set_input_files([held_back, empty])
    expect(page.locator(".sl-report")).to_be_visible()
    page.locator(".sl-documents tr", has_text=held_back.name).locator("[data-act=edit]").click()
    expect(page.get_by_role("button", name="Bewaar verbeteringen")).to_be_visible()
    check(page, "an uploaded document")
    page.get_by_role("button", name="Verwijder leeg.txt").click()
    check(page, "the question before removing")


def test_view_timeline(new_page: Callable[[], Page], server: Server) -> None:
    page = new_page()
    open_view(page, server.url, "tijdlijn")
    check(page, "the start")
    page.get_by_label("Onderwerp").fill("meldpunt")
    page.get_by_label("Onderwerp").press("Enter")
    expect(page.locator(".sl-thread").first).to_be_visible()
    page.locator(".sl-thread .sl-cite").first.click()
    expect(page.locator("#beeld-tijdlijn .sl-passage")).to_be_visible()
    check(page, "a timeline with a source")
    page.get_by_label("Onderwerp").fill("kernfusie")
    page.locator("#beeld-tijdlijn").get_by_label("Peildatum").fill("1-1-1990")
    page.get_by_role("button", name="Toon de tijdlijn").click()
    expect(page.get_by_role("heading", name="Niets gevonden")).to_be_visible()
    check(page, "nothing found")


def test_view_annotatie(new_page: Callable[[], Page], busy_server: Server) -> None:
    page = new_page()
    open_view(page, busy_server.url, "annotatie")
    check(page, "the start")
    page.get_by_label("Plak de vragen").fill(
        "Beste mensen,\nVragen van lid Okafor (De Brug)\n1. Waarom geen quotum?\n"
        "2. Hoeveel zeppelins zijn er?\n3. En wat kosten die?\n4. Wat kost het meldpunt?"
    )
    page.get_by_role("button", name="Herken de vragen").click()
    form = page.locator("[data-stage=questions]")
    form.get_by_label("Peildatum").fill("ooit")
    form.get_by_role("button", name="Beantwoord de").click()
    expect(form.get_by_role("alert")).to_contain_text("geen datum")
    check(page, "recognised questions, with an error")
    form.get_by_label("Peildatum").fill("")
    form.get_by_role("button", name="Beantwoord de").click()
    expect(page.locator(".sl-askers li").first).to_be_visible(timeout=60_000)
    check(page, "the answers")
    page.locator(".sl-askers li", has_text="zeppelins").locator("[data-act=question]").click()
    panel = page.get_by_role("region", name="Vraag en antwoord")
    panel.get_by_label("Uw tekst").fill(
        "Op 1 april 2025 hadden 188 van de 286 leidinggevenden de leiderschapsmodule gevolgd."
    )
    panel.get_by_role("button", name="Bewaar en controleer").click()
    expect(panel.get_by_role("heading", name="Tegenstrijdig")).to_be_visible()
    panel.get_by_role("button", name="Klaar", exact=True).click()
    expect(panel.locator("[data-tone=done]")).to_be_visible()
    panel.get_by_text("Vraag aanpassen").click()
    page.get_by_text("Vergadering, wethouder en agendapunten").click()
    check(page, "an answer of one's own")
    page.get_by_role("button", name="Alle annotaties").click()
    expect(page.locator("[data-stage=start] li").first).to_be_visible()
    check(page, "annotaties in progress")


def test_view_lines(new_page: Callable[[], Page], server: Server) -> None:
    page = new_page()
    open_view(page, server.url, "lijnen")
    expect(page.locator(".sl-cards > li").first).to_be_visible()
    check(page, "the list")
    page.locator(".sl-cards [data-act=open]").first.click()
    panel = page.get_by_role("region", name="Standaardlijn")
    expect(panel.locator(".sl-now")).to_be_visible()
    for form in ("Voeg samen", "Splits", "Keur goed"):
        panel.locator("summary", has_text=form).click()
        check(page, f"the form {form}")
    panel.locator("form").first.get_by_role("button").click()
    expect(panel.get_by_role("alert")).to_contain_text("Vul uw naam in")
    check(page, "a decision that was refused")
    panel.locator(".sl-cite").first.click()
    expect(page.locator("#beeld-lijnen .sl-passage")).to_be_visible()
    check(page, "the source of a wording")


def test_view_commitments(new_page: Callable[[], Page], server: Server) -> None:
    page = new_page()
    open_view(page, server.url, "toezeggingen")
    expect(page.locator(".sl-commitments tbody tr").first).to_be_visible()
    check(page, "the list")
    page.get_by_role("button", name="Termijn").click()
    page.locator(".sl-commitments .sl-cite").first.click()
    expect(page.locator("#beeld-toezeggingen .sl-passage")).to_be_visible()
    check(page, "sorted, with a source")


def test_view_evaluation(new_page: Callable[[], Page], busy_server: Server) -> None:
    page = new_page()
    shutil.rmtree(busy_server.runs, ignore_errors=True)
    open_view(page, busy_server.url, "evaluatie")
    expect(page.get_by_role("heading", name="Er is nog geen meting")).to_be_visible()
    check(page, "no run yet")
    for day in (1, 2):
        save(run(day, 7), busy_server.runs / str(day))
    page.reload()
    expect(page.locator(".sl-value").first).to_be_visible()
    page.locator(".sl-cause summary").click()
    check(page, "runs with a failure")


def test_the_page_says_its_language(page: Page, server: Server) -> None:
    open_question(page, server.url)
    assert page.evaluate("document.documentElement.lang") == "nl"
    assert page.title() == "Vraag – Spreeklijn"
    page.get_by_role("link", name="Documenten").click()
    assert page.title() == "Documenten – Spreeklijn"
    for landmark in ("banner", "navigation", "main", "contentinfo"):
        expect(page.get_by_role(landmark)).to_have_count(1)


def test_groups_have_names(page: Page, server: Server) -> None:
    open_question(page, server.url)
    page.get_by_role("button", name="Peildatum en filters").click()
    expect(page.get_by_role("group", name="Soort stuk")).to_be_visible()


def test_a_narrow_screen_has_one_column(page: Page, server: Server, asked: Asked) -> None:
    """At 320 pixels, as at a zoom of 400%, nothing is cut off or hangs over something else."""
    page.set_viewport_size({"width": 320, "height": 640})
    open_question(page, server.url)
    ask(page, asked.question)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("view", [view.name for view in VIEWS])
def test_every_view_fits_a_narrow_screen(page: Page, server: Server, view: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(f"{server.url}?beeld={view}&onderwerp=meldpunt")
    expect(page.get_by_text("Laden...")).to_have_count(0)
    page.wait_for_load_state("networkidle")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
