"""Whatever the text: every span lies in it, and every paragraph lands in exactly one unit."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ingest.paragraphs import paragraphs
from ingest.readers import read_file
from ingest.readers.failure import ReadingFailed
from ingest.readers.limits import DEFAULT_LIMITS
from ingest.readers.text import read_markdown, read_text
from ingest.recognise import recognise
from ingest.record import build_record
from ingest.source import SourceDocument
from ingest.split import passages, split_document
from ingest.units import DocumentKind, DocumentRecord, Unit

ROOT = Path(__file__).resolve().parents[2]
DEMO = sorted(p for p in (ROOT / "corpus").glob("20*") if p.is_file())
_LINES = st.sampled_from(
    [
        "Annotatie voor wethouder Hofstra",
        "Commissie BDI van 9 oktober 2025",
        "Kernboodschap",
        "Ingekomen vragen",
        "Standaardlijnen",
        "Lid Visser (Groen Lindewaard)",
        "1. Hoe staat het ermee?",
        "2. En verder",
        "Antwoord op vragen 1 en 2",
        "- Goed, en dat blijft zo.",
        "  - Een punt daaronder",
        "- Alleen gebruiken als er wordt gevraagd:",
        "Het college besluit",
        "Ad 1. Toelichting",
        "Besluit college van burgemeester en wethouders",
        "Agendapunt 5. Meldpunt",
        "B7. Inclusieagenda",
        "Toezegging TA2024-000207: wethouder Hofstra stuurt een brief.",
        "Geachte leden van de raad,",
        "Hoogachtend,",
        "Bijlagen:",
        "Inhoud",
        "Inleiding .......... 3",
        "| Nummer | Stand |",
        "|---|---|",
        "| TA2024-000207 | Open |",
        "Portefeuille\tPersoneel",
        "12",
        "[Aanvullen] 5.1, 2, e",
        "De zin loopt hier door en",
        "eindigt pas op de volgende regel.",
        "## Kop",
        "",
        "\f",
        "Tabel 1. Cijfers",
    ]
)


@given(st.lists(_LINES, max_size=40), st.sampled_from(DocumentKind), st.booleans())
@settings(max_examples=250, deadline=None)
def test_any_mixture_of_lines_is_split_whole(
    lines: list[str], kind: DocumentKind, markdown: bool
) -> None:
    read = read_markdown if markdown else read_text
    try:
        document = read("\n".join(lines).encode(), DEFAULT_LIMITS)
    except ReadingFailed:
        return
    body = paragraphs(document)
    recognise(document, body)
    _assert_whole(document, split_document(document, body, kind, "x"))


@given(st.text(max_size=400))
@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_text_at_all(text: str) -> None:
    try:
        document = read_text(text.encode("utf-8", "replace"), DEFAULT_LIMITS)
    except ReadingFailed:
        return
    body = paragraphs(document)
    metadata = recognise(document, body)
    _assert_whole(document, split_document(document, body, metadata.kind, "x"))


@pytest.mark.parametrize("path", DEMO, ids=lambda path: path.name[:40])
def test_the_demo_papers(path: Path) -> None:
    _assert_file(path)


def test_the_real_papers(shared_dir: Path) -> None:
    for path in sorted(p for p in (shared_dir / "documents").rglob("*.*") if p.suffix != ".json"):
        _assert_file(path)
    for folder in ("corpus", "corpus_office"):
        for path in sorted((shared_dir / folder).iterdir()):
            _assert_file(path)


def _assert_file(path: Path) -> None:
    document = read_file(path).document
    if document is None:
        return
    record = build_record(path, document, "")
    _assert_whole(document, record.units)
    _assert_passages(record)


def _assert_whole(document: SourceDocument, units: tuple[Unit, ...]) -> None:
    length = len(document.text)
    covered: Counter[int] = Counter()
    for unit in units:
        starts = [block.start for block in unit.blocks]
        assert starts == sorted(starts), unit.id
        for block in unit.blocks:
            for span in block.spans:
                assert 0 <= span.start < span.end <= length
                covered.update(range(span.start, span.end))
        for span in unit.header:
            assert 0 <= span.start < span.end <= length
    twice = [offset for offset, times in covered.items() if times > 1]
    assert not twice, document.text[twice[0] : twice[0] + 80]
    for paragraph in paragraphs(document):
        for span in paragraph.spans:
            assert covered[span.start], document.text[span.start : span.end][:80]
            assert covered[span.end - 1], document.text[span.start : span.end][-80:]
    ids = [unit.id for unit in units]
    assert len(ids) == len(set(ids))
    assert {name for unit in units for name in unit.related} <= set(ids)


def _assert_passages(record: DocumentRecord) -> None:
    for unit in record.units:
        for passage in passages(record, unit):
            assert 0 <= passage.span.start < passage.span.end <= len(record.text)
            assert unit.start <= passage.span.start
            assert passage.text or passage.question
