"""A paper that is there as Word and as PDF speaks once; a draft that differs by a word is another."""

from __future__ import annotations

from pathlib import Path

from access.clearance import EVERYTHING
from assistant.desk import Desk
from ingest.pipeline import ingest
from ingest.source import FileStatus
from settings import Settings
from tests.ingest.test_pipeline import PAPER, QUESTION


def cited(settings: Settings) -> set[str]:
    with Desk.open(settings, EVERYTHING) as desk:
        return {citation.document for citation in desk.ask(QUESTION).citations}


def test_a_copy_is_told_of_and_not_quoted(tmp_path: Path) -> None:
    folder, settings = tmp_path / "stukken", Settings(data_dir=tmp_path / "data")
    folder.mkdir()
    (folder / "een.txt").write_text(PAPER, encoding="utf-8")
    # Another layout of the same words.
    (folder / "twee.md").write_text(PAPER.replace("- ", "* "), encoding="utf-8")
    (folder / "ander.txt").write_text(PAPER.replace("Ja, ", "Nee, geen "), encoding="utf-8")
    reports = {Path(r.path).name: r for r in ingest([folder], settings).documents}
    assert [name for name, r in reports.items() if "ander bestand" in " ".join(r.warnings)] == [
        "twee.md"
    ]
    assert cited(settings) == {"een.txt", "ander.txt"}
    with Desk.open(settings, EVERYTHING) as desk:
        assert len(desk.documents()) == 3
        lines = {wording.text for line in desk.lines() for wording in line.wordings}
        assert "Dieren horen bij de stad." in lines
    # Where the paper goes, its copy speaks.
    (folder / "een.txt").unlink()
    assert FileStatus.REMOVED in {r.status for r in ingest([folder], settings).documents}
    assert cited(settings) == {"twee.md", "ander.txt"}


def test_what_is_more_secret_is_no_copy(tmp_path: Path) -> None:
    folder, settings = tmp_path / "stukken", Settings(data_dir=tmp_path / "data")
    folder.mkdir()
    (folder / "een.txt").write_text(PAPER, encoding="utf-8")
    (folder / "twee.txt").write_text(PAPER, encoding="utf-8")
    (folder / "twee.txt.meta.yaml").write_text("confidentiality: geheim\n", encoding="utf-8")
    assert not any(r.warnings for r in ingest([folder], settings).documents)
