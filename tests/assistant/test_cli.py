"""The command line is a contract: its names, its exit codes, its messages."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from assistant.cli import main
from settings import Settings

HIT = {
    "rank", "score", "unit_id", "document", "title", "kind", "body", "meeting_date", "agenda_items",
    "question_number", "asker", "party", "heading", "pages", "status", "confidentiality", "question",
    "text",
}  # fmt: skip
CITATION = {
    "n", "document", "title", "kind", "meeting_date", "agenda_items", "question_number", "asker",
    "party", "pages", "quote",
}  # fmt: skip
STATUSES = {
    "answer", "no_evidence", "refer_other_wethouder", "placeholder_only", "no_individual_cases",
    "error",
}  # fmt: skip


def run(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> tuple[int, str, str]:
    code = main([str(argument) for argument in arguments])
    out, err = capsys.readouterr()
    return code, out, err


def asked(capsys: pytest.CaptureFixture[str], index: Settings, *arguments: str) -> Any:
    code, out, _ = run(capsys, *arguments, "--data", index.data_dir, "--json")
    assert code == 0
    return json.loads(out)


def test_a_hit_has_the_fields_of_the_contract(
    capsys: pytest.CaptureFixture[str], demo_index: Settings
) -> None:
    found = asked(capsys, demo_index, "search", "quotum", "--top", "3")
    assert 0 < len(found["hits"]) <= 3
    for rank, hit in enumerate(found["hits"], start=1):
        assert set(hit) >= HIT
        assert hit["rank"] == rank
        assert len(hit["text"]) <= 1500


@pytest.mark.parametrize("command", ["search", "ask"])
def test_what_was_corrected_is_said(
    capsys: pytest.CaptureFixture[str], demo_index: Settings, command: str
) -> None:
    typed = "Komt er een qoutum?"
    _, out, _ = run(capsys, command, typed, "--data", demo_index.data_dir)
    assert out.startswith("Gezocht op: Komt er een quotum?\n\n")
    assert asked(capsys, demo_index, command, typed)["searched"] == "Komt er een quotum?"
    _, out, _ = run(capsys, command, "Komt er een quotum?", "--data", demo_index.data_dir)
    assert "Gezocht op" not in out


def test_an_answer_has_the_fields_of_the_contract(
    capsys: pytest.CaptureFixture[str], demo_index: Settings
) -> None:
    found = asked(capsys, demo_index, "ask", "Kan de gemeente zelf een quotum instellen?")
    assert found["status"] == "answer"
    numbers = [item["n"] for item in found["citations"]]
    assert numbers == list(range(1, len(numbers) + 1))
    assert all(set(item) >= CITATION for item in found["citations"])
    for part in found["answer"]:
        assert part["text"]
        assert set(part["citations"]) <= set(numbers)
        assert part["citations"]
    assert all(set(flag) == {"kind", "message", "citations"} for flag in found["flags"])


def test_nothing_found_is_said_and_is_no_error(
    capsys: pytest.CaptureFixture[str], demo_index: Settings
) -> None:
    found = asked(capsys, demo_index, "ask", "Wat kost een kaartje voor het zwembad in Parijs?")
    assert found["status"] == "no_evidence"
    assert found["answer"] == []
    assert "Wel gevonden" in found["message"]


def test_a_batch_answers_in_order_with_the_ids(
    capsys: pytest.CaptureFixture[str], demo_index: Settings, tmp_path: Path
) -> None:
    lines = [
        {"id": "b", "query": "Is er een extern meldpunt?"},
        {"id": 7, "query": "quotum", "as_of": "2023-01-01"},
        {
            "id": "f",
            "query": "en hoe lang loopt dat nog?",
            "history": [{"role": "user", "content": "Is er een extern meldpunt?"}],
        },
    ]
    file = tmp_path / "vragen.jsonl"
    file.write_text("\n".join(map(json.dumps, lines)) + "\n", encoding="utf-8")
    code, out, _ = run(capsys, "ask", "--batch", file, "--json", "--data", demo_index.data_dir)
    assert code == 0
    answers = [json.loads(line) for line in out.splitlines()]
    assert [answer["id"] for answer in answers] == ["b", 7, "f"]
    assert {answer["status"] for answer in answers} <= STATUSES
    assert answers[1]["status"] == "no_evidence", "no paper of the demo corpus is that old"
    assert "extern meldpunt" in answers[2]["searched"]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("{", "regel 1"),
        ('{"id": 1}', "'query'"),
        ('{"query": "x", "as_of": "gisteren"}', "jjjj-mm-dd"),
        ('{"query": "x", "history": "wat"}', "'history'"),
    ],
)
def test_a_bad_line_of_a_batch_is_named(
    capsys: pytest.CaptureFixture[str], demo_index: Settings, tmp_path: Path, line: str, said: str
) -> None:
    file = tmp_path / "vragen.jsonl"
    file.write_text(line + "\n", encoding="utf-8")
    code, _, err = run(capsys, "ask", "--batch", file, "--json", "--data", demo_index.data_dir)
    assert code == 2
    assert said in err


def test_without_an_index_the_next_step_is_said(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    code, _, err = run(capsys, "ask", "Is er iets?", "--data", tmp_path / "leeg")
    assert code == 1
    assert "spreeklijn ingest" in err


@pytest.mark.parametrize("question", ["", "   "])
def test_an_empty_question_is_wrong_usage(
    capsys: pytest.CaptureFixture[str], demo_index: Settings, question: str
) -> None:
    code, _, err = run(capsys, "ask", question, "--data", demo_index.data_dir)
    assert code == 2
    assert "leeg" in err


def test_a_folder_with_nothing_usable_is_exit_code_1(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "leeg.pdf").write_bytes(b"")
    code, out, _ = run(capsys, "ingest", tmp_path, "--data", tmp_path / "data", "--json")
    assert code == 1
    (document,) = json.loads(out)["documents"]
    assert document["status"] == "no_text"
    assert "leeg.pdf" in document["warnings"][0]


def test_a_path_that_does_not_exist_is_wrong_usage(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    code, _, err = run(capsys, "ingest", tmp_path / "nergens", "--data", tmp_path / "data")
    assert code == 2
    assert "nergens" in err


def test_an_answer_on_paper_names_its_sources(
    capsys: pytest.CaptureFixture[str], demo_index: Settings
) -> None:
    code, out, _ = run(capsys, "ask", "Kan er een quotum komen?", "--data", demo_index.data_dir)
    assert code == 0
    assert "Bronnen" in out
    assert "[1]" in out
    assert "Controleer de bronnen" in out


@pytest.mark.parametrize("given", ["weg.doc", "weg.docx", "concept", "map/concept"])
def test_a_draft_that_is_not_there_is_no_text(
    capsys: pytest.CaptureFixture[str], demo_index: Settings, given: str
) -> None:
    code, out, err = run(capsys, "check", given, "--data", demo_index.data_dir)
    assert code == 2
    assert not out
    assert f"Dit bestand bestaat niet: {given}. Controleer de naam en de map" in err


def test_a_folder_is_no_draft(
    capsys: pytest.CaptureFixture[str], demo_index: Settings, tmp_path: Path
) -> None:
    code, out, err = run(capsys, "check", tmp_path, "--data", demo_index.data_dir)
    assert (code, out) == (2, "")
    assert f"Dit is een map: {tmp_path}. Geef één bestand" in err


def test_a_draft_without_an_extension_is_read(
    capsys: pytest.CaptureFixture[str], demo_index: Settings, tmp_path: Path
) -> None:
    draft = tmp_path / "concept"
    draft.write_text("Antwoord op de vraag\n\nEr komt een quotum.\n", encoding="utf-8")
    found = asked(capsys, demo_index, "check", str(draft))
    assert [item["text"] for item in found["sentences"]] == ["Er komt een quotum."]


def test_a_draft_is_read_in_a_process_of_its_own(
    capsys: pytest.CaptureFixture[str],
    demo_index: Settings,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def never(path: Path, *_: object) -> None:
        raise AssertionError(f"{path} was read in this process")

    monkeypatch.setattr("ingest.readers.read_file", never)
    monkeypatch.setattr("ingest.readers.registry.read_file", never)
    draft = tmp_path / "concept.txt"
    draft.write_text("Er komt een quotum.\n", encoding="utf-8")
    found = asked(capsys, demo_index, "check", str(draft))
    assert [item["text"] for item in found["sentences"]] == ["Er komt een quotum."]
