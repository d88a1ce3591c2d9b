"""Uploaded files: safe names, nothing lost, corrections, and only our own removed."""

from __future__ import annotations

import contextlib
import shutil
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.discovery import discover
from ingest.overrides import OverrideError, load_sidecar, sidecar_of
from uploads.corrections import correct, write
from uploads.errors import UploadError
from uploads.folder import Outcome, UploadFolder
from uploads.names import numbered, safe_name


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("../../etc/passwd.txt", "passwd.txt"),
        ("C:\\map\\Brief 1.DOCX", "Brief 1.docx"),
        ("CON.pdf", "_CON.pdf"),
        (".verborgen.pdf", "verborgen.pdf"),
        (".pdf", "document.pdf"),
        ("~$slot.docx", "slot.docx"),
        ("a\u202efdp.txt\u0000", "afdp.txt"),
        ("wat: is <dit>?.pdf", "wat- is -dit-.pdf"),
    ],
)
def test_safe_names(name: str, safe: str) -> None:
    assert safe_name(name) == safe


@pytest.mark.parametrize("name", ["", "brief", "brief.exe", "a.pdf.meta.yaml", "x.part", "/"])
def test_other_sorts_are_refused(name: str) -> None:
    with pytest.raises(UploadError, match="wordt niet gelezen"):
        safe_name(name)


@given(st.text(max_size=300))
def test_any_name_stays_in_its_folder(name: str) -> None:
    safe = safe_name(f"{name}.pdf")
    assert safe == Path(safe).name
    assert not safe.startswith((".", "~"))
    assert len(numbered(safe, 99).encode()) < 240
    assert safe_name(safe) == safe


@pytest.fixture
def folder(tmp_path: Path) -> UploadFolder:
    return UploadFolder(tmp_path / "uploads")


def source(tmp_path: Path, content: str) -> Path:
    file = tmp_path / "bron.txt"
    file.write_text(content, encoding="utf-8")
    return file


def test_same_replaced_and_beside(tmp_path: Path, folder: UploadFolder) -> None:
    outcomes = [
        folder.take(source(tmp_path, content), "brief.txt", replace=replace).outcome
        for content, replace in (("een", True), ("een", True), ("twee", True), ("drie", False))
    ]
    assert outcomes == [Outcome.NEW, Outcome.SAME, Outcome.REPLACED, Outcome.BESIDE]
    assert [file.name for file in folder.files()] == ["brief (2).txt", "brief.txt"]
    assert (folder.folder / "brief.txt").read_text() == "twee"
    assert discover([folder.folder]) == folder.files()


def test_removing_takes_the_sidecar_along(tmp_path: Path, folder: UploadFolder) -> None:
    path = folder.take(source(tmp_path, "een"), "brief.txt", replace=True).path
    correct(path, {"title": "Titel"})
    folder.remove(path)
    assert list(folder.folder.iterdir()) == []


def test_a_file_elsewhere_is_never_removed(tmp_path: Path, folder: UploadFolder) -> None:
    file = source(tmp_path, "een")
    for path in (file, folder.folder / ".." / file.name):
        with pytest.raises(UploadError, match="niet in de app geüpload"):
            folder.remove(path)
    assert file.exists()


def test_a_removal_that_breaks_off_leaves_no_paper_without_its_secrecy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = UploadFolder(tmp_path)
    path = folder.folder / "a.txt"
    path.write_text("tekst")
    write(path, {"confidentiality": "geheim"})
    unlink = Path.unlink

    def once(self: Path, *, missing_ok: bool = False) -> None:
        unlink(self, missing_ok=missing_ok)
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "unlink", once)
    with pytest.raises(KeyboardInterrupt):
        folder.remove(path)
    assert not path.exists()


def test_corrections_add_up(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    assert load_sidecar(path) == {}
    correct(path, {"title": "Eén", "meeting_date": "2024-12-05"})
    correct(path, {"title": None, "agenda_items": ["3", "4"]})
    assert load_sidecar(path) == {
        "title": None,
        "meeting_date": "2024-12-05",
        "agenda_items": ["3", "4"],
    }
    write(path, {})
    assert not sidecar_of(path).exists()


def test_a_wrong_correction_is_not_written(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    correct(path, {"title": "goed"})
    with pytest.raises(OverrideError, match="geen datum"):
        correct(path, {"meeting_date": "morgen"})
    assert load_sidecar(path) == {"title": "goed"}


def test_two_papers_of_one_name_at_once_are_both_kept(
    folder: UploadFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sources = [tmp_path / "een.txt", tmp_path / "twee.txt"]
    for file in sources:
        file.write_text(file.stem, encoding="utf-8")
    both = threading.Barrier(2)
    copy = shutil.copyfile

    def slowly(*args: Path) -> None:
        with contextlib.suppress(threading.BrokenBarrierError):
            both.wait(0.3)
        copy(*args)

    monkeypatch.setattr(shutil, "copyfile", slowly)
    with ThreadPoolExecutor(2) as pool:
        list(pool.map(lambda file: folder.take(file, "brief.txt", replace=False), sources))
    assert {file.read_text(encoding="utf-8") for file in folder.files()} == {"een", "twee"}
