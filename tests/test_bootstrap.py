"""The set-up on a bare machine starts the application with the data that the settings name."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

import bootstrap


def test_demo_papers_are_read_only_where_there_is_no_index(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[list[str]] = []
    monkeypatch.setattr(bootstrap, "_python", lambda: sys.executable)
    monkeypatch.setattr(bootstrap.subprocess, "call", lambda command, **_: started.append(command))
    monkeypatch.setenv("PYTHONPATH", str(bootstrap.ROOT))
    monkeypatch.setattr(bootstrap, "ROOT", tmp_path)
    monkeypatch.delenv("SPREEKLIJN_DATA_DIR", raising=False)
    (tmp_path / ".env").write_text("SPREEKLIJN_DATA_DIR=elders\n", encoding="utf-8")
    (tmp_path / "elders").mkdir()
    (tmp_path / "elders" / "CURRENT").write_text("1", encoding="ascii")
    bootstrap._chat()
    assert [command[1:] for command in started] == [["-m", "app"]]
