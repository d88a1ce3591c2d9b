"""The doctor finds what is wrong and repairs it; what cannot be repaired is said with what to do."""

from __future__ import annotations

import json
import os
import random
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from access.clearance import EVERYTHING
from assistant.cli import main
from assistant.desk import Desk
from index.generations import open_current
from index.store import StoreCorrupt, StoreMismatch
from ingest.pipeline import ingest
from settings import Settings
from upkeep.doctor import examine
from upkeep.finding import State, is_healthy
from uploads.shelf import Shelf

QUESTION = "Mogen er zwanen in de gracht?"


def answer(settings: Settings) -> str:
    with Desk.open(settings, EVERYTHING) as desk:
        return " ".join(part.text for part in desk.ask(QUESTION).answer)


def folder(settings: Settings) -> Path:
    number = (settings.data_dir / "CURRENT").read_text(encoding="ascii")
    return settings.data_dir / "generations" / number


def states(settings: Settings, *, repair: bool = True) -> dict[str, State]:
    return {item.check: item.state for item in examine(settings, repair=repair)}


def _pointer(settings: Settings) -> None:
    (settings.data_dir / "CURRENT").write_bytes(b"\xff\x00")


def _no_pointer(settings: Settings) -> None:
    (settings.data_dir / "CURRENT").unlink()


def _manifest(settings: Settings) -> None:
    (folder(settings) / "manifest.json").write_text("{", encoding="utf-8")


def _register(settings: Settings) -> None:
    (folder(settings) / "register.json").write_bytes(b"")


def _vocabulary(settings: Settings) -> None:
    (folder(settings) / "vocabulary.json").unlink()


def _checksums(settings: Settings) -> None:
    (folder(settings) / "checksums.json").write_text("[]", encoding="ascii")


def _record(settings: Settings) -> None:
    next((settings.data_dir / "records").glob("*.json")).unlink()


def _record_bit(settings: Settings) -> None:
    file = next((settings.data_dir / "records").glob("*.json"))
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 1
    file.write_bytes(data)


def _no_generation(settings: Settings) -> None:
    folder(settings).rename(settings.data_dir / "weg")


def _nothing_whole(settings: Settings) -> None:
    _vocabulary(settings)
    _no_pointer(settings)


@pytest.mark.parametrize(
    "damage",
    [
        _pointer, _no_pointer, _manifest, _register, _vocabulary, _checksums, _record, _record_bit,
        _no_generation, _nothing_whole,
    ],
)  # fmt: skip
def test_damage_is_noticed_and_repaired(
    small: Settings, damage: Callable[[Settings], None]
) -> None:
    before = answer(small)
    damage(small)
    assert State.ERROR in states(small, repair=False).values()
    found = examine(small)
    assert is_healthy(found)
    assert State.REPAIRED in {item.state for item in found}
    assert answer(small) == before
    assert set(states(small).values()) == {State.OK}


def test_an_index_of_another_version_is_noticed_and_made_anew(
    small: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = answer(small)
    monkeypatch.setattr("index.library.ANALYSER", "nl-next")
    with pytest.raises(StoreMismatch):
        answer(small)
    (looked,) = (item for item in examine(small, repair=False) if item.check == "Index")
    assert looked.state is State.ERROR
    assert "andere versie van Spreeklijn" in looked.message
    assert is_healthy(examine(small))
    assert answer(small) == before


def test_a_model_that_is_not_there_is_told_and_nothing_is_made_anew(small: Settings) -> None:
    elsewhere = small.model_copy(update={"embedding_model": "/nergens"})
    found = {item.check: item for item in examine(elsewhere)}
    assert found["Index"].state is State.ERROR
    assert "SPREEKLIJN_EMBEDDING_MODEL" in found["Index"].message
    assert set(states(small, repair=False).values()) == {State.OK}


def test_no_damaged_file_of_a_shard_is_ever_searched(copied: Settings) -> None:
    """A file cut short can leave an engine that opens and finds nothing."""
    chance = random.Random(7)
    place = folder(copied)
    files = sorted(p for p in (place / "shard").rglob("*") if p.is_file() and p.stat().st_size)
    assert len(files) > 50
    for file in chance.sample(files, 30):
        whole = file.read_bytes()
        if chance.random() < 0.5:
            file.write_bytes(whole[: len(whole) // 2])
        else:
            at = chance.randrange(min(len(whole), 4096))
            file.write_bytes(whole[:at] + bytes([whole[at] ^ 0xFF]) + whole[at + 1 :])
        with pytest.raises(StoreCorrupt, match="spreeklijn doctor"):
            open_current(copied.data_dir)
        file.write_bytes(whole)
    open_current(copied.data_dir).release()


def test_a_text_that_is_gone_is_read_again_from_its_file(small: Settings, papers: Path) -> None:
    for file in (small.data_dir / "records").glob("*.json"):
        file.unlink()
    (papers / "ganzen.txt").unlink()
    found = examine(small)
    lost = [item.message for item in found if item.state is State.ERROR]
    assert len(lost) == 1
    assert "ganzen.txt" in lost[0]
    assert "zet een back-up terug" in lost[0]
    assert "zwanen mogen" in answer(small)


def test_a_document_that_is_missing_from_the_shard_is_noticed(small: Settings) -> None:
    from index import checksums
    from index.edge_store import EdgeStore

    place = folder(small)
    store = EdgeStore.open(place / "shard")
    with Desk.open(small, EVERYTHING) as desk:
        gone = desk.documents()[0].id
    store.delete_documents([gone])
    store.flush()
    store.close()
    EdgeStore.open(place / "shard").close()
    (place / checksums.FILE).write_text(checksums.seal(place), encoding="ascii")
    told = [item.message for item in examine(small, repair=False) if item.state is State.ERROR]
    assert any("passages in de index" in message for message in told)
    assert is_healthy(examine(small))
    with Desk.open(small, EVERYTHING) as desk:
        assert gone in {record.id for record in desk.documents()}


def test_what_killed_work_left_is_cleared_and_nothing_else(small: Settings) -> None:
    data = small.data_dir
    half = data / "generations" / "99"
    (half / "shard").mkdir(parents=True)
    (half / "lock").touch()
    (data / "records" / "half.1.part").write_text("half")
    (data / "records" / f"{'0' * 32}.json").write_text("{}")
    # CURRENT, an upload and the list of users were being written.
    unfinished = [data / name / ".af12.part" for name in (".", "uploads", "access")]
    for file in unfinished:
        file.parent.mkdir(exist_ok=True)
        file.write_text("9")
        os.utime(file, (0, 0))
    before = answer(small)
    assert states(small, repair=False)["Resten"] is State.WARNING
    assert states(small)["Resten"] is State.REPAIRED
    assert not half.exists()
    assert not any(file.exists() for file in unfinished)
    assert len(list((data / "records").iterdir())) == 2
    assert answer(small) == before


def test_an_upload_that_was_never_read_is_read(small: Settings, papers: Path) -> None:
    shelf = Shelf(small)
    shelf.folder.take(papers / "zwanen.txt", "nieuw.txt", replace=True)
    assert states(small)["Toegevoegde stukken"] is State.REPAIRED
    with Desk.open(small, EVERYTHING) as desk:
        assert "nieuw.txt" in {record.file_name for record in desk.documents()}


def test_a_damaged_database_is_said_and_not_touched(
    small: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    file = small.data_dir / "spreeklijn.db"
    file.write_bytes(b"SQLite format 3\0" + b"x" * 5000)
    code = main(["doctor", "--json", "--data", str(small.data_dir)])
    found = json.loads(capsys.readouterr().out)
    assert (code, found["healthy"]) == (1, False)
    told = {item["check"]: item for item in found["findings"]}["Database"]
    assert told["state"] == "error"
    assert "spreeklijn restore" in told["message"]
    assert file.read_bytes().startswith(b"SQLite format 3\0xxx")
    with pytest.raises(sqlite3.DatabaseError):
        sqlite3.connect(file).execute("select * from sqlite_master")


def test_checking_alone_changes_nothing(small: Settings) -> None:
    _record(small)
    before = sorted(str(p) for p in small.data_dir.rglob("*"))
    assert not is_healthy(examine(small, repair=False))
    after = sorted(str(p) for p in small.data_dir.rglob("*"))
    assert [p for p in after if not p.endswith("writer.lock")] == [
        p for p in before if not p.endswith("writer.lock")
    ]


def test_an_empty_folder_is_well(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["doctor", "--data", str(tmp_path / "niets")]) == 0
    assert "Alles is in orde" in capsys.readouterr().out


def test_an_ingest_after_the_repair_goes_on_as_before(small: Settings, papers: Path) -> None:
    _manifest(small)
    examine(small)
    report = ingest([papers], small)
    assert {item.status.value for item in report.documents} == {"unchanged"}
