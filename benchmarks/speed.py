"""How fast a search is, and an index is built: ``python -m benchmarks.speed TEXT_FOLDER``.

Passages are cut from the public-sector text that the embedding was trained on; questions are the
wordings of the training pairs. Everything runs in this process: analysis of the question, its
embedding, all legs, a filter, fusion. ``--tutorial`` also times LlamaIndex's default stack
(sentence splitter, vector store in memory, the same embedding) on the same text.
"""

from __future__ import annotations

import argparse
import resource
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from pathlib import Path

import numpy as np

from benchmarks.say import say
from index.analysis import DutchAnalyser
from index.edge_store import EdgeStore
from index.embedding import StaticEmbedder
from index.late import own_late_reader
from index.query import QueryBuilder
from index.rarity import PaperCounter, Rarity
from index.retriever import CANDIDATES, HybridRetriever
from index.schema import DENSE, Point, SearchFilter
from index.sparse import SparseEncoder
from index.store import Leg
from index.terms import TermList
from index.vocabulary import Vocabulary
from training.corpus import items, paragraphs

SIZES = (10_000, 100_000, 300_000)
_PASSAGE = 700  # characters
_BATCH = 2000
_QUESTIONS = 300
_KINDS = ("annotatie", "voordracht", "raadsbrief", "rapport")


def main() -> None:
    """Build indexes of growing size and print a row for each."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("text", type=Path)
    parser.add_argument("--sizes", type=int, nargs="+", default=list(SIZES))
    parser.add_argument("--tutorial", action="store_true")
    options = parser.parse_args()
    questions = [item.questions[place % 5] for place, item in enumerate(items(options.text))]
    chosen = questions[:: max(1, len(questions) // _QUESTIONS)][:_QUESTIONS]
    say(
        f"{'passages':>9} {'build/s':>8} {'optimise s':>10} {'disk MB':>8} {'RSS MB':>7} "
        f"{'p50 ms':>7} {'p95 ms':>7} {'engine p50':>10} {'engine p95':>10}"
    )
    for size in options.sizes:
        with tempfile.TemporaryDirectory() as folder:
            say(_row(options.text, size, chosen, Path(folder)))
    if options.tutorial:
        say(_tutorial(options.text, SIZES[0], chosen))


def _row(text: Path, size: int, questions: Sequence[str], folder: Path) -> str:
    analyser, embedder = DutchAnalyser(), StaticEmbedder()
    encoder, vocabulary, counter = SparseEncoder(analyser), Vocabulary(), PaperCounter()
    store = EdgeStore.create(folder / "shard", embedder.dimension)
    began = time.perf_counter()
    passages = islice(cut(paragraphs(text, whole=True)), size)
    count = 0
    while batch := list(islice(passages, _BATCH)):
        vectors, late = embedder.embed_passages(batch), own_late_reader().passages(batch)
        points = [
            _point(count + place, words, vectors[place], late[place], encoder)
            for place, words in enumerate(batch)
        ]
        store.upsert(points)
        for point in points:
            counter.add(point.payload["record"], point.sparse)
        for words in batch:
            vocabulary.add(words)
        count += len(batch)
    Rarity(counter.papers()).save(folder)
    built = time.perf_counter() - began
    began = time.perf_counter()
    store.optimize()
    store.flush()
    optimised = time.perf_counter() - began
    builder = QueryBuilder(analyser, embedder, TermList.load(analyser), vocabulary)
    retriever = HybridRetriever(store, builder, rarity=Rarity.load(folder))
    wanted = SearchFilter(kinds=_KINDS[:3], before=20250101)
    whole = _times(lambda question: retriever.passages(question, wanted), questions)
    ready = {question: builder.build(question) for question in questions}

    def bare(question: str) -> None:
        query = ready[question]
        store.query_all([Leg(DENSE, query.dense), Leg("text", query.words)], wanted, CANDIDATES)

    engine = _times(bare, questions)
    store.close()
    disk = sum(f.stat().st_blocks * 512 for f in folder.rglob("*") if f.is_file()) / 2**20
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return (
        f"{count:>9} {count / built:>8.0f} {optimised:>10.1f} {disk:>8.0f} {memory:>7.0f} "
        f"{whole[0]:>7.1f} {whole[1]:>7.1f} {engine[0]:>10.1f} {engine[1]:>10.1f}"
    )


def cut(texts: Iterator[str]) -> Iterator[str]:
    """Passages of about 700 characters out of paragraphs."""
    current = ""
    for text in texts:
        current = f"{current} {text}".strip()
        while len(current) >= _PASSAGE:
            yield current[:_PASSAGE]
            current = current[_PASSAGE:]


def _point(
    number: int, words: str, vector: np.ndarray, late: np.ndarray, encoder: SparseEncoder
) -> Point:
    return Point(
        id=number,
        payload={
            "document_id": f"d{number // 20}",
            "record": f"r{number // 20}",
            "unit_id": f"u{number // 3}",
            "kind": _KINDS[number % 4],
            "confidentiality": "openbaar",
            "date": 20150101 + (number % 11) * 10000,
        },
        dense=vector,
        late=late,
        sparse=encoder.passage("", "", words),
    )


def _times(search: Callable[[str], object], questions: Sequence[str]) -> tuple[float, float]:
    """Median and 95th percentile in milliseconds, after a warm-up."""
    for question in questions[:30]:
        search(question)
    taken: list[float] = []
    for question in questions:
        began = time.perf_counter()
        search(question)
        taken.append((time.perf_counter() - began) * 1000)
    return float(np.percentile(taken, 50)), float(np.percentile(taken, 95))


def _tutorial(text: Path, size: int, questions: Sequence[str]) -> str:
    from llama_index.core import Document, Settings, VectorStoreIndex

    from index.llama import CouncilEmbedding

    embedding = CouncilEmbedding(StaticEmbedder())
    Settings.llm = None
    documents = [Document(text=words) for words in islice(cut(paragraphs(text, whole=True)), size)]
    began = time.perf_counter()
    index = VectorStoreIndex.from_documents(documents, embed_model=embedding)
    built = time.perf_counter() - began
    retriever = index.as_retriever(similarity_top_k=10)
    middle, slow = _times(retriever.retrieve, questions)
    return (
        f"LlamaIndex's default stack on {size}: {size / built:.0f} passages/s, "
        f"p50 {middle:.1f} ms, p95 {slow:.1f} ms"
    )


if __name__ == "__main__":
    main()
