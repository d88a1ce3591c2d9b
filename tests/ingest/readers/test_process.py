"""The process that reads: replaced when it crashes or hangs, and what comes back is whole."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest import reading
from ingest.readers import read_file
from ingest.readers.wire import pack, unpack
from ingest.reading import ReadLimits, SafeReader
from ingest.source import Cell, FileStatus, PageSpan, ReadResult, SourceDocument, SourceLine

DEMO = Path(__file__).resolve().parents[3] / "corpus"
PAPERS = sorted(p for p in DEMO.glob("20*") if p.is_file())


@pytest.mark.parametrize("path", PAPERS[:4], ids=lambda path: path.suffix + path.name[:12])
def test_the_process_gives_what_a_reader_gives(path: Path) -> None:
    with SafeReader() as reader:
        assert reader.read(path) == read_file(path)


@given(
    st.text(max_size=50),
    st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9), st.booleans()), max_size=4),
    st.sampled_from(FileStatus),
)
def test_a_result_survives_the_way_between_processes(
    text: str, lines: list[tuple[int, int, bool]], status: FileStatus
) -> None:
    document = SourceDocument(
        text,
        tuple(
            SourceLine(s, e, 1, 0, None, flag, Cell(0, s, e, Cell(1, e, s)), flag, flag)
            for s, e, flag in lines
        ),
        (PageSpan(1, 0, len(text)),),
        warnings=("let op",),
    )
    result = ReadResult(status, document, "bericht", 3)
    assert unpack(pack(result)) == result
    assert unpack(pack(replace(result, document=None))).document is None


def test_a_file_that_hangs_is_given_up_and_the_next_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "_START_SECONDS", 0.0)
    with SafeReader(ReadLimits(seconds=0.01)) as reader:
        started = time.monotonic()
        result = reader.read(PAPERS[0])
        assert time.monotonic() - started < 5
        assert result.status is FileStatus.UNREADABLE
        assert "duurde langer dan 0.01 seconden" in result.message
        monkeypatch.setattr(reading, "_START_SECONDS", 30.0)
        reader.limits = ReadLimits(seconds=20)
        assert reader.read(PAPERS[0]).status is FileStatus.INDEXED


def test_a_process_that_died_is_replaced() -> None:
    with SafeReader() as reader:
        reader.read(PAPERS[0])
        assert reader._worker is not None
        reader._worker._process.kill()
        reader._worker._process.wait()
        assert reader.read(PAPERS[1]).status is FileStatus.INDEXED


def test_a_file_that_wants_too_much_memory(tmp_path: Path) -> None:
    path = tmp_path / "breed.txt"
    path.write_text("woord en " * 5_000_000, encoding="utf-8")
    with SafeReader(ReadLimits(memory_bytes=100 << 20)) as reader:
        result = reader.read(path)
        assert result.status is FileStatus.UNREADABLE
        assert "geheugen" in result.message
