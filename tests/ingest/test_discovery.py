"""Which files of a folder are documents."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.discovery import IGNORE_FILE, discover


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in (
        "b.txt",
        "a.pdf",
        "a.pdf.meta.yaml",
        "~$a.docx",
        ".verborgen.txt",
        "README.md",
        "map/c.txt",
        "map/d.tmp",
        "concept/e.txt",
    ):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("tekst", encoding="utf-8")
    return tmp_path


def _names(found: list[Path], folder: Path) -> list[str]:
    return [path.relative_to(folder.resolve()).as_posix() for path in found]


def test_sidecars_hidden_and_temporary_files_are_left_out(folder: Path) -> None:
    found = _names(discover([folder]), folder)
    assert found == ["README.md", "a.pdf", "b.txt", "concept/e.txt", "map/c.txt"]


def test_what_the_ignore_file_names(folder: Path) -> None:
    # With the mark that Windows puts before a text.
    (folder / IGNORE_FILE).write_text(
        "README.md\n# geen stukken\nconcept/\n*.pdf\n", encoding="utf-8-sig"
    )
    assert _names(discover([folder]), folder) == ["b.txt", "map/c.txt"]


def test_an_ignore_file_holds_for_its_own_folder(folder: Path) -> None:
    (folder / "map" / IGNORE_FILE).write_text("*.txt\n", encoding="utf-8")
    assert "map/c.txt" not in _names(discover([folder]), folder)
    assert "b.txt" in _names(discover([folder]), folder)


def test_a_file_that_is_named_is_always_taken(folder: Path) -> None:
    (folder / IGNORE_FILE).write_text("README.md\n", encoding="utf-8")
    assert _names(discover([folder / "README.md"]), folder) == ["README.md"]


def test_each_file_once_whatever_way_it_is_named(folder: Path) -> None:
    found = discover([folder / "b.txt", folder, folder / "map"])
    assert len(found) == len(set(found)) == 5


def test_a_file_is_the_same_through_a_link_to_its_folder(folder: Path, tmp_path: Path) -> None:
    link = tmp_path.parent / f"{tmp_path.name}-link"
    try:
        link.symlink_to(folder, target_is_directory=True)
    except OSError:
        pytest.skip("this file system makes no links")
    assert discover([link, link / "b.txt"]) == discover([folder])


def test_links_are_not_followed(folder: Path) -> None:
    try:
        (folder / "map" / "rond").symlink_to(folder, target_is_directory=True)
    except OSError:
        pytest.skip("this file system makes no links")
    assert len(discover([folder])) == 5


def test_the_demo_folder_leaves_out_what_is_no_paper() -> None:
    corpus = Path(__file__).resolve().parents[2] / "corpus"
    names = [path.name for path in discover([corpus])]
    assert len(names) == 14
    assert "README.md" not in names
