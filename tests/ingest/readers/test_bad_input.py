"""Files that cannot be read: a status, and a Dutch sentence that names the file and says what to do."""

from __future__ import annotations

import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from ingest.reading import ReadLimits, SafeReader
from ingest.source import FileStatus

DEMO = Path(__file__).resolve().parents[3] / "corpus"
WORD = next(DEMO.glob("2023-11-16*.docx"))
PDF = next(DEMO.glob("2024-03-14*.pdf"))


@pytest.fixture(scope="module")
def safe() -> SafeReader:
    """One reading process for all files of this module."""
    with SafeReader(ReadLimits(seconds=20)) as reader:
        yield reader


def _empty(path: Path) -> None:
    path.write_bytes(b"")


def _binary(path: Path) -> None:
    path.write_bytes(bytes(range(256)) * 40)


def _cut_word(path: Path) -> None:
    data = WORD.read_bytes()
    path.write_bytes(data[: len(data) // 2])


def _cut_pdf(path: Path) -> None:
    path.write_bytes(PDF.read_bytes()[:900])


def _pdf_called_word(path: Path) -> None:
    path.write_bytes(b"\x00\x01binair\x02" * 500)


def _zip(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("brief.txt", "tekst")


def _old_word(path: Path) -> None:
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000))


def _locked_office(path: Path) -> None:
    content = "EncryptedPackage".encode("utf-16-le")
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + content + bytes(600))


def _locked_pdf(path: Path) -> None:
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(PDF))
    writer.encrypt("geheim", algorithm="RC4-128")
    with path.open("wb") as stream:
        writer.write(stream)


def _blank_pdf(path: Path) -> None:
    from pypdf import PdfWriter

    writer = PdfWriter()
    writer.add_blank_page(width=595, height=842)
    with path.open("wb") as stream:
        writer.write(stream)


def _image(path: Path) -> None:
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(500))


def _rtf(path: Path) -> None:
    path.write_bytes(rb"{\rtf1\ansi tekst}")


@pytest.mark.parametrize(
    ("name", "make", "status", "advice"),
    [
        ("leeg.docx", _empty, FileStatus.NO_TEXT, "leeg (0 bytes)"),
        ("leeg.pdf", _empty, FileStatus.NO_TEXT, "leeg (0 bytes)"),
        ("binair.txt", _binary, FileStatus.UNREADABLE, "sla het op als"),
        ("half.docx", _cut_word, FileStatus.UNREADABLE, "opnieuw op"),
        ("half.pdf", _cut_pdf, FileStatus.UNREADABLE, "opnieuw op"),
        ("brief.docx", _pdf_called_word, FileStatus.UNREADABLE, "sla het opnieuw op"),
        ("stukken.zip", _zip, FileStatus.UNSUPPORTED, "Pak het uit"),
        ("stukken.docx", _zip, FileStatus.UNREADABLE, "sla het opnieuw op"),
        ("oud.doc", _old_word, FileStatus.UNSUPPORTED, "sla het op als .docx of PDF"),
        ("slot.docx", _locked_office, FileStatus.ENCRYPTED, "zonder wachtwoord"),
        ("slot.pdf", _locked_pdf, FileStatus.ENCRYPTED, "zonder wachtwoord"),
        ("scan.pdf", _blank_pdf, FileStatus.NO_TEXT, "tesseract-ocr-nld"),
        ("foto.png", _image, FileStatus.UNSUPPORTED, "ocrmypdf -l nld"),
        ("brief.rtf", _rtf, FileStatus.UNSUPPORTED, "Sla het op als .docx"),
    ],
)
def test_it_is_said_what_is_wrong_and_what_to_do(
    tmp_path: Path,
    safe: SafeReader,
    name: str,
    make: Callable[[Path], None],
    status: FileStatus,
    advice: str,
) -> None:
    path = tmp_path / name
    make(path)
    result = safe.read(path)
    assert (result.status, result.document) == (status, None)
    assert result.message.startswith(f"{name}: ")
    assert advice in result.message


def test_a_real_scan_is_reported_and_never_read_as_empty(shared_dir: Path) -> None:
    (path,) = (shared_dir / "corpus_scanned").glob("*.pdf")
    with SafeReader(ReadLimits(ocr_pages=0)) as safe:
        result = safe.read(path)
    assert result.status is FileStatus.NO_TEXT
    assert "ocrmypdf" in result.message


def test_a_wrong_extension_is_read_by_its_content_and_noted(
    tmp_path: Path, safe: SafeReader
) -> None:
    path = tmp_path / "brief.txt"
    shutil.copy(WORD, path)
    result = safe.read(path)
    assert result.status is FileStatus.INDEXED
    assert result.document is not None
    assert result.document.warnings == (
        "De naam eindigt op .txt, maar de inhoud is docx; het bestand is zo gelezen.",
    )


def test_a_missing_file_and_a_folder(tmp_path: Path, safe: SafeReader) -> None:
    gone = safe.read(tmp_path / "weg.pdf")
    assert gone.status is FileStatus.UNREADABLE
    assert gone.message == "weg.pdf: Het bestand bestaat niet (meer)."
    folder = safe.read(tmp_path)
    assert folder.status is FileStatus.UNSUPPORTED
    assert "geen gewoon bestand" in folder.message


def test_a_file_beyond_the_bounds_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "groot.txt"
    path.write_text("woord " * 1000, encoding="utf-8")
    with SafeReader(ReadLimits(file_bytes=1024)) as reader:
        result = reader.read(path)
    assert result.status is FileStatus.UNREADABLE
    assert "te groot" in result.message
    assert "Splits het" in result.message


def test_too_many_pages(make_pdf, tmp_path: Path) -> None:
    path = tmp_path / "lang.pdf"
    path.write_bytes(make_pdf([[(60, 700, 11, f"Pagina met tekst {n}", False)] for n in range(6)]))
    with SafeReader(ReadLimits(pages=5)) as reader:
        result = reader.read(path)
    assert "De PDF heeft 6 pagina's; de grens is 5. Splits het bestand." in result.message


def test_a_zip_bomb_is_not_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "bom.docx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", "<Types/>")
        package.writestr("word/document.xml", "a" * (80 << 20))
    with SafeReader() as reader:
        result = reader.read(path)
    assert result.status is FileStatus.UNREADABLE
    assert result.document is None


def test_entities_that_explode_are_refused(tmp_path: Path, safe: SafeReader) -> None:
    path = tmp_path / "lol.docx"
    bomb = (
        '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
        '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        "<w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>"
    )
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("[Content_Types].xml", "<Types/>")
        package.writestr("word/document.xml", bomb)
    assert safe.read(path).status is FileStatus.UNREADABLE
