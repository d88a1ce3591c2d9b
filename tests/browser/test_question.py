"""The main task: ask, read the answer, see where it stands."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.server import ROOT, Asked, Server
from tests.browser.steps import ask, leave, open_question, tab_to

# Answered from a PDF first, and from a Word file behind it.
FROM_PDF_AND_WORD = "Lopen er veel mensen weg omdat ze gepest zijn?"


def test_ask_and_see_the_cited_page(page: Page, server: Server, asked: Asked) -> None:
    open_question(page, server.url)
    turn = ask(page, asked.question)
    expect(turn).to_contain_text("controleer de bronnen")
    expect(page.locator("[role=status]").filter(has_text="Antwoord met")).to_be_attached()

    turn.locator(".sl-group .sl-cite").first.click()
    panel = page.get_by_role("region", name="Bron")
    expect(panel.get_by_role("heading", name="Bron 1")).to_be_focused()
    expect(panel).to_contain_text(asked.document)
    for fact in ("Datum", "Gesteld door", "Pagina"):
        expect(panel.locator("dt", has_text=fact)).to_be_visible()
    # The panel shows this source already: the same number brings her there once more.
    panel.get_by_role("button", name="Terug naar het antwoord").click()
    turn.locator(".sl-group .sl-cite").first.click()
    expect(panel.get_by_role("heading", name="Bron 1")).to_be_focused()
    quote = panel.locator(".sl-passage mark").all_inner_texts()
    bullet = turn.locator(".sl-group li").first.inner_text()
    assert "".join("".join(quote).split())[:40] in "".join(bullet.split())

    image = panel.get_by_role("img", name="de geciteerde woorden zijn gemarkeerd").first
    expect(image).to_be_visible()
    assert image.evaluate("image => image.naturalWidth") > 500
    page_box, mark = image.bounding_box(), panel.locator(".sl-box").first.bounding_box()
    assert page_box["x"] <= mark["x"] <= page_box["x"] + page_box["width"]
    assert page_box["y"] <= mark["y"] <= page_box["y"] + page_box["height"]
    assert mark["width"] > 20


def test_a_page_can_be_enlarged(page: Page, server: Server, asked: Asked) -> None:
    open_question(page, server.url)
    ask(page, asked.question)
    page.get_by_role("button", name="Vergroot pagina").first.click()
    dialog = page.get_by_role("dialog", name="Pagina vergroot")
    expect(dialog.get_by_role("img")).to_be_visible()
    page.keyboard.press("Escape")
    expect(dialog).not_to_be_visible()


def test_by_keyboard_alone(page: Page, server: Server, asked: Asked) -> None:
    open_question(page, server.url)

    tab_to(page, ".sl-skip")
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
    tab_to(page, "#vraag textarea")
    page.keyboard.type(asked.question)
    page.keyboard.press("Enter")
    expect(page.locator(".sl-answer")).to_be_visible()

    # Back from the question box: the answer stands before it.
    for _ in range(40):
        page.keyboard.press("Shift+Tab")
        if page.evaluate("document.activeElement.matches('.sl-group .sl-cite')"):
            break
    chosen = page.evaluate("document.activeElement.dataset.n")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name=f"Bron {chosen}", exact=True)).to_be_focused()
    tab_to(page, "[data-act=back]")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.dataset.n") == chosen
    tab_to(page, "[data-act=copy]")
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    tab_to(page, "[data-verdict='goed']")
    page.keyboard.press("Space")
    expect(page.get_by_role("button", name="Goed", exact=True)).to_have_attribute(
        "aria-pressed", "true"
    )


def test_copy_gives_text_with_sources(page: Page, server: Server, asked: Asked) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    open_question(page, server.url)
    turn = ask(page, asked.question)
    turn.get_by_role("button", name="Kopieer met bronnen").click()
    expect(page.locator("#sl-melding")).to_contain_text("gekopieerd")
    text = page.evaluate("navigator.clipboard.readText()")
    assert asked.question in text
    assert f"[1] {asked.document}" in text


def test_filters_and_a_wrong_date(page: Page, server: Server, asked: Asked) -> None:
    open_question(page, server.url)
    page.get_by_role("button", name="Peildatum en filters").click()
    page.get_by_label("Peildatum").first.fill("gisteren")
    page.get_by_label("Uw vraag", exact=True).fill(asked.question)
    page.get_by_role("button", name="Stel de vraag").click()
    expect(page.get_by_role("alert").filter(has_text="is geen datum")).to_be_visible()
    # The question is still there, and nothing was asked.
    expect(page.get_by_label("Uw vraag", exact=True)).to_have_value(asked.question)
    expect(page.locator(".sl-turn")).to_have_count(0)

    page.get_by_label("Peildatum").first.fill("1 januari 1990")
    page.get_by_role("button", name="Stel de vraag").click()
    turn = page.locator(".sl-turn")
    expect(turn).to_contain_text("Peildatum 1 januari 1990")
    expect(turn).to_contain_text("Geen antwoord gevonden")


def test_what_comes_nearest_opens_beside_a_refusal(page: Page, server: Server) -> None:
    open_question(page, server.url)
    page.get_by_label("Uw vraag", exact=True).fill(
        "Wat kost een kaartje voor het zwembad in Parijs?"
    )
    page.get_by_role("button", name="Stel de vraag").click()
    turn = page.locator(".sl-turn")
    expect(turn).to_contain_text("Dit komt er het dichtst bij")
    expect(turn.locator(".sl-actions").first).to_be_visible()
    page.wait_for_timeout(500)  # the page of a first source would have been drawn by now
    expect(page.locator("#beeld-vraag .sl-source")).to_contain_text("Kies een nummer")
    turn.get_by_role("button", name="Bron 2").click()
    expect(page.get_by_role("heading", name="Bron 2")).to_be_visible()
    expect(page.locator("mark").first).to_be_visible()


def test_an_example_is_asked(page: Page, server: Server) -> None:
    open_question(page, server.url)
    example = page.locator(".sl-example").first
    question = example.inner_text()
    example.click()
    expect(page.locator(".sl-turn").get_by_role("heading", level=3)).to_contain_text(question)
    expect(page.locator(".sl-answer")).to_be_visible()


def test_what_is_typed_stays_text(page: Page, server: Server) -> None:
    open_question(page, server.url)
    attack = '<img src=x onerror="window.attacked=1">${window.attacked=2}{{attacked}}`'
    turn = ask(page, attack)
    expect(turn.get_by_role("heading", level=3)).to_contain_text(attack)
    assert page.evaluate("window.attacked") is None
    assert page.locator("main img[src=x]").count() == 0


def test_a_restart_loses_nothing(
    new_page: Callable[[], Page], new_server: Callable[[], Server], asked: Asked
) -> None:
    server, page = new_server(), new_page()
    open_question(page, server.url)
    said = ask(page, asked.question).locator(".sl-group").all_inner_texts()
    page.get_by_role("button", name="Niet goed").click()
    page.get_by_label("Wat is er niet goed aan?").fill("te lang")
    page.get_by_role("button", name="Verstuur reden").click()
    expect(page.locator(".sl-told")).to_contain_text("te lang")
    address = page.url
    assert "gesprek=" in address
    leave(page)

    server.stop()
    server.start()

    page.goto(address)
    expect(page.locator(".sl-turn")).to_have_count(1)
    assert page.locator(".sl-group").all_inner_texts() == said
    expect(page.locator("#beeld-vraag").get_by_role("img", name="Pagina").first).to_be_visible()
    expect(page.locator(".sl-told")).to_contain_text("te lang")
    page.locator(".sl-group .sl-cite").first.click()
    expect(page.get_by_role("region", name="Bron")).to_contain_text(asked.document)
    # The conversation goes on, and stands in the list of earlier ones.
    ask(page, "en waarom is dat?")
    expect(page.locator(".sl-turn")).to_have_count(2)
    page.get_by_role("button", name="Nieuw gesprek").click()
    expect(page.locator(".sl-turn")).to_have_count(0)
    page.get_by_role("button", name="Eerdere gesprekken").click()
    page.locator(".sl-earlier [data-act=open]").first.click()
    expect(page.locator(".sl-turn")).to_have_count(2)


def test_rewrite_check_and_go_on_after_a_restart(
    new_page: Callable[[], Page], new_server: Callable[[], Server], asked: Asked
) -> None:
    server, page = new_server(), new_page()
    open_question(page, server.url)
    turn = ask(page, asked.question)
    turn.get_by_role("button", name="Bewerk en controleer").click()
    field = turn.get_by_label("Uw tekst")
    expect(field).to_be_focused()
    first = field.input_value().split("\n")[0]
    assert first.startswith("- ")
    field.fill(f"{first}\n- De gemeente koopt zeven zeppelins.")
    turn.get_by_role("button", name="Controleer", exact=True).click()
    expect(turn.get_by_role("heading", name="Controle per zin")).to_be_focused()
    rows = turn.locator(".sl-checked li")
    expect(rows.first).to_have_attribute("data-verdict", "supported")
    expect(rows.last).to_have_attribute("data-verdict", "unsupported")
    expect(page.locator("[role=status]").filter(has_text="Controle per zin")).to_be_attached()

    rows.first.locator(".sl-cite").first.click()
    panel = page.locator("#beeld-vraag").get_by_role("region", name="Bron")
    expect(panel.locator(".sl-passage mark").first).to_be_visible()
    panel.get_by_role("button", name="Terug naar de controle").click()
    expect(rows.first.locator(".sl-cite").first).to_be_focused()

    # Another question leaves what is being written alone.
    field.fill("- Nog niet klaar.")
    ask(page, "en waarom is dat?")
    expect(field).to_have_value("- Nog niet klaar.")
    address = page.url
    leave(page)
    server.stop()
    server.start()
    page.goto(address)
    page.get_by_role("button", name="Verder met uw concept").click()
    expect(page.get_by_label("Uw tekst").first).to_have_value("- Nog niet klaar.")


def test_copy_for_word_keeps_the_formatting(page: Page, server: Server, asked: Asked) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    open_question(page, server.url)
    turn = ask(page, asked.question)
    turn.get_by_role("button", name="Kopieer voor Word").click()
    expect(page.locator("#sl-melding")).to_contain_text("gekopieerd")
    html = page.evaluate(
        """async () => {
            const [item] = await navigator.clipboard.read();
            return await (await item.getType("text/html")).text();
        }"""
    )
    assert "<li>" in html
    assert "<sup>[1]</sup>" in html
    assert f"[1] {asked.document}" in page.evaluate("navigator.clipboard.readText()")


def test_a_period_and_a_period_that_ends_before_it_begins(
    page: Page, server: Server, asked: Asked
) -> None:
    open_question(page, server.url)
    page.get_by_role("button", name="Peildatum en filters").click()
    page.get_by_label("Stukken vanaf").fill("1-5-2024")
    page.get_by_label("Stukken tot en met").fill("1-4-2024")
    page.get_by_label("Uw vraag", exact=True).fill(asked.question)
    page.get_by_role("button", name="Stel de vraag").click()
    expect(page.get_by_role("alert").filter(has_text="vóór het begin")).to_be_visible()
    expect(page.get_by_role("button", name="Peildatum en filters (2 filters aan)")).to_be_visible()
    page.get_by_label("Stukken tot en met").fill("31-12-2024")
    page.get_by_role("button", name="Stel de vraag").click()
    expect(page.locator(".sl-turn .sl-limits")).to_contain_text(
        "stukken vanaf 1 mei 2024 tot en met 31 december 2024"
    )


@pytest.fixture
def slowly_drawing(indexed: Path, tmp_path: Path) -> Iterator[Server]:
    """A server that takes its time to draw a page."""
    slow = tmp_path / "slow"
    slow.mkdir()
    (slow / "sitecustomize.py").write_text(
        "import sys, time\nif 'screens.page_worker' in sys.orig_argv:\n    time.sleep(1.5)\n"
    )
    shutil.copytree(indexed, tmp_path / "data")
    server = Server(tmp_path / "data", PYTHONPATH=os.pathsep.join([str(slow), str(ROOT)]))
    server.start()
    yield server
    server.stop()


def test_a_chosen_source_stays_while_the_first_page_is_drawn(
    page: Page, slowly_drawing: Server
) -> None:
    open_question(page, slowly_drawing.url)
    turn = ask(page, FROM_PDF_AND_WORD)
    panel = page.locator("#beeld-vraag").get_by_role("region", name="Bron")
    expect(panel).to_contain_text("De pagina wordt getekend")
    # Of a Word file no page is drawn, so its panel is there at once.
    number = turn.locator(".sl-group", has_text="16 november 2023").locator(".sl-cite").first
    chosen = number.get_attribute("data-n")
    number.click()
    heading = panel.get_by_role("heading", level=2)
    expect(heading).to_have_text(f"Bron {chosen}")
    page.wait_for_timeout(3000)
    expect(heading).to_have_text(f"Bron {chosen}")
    leave(page)


def test_a_new_answer_shows_its_page_though_an_earlier_one_is_still_drawn(
    page: Page, slowly_drawing: Server, asked: Asked
) -> None:
    open_question(page, slowly_drawing.url)
    turn = ask(page, FROM_PDF_AND_WORD)
    panel = page.locator("#beeld-vraag").get_by_role("region", name="Bron")
    expect(panel).to_contain_text("De pagina wordt getekend")
    turn.locator(".sl-cite").first.click()
    ask(page, asked.question)
    expect(panel).to_contain_text(asked.document)
    page.wait_for_timeout(3000)
    expect(panel).to_contain_text(asked.document)
    drawn = panel.get_by_role("img", name="de geciteerde woorden zijn gemarkeerd")
    expect(drawn.first).to_be_visible()
    leave(page)
