"""The real and the demo papers give the metadata and units that were described by hand."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from eval.recognition import compare_files

ROOT = Path(__file__).resolve().parents[2]
NAMES = ("000", "001", "002", "003", "004")
DEMO_DESCRIPTION = ROOT / "eval" / "sets" / "demo" / "documents.json"
DEMO_PAPERS = [
    item["id"] for item in json.loads(DEMO_DESCRIPTION.read_text(encoding="utf-8"))["documents"]
]


@pytest.mark.parametrize("name", NAMES)
def test_text_gives_every_field_and_unit(shared_dir: Path, name: str) -> None:
    _assert_all_right(
        sorted((shared_dir / "corpus").glob(f"{name}*.txt")), shared_dir / "gold" / "documents.json"
    )


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("suffix", [".docx", ".pdf"])
def test_word_and_pdf_give_the_same(shared_dir: Path, name: str, suffix: str) -> None:
    _assert_all_right(
        sorted((shared_dir / "corpus_office").glob(f"{name}*{suffix}")),
        shared_dir / "gold" / "documents.json",
    )


@pytest.mark.parametrize("name", DEMO_PAPERS)
def test_demo_papers_give_every_field_and_unit(name: str) -> None:
    _assert_all_right([ROOT / "corpus" / name], DEMO_DESCRIPTION)


@pytest.mark.parametrize("name", DEMO_PAPERS)
def test_demo_papers_have_the_sections_that_were_described(name: str, record_of) -> None:
    described = json.loads(DEMO_DESCRIPTION.read_text(encoding="utf-8"))["documents"]
    wanted = next(item["sections"] for item in described if item["id"] == name)
    record = record_of(ROOT / "corpus" / name)
    there = {_plain(heading) for unit in record.units for heading in unit.heading_path}
    there.add(_plain(record.metadata.title))
    missing = [heading for heading in wanted if _plain(heading) not in there]
    assert not missing, f"{name}: geen sectie onder {missing}"


def test_a_paper_that_is_not_described_is_told(tmp_path: Path) -> None:
    file, description = tmp_path / "ander.txt", tmp_path / "documents.json"
    file.write_text("Tekst.", encoding="utf-8")
    description.write_text('{"documents": [{"id": "een.txt"}]}', encoding="utf-8")
    (result,) = compare_files([file], description)
    assert result.differences == ("staat niet in de beschrijving",)


def _plain(heading: str) -> str:
    """A heading without the number that a list gives it."""
    return heading.lstrip("0123456789. ").lower() if heading[:1].isdigit() else heading.lower()


def _assert_all_right(files: list[Path], description: Path) -> None:
    (result,) = compare_files(files, description)
    assert result.differences == ()
    assert (result.units_right, result.fields_right) == (result.units, result.fields)
