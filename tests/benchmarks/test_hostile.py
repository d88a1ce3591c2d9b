"""Hostile files of our own making: each ends as it should, within its limits."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from benchmarks.hostile import hostile_files
from benchmarks.hostile.__main__ import judge
from benchmarks.hostile.made import Hostile, planted
from ingest.reading import SafeReader

_LARGE = 1_500_000  # bytes; the largest are for ``python -m benchmarks.hostile``
_EACH = 6  # one of so many is read here; ``python -m benchmarks.hostile`` reads them all
_SLOW = ("pdf-veel", "pdf-diep", "docx-grote", "docx-brede", "txt-patroon", "odt-veel", "html-")


@pytest.fixture(scope="module")
def files() -> list[Hostile]:
    return list(hostile_files())


def test_there_are_enough_of_all_formats(files: list[Hostile]) -> None:
    assert len(files) >= 100
    kinds = Counter(Path(file.name).suffix for file in files)
    assert all(kinds[suffix] >= 10 for suffix in (".docx", ".odt", ".pdf", ".html", ".txt", ".md"))
    assert len({file.name for file in files}) == len(files)


def test_each_ends_as_it_should(files: list[Hostile], tmp_path: Path) -> None:
    wrong: list[str] = []
    with SafeReader() as reader:
        for file in files[::_EACH]:
            if len(file.data) > _LARGE or file.name.startswith(_SLOW):
                continue
            path = tmp_path / file.name
            path.write_bytes(file.data)
            problem, _ = judge(reader, path, file)
            if problem:
                wrong.append(f"{file.name!a}: {problem}")
    assert wrong == []
    assert planted(tmp_path) == []


def test_what_a_file_leaves_behind_is_seen(files: list[Hostile], tmp_path: Path) -> None:
    folder = tmp_path / "uitgepakt"
    folder.mkdir()
    (tmp_path / "spreeklijn-kwaad").touch()
    (folder / "kwaad").touch()
    assert planted(folder) == [tmp_path / "spreeklijn-kwaad", folder / "kwaad"]


def test_every_pdf_is_an_attack_of_its_own(files: list[Hostile]) -> None:
    content = [file.data for file in files if file.name.endswith(".pdf")]
    assert len(set(content)) == len(content)
