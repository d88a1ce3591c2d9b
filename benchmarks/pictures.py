"""The pictures of the user's guide: the application on the demo corpus, as a browser shows it.

``python -m benchmarks.pictures`` reads the demo papers into a folder of its own, starts the
application on it and writes docs/img/. It needs Chromium; the page in Word also LibreOffice, and
the view Evaluatie a run (``spreeklijn eval``) in the folder of runs.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import pypdfium2
from PIL import Image
from playwright.sync_api import Page, sync_playwright

from annotatie.export import has_office
from ingest.pipeline import ingest
from settings import load_settings
from tests.browser.server import ROOT, Server

PICTURES = ROOT / "docs" / "img"
LARGEST = 150_000  # bytes of a picture
_SCREEN = {"width": 1366, "height": 768}
_COLOURS = 128
_CHROMIUM = ("chromium", "chromium-browser", "google-chrome", "chrome")
_HELD_BACK = "2025-10-09_annotatie_commissie-BDI.docx"  # it is brought in on a picture
_QUESTION = "Waarom komt er geen quotum?"
_DRAFT = (
    "De gemeente kan niet zelf een quotum instellen.\n"
    "Op 1 april 2025 hadden 188 van de 286 leidinggevenden de leiderschapsmodule gevolgd.\n"
    "In de hangar staan zeven zeppelins."
)
_PASTED = """Vragen van lid Okafor (De Brug)
1. Waarom voert de wethouder geen quotum in?
2. Hoeveel leidinggevenden hebben de leiderschapsmodule gevolgd?
3. Waarom mogen medewerkers anoniem melden?

Vragen van lid Haverkamp (Lijst Linde)
4. Hoeveel zeppelins heeft de gemeente in de hangar?
5. Wat vindt de wethouder van de directeur die door zijn medewerkers wordt beschuldigd?
6. Wordt de leiderschapsmodule verplicht?

Vragen van lid Ten Brink (Groen Lindewaard)
7. Wat is het streefcijfer voor de top?
8. Hoe staat het met motie 412?
9. Wat kost het meldpunt per jaar?
10. Wordt voorkeursbeleid ingevoerd voor schaal 10 tot 12?
"""


def main() -> int:
    """Make all pictures; the exit code says whether each is small enough."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    with _application() as server, _page() as page:
        for make in (_ask, _timeline, _annotatie, _lines, _commitments, _documents, _evaluation):
            make(page, server)
    large = [file.name for file in PICTURES.glob("*.png") if file.stat().st_size > LARGEST]
    if large:
        sys.stderr.write(f"too large: {', '.join(large)}\n")
    return 1 if large else 0


@contextmanager
def _application() -> Iterator[Server]:
    """The application on all demo papers but one."""
    with TemporaryDirectory() as folder:
        data = Path(folder) / "data"
        papers = [
            file
            for file in sorted((ROOT / "corpus").iterdir())
            if file.name[0].isdigit() and file.name != _HELD_BACK
        ]
        ingest(papers, load_settings(data_dir=data))
        runs = load_settings().runs_dir
        server = Server(data, SPREEKLIJN_RUNS_DIR=str(runs.resolve()))
        server.start()
        try:
            yield server
        finally:
            server.stop()


@contextmanager
def _page() -> Iterator[Page]:
    path = next(filter(None, map(shutil.which, _CHROMIUM)), None)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        context = browser.new_context(viewport=_SCREEN, locale="nl-NL", reduced_motion="reduce")  # type: ignore[arg-type]
        yield context.new_page()
        browser.close()


def _ask(page: Page, server: Server) -> None:
    """An answer with the page of its source, and a draft that was checked."""
    page.goto(server.url)
    page.get_by_label("Uw vraag", exact=True).fill(_QUESTION)
    page.get_by_role("button", name="Stel de vraag").click()
    page.locator(".sl-turn .sl-actions").first.wait_for()
    cites = page.locator(".sl-turn .sl-cite")
    for number in range(cites.count()):
        cites.nth(number).click()
        if _settled(page, ".sl-source").locator("#beeld-vraag img").count():
            break
    _top(page)
    _keep(page, "vraag")
    page.locator("#beeld-vraag .sl-source").evaluate(
        "panel => panel.scrollTo(0, panel.scrollHeight)"
    )
    _write(Image.open(BytesIO(page.locator("#beeld-vraag .sl-source").screenshot())), "vraag-bron")
    page.get_by_role("button", name="Bewerk en controleer").click()
    page.get_by_label("Uw tekst").first.fill(_DRAFT)
    page.get_by_role("button", name="Controleer", exact=True).click()
    page.get_by_role("heading", name="Controle per zin").wait_for()
    page.get_by_label("Uw tekst").first.evaluate("field => field.scrollIntoView({block: 'start'})")
    _keep(page, "vraag-controle")


def _timeline(page: Page, server: Server) -> None:
    page.goto(f"{server.url}?beeld=tijdlijn")
    page.get_by_label("Onderwerp").fill("meldpunt")
    page.get_by_role("button", name="Toon de tijdlijn").click()
    page.locator(".sl-thread").first.wait_for()
    _keep(page, "tijdlijn")


def _annotatie(page: Page, server: Server) -> None:
    """The recognised questions, the answers, one of one's own, and the file in Word."""
    page.goto(f"{server.url}?beeld=annotatie")
    page.get_by_label("Plak de vragen").fill(_PASTED)
    page.get_by_role("button", name="Herken de vragen").click()
    form = page.locator("[data-stage=questions]")
    form.get_by_label("Vergadering").fill("Commissie BDI van 6 november 2025")
    form.get_by_label("Wethouder").fill("wethouder Hofstra")
    form.get_by_label("Peildatum").fill("6 november 2025")
    form.get_by_label("Agendapunten").fill("5: Voortgang Inclusieagenda")
    _top(page)
    _keep(page, "annotatie-vragen")
    form.get_by_role("button", name="Beantwoord de").click()
    page.locator("[data-stage=answers]").wait_for(timeout=120_000)
    for place in (0, 1):
        page.locator(".sl-askers [data-act=question]").nth(place).click()
        page.locator(".sl-drafted .sl-points").first.wait_for()
        page.get_by_role("button", name="Klaar", exact=True).click()
        page.locator(".sl-drafted [data-tone=done]").wait_for()
    page.locator(".sl-askers [data-act=question]").nth(3).click()
    page.locator(".sl-drafted", has_text="zeppelins").wait_for()
    _top(page)
    _keep(page, "annotatie-antwoorden")
    if has_office():
        with page.expect_download(timeout=120_000) as download:
            page.get_by_role("button", name="PDF", exact=True).click()
        first = pypdfium2.PdfDocument(download.value.path().read_bytes())[0]
        _write(first.render(scale=1.3).to_pil(), "annotatie-word")


def _lines(page: Page, server: Server) -> None:
    page.goto(f"{server.url}?beeld=lijnen")
    page.locator(".sl-cards > li", has_text="quotum").first.locator("[data-act=open]").click()
    page.locator("#beeld-lijnen .sl-now").wait_for()
    _top(page)
    _keep(page, "standaardlijnen")


def _commitments(page: Page, server: Server) -> None:
    page.goto(f"{server.url}?beeld=toezeggingen")
    page.locator(".sl-commitments tbody tr").first.wait_for()
    _keep(page, "toezeggingen")


def _documents(page: Page, server: Server) -> None:
    page.goto(f"{server.url}?beeld=documenten")
    page.locator(".sl-documents tbody tr").first.wait_for()
    page.locator("#toevoegen input[type=file]").set_input_files(ROOT / "corpus" / _HELD_BACK)
    page.locator(".sl-report").wait_for(timeout=120_000)
    page.locator(".sl-documents tr", has_text=_HELD_BACK).locator("[data-act=edit]").click()
    page.get_by_role("button", name="Bewaar verbeteringen").wait_for()
    _top(page)
    _keep(page, "documenten")


def _evaluation(page: Page, server: Server) -> None:
    page.goto(f"{server.url}?beeld=evaluatie")
    page.locator("#beeld-evaluatie h2").wait_for()
    page.wait_for_load_state("networkidle")
    if page.locator(".sl-value").count():
        _keep(page, "evaluatie")
    else:
        sys.stderr.write("no picture of Evaluatie: there is no run\n")


def _top(page: Page) -> None:
    page.evaluate("document.activeElement?.blur(); scrollTo(0, 0)")


def _settled(page: Page, part: str) -> Page:
    """``page`` once the source has been drawn."""
    page.locator(part).first.wait_for()
    page.wait_for_load_state("networkidle")
    page.wait_for_function("!document.body.innerText.includes('De pagina wordt getekend')")
    return page


def _keep(page: Page, name: str) -> None:
    """The screen as it is now."""
    page.wait_for_load_state("networkidle")
    _write(Image.open(BytesIO(page.screenshot())), name)


def _write(picture: Image.Image, name: str) -> None:
    """A picture of few colours is small, and screens have few."""
    small = picture.convert("RGB").quantize(_COLOURS, dither=Image.Dither.NONE)
    small.save(PICTURES / f"{name}.png", optimize=True)


if __name__ == "__main__":
    raise SystemExit(main())
