"""What the tests of reading share: papers written in a test, real papers read once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from io import BytesIO
from pathlib import Path

import pytest

from ingest.paragraphs import clean
from ingest.readers import read_file
from ingest.record import build_record
from ingest.units import BlockRole, DocumentRecord, Unit, UnitKind

DEMO = Path(__file__).resolve().parents[2] / "corpus"
# A line of print: x and y in points, size, words, and whether they are bold.
Line = tuple[float, float, float, str, bool]


@lru_cache(maxsize=64)
def _record(path: Path) -> DocumentRecord:
    result = read_file(path)
    assert result.document is not None, result.message
    return build_record(path, result.document, "")


@pytest.fixture(scope="session")
def record_of() -> Callable[[Path], DocumentRecord]:
    """The record of a file, read once in all tests."""
    return _record


@pytest.fixture(scope="session")
def demo() -> Callable[[str], DocumentRecord]:
    """The record of the demo paper whose name begins with these characters."""

    def find(start: str) -> DocumentRecord:
        (path,) = DEMO.glob(f"{start}*")
        return _record(path)

    return find


@pytest.fixture
def paper(tmp_path: Path) -> Callable[..., DocumentRecord]:
    """A paper with this text, read as plain text (or by another extension)."""

    def write(text: str, name: str = "stuk.txt") -> DocumentRecord:
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        result = read_file(path)
        assert result.document is not None, result.message
        return build_record(path, result.document, "")

    return write


@pytest.fixture(scope="session")
def units() -> Callable[..., list[Unit]]:
    """The units of one kind, in order."""

    def of_kind(record: DocumentRecord, kind: UnitKind) -> list[Unit]:
        return [unit for unit in record.units if unit.kind is kind]

    return of_kind


@pytest.fixture(scope="session")
def words() -> Callable[..., str]:
    """The words of a unit as an officer reads them, of all blocks or those with a role."""

    def read(record: DocumentRecord, unit: Unit, *roles: BlockRole) -> str:
        spans = unit.spans_of(*(roles or tuple(BlockRole)))
        return " ".join(clean(record.text[span.start : span.end]) for span in spans)

    return read


@pytest.fixture(scope="session")
def word_with_note() -> Callable[[Path, Sequence[str], str, Sequence[str]], None]:
    """Writes a Word file; the last paragraph of the first ones refers to the footnote by "[]"."""
    return _word_with_note


def _word_with_note(path: Path, texts: Sequence[str], note: str, more: Sequence[str]) -> None:
    from docx import Document
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    document = Document()
    for text in (*texts, *more):
        paragraph = document.add_paragraph(text.removesuffix("[]"))
        if text.endswith("[]"):
            paragraph._p.append(
                parse_xml(f'<w:r {nsdecls("w")}><w:footnoteReference w:id="1"/></w:r>')
            )
    notes = (
        f'<w:footnotes {nsdecls("w")}><w:footnote w:id="1"><w:p><w:r><w:t>{note}</w:t></w:r></w:p>'
        "</w:footnote></w:footnotes>"
    )
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    package = document.part.package
    part = Part(PackURI("/word/footnotes.xml"), kind, notes.encode(), package)
    document.part.relate_to(
        part, "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
    )
    document.save(str(path))


@pytest.fixture(scope="session")
def make_pdf() -> Callable[[Sequence[Sequence[Line]]], bytes]:
    """A PDF with these lines of print on its pages."""
    return _pdf


def _pdf(pages: Sequence[Sequence[Line]]) -> bytes:
    from pypdf import PdfWriter
    from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

    writer = PdfWriter()
    fonts = DictionaryObject()
    for name, base in (("/F1", "/Helvetica"), ("/F2", "/Helvetica-Bold")):
        fonts[NameObject(name)] = DictionaryObject(
            {
                NameObject("/Type"): NameObject("/Font"),
                NameObject("/Subtype"): NameObject("/Type1"),
                NameObject("/BaseFont"): NameObject(base),
                NameObject("/Encoding"): NameObject("/WinAnsiEncoding"),
            }
        )
    for lines in pages:
        page = writer.add_blank_page(width=595, height=842)
        page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
        stream = DecodedStreamObject()
        stream.set_data(b"\n".join(_shown(line) for line in lines))
        page[NameObject("/Contents")] = writer._add_object(stream)
    output = BytesIO()
    writer.write(output)
    return output.getvalue()


def _shown(line: Line) -> bytes:
    x, y, size, text, bold = line
    escaped = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    font = "F2" if bold else "F1"
    return f"BT /{font} {size} Tf 1 0 0 1 {x} {y} Tm ({escaped}) Tj ET".encode("cp1252")
