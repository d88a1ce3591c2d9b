"""The commands: what they print, and their exit codes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from assistant.cli import main
from ingest.pipeline import ingest
from settings import Settings, load_settings


def as_json(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, Any]:
    assert main([*arguments, "--json"]) == 0
    data: dict[str, Any] = json.loads(capsys.readouterr().out)
    return data


def test_timeline(demo_settings: Settings, capsys: pytest.CaptureFixture[str]) -> None:
    where = ["--data", str(demo_settings.data_dir)]
    data = as_json(capsys, "timeline", "quota", "--as-of", "2025-04-09", *where)
    assert data["as_of"] == "2025-04-09"
    entry = data["threads"][0]["entries"][0]
    assert {"date", "text", "change", "force", "figures_changed", "diff", "citations"} <= set(entry)
    assert {piece["kind"] for piece in entry["diff"]} <= {"equal", "deleted", "inserted"}
    assert main(["timeline", "quota", *where]) == 0
    assert "Standaardlijn" in capsys.readouterr().out


def test_commitments(demo_settings: Settings, capsys: pytest.CaptureFixture[str]) -> None:
    where = ["--data", str(demo_settings.data_dir)]
    data = as_json(capsys, "commitments", "--open", *where)
    assert {item["state"] for item in data["commitments"]} == {"open"}
    assert all(item["citations"] for item in data["commitments"])
    assert main(["commitments", *where]) == 0
    assert "TA2024-000118" in capsys.readouterr().out


def test_deciding_about_lines(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    corpus = Path(__file__).resolve().parents[2] / "corpus"
    settings = load_settings(data_dir=tmp_path)
    ingest(sorted(corpus.glob("20*annotatie*BDI.docx")), settings)
    where = ["--data", str(tmp_path)]
    line = as_json(capsys, "lines", "list", *where)["lines"][0]
    made = as_json(capsys, "lines", "withdraw", line["id"], "--who", "Jan", "--why", "oud", *where)
    assert (made["who"], made["decided"]) == ("Jan", "intrekken")
    lines = as_json(capsys, "lines", "list", *where)["lines"]
    assert next(x for x in lines if x["id"] == line["id"])["status"] == "ingetrokken"
    as_json(capsys, "lines", "undo", str(made["id"]), "--who", "Jan", *where)
    history = as_json(capsys, "lines", "history", line["id"], *where)["decisions"]
    assert [item["decided"] for item in history] == ["intrekken", "terugdraaien"]
    assert main(["lines", "history", line["id"], *where]) == 0
    assert "terugdraaien" in capsys.readouterr().out


@pytest.mark.parametrize(
    "arguments",
    [
        ["timeline", "  "],
        ["timeline", "quota", "--as-of", "gisteren"],
        ["commitments", "--as-of", "2025-13-01"],
        ["lines", "withdraw", "bestaatniet", "--who", "Jan"],
        ["lines", "undo", "9999", "--who", "Jan"],
    ],
)
def test_wrong_usage(
    demo_settings: Settings, capsys: pytest.CaptureFixture[str], arguments: list[str]
) -> None:
    assert main([*arguments, "--data", str(demo_settings.data_dir)]) == 2
    assert "spreeklijn:" in capsys.readouterr().err


def test_without_an_index(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["timeline", "quota", "--data", str(tmp_path)]) == 1
    assert "ingest" in capsys.readouterr().err
