"""Sets: what is wrong with one is said in Dutch, with the place; released ones never change."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from assistant.batch import InputError, read_batch
from eval.check import check_set
from eval.dataset import DEMO, SETS, EvalSet, files_digest, known_version, open_set, set_files
from eval.rows import Row, SetError, json_rows
from ingest.units import DocumentRecord

GOOD = {
    "id": "v1",
    "query": "Waarom geen quotum?",
    "gold": [{"doc": "a.txt", "quote": "Geen wet."}],
}


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("{", "regel 2: dit is geen geldige JSON"),
        ("[1]", "regel 2: verwacht werd een object"),
        ('{"query": "x"}', "regel 2: het veld 'id' ontbreekt of is leeg"),
        ('{"id": "v1", "query": "x"}', "regel 2: het veld 'id' 'v1' komt al eerder voor"),
        ('{"id": "v2"}', "regel 2: het veld 'query' ontbreekt of is leeg"),
        (
            '{"id": "v2", "query": "x", "expect": "misschien"}',
            "regel 2: het veld 'expect': 'misschien' bestaat niet. Kies uit: answer, no_evidence",
        ),
        (
            '{"id": "v2", "query": "x", "gold_mode": "some"}',
            "het veld 'gold_mode': 'some' bestaat niet",
        ),
        (
            '{"id": "v2", "query": "x", "gold_mode": "all"}',
            "het veld 'gold' ontbreekt: geef het stuk en het citaat",
        ),
        (
            '{"id": "v2", "query": "x", "gold": [{"doc": "a.txt"}]}',
            "elke vindplaats heeft een stuk ('doc', de bestandsnaam) en een citaat",
        ),
        (
            '{"id": "v2", "query": "x", "gold": [{"doc": "a", "quote": "b"}], "gold_mode": "none"}',
            "zegt dat er geen antwoord is, maar er staat wel een citaat",
        ),
        ('{"id": "v2", "query": "x", "as_of": "5 mei"}', "'5 mei' is geen datum"),
        ('{"id": "v2", "query": "x", "history": [1]}', "'history' moet een lijst zijn"),
        ('{"id": "v2", "query": "x", "nuggets": [3]}', "een feit is een tekst"),
        ('{"id": "v2", "query": "x", "must_not": [3]}', "moet een lijst van teksten zijn"),
    ],
)
def test_a_wrong_question_is_named(tmp_path: Path, line: str, problem: str) -> None:
    file = tmp_path / "vragen.jsonl"
    file.write_text(f"{json.dumps(GOOD)}\n{line}\n", encoding="utf-8")
    with pytest.raises(SetError, match="deze vragenset klopt niet") as caught:
        open_set(file)
    assert len(caught.value.problems) == 1
    assert problem in caught.value.problems[0]
    assert caught.value.problems[0].startswith("vragen.jsonl, regel 2")


def test_every_mistake_is_named_at_once(tmp_path: Path) -> None:
    (tmp_path / "queries.jsonl").write_text('{"id": "a"}\n{\n{"query": "x"}\n', encoding="utf-8")
    (tmp_path / "contradictions.jsonl").write_text('{"id": "b", "draft": "x"}\n', encoding="utf-8")
    with pytest.raises(SetError) as caught:
        open_set(tmp_path)
    assert len(caught.value.problems) == 4
    assert "contradictions.jsonl, regel 1: het veld 'verdict'" in caught.value.problems[3]


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        ({"id": "g", "canonical": "x"}, "geef minstens één andere formulering"),
        (
            {"id": "g", "canonical": "x", "paraphrases": ["y"], "styles": ["a", "b"]},
            "er zijn 1 formuleringen en 2 stijlen",
        ),
        ({"id": "g", "paraphrases": ["y"]}, "het veld 'canonical' ontbreekt"),
    ],
)
def test_a_wrong_group_is_named(tmp_path: Path, row: dict[str, Any], problem: str) -> None:
    (tmp_path / "consistency.jsonl").write_text(json.dumps(row), encoding="utf-8")
    with pytest.raises(SetError) as caught:
        open_set(tmp_path)
    assert problem in caught.value.problems[0]


def test_a_long_list_of_mistakes_is_cut(tmp_path: Path) -> None:
    (tmp_path / "queries.jsonl").write_text("{\n" * 30, encoding="utf-8")
    with pytest.raises(SetError, match="en nog 10 meldingen"):
        open_set(tmp_path)


def test_a_set_that_is_not_there_or_empty(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="deze vragenset bestaat niet"):
        open_set(tmp_path / "weg")
    with pytest.raises(InputError, match="hier staan geen vragen"):
        open_set(tmp_path)


def test_documents_are_looked_for_beside_the_set(tmp_path: Path) -> None:
    for name in ("documenten", "stukken"):
        (tmp_path / name).mkdir()
    (tmp_path / "stukken" / "a.txt").write_text("Geen wet.", encoding="utf-8")
    (tmp_path / "vragen").mkdir()
    (tmp_path / "vragen" / "queries.jsonl").write_text(json.dumps(GOOD), encoding="utf-8")
    assert open_set(tmp_path / "vragen").documents == tmp_path / "stukken"


def test_an_okay_fact_is_not_vital(tmp_path: Path) -> None:
    facts = ["eerste", {"text": "tweede", "okay": True}]
    (tmp_path / "q.jsonl").write_text(json.dumps({**GOOD, "nuggets": facts}), encoding="utf-8")
    (question,) = open_set(tmp_path / "q.jsonl").questions
    assert question.nuggets == ("eerste", "tweede")
    assert question.okay == {"tweede"}


def test_every_quote_of_the_demo_stands_in_its_document(
    demo: EvalSet, records: list[DocumentRecord]
) -> None:
    assert check_set(demo, records) == []


def test_the_demo_holds_every_kind_of_question(demo: EvalSet) -> None:
    assert len(demo.questions) >= 80
    assert len({question.kind for question in demo.questions}) >= 12
    assert {question.expect for question in demo.questions} == {
        "answer",
        "no_evidence",
        "refer_other_wethouder",
        "placeholder_only",
        "no_individual_cases",
    }
    assert demo.groups
    assert {draft.verdict for draft in demo.drafts} == {"supported", "contradicted", "unsupported"}


def test_released_sets_have_not_changed() -> None:
    for folder in sorted(item for item in SETS.iterdir() if item.is_dir() and set_files(item)):
        digest = files_digest(set_files(folder))
        assert known_version(digest), (
            f"{folder.name} was changed: a released set is immutable. Give it a new version in "
            f"{SETS.name}/versions.toml with hash {digest}."
        )
    assert open_set(DEMO).name == "demo"


def test_a_quote_that_is_not_there_is_named_with_what_is(
    tmp_path: Path, records: list[DocumentRecord]
) -> None:
    lines = (
        _gold("v1", "2025-04-09_annotatie_gemeenteraad.pdf", "Een algemeen kwotum kan de gemeente niet zelf instellen; daarvoor is een wet nodig."),
        _gold("v2", "2025-04-09_annotatie_gemeenteraat.pdf", "Een algemeen quotum"),
        _gold("v3", "2025-04-09_annotatie_gemeenteraad.pdf", "Iets heel anders dat nergens staat."),
        _gold("v4", "2025-04-09_annotatie_gemeenteraad.docx", "Een algemeen quotum kan de gemeente niet zelf instellen"),
    )  # fmt: skip
    (tmp_path / "q.jsonl").write_text("\n".join(lines), encoding="utf-8")
    first, second, third = check_set(open_set(tmp_path / "q.jsonl"), records)
    assert "vraag 'v1': deze woorden staan niet in" in first
    assert 'Er staat wel: "Een algemeen quotum kan' in first
    assert "Bedoelt u '2025-04-09_annotatie_gemeenteraad.pdf'?" in second
    assert "Neem de woorden letterlijk over uit het stuk." in third


def _gold(name: str, document: str, quote: str) -> str:
    return json.dumps({"id": name, "query": "x", "gold": [{"doc": document, "quote": quote}]})


def test_a_line_separator_inside_a_text_ends_no_line(tmp_path: Path) -> None:
    file = tmp_path / "vragen.jsonl"
    file.write_text('{"id": "a", "query": "een\u2028twee"}\r\n', encoding="utf-8")
    (row,) = json_rows(file)
    assert isinstance(row, Row)
    assert row.text("query") == "een\u2028twee"
    assert [query.text for query in read_batch(file)] == ["een\u2028twee"]
