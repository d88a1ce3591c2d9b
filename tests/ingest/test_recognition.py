"""The five real documents give the metadata and units that were described by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from eval.recognition import compare_files

NAMES = ("000", "001", "002", "003", "004")


@pytest.mark.parametrize("name", NAMES)
def test_text_gives_every_field_and_unit(shared_dir: Path, name: str) -> None:
    _assert_all_right(sorted((shared_dir / "corpus").glob(f"{name}*.txt")), shared_dir)


@pytest.mark.parametrize("name", NAMES)
def test_word_gives_the_same(shared_dir: Path, name: str) -> None:
    _assert_all_right(sorted((shared_dir / "corpus_office").glob(f"{name}*.docx")), shared_dir)


@pytest.mark.parametrize("name", NAMES)
def test_pdf_gives_the_same(shared_dir: Path, name: str) -> None:
    _assert_all_right(sorted((shared_dir / "corpus_office").glob(f"{name}*.pdf")), shared_dir)


def _assert_all_right(files: list[Path], shared_dir: Path) -> None:
    results = compare_files(files, shared_dir / "gold" / "documents.json")
    assert len(results) == 1
    assert results[0].differences == ()
    assert results[0].units_right == results[0].units
