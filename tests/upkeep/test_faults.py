"""A full disk, a disk that takes no writing, a server that is away, a clock that jumps.

Each ends in a clear state and a message; what there was stays there. The disks are small ones in
memory, which only an administrator can make: those tests skip elsewhere.
"""

from __future__ import annotations

import io
import os
import resource
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import redirect_stderr, redirect_stdout, suppress
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from access.clearance import EVERYTHING
from assistant.cli import main
from assistant.desk import Desk
from database.connection import open_database
from database.lines import LineBook
from index.disk import copy_sparse
from index.generations import read_current
from ingest.pipeline import ingest
from register.decisions import Decided
from settings import Settings
from upkeep import outside_checks
from upkeep.doctor import examine
from upkeep.finding import State, is_healthy
from upkeep.outside_checks import check_clock, check_model, check_server

ROOT = Path(__file__).resolve().parents[2]
QUESTION = "Kan de gemeente zelf een quotum instellen?"
Mount = Callable[..., Path]


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Mount]:
    """Makes a disk in memory; called again with options it changes that disk."""
    place = tmp_path / "schijf"
    place.mkdir()

    def mount(options: str) -> Path:
        done = subprocess.run(
            ["mount", "-t", "tmpfs", "-o", options, "none", str(place)],
            capture_output=True,
            check=False,
        )
        if done.returncode != 0:
            pytest.skip("only an administrator can make a disk in memory here")
        return place

    if shutil.which("mount") is None:
        pytest.skip("no program to make a disk in memory with")
    yield mount
    subprocess.run(["umount", "-l", str(place)], capture_output=True, check=False)


def run(*arguments: object) -> subprocess.CompletedProcess[str]:
    """A command in this process, told as one of its own is: the fault is in the disk."""
    given = list(map(str, arguments))
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        code = main(given)
    return subprocess.CompletedProcess(given, code, out.getvalue(), err.getvalue())


def run_bounded(limit: int, *arguments: object) -> subprocess.CompletedProcess[str]:
    """The command line in a process of its own, which may write files of ``limit`` bytes."""

    def bounded() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    return subprocess.run(
        [sys.executable, "-m", "assistant.cli", *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
        # The limit is on what the program writes: Python would leave halves of what it compiles.
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
        preexec_fn=bounded,
    )


def fill(place: Path) -> None:
    with (place / "vol").open("wb", buffering=0) as stream, suppress(OSError):
        while stream.write(bytes(1 << 20)):
            pass
    assert shutil.disk_usage(place).free < 4096


def explained(done: subprocess.CompletedProcess[str], words: str) -> None:
    assert done.returncode == 1
    assert words in done.stderr
    assert "Traceback" not in done.stderr


def test_a_disk_too_small_for_an_index_is_noticed_before_anything_is_made(disk: Mount) -> None:
    place = disk("size=40m")
    done = run("ingest", ROOT / "corpus", "--data", place / "data")
    explained(done, "De schijf is vol")
    explained(run("ask", QUESTION, "--data", place / "data"), "nog geen index")


def test_on_a_full_disk_what_was_read_still_answers(
    disk: Mount, demo_index: Settings, tmp_path: Path
) -> None:
    place = disk("size=1000m")
    data = place / "data"
    copy_sparse(demo_index.data_dir, data)
    _withdraw_one(Settings(data_dir=data))
    before = run("ask", QUESTION, "--data", data).stdout
    assert "quotum" in before
    new = tmp_path / "nieuw.txt"
    new.write_text("Een nieuw stuk over bomen.", encoding="utf-8")
    fill(place)
    explained(run("ingest", new, "--data", data), "De schijf is vol")
    explained(run("backup", place / "b.zip", "--data", data), "vol")
    doctor = run("doctor", "--data", data)
    assert doctor.returncode == 1
    assert "MiB vrij" in doctor.stdout
    answered = run("ask", QUESTION, "--data", data).stdout
    said, sources = before.split("Let op")[0], answered.split("Let op")[0]
    assert said == sources
    assert "kon niet worden vastgelegd" in answered or answered == before
    (place / "vol").unlink()
    assert run("ingest", new, "--data", data).returncode == 0
    assert run("doctor", "--data", data).returncode == 0


def test_a_disk_that_takes_no_writing_still_answers(
    disk: Mount, demo_index: Settings, tmp_path: Path
) -> None:
    place = disk("size=600m")
    data = place / "data"
    copy_sparse(demo_index.data_dir, data)
    _withdraw_one(Settings(data_dir=data))
    before = run("ask", QUESTION, "--data", data).stdout
    disk("remount,ro")
    assert run("ask", QUESTION, "--data", data).stdout == before
    lines = run("lines", "list", "--data", data)
    assert "trekken" in lines.stdout, "what was decided is known"
    explained(run("ingest", ROOT / "corpus", "--data", data), "niet worden geschreven")
    doctor = run("doctor", "--data", data)
    assert doctor.returncode == 1
    assert "alleen-lezen" in doctor.stdout
    assert run("backup", tmp_path / "b.zip", "--data", data).returncode == 0


def _withdraw_one(settings: Settings) -> None:
    book = LineBook(open_database(settings))
    with Desk.open(settings, EVERYTHING) as desk:
        line = next(iter(desk.lines()))
    assert book.withdraw(line, "anna", "achterhaald").decided is Decided.WITHDRAW


@pytest.mark.parametrize("limit", [1000, 100_000, 2_000_000])
def test_writing_that_is_refused_halfway_leaves_what_there_was(
    copied: Settings, tmp_path: Path, limit: int
) -> None:
    before = read_current(copied.data_dir)
    new = tmp_path / "nieuw.txt"
    new.write_text("Een nieuw stuk over bomen. " * 200, encoding="utf-8")
    explained(run_bounded(limit, "ingest", new, "--data", copied.data_dir), "De schijf is vol")
    assert read_current(copied.data_dir) == before
    assert is_healthy(examine(copied))
    assert ingest([new], copied).usable


def test_a_server_that_is_away(tmp_path: Path) -> None:
    settings = Settings(data_dir=tmp_path / "data", qdrant_url="http://127.0.0.1:9")
    (found,) = check_server(settings, True)
    assert (found.state, "SPREEKLIJN_QDRANT_URL" in found.message) == (State.ERROR, True)
    new = tmp_path / "nieuw.txt"
    new.write_text("Een nieuw stuk over bomen.", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "assistant.cli", "ingest", str(new), "--data", str(tmp_path / "d")],
        env={**os.environ, "SPREEKLIJN_QDRANT_URL": "http://127.0.0.1:9"},
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )
    explained(done, "De Qdrant-server antwoordt niet")
    assert read_current(tmp_path / "d") is None


def test_a_language_model_that_is_away(demo_index: Settings) -> None:
    settings = demo_index.model_copy(
        update={"llm_url": "http://127.0.0.1:9/v1", "llm_model": "geen", "llm_retries": 0}
    )
    (found,) = check_model(settings, True)
    assert found.state is State.WARNING
    assert "Antwoorden blijven intussen woordelijk" in found.message
    with Desk.open(settings, EVERYTHING) as desk:
        answer = desk.ask(QUESTION)
    assert answer.answer, "the papers' own words"
    assert any("niet te bereiken" in flag.message for flag in answer.flags)


def test_a_clock_that_was_put_back_is_noticed_and_harms_nothing(
    small: Settings, papers: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (well,) = check_clock(small, True)
    assert well.state is State.OK

    class Early(datetime):
        @classmethod
        def now(cls, tz: object = None) -> datetime:
            return datetime(1970, 1, 2, tzinfo=UTC)

    monkeypatch.setattr(outside_checks, "datetime", Early)
    (found,) = check_clock(small, True)
    assert found.state is State.WARNING
    assert "Zet de klok goed" in found.message


@pytest.mark.parametrize("moment", [0, 4_102_444_800])
def test_files_from_another_age_are_read_once(small: Settings, papers: Path, moment: int) -> None:
    for file in papers.iterdir():
        os.utime(file, (moment, moment))
    statuses = {item.status.value for item in ingest([papers], small).documents}
    assert statuses == {"unchanged"}


def test_decisions_hold_in_the_order_they_were_taken_whatever_the_clock_said(
    copied: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    from database import lines as module

    book = LineBook(open_database(copied))
    moments = iter([datetime.now(UTC), datetime.now(UTC) - timedelta(days=400)])

    class Jumping(datetime):
        @classmethod
        def now(cls, tz: object = None) -> datetime:
            return next(moments)

    monkeypatch.setattr(module, "datetime", Jumping)
    with Desk.open(copied, EVERYTHING) as desk:
        line = next(iter(desk.lines()))
        book.rename(line, "Eerste naam", "anna")
        book.rename(line, "Tweede naam", "anna")
        assert desk.lines().get(line.id).subject == "Tweede naam"
        assert date.today() > date(2025, 1, 1)
