"""From pasted questions to an annotatie in Word: corrected, answered, edited, saved, kept."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from lxml import etree
from openpyxl import Workbook
from playwright.sync_api import Locator, Page, expect

from tests.browser.server import Asked, Server
from tests.browser.steps import ask, leave, open_question, open_view, tab_to

MEETING = "Commissie BDI van 6 november 2025"
QUESTIONS = (
    "Waarom voert de wethouder geen quotum in?",
    "Hoeveel leidinggevenden hebben de leiderschapsmodule gevolgd?",
    "Waarom mogen medewerkers anoniem melden?",
    "Hoeveel zeppelins heeft de gemeente in de hangar?",
    "Wat vindt de wethouder van de directeur die door zijn medewerkers wordt beschuldigd?",
    "Wordt de leiderschapsmodule verplicht?",
    "Wat is het streefcijfer voor de top?",
    "Hoe staat het met motie 412?",
    "Wat kost het meldpunt per jaar?",
    "Wordt voorkeursbeleid ingevoerd voor schaal 10 tot 12?",
)
PASTED = "\n".join(
    [
        "Vragen van lid Okafor (De Brug)",
        *(f"{number}. {text}" for number, text in enumerate(QUESTIONS[:4], start=1)),
        "Vragen van lid Haverkamp (Lijst Linde)",
        *(f"{number}. {text}" for number, text in enumerate(QUESTIONS[4:], start=5)),
    ]
)
OWN = "Zeppelins heeft de gemeente niet."


@pytest.fixture(scope="module")
def writing(new_server: Callable[[], Server]) -> Server:
    """A server on which annotaties are made."""
    return new_server()


def recognised(page: Page, server: Server, text: str = PASTED) -> Locator:
    """Paste ``text``; the form with what was recognised."""
    open_view(page, server.url, "annotatie")
    page.get_by_label("Plak de vragen").fill(text)
    page.get_by_role("button", name="Herken de vragen").click()
    form = page.locator("[data-stage=questions]")
    expect(form.get_by_role("heading", name="Kloppen de vragen?")).to_be_focused()
    return form


def answered(page: Page, server: Server, text: str = PASTED) -> Locator:
    """Paste ``text`` and have it answered; the list of answers."""
    form = recognised(page, server, text)
    form.get_by_label("Vergadering").fill(MEETING)
    form.get_by_role("button", name=re.compile("^Beantwoord de")).click()
    found = page.locator("[data-stage=answers]")
    expect(found).to_be_visible(timeout=60_000)
    return found


def panel_of(page: Page, text: str) -> Locator:
    """Open the question that says ``text``; its panel."""
    page.locator(".sl-askers li", has_text=text).locator("[data-act=question]").click()
    panel = page.get_by_role("region", name="Vraag en antwoord")
    expect(panel.locator(".sl-now")).to_contain_text(text)
    return panel


def saved(page: Page, name: str, folder: Path) -> Path:
    with page.expect_download() as download:
        page.get_by_role("button", name=name, exact=True).click()
    file = folder / download.value.suggested_filename
    download.value.save_as(file)
    return file


def footnotes(file: Path) -> list[str]:
    """The texts of the footnotes of a Word file; the first two are the lines above them."""
    package = docx.Document(str(file)).part.package
    (part,) = [part for part in package.iter_parts() if part.partname.endswith("/footnotes.xml")]
    notes = etree.fromstring(part.blob)
    return [text for note in notes if (text := "".join(note.itertext()).strip())]


def test_ten_questions_become_an_annotatie_in_word(
    page: Page, writing: Server, tmp_path: Path
) -> None:
    found = answered(page, writing)
    rows = found.locator(".sl-askers li")
    expect(rows).to_have_count(10)
    expect(rows.nth(0)).to_contain_text("met een eerdere lijn")
    expect(rows.nth(3)).to_contain_text("geen eerdere lijn")
    expect(rows.nth(4)).to_contain_text("over een persoon")
    found.get_by_label("Toon").select_option(label="geen eerdere lijn")
    expect(found.locator(".sl-askers li:visible")).to_have_count(1)
    found.get_by_label("Toon").select_option(label="alle")

    # Which paper and question it comes from is seen without opening the source.
    source = panel_of(page, QUESTIONS[0]).locator(".sl-where").first
    expect(source).to_contain_text(re.compile(r", \d+ \w+ 20\d\d · "))
    panel = panel_of(page, QUESTIONS[3])
    expect(panel).to_contain_text("[Aanvullen:")
    panel.get_by_label("Uw tekst").fill(f"- {OWN}\n")
    panel.get_by_role("button", name="Bewaar en controleer").click()
    expect(panel.locator(".sl-points li")).to_contain_text([OWN])
    expect(panel.locator(".sl-points")).to_contain_text("geen bron gevonden")
    panel.get_by_role("button", name="Klaar", exact=True).click()
    expect(rows.nth(3)).to_contain_text("zelf beantwoord")
    expect(rows.nth(3)).to_contain_text("klaar")

    file = saved(page, "Word", tmp_path)
    assert file.name == f"Annotatie {MEETING}.docx"
    document = docx.Document(str(file))
    text = "\n".join(paragraph.text for paragraph in document.paragraphs)
    for question in QUESTIONS:
        assert question in text
    assert OWN in text
    assert MEETING in text
    assert len(footnotes(file)) >= 5
    assert any("commissie BDI" in note for note in footnotes(file))
    markdown = saved(page, "Markdown", tmp_path).read_text("utf-8")
    assert OWN in markdown


def test_recognised_fields_are_corrected(page: Page, writing: Server) -> None:
    form = recognised(page, writing)
    rows = form.locator("[data-row]")
    expect(rows).to_have_count(10)
    form.get_by_role("button", name="Voeg samen met de vorige: vraag 2").click()
    expect(rows).to_have_count(9)
    both = rows.nth(0).get_by_label("Tekst")
    expect(both).to_have_value(f"{QUESTIONS[0]} {QUESTIONS[1]}")
    expect(both).to_be_focused()
    form.get_by_role("button", name="Verwijder vraag 9").click()
    expect(rows).to_have_count(8)
    form.get_by_role("button", name="Vraag eronder, onder vraag 1").click()
    expect(rows.nth(1).get_by_label("Tekst")).to_be_focused()
    expect(rows.nth(1).get_by_label("Fractie")).to_have_value("De Brug")
    rows.nth(1).get_by_label("Tekst").fill("Wat kost een quotum?")
    rows.nth(2).get_by_label("Fractie").fill("De Overkant")
    form.get_by_label("Peildatum").fill("ooit")
    form.get_by_role("button", name="Beantwoord de 9 vragen").click()
    expect(form.get_by_role("alert")).to_contain_text("‘ooit’ is geen datum")
    expect(form.get_by_label("Peildatum")).to_be_focused()
    # What was filled in is still there, also after the page is loaded again.
    page.reload()
    expect(rows.nth(1).get_by_label("Tekst")).to_have_value("Wat kost een quotum?")
    expect(rows.nth(2).get_by_label("Fractie")).to_have_value("De Overkant")


def test_answered_anew_added_and_removed(page: Page, writing: Server) -> None:
    found = answered(page, writing, "Hoeveel zeppelins zijn er?\nWat kost het meldpunt per jaar?")
    panel = panel_of(page, "zeppelins")
    expect(panel).to_contain_text("Dit komt er het dichtst bij")
    panel.get_by_text("Vraag aanpassen").click()
    panel.get_by_label("De vraag").fill("Waarom komt er geen quotum?")
    panel.get_by_role("button", name="Beantwoord opnieuw").click()
    expect(panel.locator(".sl-now")).to_have_text("Waarom komt er geen quotum?")
    expect(panel.locator(".sl-held")).to_contain_text("met een eerdere lijn")
    panel.locator(".sl-cite").first.click()
    source = page.locator("#beeld-annotatie").get_by_role("region", name="Bron")
    expect(source.locator("mark").first).to_be_visible()
    source.get_by_role("button", name="Terug naar de vraag").click()
    expect(panel.locator(".sl-cite").first).to_be_focused()

    found.get_by_label("Nog een vraag").fill("Hoe staat het met motie 412?")
    found.get_by_role("button", name="Beantwoord en voeg toe").click()
    expect(found.locator(".sl-askers li")).to_have_count(3)
    drop = panel.get_by_role("button", name="Verwijder deze vraag")
    drop.click()
    expect(found.locator(".sl-askers li")).to_have_count(3)
    panel.get_by_role("button", name="Zeker weten?").click()
    expect(found.locator(".sl-askers li")).to_have_count(2)


def test_questions_from_files(page: Page, writing: Server, tmp_path: Path) -> None:
    book = Workbook()
    for row in (("Nr", "Fractie", "Vraag"), (1, "De Brug", QUESTIONS[0])):
        book.active.append(row)
    book.save(tmp_path / "vragen.xlsx")
    word = docx.Document()
    word.add_paragraph(QUESTIONS[8])
    word.save(str(tmp_path / "vraag.docx"))
    (tmp_path / "leeg.txt").write_text("Dag allemaal.")
    open_view(page, writing.url, "annotatie")
    files = [tmp_path / name for name in ("vragen.xlsx", "vraag.docx", "leeg.txt")]
    page.locator("#vragen-bestanden input[type=file]").set_input_files(files)
    form = page.locator("[data-stage=questions]")
    rows = form.locator("[data-row]")
    expect(rows).to_have_count(2)
    expect(rows.nth(0).get_by_label("Fractie")).to_have_value("De Brug")
    expect(rows.nth(1).get_by_label("Tekst")).to_have_value(QUESTIONS[8])
    expect(form.get_by_role("alert")).to_contain_text("leeg.txt")
    # Gradio's copies do not stay behind.
    assert not list((writing.data / "tmp").rglob("*.xlsx"))


def test_nothing_to_recognise(page: Page, writing: Server) -> None:
    open_view(page, writing.url, "annotatie")
    page.get_by_label("Plak de vragen").fill("Dag allemaal.")
    page.get_by_role("button", name="Herken de vragen").click()
    intake = page.locator("#beeld-annotatie .sl-intake")
    expect(intake).to_contain_text("geen vraag herkend")
    expect(page.get_by_label("Plak de vragen")).to_have_value("Dag allemaal.")


def test_a_restart_loses_nothing(page: Page, new_server: Callable[[], Server]) -> None:
    server = new_server()
    answered(page, server)
    panel = panel_of(page, QUESTIONS[0])
    panel.get_by_role("button", name="Klaar", exact=True).click()
    expect(panel.get_by_role("button", name="Klaar", exact=True)).to_have_attribute(
        "aria-pressed", "true"
    )
    panel = panel_of(page, QUESTIONS[5])
    panel.get_by_label("Uw tekst").fill("Nog een zin.")
    panel.get_by_role("button", name="Klaar", exact=True).click()
    expect(panel.locator("[data-tone=done]")).to_be_visible()
    expect(panel.get_by_label("Uw tekst")).to_have_value("Nog een zin.")
    panel = panel_of(page, QUESTIONS[3])
    panel.get_by_label("Uw tekst").fill(OWN)
    # Not checked, only left.
    panel.get_by_label("Uw tekst").blur()
    page.wait_for_timeout(1000)
    address = page.url
    leave(page)
    server.stop()
    server.start()
    page.goto(address)
    rows = page.locator(".sl-askers li")
    expect(rows).to_have_count(10)
    expect(rows.nth(0)).to_contain_text("klaar")
    expect(rows.nth(3)).to_contain_text("niet gecontroleerd")
    expect(panel_of(page, QUESTIONS[3]).get_by_label("Uw tekst")).to_have_value(OWN)

    page.get_by_role("button", name="Alle annotaties").click()
    listed = page.locator("[data-stage=start] li", has_text=MEETING)
    expect(listed).to_contain_text("2 van 10 klaar")
    listed.get_by_role("button", name="Verwijder").click()
    expect(listed).to_have_count(1)
    expect(listed.locator("[data-act=forget]")).to_have_text("Zeker weten? Verwijder")
    listed.get_by_role("button", name="Verwijder").click()
    expect(listed).to_have_count(0)


def test_an_answer_goes_from_vraag_into_the_annotatie(
    page: Page, new_server: Callable[[], Server], asked: Asked
) -> None:
    server = new_server()
    open_question(page, server.url)
    turn = ask(page, asked.question)
    turn.get_by_role("button", name="Voeg toe aan de annotatie").click()
    expect(turn.locator("[data-added]")).to_contain_text("nieuwe annotatie")
    turn.get_by_role("button", name="Voeg toe aan de annotatie").click()
    expect(turn.locator("[data-added]")).to_contain_text("Toegevoegd aan ‘")
    turn.get_by_role("button", name="Naar de annotatie").click()
    rows = page.locator("#beeld-annotatie .sl-askers li")
    expect(rows).to_have_count(2)
    expect(rows.nth(1)).to_contain_text(asked.question)


def test_questions_are_answered_while_the_chat_goes_on(
    page: Page, writing: Server, asked: Asked
) -> None:
    form = recognised(page, writing, PASTED)
    form.get_by_role("button", name=re.compile("^Beantwoord de")).click()
    page.get_by_role("link", name="Vraag", exact=True).click()
    ask(page, asked.question)
    page.get_by_role("link", name="Annotatie", exact=True).click()
    expect(page.locator("[data-stage=answers] .sl-askers li")).to_have_count(10, timeout=60_000)


def test_by_keyboard_alone(page: Page, writing: Server, tmp_path: Path) -> None:
    open_view(page, writing.url, "annotatie")
    tab_to(page, "#vragen-plakken textarea")
    page.keyboard.insert_text("Waarom geen quotum?\nHoeveel zeppelins zijn er?")
    tab_to(page, "#beeld-annotatie button.primary")
    page.keyboard.press("Enter")
    expect(page.locator("[data-stage=questions] h3")).to_be_focused()
    tab_to(page, "#kop-vergadering")
    page.keyboard.type("Raad van 1 mei 2026")
    tab_to(page, ".sl-incoming button[type=submit]")
    page.keyboard.press("Enter")
    expect(page.locator("[data-stage=answers] h3").first).to_be_focused(timeout=60_000)
    tab_to(page, "[data-act=question][data-number='2']")
    page.keyboard.press("Enter")
    expect(page.locator(".sl-drafted h3")).to_be_focused()
    tab_to(page, "#antwoord-tekst")
    page.keyboard.type(OWN)
    tab_to(page, ".sl-drafted button[type=submit]")
    page.keyboard.press("Enter")
    expect(page.locator(".sl-drafted h3")).to_be_focused()
    expect(page.locator(".sl-points")).to_contain_text(OWN)
    page.locator("[data-stage=answers] h3").first.focus()
    tab_to(page, "[data-act=download]")
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    download.value.save_as(tmp_path / "a.docx")
    assert OWN in "\n".join(p.text for p in docx.Document(str(tmp_path / "a.docx")).paragraphs)
