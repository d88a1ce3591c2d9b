"""A backup holds everything, notices every change in it, and is put back wholly or not at all."""

from __future__ import annotations

import json
import os
import shutil
import threading
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from access.clearance import EVERYTHING, clearance
from assistant.answer import Answer, AnswerStatus
from assistant.cli import main
from assistant.desk import Desk
from database.connection import open_database
from database.conversations import Conversations
from index.catalogue import Entry
from index.generations import open_current
from index.library import entries_of
from index.store import StoreBusy, StoreCorrupt
from ingest.pipeline import ingest
from settings import Settings
from upkeep import restore as module
from upkeep.archive import BackupError, verify
from upkeep.backup import backup
from upkeep.doctor import examine
from upkeep.finding import State, is_healthy
from upkeep.restore import restore
from upkeep.use import check_ready, in_use
from uploads.shelf import Shelf


@contextmanager
def conversations(settings: Settings) -> Iterator[Conversations]:
    """Closed afterwards: SQLite removes its files beside the database when it is."""
    sessions = open_database(settings)
    yield Conversations(sessions)
    sessions.kw["bind"].dispose()


def keep(settings: Settings, question: str) -> None:
    with conversations(settings) as kept:
        kept.add("anna", None, question, Answer(status=AnswerStatus.NO_EVIDENCE))


def questions(settings: Settings) -> list[str]:
    with conversations(settings) as kept:
        return [item.title for item in kept.recent("anna")]


def names(settings: Settings) -> set[str]:
    return {entry.file_name for entry in entries(settings)}


def entries(settings: Settings) -> list[Entry]:
    generation = open_current(settings.data_dir)
    generation.release()
    return list(entries_of(generation.manifest).values())


@pytest.fixture
def full(small: Settings, papers: Path) -> Settings:
    """The small index with an upload, a conversation and a file that no part of the house knows."""
    shelf = Shelf(small)
    shelf.folder.take(papers / "ganzen.txt", "geüpload.txt", replace=True)
    shelf.read()
    keep(small, "Eerste vraag")
    (small.data_dir / "iets").mkdir()
    (small.data_dir / "iets" / "log.jsonl").write_text('{"a": 1}\n{"half', encoding="utf-8")
    return small


def test_everything_comes_back_and_what_was_there_stands_aside(
    full: Settings, tmp_path: Path, papers: Path
) -> None:
    file = tmp_path / "backup.zip"
    backup(full, file)
    keep(full, "Tweede vraag")
    Shelf(full).remove(full.data_dir.resolve() / "uploads" / "geüpload.txt")
    (papers / "eend.txt").write_text("Eenden zijn er ook.", encoding="utf-8")
    ingest([papers], full)
    done = restore(full, file)
    assert done.documents == 3
    assert names(full) == {"zwanen.txt", "ganzen.txt", "geüpload.txt"}
    assert questions(full) == ["Eerste vraag"]
    assert (full.data_dir / "iets" / "log.jsonl").read_text(encoding="utf-8") == '{"a": 1}\n'
    assert done.aside is not None
    aside = Settings(data_dir=done.aside)
    assert set(questions(aside)) == {"Eerste vraag", "Tweede vraag"}
    assert is_healthy(examine(full))


def test_a_backup_is_put_back_on_another_computer(full: Settings, tmp_path: Path) -> None:
    file = tmp_path / "backup.zip"
    backup(full, file)
    other = Settings(data_dir=tmp_path / "elders" / "data")
    shutil.rmtree(full.data_dir)
    assert restore(other, file).documents == 3
    assert names(other) == {"zwanen.txt", "ganzen.txt", "geüpload.txt"}
    paths = {entry.path for entry in entries(other)}
    assert str(other.data_dir.resolve() / "uploads" / "geüpload.txt") in paths
    assert is_healthy(examine(other))


def test_a_backup_beside_the_data_is_not_in_the_next_one(full: Settings) -> None:
    file = full.data_dir / "bewaard.zip"
    first = backup(full, file)
    assert set(backup(full, full.data_dir / "map" / "later.zip").files) == set(first.files)
    assert set(backup(full, file).files) == set(first.files)


def test_only_the_owner_may_read_it(full: Settings, tmp_path: Path) -> None:
    file = tmp_path / "backup.zip"
    backup(full, file)
    assert file.stat().st_mode & 0o077 == 0


def test_every_changed_byte_is_noticed(full: Settings, tmp_path: Path) -> None:
    file = tmp_path / "backup.zip"
    backup(full, file)
    whole = file.read_bytes()
    with zipfile.ZipFile(file) as archive:
        members = archive.infolist()
    for member in members:
        at = member.header_offset + 30 + len(member.filename.encode()) + 20 + 4
        file.write_bytes(whole[:at] + bytes([whole[at] ^ 0x55]) + whole[at + 1 :])
        with pytest.raises(BackupError, match=r"backup\.zip"):
            verify(file)
    for size in range(0, len(whole), len(whole) // 15):
        file.write_bytes(whole[:size])
        with pytest.raises(BackupError):
            restore(full, file)
    assert names(full) == {"zwanen.txt", "ganzen.txt", "geüpload.txt"}
    assert questions(full) == ["Eerste vraag"]


@pytest.mark.parametrize("name", ["../weg.txt", "/etc/weg", "a/../../weg", "c:weg", "a\\..\\weg"])
def test_a_name_that_leaves_the_folder_is_refused(
    full: Settings, tmp_path: Path, name: str
) -> None:
    file = tmp_path / "backup.zip"
    backup(full, file)
    with zipfile.ZipFile(file) as archive:
        description = json.loads(archive.read("backup.json"))
    description["files"][name] = "0"
    evil = tmp_path / "kwaad.zip"
    with zipfile.ZipFile(evil, "w") as archive:
        archive.writestr(name, "x")
        archive.writestr("backup.json", json.dumps(description))
    with pytest.raises(BackupError, match="onveilige namen"):
        restore(full, evil)


def test_a_backup_can_be_made_while_papers_are_read_in(full: Settings, tmp_path: Path) -> None:
    folder = tmp_path / "meer"
    folder.mkdir()
    stop = threading.Event()
    errors: list[Exception] = []

    def reading() -> None:
        number = 0
        while not stop.is_set():
            number += 1
            (folder / f"stuk{number % 3}.txt").write_text(f"Tekst nummer {number}.")
            try:
                ingest([folder], full)
            except Exception as error:  # noqa: BLE001 - told below
                errors.append(error)

    thread = threading.Thread(target=reading)
    thread.start()
    try:
        for number in range(2):
            file = tmp_path / f"backup{number}.zip"
            backup(full, file)
            other = Settings(data_dir=tmp_path / f"terug{number}")
            restore(other, file)
            assert {"zwanen.txt", "ganzen.txt"} <= names(other)
    finally:
        stop.set()
        thread.join()
    assert errors == []


def test_nothing_is_put_back_under_somebody_who_works(full: Settings, tmp_path: Path) -> None:
    file = tmp_path / "backup.zip"
    backup(full, file)
    with in_use(full.data_dir), pytest.raises(StoreBusy, match="Sluit de app"):
        restore(full, file)


@pytest.mark.parametrize("moment", ["rename", "renew", "unlink"])
def test_what_was_broken_off_is_finished_by_the_doctor(
    full: Settings,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    moment: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    file = tmp_path / "backup.zip"
    backup(full, file)
    keep(full, "Tweede vraag")

    def die(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    if moment == "renew":
        monkeypatch.setattr(module, "renew", die)
    else:
        monkeypatch.setattr(Path, moment, _dies_at(Path, moment, 3 if moment == "rename" else 1))
    with pytest.raises(KeyboardInterrupt):
        restore(full, file)
    monkeypatch.undo()
    assert main(["search", "zwanen", "--data", str(full.data_dir)]) == 1
    assert "spreeklijn doctor" in capsys.readouterr().err
    found = examine(full)
    assert is_healthy(found)
    assert {item.check: item.state for item in found}["Terugzetten"] is State.REPAIRED
    assert questions(full) == ["Eerste vraag"]
    assert names(full) == {"zwanen.txt", "ganzen.txt", "geüpload.txt"}


def _dies_at(owner: type, name: str, count: int):
    """The method ``name``, that ends the work at its ``count``-th call within the folder of data."""
    original = getattr(owner, name)
    seen = [0]

    def method(self: Path, *args: object, **kwargs: object) -> object:
        if name == "rename" or self.name == "RESTORE.json":
            seen[0] += 1
            if seen[0] >= count:
                raise KeyboardInterrupt
        return original(self, *args, **kwargs)

    return method


def test_a_missing_text_stops_the_backup_and_keeps_the_one_before(
    full: Settings, tmp_path: Path
) -> None:
    file = tmp_path / "backup.zip"
    backup(full, file)
    before = file.read_bytes()
    next((full.data_dir / "records").glob("*.json")).unlink()
    with pytest.raises(BackupError, match="spreeklijn doctor"):
        backup(full, file)
    assert file.read_bytes() == before
    assert [name for name in os.listdir(tmp_path) if name.endswith(".part")] == []


def test_a_half_restore_is_never_searched(full: Settings, tmp_path: Path) -> None:
    (full.data_dir / "RESTORE.json").write_text("{", encoding="utf-8")
    with pytest.raises(BackupError, match=r"RESTORE\.json"):
        module._journal(full.data_dir)
    assert main(["ask", "Iets?", "--data", str(full.data_dir)]) == 1
    with pytest.raises(StoreCorrupt):
        check_ready(full.data_dir)


def test_secrecy_of_an_upload_holds_where_its_backup_is_put_back(
    full: Settings, tmp_path: Path
) -> None:
    where = ["--data", str(full.data_dir)]
    intern = clearance("intern")
    with Desk.open(full, intern) as desk:
        assert "geüpload.txt" in {record.file_name for record in desk.documents()}
    assert main(["secrecy", "impose", "geüpload.txt", "--who", "Ada", *where]) == 0
    file = tmp_path / "backup.zip"
    backup(full, file)
    other = Settings(data_dir=tmp_path / "elders")
    restore(other, file)
    with Desk.open(other, intern) as desk:
        assert "geüpload.txt" not in {record.file_name for record in desk.documents()}
    with Desk.open(other, EVERYTHING) as desk:
        assert "geüpload.txt" in {record.file_name for record in desk.documents()}


def test_a_backup_with_a_password_on_it_is_explained(full: Settings, tmp_path: Path) -> None:
    file = tmp_path / "backup.zip"
    backup(full, file)
    whole = bytearray(file.read_bytes())
    with zipfile.ZipFile(file) as archive:
        for member in archive.infolist():
            whole[member.header_offset + 6] |= 1
    for at in _all_places(whole, b"PK\x01\x02"):
        whole[at + 8] |= 1
    file.write_bytes(whole)
    with pytest.raises(BackupError, match="geen hele back-up"):
        verify(file)


def _all_places(whole: bytearray, mark: bytes) -> list[int]:
    found: list[int] = []
    while (at := whole.find(mark, found[-1] + 1 if found else 0)) >= 0:
        found.append(at)
    return found
