"""Documents: brought in, corrected and removed, while questions go on."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import docx
from playwright.sync_api import Page, expect

from tests.browser.server import Server
from tests.browser.steps import ask, open_documents


def word_file(path: Path) -> Path:
    """An annotatie about something that no other document speaks of."""
    document = docx.Document()
    document.add_heading("Annotatie commissie Luchtvaart van 3 maart 2025", level=1)
    document.add_paragraph("Agendapunt 4: Zeppelins")
    document.add_heading("Vragen van lid De Proef (Testpartij)", level=2)
    document.add_paragraph("1. Hoeveel zeppelins heeft de gemeente in de hangar?")
    document.add_paragraph(
        "De gemeente heeft zeven zeppelins in de hangar staan.", style="List Bullet"
    )
    document.add_paragraph("Ze vliegen alleen op zondag.", style="List Bullet")
    document.save(path)
    return path


def test_upload_correct_ask_and_remove(page: Page, busy_server: Server, tmp_path: Path) -> None:
    server = busy_server
    word = word_file(tmp_path / "annotatie zeppelins.docx")
    open_documents(page, server.url)
    before = page.locator(".sl-documents tbody tr").count()

    strange = tmp_path / "niets.pdf"
    strange.write_bytes(b"dit is geen pdf")
    picture = tmp_path / "plaatje.png"
    picture.write_bytes(b"png")
    page.locator("#toevoegen input[type=file]").set_input_files([word, strange, picture])
    report = page.locator(".sl-report")
    expect(report).to_contain_text(f"{word.name}: ingelezen")
    expect(report).to_contain_text("niets.pdf")
    expect(report).to_contain_text("plaatje.png: dit soort bestand wordt niet gelezen")
    expect(report).not_to_contain_text("yaml")
    expect(page.locator(".sl-documents tbody tr")).to_have_count(before + 1)
    assert (server.data / "uploads" / word.name).read_bytes() == word.read_bytes()
    # Gradio's copies do not stay behind.
    assert not list((server.data / "tmp").rglob("*.docx"))

    row = page.locator(".sl-documents tbody tr", has_text=word.name)
    row.locator("[data-act=edit]").click()
    expect(page.locator(".sl-document h3")).to_be_focused()
    form = page.locator("#gegevens")
    form.get_by_label("Datum").fill("morgen")
    page.get_by_role("button", name="Bewaar verbeteringen").click()
    expect(page.get_by_role("alert").filter(has_text="Datum: ‘morgen’")).to_be_visible()
    form.get_by_label("Datum").fill("1 februari 2031")
    form.get_by_label("Titel").fill("Mijn eigen titel & 'meer' < 5")
    page.get_by_role("button", name="Bewaar verbeteringen").click()
    expect(row).to_contain_text("1 februari 2031")
    expect(row).to_contain_text("Mijn eigen titel & 'meer' < 5")

    page.get_by_role("link", name="Vraag").click()
    turn = ask(page, "Hoeveel zeppelins heeft de gemeente?")
    expect(turn).to_contain_text("zeven zeppelins in de hangar")
    expect(turn).to_contain_text("1 februari 2031")

    page.get_by_role("link", name="Documenten").click()
    row.get_by_role("button", name="Verwijder").click()
    page.get_by_role("button", name="Nee, bewaar het").click()
    expect(row).to_be_visible()
    row.get_by_role("button", name="Verwijder").click()
    page.get_by_role("button", name="Ja, verwijder het").click()
    expect(row).to_have_count(0)
    assert not (server.data / "uploads" / word.name).exists()

    # The old answer stays as it was given, and says that its source is gone.
    page.get_by_role("link", name="Vraag").click()
    turn.locator(".sl-group .sl-cite").first.click()
    expect(page.get_by_role("region", name="Bron")).to_contain_text("veranderd of verwijderd")


def test_questions_go_on_while_documents_are_read(
    new_page: Callable[[], Page], busy_server: Server, corpus: list[Path], tmp_path: Path
) -> None:
    uploading, asking = new_page(), new_page()
    open_documents(uploading, busy_server.url)
    copies = []
    for number, file in enumerate(corpus * 2):
        copies.append(tmp_path / f"kopie {number}{file.suffix}")
        copies[-1].write_bytes(file.read_bytes())
    asking.goto(busy_server.url)
    expect(asking.locator(".sl-example").first).to_be_visible()
    uploading.locator("#toevoegen input[type=file]").set_input_files(copies)
    expect(uploading.get_by_role("progressbar")).to_be_visible()
    ask(asking, "Wat is er gezegd over het meldpunt?")
    # The answer came while the reading went on.
    assert uploading.locator(".sl-report").count() == 0
    expect(uploading.locator(".sl-report > li")).to_have_count(len(copies), timeout=60_000)
    ask(asking, "En daarna?")


def test_the_list_is_searched(page: Page, server: Server, corpus: list[Path]) -> None:
    open_documents(page, server.url)
    page.get_by_label("Zoek in de lijst").fill(corpus[0].name)
    expect(page.locator(".sl-documents tbody tr:visible")).to_have_count(1)


def test_a_file_that_is_too_large_is_named(page: Page, server: Server) -> None:
    """What Gradio says of it, in English, is told in Dutch."""
    open_documents(page, server.url)
    page.evaluate("""() => {
        const message = document.createElement("p");
        message.className = "toast-message-text";
        message.textContent = 'File(s) exceed the maximum allowed size of 100.0 Mb: "plan.pdf"';
        document.querySelector("gradio-app").append(message);
    }""")
    expect(page.locator(".toast-message-text")).to_have_text(
        re.compile("^plan.pdf: Dit bestand is te groot")
    )
