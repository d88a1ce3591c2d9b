"""The command line of the suite, over a small archive of one's own."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from assistant.cli import main
from tests.eval.test_backtest import FIRST, SECOND

QUOTE = "De gemeente kan zelf geen quotum instellen voor functies in de top"


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with two papers and a set of questions about them."""
    monkeypatch.chdir(tmp_path)
    papers = tmp_path / "stukken"
    papers.mkdir()
    (papers / "een.txt").write_text(FIRST, encoding="utf-8")
    (papers / "twee.txt").write_text(SECOND, encoding="utf-8")
    questions = [
        {"id": "v1", "query": "Waarom geen quotum?", "gold": [{"doc": "een.txt", "quote": QUOTE}]},
        {"id": "v2", "query": "Wat kost een parkeervergunning?"},
    ]
    lines = "\n".join(json.dumps(item) for item in questions)
    (tmp_path / "vragen.jsonl").write_text(lines, encoding="utf-8")
    return tmp_path


def test_a_set_of_ones_own(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["eval", "--set", "vragen.jsonl", "--out", "uit", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["set"]["name"] == "vragen"
    assert {item["name"] for item in found["measures"]} >= {"any_gold_top5", "citation_f1"}
    kept = {file.name for file in (office / "uit").iterdir()}
    assert kept == {
        "run.json",
        "verslag.html",
        "verslag.md",
        "terugkijken-2024-12-05-twee.txt.html",
    }
    assert str(office) not in (office / "uit" / "verslag.html").read_text(encoding="utf-8")


def test_two_runs_are_compared(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("a", "b"):
        assert main(["eval", "answers", "--set", "vragen.jsonl", "--out", name]) == 0
    capsys.readouterr()
    assert main(["eval", "compare", "a", "b", "--out", "c"]) == 0
    assert "gelijk" in capsys.readouterr().out
    assert (office / "c" / "vergelijking.html").is_file()


def test_looking_back_needs_no_questions(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    command = ["eval", "backtest", "--documents", "stukken", "--date", "2024-12-05", "--out", "uit"]
    assert main(command) == 0
    assert "Door ambtenaren hergebruikt" in capsys.readouterr().out


def test_check_and_template(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    item = {"id": "v1", "query": "Komt er een quotum?", "must_not": ["17%", "er komt een quotum"]}
    Path("vragen.jsonl").write_text(json.dumps(item), encoding="utf-8")
    assert main(["eval", "check", "--set", "vragen.jsonl", "--documents", "stukken"]) == 0
    told = capsys.readouterr().out
    assert "Alle citaten staan in de stukken." in told
    assert '"17%" is te kort om te beoordelen' in told
    assert "er komt een quotum" not in told
    assert main(["eval", "template", "nieuw.xlsx"]) == 0
    assert main(["eval", "template", "nieuw.xlsx"]) == 2
    assert "bestaat al" in capsys.readouterr().err


def test_the_gate_closes(
    office: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from eval import gate
    from eval.dataset import open_set

    assert main(["eval", "answers", "--set", "vragen.jsonl", "--out", "uit", "--gate"]) == 2
    assert "staan geen drempels" in capsys.readouterr().err
    known = office / "versions.toml"
    known.write_text(f'[eigen]\n1 = "{open_set(Path("vragen.jsonl")).digest}"\n', encoding="utf-8")
    bounds = office / "gate.toml"
    bounds.write_text("[eigen.1.least]\nnugget_recall = 1.1\nstatus = 1.1\n", encoding="utf-8")
    monkeypatch.setattr("eval.dataset.VERSIONS", known)
    monkeypatch.setattr(gate, "THRESHOLDS", bounds)
    assert main(["eval", "answers", "--set", "vragen.jsonl", "--out", "uit", "--gate"]) == 1
    assert "NIET GEHAALD Juiste status (status)" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["eval", "answers", "map"], "Geef de vragenset met --set"),
        (["eval", "compare", "a"], "Geef twee metingen"),
        (["eval", "template", "x.txt"], "Geef de naam van het nieuwe bestand"),
        (["eval", "--set", "weg"], "deze vragenset bestaat niet"),
        (["eval", "--set", "vragen.jsonl", "--documents", "weg"], "deze map met stukken bestaat"),
        (["eval", "backtest", "--documents", "stukken", "--date", "gisteren"], "is geen datum"),
        (["eval", "backtest", "--documents", "stukken", "--gate"], "zijn er geen drempels"),
    ],
)
def test_wrong_usage_says_what_to_do(
    office: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], message: str
) -> None:
    assert main(arguments) == 2
    assert message in capsys.readouterr().err


def test_a_set_without_documents(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.rmtree(office / "stukken")
    assert main(["eval", "answers", "--set", "vragen.jsonl"]) == 2
    assert "Geef de map met --documents" in capsys.readouterr().err
