"""Scans: read where Tesseract is installed with Dutch, and as good as their text."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest

from access.clearance import EVERYTHING
from assistant.checks import origin
from assistant.desk import Desk
from ingest.pipeline import ingest
from ingest.readers import ocr
from ingest.readers.limits import ReadLimits
from ingest.reading import SafeReader
from ingest.record import read_record
from ingest.source import FileStatus
from ingest.units import DocumentRecord, UnitKind
from settings import Settings

needs_ocr = pytest.mark.skipif(not ocr.is_available(), reason="Tesseract with Dutch is not here")
_LINES = (
    "Wij nemen elk signaal over zwanen in de gracht serieus,",
    "ook als het anoniem wordt gegeven aan het meldpunt.",
)

_PAPER = (
    "Annotatie voor wethouder Van Dam",
    "",
    "Commissie ABC van 5 maart 2024",
    "",
    "Agendapunt 4: Dieren in de stad",
    "",
    "Vragen van raadsleden",
    "",
    "Lid Jansen (Lijst Jansen)",
    "",
    "1. Mogen er zwanen in de gracht?",
    "",
    "- Ja, zwanen mogen in de gracht van Zilverdam.",
)


def scan(lines: tuple[str, ...], *, noise: int = 0) -> bytes:
    """A PDF with nothing but a picture of these lines."""
    from PIL import Image, ImageDraw, ImageFilter, ImageFont

    picture = Image.new("L", (1240, 1754), 255)
    draw = ImageDraw.Draw(picture)
    font = ImageFont.load_default(size=34)
    for number, line in enumerate(lines):
        draw.text((120, 160 + number * 60), line, fill=0, font=font)
    if noise:
        picture = picture.filter(ImageFilter.GaussianBlur(noise))
    buffer = BytesIO()
    picture.save(buffer, "PDF", resolution=150)
    return buffer.getvalue()


@pytest.fixture(scope="module")
def real_scan(shared_dir: Path) -> DocumentRecord:
    if not ocr.is_available():
        pytest.skip("Tesseract with Dutch is not here")
    (path,) = (shared_dir / "corpus_scanned").glob("*.pdf")
    with SafeReader() as reader:
        result = reader.record(path, "")
    assert result.record is not None, result.message
    return result.record


def _letters(text: str) -> str:
    return "".join(mark for mark in text.lower() if mark.isascii() and mark.isalpha())


def test_a_scan_gives_the_same_questions_as_its_text(
    real_scan: DocumentRecord, shared_dir: Path
) -> None:
    (path,) = (shared_dir / "corpus").glob("003*.txt")
    text = read_record(path, "", ReadLimits()).record
    assert text is not None
    found = [
        sorted(
            (unit.heading_path[-1], _letters(record.text[unit.start : unit.end])[-60:])
            for unit in record.units
            if unit.kind is UnitKind.QUESTION
        )
        for record in (real_scan, text)
    ]
    assert len(found[0]) == 8
    assert [heading for heading, _ in found[0]] == [heading for heading, _ in found[1]]
    same = sum(one == other for one, other in zip(*found, strict=True))
    assert same >= 6, "the ends of the questions, letter for letter"


def test_what_is_not_certain_is_kept_with_its_place(real_scan: DocumentRecord) -> None:
    assert [page.number for page in real_scan.read_by_ocr] == [1, 2, 3, 4]
    assert all(60 < page.confidence <= 100 for page in real_scan.read_by_ocr)
    for page in real_scan.read_by_ocr:
        for start, end in page.unsure:
            assert real_scan.text[start:end].strip()
    assert any("OCR" in warning for warning in real_scan.warnings)


@needs_ocr
def test_a_scan_that_is_not_certain_is_flagged_in_the_answer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "scans"
    folder.mkdir()
    (folder / "vaag.pdf").write_bytes(scan(_PAPER, noise=1))
    settings = Settings(data_dir=tmp_path / "data")
    assert ingest([folder], settings).documents[0].status is FileStatus.INDEXED
    # However well this machine reads it: no page is certain enough.
    monkeypatch.setattr(origin, "_UNSURE_PAGE", 101)
    with Desk.open(settings, EVERYTHING) as desk:
        answer = desk.ask("Mogen er zwanen in de gracht?")
    assert answer.citations
    (flag,) = [flag for flag in answer.flags if flag.kind == "scan"]
    assert "vaag.pdf is een scan" in flag.message
    assert flag.citations == tuple(item.n for item in answer.citations)


@needs_ocr
def test_a_page_that_is_a_picture_among_pages_of_text(tmp_path: Path, make_pdf) -> None:
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter()
    writer.append(
        PdfReader(BytesIO(make_pdf([[(60, 700, 11, "Gewone tekst van blad een.", False)]])))
    )
    writer.append(PdfReader(BytesIO(scan(_LINES))))
    path = tmp_path / "gemengd.pdf"
    with path.open("wb") as stream:
        writer.write(stream)
    with SafeReader() as reader:
        record = reader.record(path, "").record
    assert record is not None
    assert "Gewone tekst van blad een." in record.text
    assert "meldpunt" in record.text
    assert [page.number for page in record.read_by_ocr] == [2]


def test_a_scan_is_read_once_ocr_is_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if not ocr.is_available():
        pytest.skip("Tesseract with Dutch is not here")
    from ingest import reading, work

    folder = tmp_path / "scans"
    folder.mkdir()
    (folder / "scan.pdf").write_bytes(scan(_LINES))
    settings = Settings(data_dir=tmp_path / "data")
    for module in (work, reading):
        monkeypatch.setattr(module, "is_available", lambda: False)
    (before,) = ingest([folder], settings).documents
    assert before.status is FileStatus.NO_TEXT
    assert "tesseract-ocr-nld" in before.warnings[0]
    monkeypatch.undo()
    (after,) = ingest([folder], settings).documents
    assert after.status is FileStatus.INDEXED


@needs_ocr
def test_reading_a_scan_stays_within_its_time(tmp_path: Path) -> None:
    path = tmp_path / "scan.pdf"
    path.write_bytes(scan(_LINES))
    with SafeReader(ReadLimits(ocr_seconds=0.2)) as reader:
        result = reader.record(path, "")
    assert result.status is FileStatus.UNREADABLE
    assert "duurde langer" in result.message
