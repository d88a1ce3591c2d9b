"""Files of the test folders end in a status within their time, and what they give is usable."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path

import pytest

from ingest.reading import DEFAULT_LIMITS, SafeReader
from ingest.record import build_record
from ingest.source import FileStatus

SHARED = Path(__file__).resolve().parents[3] / "shared"
_ENDS = (FileStatus.INDEXED, FileStatus.NO_TEXT, FileStatus.UNREADABLE, FileStatus.ENCRYPTED)


def _files(folder: str) -> list[Path]:
    found = sorted(p for p in (SHARED / folder).rglob("*") if p.is_file() and p.suffix != ".json")
    return found or [Path("absent")]


@pytest.fixture(scope="module")
def safe() -> SafeReader:
    """One reading process with the limits of an ingest, for all files.

    Of a scan a few pages are read, each takes a second; test_ocr.py reads whole ones.
    """
    with SafeReader(replace(DEFAULT_LIMITS, ocr_pages=2)) as reader:
        yield reader


@pytest.mark.parametrize("path", _files("documents"), ids=lambda path: path.name[:50])
def test_real_documents(shared_dir: Path, safe: SafeReader, path: Path) -> None:
    status = _read(path, safe)
    assert status in (FileStatus.INDEXED, FileStatus.NO_TEXT)


@pytest.mark.parametrize("path", _files("hostile_pdf"), ids=lambda path: path.name[:50])
def test_hostile_pdfs(shared_dir: Path, safe: SafeReader, path: Path) -> None:
    assert _read(path, safe) in _ENDS


def test_scanned_texts(shared_dir: Path, safe: SafeReader) -> None:
    for path in _files("distractors")[::9]:
        assert _read(path, safe) is FileStatus.INDEXED, path.name


def _read(path: Path, safe: SafeReader) -> FileStatus:
    started = time.monotonic()
    result = safe.read(path)
    assert time.monotonic() - started < DEFAULT_LIMITS.seconds
    if result.document is None:
        assert result.message.startswith(f"{path.name}: ")
        assert result.message.rstrip().endswith((".", "uit.pdf"))
    else:
        record = build_record(path, result.document, "")
        assert record.units
        assert any(character.isalnum() for character in record.text)
    return result.status
