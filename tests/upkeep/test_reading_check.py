"""Who upgrades is told which papers an older version read, and how they are read anew."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.pipeline import ingest
from settings import Settings
from upkeep.doctor import examine
from upkeep.finding import Finding, State, is_healthy


def told(settings: Settings) -> list[Finding]:
    return [item for item in examine(settings) if item.check == "Ingelezen stukken"]


def test_papers_of_an_older_version_are_told_until_they_are_read_anew(
    small: Settings, papers: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert told(small) == []
    monkeypatch.setattr("ingest.identity.INGEST_VERSION", "next")
    (found,) = told(small)
    assert found.state is State.WARNING
    assert "oudere versie" in found.message
    assert f'spreeklijn ingest "{papers}"' in found.message
    assert is_healthy([found])
    ingest([papers], small)
    assert told(small) == []


def test_papers_that_are_away_are_not_told(
    small: Settings, papers: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ingest.identity.INGEST_VERSION", "next")
    for file in papers.iterdir():
        file.unlink()
    assert told(small) == []
