"""After an update an index of the version before is made anew of what is kept; nothing has to be read again."""

from __future__ import annotations

from pathlib import Path

import pytest

from access.clearance import EVERYTHING
from assistant.cli import main
from assistant.desk import Desk
from index.store import StoreError
from ingest.pipeline import ingest
from settings import Settings
from upkeep.finding import State, is_healthy
from upkeep.mend import mend

QUESTION = "Mogen er zwanen in de gracht?"


def answer(settings: Settings) -> str:
    with Desk.open(settings, EVERYTHING) as desk:
        return " ".join(part.text for part in desk.ask(QUESTION).answer)


@pytest.fixture
def before(small: Settings, monkeypatch: pytest.MonkeyPatch) -> str:
    """What is answered, before the program goes on to another version."""
    answered = answer(small)
    monkeypatch.setattr("index.engine.SCHEMA_VERSION", 99)
    return answered


def test_the_application_makes_it_anew_when_it_starts_and_tells_so_beforehand(
    small: Settings, papers: Path, before: str
) -> None:
    for file in papers.iterdir():
        file.unlink()
    told: list[str] = []
    found = mend(small, told.append)
    assert "andere versie van Spreeklijn" in told[0]
    assert {item.check: item.state for item in found} == {"Index": State.REPAIRED}
    assert answer(small) == before
    assert mend(small, told.append) == []
    assert len(told) == 1


def test_the_command_line_says_what_to_do_and_that_works(
    small: Settings, before: str, capsys: pytest.CaptureFixture[str]
) -> None:
    data = ["--data", str(small.data_dir)]
    assert main(["ask", QUESTION, *data]) == 1
    told = capsys.readouterr().err
    assert "spreeklijn doctor" in told
    assert "niets verloren" in told
    assert main(["doctor", *data]) == 0
    assert answer(small) == before


def test_reading_in_makes_it_anew_with_what_is_elsewhere(
    small: Settings, before: str, tmp_path: Path
) -> None:
    elsewhere = tmp_path / "elders"
    elsewhere.mkdir()
    (elsewhere / "brug.txt").write_text("Raadsbrief\n\nDe brug gaat open.\n", encoding="utf-8")
    report = ingest([elsewhere], small)
    assert [Path(item.path).name for item in report.documents] == ["brug.txt"]
    assert answer(small) == before
    assert mend(small) == []


def test_where_a_setting_differs_nothing_is_made_anew_unasked(
    small: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("index.engine.engine_name", lambda _: "server")
    monkeypatch.setattr("index.engine.SCHEMA_VERSION", 99)
    found = mend(small, lambda _: pytest.fail("It is made anew."))
    assert not is_healthy(found)
    assert "SPREEKLIJN_QDRANT_URL" in found[0].message
    with pytest.raises(StoreError, match="spreeklijn doctor"):
        answer(small)
