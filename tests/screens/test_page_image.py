"""Pages of real PDFs, drawn in a process of their own."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from ingest.identity import content_hash
from ingest.reading import SafeReader
from ingest.record import build_record
from ingest.units import DocumentRecord, Metadata
from screens.page_boxes import letters
from screens.page_image import PageImages

CORPUS = Path(__file__).resolve().parents[2] / "corpus"
_SAMPLE = 29  # one in so many blocks is looked at: a page takes a quarter of a second


@pytest.fixture(scope="session")
def records() -> list[DocumentRecord]:
    files = sorted(CORPUS.glob("*.pdf"))
    if not files:
        pytest.skip("the demo documents (corpus/) are not in this checkout")
    with SafeReader() as reader:
        return [
            build_record(file, reader.read(file).document, content_hash(file)) for file in files
        ]


def test_quotations_are_found_on_their_page(records: list[DocumentRecord]) -> None:
    images = PageImages()
    spans = [
        (record, span)
        for record in records
        for unit in record.units
        for block in unit.blocks
        for span in block.spans
        if len(letters(record.text[span.start : span.end])) > 20
    ]
    missed = []
    for record, span in spans[::_SAMPLE]:
        (first, *_) = images.of(record, span.start, span.end)
        picture = Image.open(io.BytesIO(first.data))
        assert picture.size == (first.width, first.height)
        if not first.boxes:
            missed.append((record.file_name, record.text[span.start : span.end]))
        assert all(0 <= b.left < b.right <= 1 and 0 <= b.top < b.bottom <= 1 for b in first.boxes)
    assert missed == []


def test_the_same_words_are_marked_where_they_are_cited(records: list[DocumentRecord]) -> None:
    record = records[0]
    number, first, last = record.pages[0]
    word = next(
        word
        for word in record.text[first:last].split()
        if len(word) > 6 and record.text[first:last].count(word) > 1
    )
    places = [first + record.text[first:last].find(word)]
    places.append(record.text.find(word, places[0] + 1))
    images = PageImages()
    one, two = (images.of(record, place, place + len(word))[0] for place in places)
    assert one.number == two.number == number
    assert one.boxes != two.boxes


def test_no_page_without_the_very_file(records: list[DocumentRecord], tmp_path: Path) -> None:
    record, images = records[0], PageImages()
    file = tmp_path / "a.pdf"
    gone = replace(record, path=str(file))
    assert images.of(gone, 0, 50) == []
    file.write_bytes(Path(record.path).read_bytes() + b"\n")
    assert images.of(gone, 0, 50) == []
    assert images.of(replace(record, media_type="text/plain"), 0, 50) == []


def test_a_file_that_cannot_be_drawn_gives_no_page(tmp_path: Path) -> None:
    file = tmp_path / "kapot.pdf"
    file.write_bytes(b"%PDF-1.4 en dan niets")
    record = DocumentRecord(
        id="kapot",
        path=str(file),
        file_name=file.name,
        content_hash=content_hash(file),
        media_type="application/pdf",
        metadata=Metadata(),
        text="tekst",
        pages=((1, 0, 5),),
        units=(),
    )
    assert PageImages().of(record, 0, 5) == []
