"""BEIR folders: read, searched through our own index, and measured as ir-measures does."""

from __future__ import annotations

import json
import math
from pathlib import Path

import ir_measures
import pytest

from eval.beir import TAG, beir_rankings, is_beir, read_beir, trec_run
from eval.cases import Ranking
from eval.measures.graded import NDCG, RECALL_5, RECALL_10, RECIPROCAL_RANK
from eval.measures.measure import measured
from eval.measures.ranking import any_in_top
from eval.rows import SetError
from settings import load_settings

TEXTS = {
    "d1": "De gemeente kan zelf geen quotum instellen.",
    "d2": "Het meldpunt luistert en denkt mee.",
    "d3": "Vertrouwenspersonen krijgen elk jaar een training.",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "qrels").mkdir()
    _lines(tmp_path / "corpus.jsonl", TEXTS)
    _lines(tmp_path / "queries.jsonl", {"q1": "quotum instellen", "q2": "wat doet het meldpunt"})
    (tmp_path / "qrels" / "test.tsv").write_text(
        "query-id\tcorpus-id\tscore\nq1\td1\t1\nq2\td2\t1\nq2\td3\t0\n", encoding="utf-8"
    )
    return tmp_path


def test_a_small_set_is_searched(folder: Path) -> None:
    assert is_beir(folder)
    found = beir_rankings(read_beir(folder), load_settings())
    assert {item.id: item.found[0] for item in found} == {"q1": "d1", "q2": "d2"}
    lines = trec_run(found).splitlines()
    assert lines[0].split() == ["q1", "Q0", "d1", "1", "1.000000", TAG]


def test_mistakes_are_named(folder: Path) -> None:
    (folder / "qrels" / "test.tsv").write_text(
        "q1\td9\t1\nq9\td1\t1\nq1 d1 1\nq1\td1\t²\n", encoding="utf-8"
    )
    with (folder / "corpus.jsonl").open("a", encoding="utf-8") as stream:
        stream.write('{"text": "zonder naam"}\n')
    with pytest.raises(SetError) as caught:
        read_beir(folder)
    problems = caught.value.problems
    assert "corpus.jsonl, regel 4: de velden '_id' en 'text' zijn nodig." in problems[0]
    assert "test.tsv, regel 1: het stuk 'd9' staat niet in corpus.jsonl." in problems[1]
    assert "test.tsv, regel 2: de vraag 'q9' staat niet in queries.jsonl." in problems[2]
    assert "test.tsv, regel 3: verwacht werden drie kolommen" in problems[3]
    assert "test.tsv, regel 4: verwacht werden drie kolommen" in problems[4]


def test_the_measures_equal_ir_measures_over_the_run_file(tmp_path: Path) -> None:
    items = [
        Ranking("q1", "", {"a": 1, "b": 2}, ["x", "b", "y", "a"]),
        Ranking("q2", "", {"c": 1}, [f"z{n}" for n in range(12)] + ["c"]),
        Ranking("q3", "", {"d": 3, "e": 1, "f": 1}, ["d", "f", "e"]),
    ]
    run = tmp_path / "retrieval.run"
    run.write_text(trec_run(items), encoding="utf-8")
    qrels = [
        ir_measures.Qrel(item.id, name, grade)
        for item in items
        for name, grade in item.relevant.items()
    ]
    wanted = [ir_measures.nDCG @ 10, ir_measures.R @ 5, ir_measures.R @ 10, ir_measures.RR @ 10]
    theirs = ir_measures.calc_aggregate(wanted, qrels, list(ir_measures.read_trec_run(str(run))))
    ours = [r.value for r in measured((NDCG, RECALL_5, RECALL_10, RECIPROCAL_RANK), items)]
    assert ours == pytest.approx([theirs[measure] for measure in wanted])


def test_ndcg_by_hand() -> None:
    (result,) = measured([NDCG], [Ranking("q", "", {"a": 1, "b": 1}, ["a", "x", "b"])])
    ideal = 1 + 1 / math.log2(3)
    assert result.value == pytest.approx((1 + 1 / math.log2(4)) / ideal)


@pytest.mark.parametrize("depth", [1, 5])
def test_any_in_top_is_success(depth: int) -> None:
    ranks = [None, 3, 7]
    found = [f"g{ranks.index(n)}" if n in ranks else f"x{n}" for n in range(1, 11)]
    qrels = [ir_measures.Qrel("q", f"g{place}", 1) for place in range(len(ranks))]
    run = [ir_measures.ScoredDoc("q", name, 10 - n) for n, name in enumerate(found)]
    theirs = ir_measures.calc_aggregate([ir_measures.Success @ depth], qrels, run)
    assert any_in_top(ranks, depth) == next(iter(theirs.values()))


def _lines(file: Path, texts: dict[str, str]) -> None:
    rows = (json.dumps({"_id": name, "text": text}) for name, text in texts.items())
    file.write_text("\n".join(rows) + "\n", encoding="utf-8")
