"""A word says less where every passage of the paper has it, whatever else is in the index."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from eval.passage_index import Fields, PassageIndex
from index.analysis import DutchAnalyser
from index.embedding import load_embedder
from index.rarity import FOLDER, PaperCounter, Rarity
from index.retriever import HybridRetriever, Weights
from index.schema import SearchFilter, SparseVector
from index.sparse import SparseEncoder, term_id
from index.store import StoreCorrupt

WORDS = ("spoed", "quotum", "meldpunt", "begroting", "gracht")


def vector(*words: str) -> SparseVector:
    terms = np.array(sorted(term_id(word) for word in words), dtype=np.uint32)
    return SparseVector(terms, np.ones(len(terms), dtype=np.float32))


def counted(papers: dict[str, list[tuple[str, ...]]]) -> Rarity:
    counter = PaperCounter()
    for record, passages in papers.items():
        for words in passages:
            counter.add(record, {"text": vector(*words), "grams": vector(*words)})
    return Rarity(counter.papers())


def heaviness(rarity: Rarity, word: str, records: list[str]) -> float:
    return float(rarity.among(vector(word), "text", records).values[0])


def test_what_all_passages_of_a_paper_hold_weighs_less_there() -> None:
    own: list[tuple[str, ...]] = [("quotum",)] * 50
    rarity = counted({"a": [*own, ("quotum", "spoed")], "b": [("gracht",)] * 2_000})
    assert heaviness(rarity, "quotum", ["a"]) < 0.6 * heaviness(rarity, "spoed", ["a"])
    assert heaviness(rarity, "gracht", ["a"]) == 1.0


def test_the_lead_goes_by_the_counts_of_the_text() -> None:
    rarity = counted({"a": [("quotum",)] * 50, "b": [("gracht",)] * 500})
    lead = rarity.among(vector("quotum"), "lead", ["a"])
    assert lead.values[0] == rarity.among(vector("quotum"), "text", ["a"]).values[0]


@given(
    st.dictionaries(
        st.sampled_from(["a", "b", "c"]),
        st.lists(st.sets(st.sampled_from(WORDS)).map(tuple), min_size=1, max_size=30),
        min_size=1,
    ),
    st.sets(st.sampled_from((*WORDS, "onbekend")), min_size=1),
)
def test_no_word_gets_heavier_and_none_is_lost(
    papers: dict[str, list[tuple[str, ...]]], asked: set[str]
) -> None:
    rarity = counted(papers)
    found = rarity.among(vector(*asked), "text", rarity.near(papers))
    assert found.indices.tolist() == vector(*asked).indices.tolist()
    assert np.all(found.values > 0)
    assert np.all(found.values <= 1)


def test_papers_are_taken_until_they_hold_enough_passages() -> None:
    rarity = counted({name: [("quotum",)] * 60 for name in "abcdef"})
    assert rarity.near(["b", "b", "onbekend", "a", "f", "c"]) == ["b", "a", "f"]


def test_papers_that_come_and_go_leave_the_counts_of_a_fresh_start(tmp_path: Path) -> None:
    first = {"a": [("quotum", "spoed")], "b": [("gracht",), ("gracht", "spoed")]}
    new = {"c": [("spoed",)] * 3, "d": [("meldpunt",)]}
    counted(first).save(tmp_path)
    counter = PaperCounter()
    for record, passages in new.items():
        for words in passages:
            counter.add(record, {"text": vector(*words), "grams": vector(*words)})
    Rarity.load(tmp_path).with_papers(counter.papers(), ["b", "c", "d"]).save(tmp_path)
    found, fresh = Rarity.load(tmp_path), counted({"b": first["b"], **new})
    for word in (*WORDS, "onbekend"):
        for records in (["b"], ["c", "d"], ["b", "c", "d"]):
            assert heaviness(found, word, records) == heaviness(fresh, word, records)
    assert found.near(["a", "b"]) == ["b"]


def test_a_paper_that_is_counted_in_turns_is_one_paper() -> None:
    counter = PaperCounter()
    for record in ("a", "b", "a"):
        counter.add(record, {"text": vector("quotum"), "grams": vector("quotum")})
    papers = counter.papers()
    assert papers["a"].passages == 2
    assert papers["a"].held["text"].counts.tolist() == [2]


def test_a_paper_that_is_seen_in_part_is_not_counted_by_itself() -> None:
    rarity = counted({"a": [("quotum",)] * 60, "b": [("quotum",)] * 100})
    assert rarity.without({"a"}).near(["a", "b"]) == ["b"]


def test_counts_that_are_cut_short_are_told(tmp_path: Path) -> None:
    counted({"a": [("quotum", "spoed")]}).save(tmp_path)
    file = tmp_path / FOLDER / "counts.npy"
    file.write_bytes(file.read_bytes()[:-6])
    with pytest.raises(StoreCorrupt, match="doctor"):
        Rarity.load(tmp_path)


def test_papers_about_something_else_leave_the_order_as_it_was(tmp_path: Path) -> None:
    """In a large index "bestuursopdracht" is rare, so what names it most would come first."""
    own = [
        "De bestuursopdracht: wat vraagt de bestuursopdracht, wat levert de bestuursopdracht op?",
        "De reden van spoed is dat de bestuursopdracht voor oktober naar de raad moest.",
        *(f"Punt {n} van de bestuursopdracht gaat over team {n}." for n in range(150)),
    ]
    others = [
        f"In wijk {n} is {'met spoed' if n % 3 == 0 else 'rustig'} aan een storing gewerkt."
        for n in range(1_500)
    ]
    words = Weights(text=1.0, lead=0.0, grams=0.0, dense=0.0, late=0.0)
    question = "Waarom die spoed bij de bestuursopdracht?"

    def order(more: list[str], name: str) -> tuple[str, str]:
        """What words alone bring first, with and without the counts of papers."""
        fields = [
            Fields(f"p{n}", text, payload={"record": "eigen" if n < len(own) else f"r{n // 20}"})
            for n, text in enumerate([*own, *more])
        ]
        with PassageIndex(fields, tmp_path / name, load_embedder(None)) as index:
            counting = index.retriever(weights=words)
            plain = HybridRetriever(counting.store, counting.queries, weights=words)
            first = [
                one.passages(question, SearchFilter())[0].payload["unit_id"]
                for one in (counting, plain)
            ]
        return first[0], first[1]

    assert order([], "alleen") == ("p1", "p1")
    assert order(others, "tussen") == ("p1", "p0")


def test_the_vectors_that_are_counted_are_those_that_are_stored() -> None:
    sparse = SparseEncoder(DutchAnalyser()).passage("", "", "Het quotum voor de gracht.")
    counter = PaperCounter()
    counter.add("a", sparse)
    held = counter.papers()["a"].held
    assert held["text"].terms.tolist() == sparse["text"].indices.tolist()
    assert held["grams"].terms.tolist() == sparse["grams"].indices.tolist()
