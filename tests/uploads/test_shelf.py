"""The shelf: one change at a time, patient with others, and nothing half done."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from index.store import StoreBusy, StoreCorrupt
from ingest.overrides import OverrideError, load_sidecar, sidecar_of
from ingest.report import IngestReport
from settings import load_settings
from uploads import shelf as module
from uploads.shelf import Shelf


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    made = Shelf(load_settings(data_dir=tmp_path))
    made.folder.folder.mkdir(parents=True)
    (made.folder.folder / "a.txt").write_text("tekst")
    return made


def test_another_writer_is_waited_for(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    tries = []

    def ingest(paths, settings, **_):
        tries.append(paths)
        if len(tries) < 3:
            raise StoreBusy("bezig")
        return IngestReport(())

    monkeypatch.setattr(module, "ingest", ingest)
    monkeypatch.setattr(module, "_PAUSE", 0.0)
    shelf.read()
    assert tries == [[shelf.folder.folder]] * 3
    monkeypatch.setattr(module, "_PATIENCE", -1.0)
    tries.clear()
    with pytest.raises(StoreBusy):
        shelf.read()


def test_a_correction_that_fails_leaves_the_old_ones(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = shelf.folder.folder / "a.txt"
    monkeypatch.setattr(module, "ingest", lambda *_, **__: IngestReport(()))
    shelf.correct(path, {"title": "een"})

    def fail(*_, **__):
        raise StoreCorrupt("stuk")

    monkeypatch.setattr(module, "ingest", fail)
    with pytest.raises(StoreCorrupt):
        shelf.correct(path, {"title": "twee"})
    assert load_sidecar(path) == {"title": "een"}


def test_what_another_corrects_meanwhile_stays(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = shelf.folder.folder / "a.txt"
    begun = threading.Event()
    other = threading.Thread(target=lambda: shelf.correct(path, {"confidentiality": "geheim"}))

    def ingest(*_, **__):
        if not begun.is_set():
            begun.set()
            other.start()
            other.join(0.5)  # it would be done by now, did it not wait
            raise StoreCorrupt("stuk")
        return IngestReport(())

    monkeypatch.setattr(module, "ingest", ingest)
    with pytest.raises(StoreCorrupt):
        shelf.correct(path, {"title": "een"})
    other.join(10)
    assert load_sidecar(path) == {"confidentiality": "geheim"}


def test_corrections_that_cannot_be_read_are_never_written_over(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = shelf.folder.folder / "a.txt"
    monkeypatch.setattr(module, "ingest", lambda *_, **__: IngestReport(()))
    broken = "title: een\nconfidentiality geheim\n"  # by hand, without its colon
    sidecar_of(path).write_text(broken, encoding="utf-8")
    with pytest.raises(OverrideError, match=r"a\.txt\.meta\.yaml"):
        shelf.correct(path, {"title": "twee"})
    assert sidecar_of(path).read_text(encoding="utf-8") == broken
