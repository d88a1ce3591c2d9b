"""PDF: lines of print put together again as paragraphs, headings, lists and tables."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.paragraphs import paragraphs
from ingest.readers import read_file
from ingest.source import SourceDocument


@pytest.fixture
def read(make_pdf, tmp_path: Path):
    """The document of a PDF with these lines of print."""

    def from_lines(pages) -> SourceDocument:
        path = tmp_path / "stuk.pdf"
        path.write_bytes(make_pdf(pages))
        result = read_file(path)
        assert result.document is not None, result.message
        return result.document

    return from_lines


def _said(document: SourceDocument) -> list[str]:
    return [document.text[line.start : line.end] for line in document.lines]


def _page(*texts: str, top: float = 700, size: float = 11) -> list:
    return [(70, top - 14 * n, size, text, False) for n, text in enumerate(texts)]


_FULL = "De gemeente wil een werkgever zijn waar mensen blijven, ook als zij anders zijn dan de"


def test_lines_of_print_are_one_paragraph(read) -> None:
    document = read(
        [_page(_FULL, "meesten, en waar niemand een brief zonder naam hoeft te schrijven.")]
    )
    assert len(document.lines) == 1
    assert "dan de meesten" in _said(document)[0]


def test_a_larger_line_is_a_heading_but_a_large_sentence_is_not(read) -> None:
    body = _page(*[_FULL] * 6, top=600)
    document = read(
        [
            [
                (70, 760, 18, "Uitkomsten", True),
                (
                    70,
                    730,
                    14,
                    "Het bureau doet zeven aanbevelingen aan de directie en de raad.",
                    True,
                ),
                *body,
            ]
        ]
    )
    assert document.lines[0].heading is not None
    assert document.lines[1].heading is None


def test_running_heads_and_page_numbers_are_in_no_line(read) -> None:
    pages = [
        [
            (70, 800, 9, "Gemeente Lindewaard | Rapport", False),
            *_page(f"Dit is de tekst van bladzijde {n} en die is kort.", _FULL, top=500),
            (280, 30, 9, f"P agina {n} van 4", False),
        ]
        for n in range(1, 5)
    ]
    said = _said(read(pages))
    assert not any("Rapport" in text or "agina" in text for text in said)
    assert len(said) == 8


def test_a_document_of_nothing_but_page_numbers_is_still_read(read) -> None:
    assert _said(read([[(280, 30, 10, "2", False)], [(280, 30, 10, "3", False)]])) == ["2", "3"]


def test_a_note_at_the_foot_does_not_cut_the_sentence(read) -> None:
    document = read(
        [
            [
                *_page("Zo zit dat.", _FULL, top=500),
                (70, 80, 7, "1 Kamerstuk 36 200, nr. 60", False),
            ],
            _page("meesten van hun buren denken.", top=500),
        ]
    )
    (note,) = (line for line in document.lines if line.note)
    assert document.text[note.start : note.end] == "1 Kamerstuk 36 200, nr. 60"
    texts = [p.text for p in paragraphs(document)]
    assert any("dan de meesten van hun buren denken." in text for text in texts)


def test_dotted_lines_of_contents_stay_apart(read) -> None:
    dots = "." * 60
    document = read([_page(f"1 Inleiding {dots} 3", f"2 Cijfers {dots} 5", f"3 Vervolg {dots} 9")])
    assert len(document.lines) == 3


def test_words_along_the_side_are_no_text(make_pdf, tmp_path: Path) -> None:
    from io import BytesIO

    from pypdf import PdfReader, PdfWriter
    from pypdf.generic import DecodedStreamObject, NameObject

    writer = PdfWriter(clone_from=PdfReader(BytesIO(make_pdf([_page(*[_FULL] * 4)]))))
    page = writer.pages[0]
    content = page.get_contents().get_data()
    turned = DecodedStreamObject()
    turned.set_data(content + b"\nBT /F1 14 Tf 0 1 -1 0 40 200 Tm (Handleiding in gebruik) Tj ET")
    page[NameObject("/Contents")] = writer._add_object(turned)
    path = tmp_path / "zij.pdf"
    with path.open("wb") as stream:
        writer.write(stream)
    document = read_file(path).document
    assert document is not None
    assert "Handleiding" in document.text
    assert not any("Handleiding" in text for text in _said(document))


def test_bullets_with_their_following_lines(read) -> None:
    document = read(
        [
            [
                *_page(_FULL, "buren:"),
                (70, 660, 11, "\u2022", False),
                (
                    88,
                    660,
                    11,
                    "een eerste punt dat over de regel heen loopt en pas op de volgende klaar",
                    False,
                ),
                (88, 646, 11, "is;", False),
                (70, 632, 11, "\u2022", False),
                (88, 632, 11, "een tweede punt.", False),
            ]
        ]
    )
    assert [line.bullet for line in document.lines] == [None, 0, 0]
    assert _said(document)[1].endswith("klaar is;")


def test_a_drawn_table_of_a_real_report(shared_dir: Path) -> None:
    folder = shared_dir / "documents" / "planbureau_rapport_pdf"
    (path,) = folder.glob("*.pdf")
    document = read_file(path).document
    assert document is not None
    row = [line for line in document.lines if line.page == 10 and line.cell and line.cell.row == 1]
    assert [document.text[line.start : line.end] for line in row] == [
        "2015", "62.463", "55.396", "7.040 (11,3%)",
    ]  # fmt: skip


def test_a_real_letter_with_spaced_letters_and_notes(shared_dir: Path) -> None:
    (path,) = (shared_dir / "documents" / "kamerbrief_pdf").glob("*.pdf")
    document = read_file(path).document
    assert document is not None
    assert not any("agina" in text[:8] for text in _said(document))
    texts = [p.text for p in paragraphs(document)]
    # Cut by a page break, with a note in between: one paragraph again.
    (cut,) = (text for text in texts if "register is geldig voor de duur van 1 jaar" in text)
    assert cut.startswith("De RDW stelt jaarlijks")


def test_a_column_beside_nothing_ends_where_its_lines_end() -> None:
    path = Path(__file__).parents[1] / "layouts" / "22-rapport-column.pdf"
    document = read_file(path).document
    assert document is not None
    said = _said(document)
    assert any("dan in 2024. De gemeentelijke doelstelling van 130 kilo" in text for text in said)
    assert any(text.startswith("De kosten van de inzameling bedroegen € 9,8") for text in said)


def test_a_line_of_the_head_begins_a_paragraph_on_a_page_with_little_on_it(read) -> None:
    lines = [
        "Annotatie voor wethouder Hofstra",
        "Commissie Bestuur, Diversiteit en Inclusie (BDI) van 9 oktober 2025",
        "Agendapunt 7: Voortgang van de werving",
        "Betreft: de werving",
    ]
    page = [(72, 740 - 22 * place, 11, line, False) for place, line in enumerate(lines)]
    assert _said(read([page])) == lines
