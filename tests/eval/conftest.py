"""The demo set, its documents as they were read, and an assistant that knows every answer."""

from __future__ import annotations

from pathlib import Path

import pytest

from eval.dataset import DEMO, EvalSet, open_set
from eval.indexes import document_files
from ingest.readers import read_file
from ingest.record import build_record
from ingest.units import DocumentRecord
from tests.eval.oracle import Oracle


@pytest.fixture(autouse=True)
def _own_cache(index_cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Indexes are kept for the length of the tests, not beyond."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(index_cache))


@pytest.fixture(scope="session")
def demo() -> EvalSet:
    return open_set(DEMO)


@pytest.fixture(scope="session")
def records(demo: EvalSet) -> list[DocumentRecord]:
    assert demo.documents is not None
    return [_record(file) for file in document_files(demo.documents)]


@pytest.fixture(scope="session")
def oracle(demo: EvalSet, records: list[DocumentRecord]) -> Oracle:
    return Oracle(demo, records)


def _record(file: Path) -> DocumentRecord:
    document = read_file(file).document
    assert document is not None, file
    return build_record(file, document, "")
