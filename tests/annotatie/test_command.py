"""``spreeklijn draft``: its files, names, exit codes and messages."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from docx import Document

from assistant.cli import main
from settings import Settings
from tests.annotatie.conftest import DEMO
from tests.annotatie.reading import read_back, record_of

QUESTION = {
    "number", "incoming_number", "asker", "party", "text", "place", "status", "answer", "missing",
    "message", "left_out", "flags", "conflicts",
}  # fmt: skip


def run(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> tuple[int, str, str]:
    code = main(["draft", *[str(argument) for argument in arguments]])
    out, err = capsys.readouterr()
    return code, out, err


def test_word_and_json_in_one_run(
    capsys: pytest.CaptureFixture[str], demo_index: Settings, tmp_path: Path
) -> None:
    target = tmp_path / "annotatie.docx"
    code, out, _ = run(
        capsys, DEMO, "-o", target, "--data", demo_index.data_dir, "--as-of", "2025-10-08",
        "--meeting", "Gemeenteraad van 20 november 2025", "--agenda", "7: Bespreken van de monitor",
        "--agenda", "8", "--alderman", "Van Dam", "--json",
    )  # fmt: skip
    assert code == 0
    data = json.loads(out)
    assert (data["alderman"], data["as_of"]) == ("Van Dam", "2025-10-08")
    assert data["agenda"] == ["7: Bespreken van de monitor", "8"]
    assert all(set(question) == QUESTION for question in data["questions"])
    numbers = {item["n"] for item in data["citations"]}
    for question in data["questions"]:
        for bullet in question["answer"]:
            assert bullet["citations"]
            assert set(bullet["citations"]) <= numbers
    record = record_of(target)
    assert record.metadata.alderman == "Van Dam"
    assert record.metadata.meeting_date == "2025-11-20"
    assert record.metadata.agenda_items == ("7", "8")
    assert [item[3] for item in read_back(record)] == [q["text"] for q in data["questions"]]


def test_the_template_that_is_set_is_used(
    capsys: pytest.CaptureFixture[str],
    demo_index: Settings,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    house = Document()
    house.sections[0].header.paragraphs[0].text = "Gemeente Lindewaard"
    house.save(str(tmp_path / "huisstijl.docx"))
    monkeypatch.setenv("SPREEKLIJN_WORD_TEMPLATE", str(tmp_path / "huisstijl.docx"))
    target = tmp_path / "annotatie.docx"
    asked = ("1. Komt er een quotum?\n", "-o", target, "--data", demo_index.data_dir)
    assert run(capsys, *asked)[0] == 0
    assert Document(str(target)).sections[0].header.paragraphs[0].text == "Gemeente Lindewaard"
    monkeypatch.setenv("SPREEKLIJN_WORD_TEMPLATE", str(tmp_path / "weg.docx"))
    code, _, err = run(capsys, *asked)
    assert code == 2
    assert "weg.docx: dit sjabloon is niet te openen" in err


def test_pasted_questions_and_a_report(
    capsys: pytest.CaptureFixture[str],
    demo_index: Settings,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    text = "D66 - De Vries:\nWij danken u.\nKomt er een quotum?\nWie wint het wereldkampioenschap schaken?\n"
    monkeypatch.setattr("sys.stdin", io.StringIO(text))
    target = tmp_path / "annotatie.md"
    code, out, _ = run(capsys, "-", "-o", target, "--data", demo_index.data_dir)
    assert code == 0
    assert "2 vragen" in out
    assert "1 met een eerdere lijn" in out
    assert "1 zonder eerdere lijn" in out
    assert "(regel 2) Wij danken u." in out
    assert "[Aanvullen:" in target.read_text(encoding="utf-8").replace("\\", "")


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["vragen.txt"], 2, "-o annotatie.docx"),
        (["weg.txt", "-o", "a.docx"], 2, "Dit bestand bestaat niet: weg.txt"),
        ([".", "-o", "a.docx"], 2, "is een map"),
        (["vragen.txt", "-o", "a.docx", "--as-of", "gisteren"], 2, "geen datum"),
        (["vragen.txt", "-o", "a.doc"], 1, "eindigt op"),
        (["vragen.txt", "-o", "a.docx", "--template", "vragen.txt"], 2, "vragen.txt"),
        (["leeg.txt", "-o", "a.docx"], 2, "leeg.txt"),
        (["plaatje.xlsx", "-o", "a.docx"], 2, "plaatje.xlsx"),
    ],
)
def test_errors_name_what_is_wrong(
    capsys: pytest.CaptureFixture[str],
    demo_index: Settings,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    arguments: list[str],
    code: int,
    message: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("vragen.txt").write_text("Komt er een quotum?", encoding="utf-8")
    Path("leeg.txt").write_text("", encoding="utf-8")
    Path("plaatje.xlsx").write_bytes(b"\x89PNG\r\n\x1a\n")
    Path("a.docx").write_bytes(b"oud")
    found, out, err = run(capsys, *arguments, "--data", demo_index.data_dir)
    assert found == code
    assert message in err
    assert out == ""
    assert Path("a.docx").read_bytes() == b"oud"
