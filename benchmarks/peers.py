"""Our figures beside those of plain BM25 and of LlamaIndex's tutorial, on the same questions.

``python -m benchmarks.peers`` prints the table of the README. The documents, the questions and the
measures are the same for all; the peers get the text as our readers give it, and answer with the
two best pieces, LlamaIndex's default. They are asked without a language model, as we are.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from llama_index.core import VectorStoreIndex
from llama_index.core.node_parser import SentenceSplitter
from llama_index.core.schema import NodeWithScore, TextNode

from assistant.batch import InputError
from benchmarks.bm25 import Bm25
from benchmarks.chunks import Peer, Retriever, cut
from eval.beir import BeirSet, is_beir, rankings, read_beir
from eval.cases import Assistant, Ranking
from eval.dataset import DEMO, EvalSet, open_set
from eval.house_checker import HouseChecker, HouseConflict
from eval.indexes import document_files, opened
from eval.measures.measure import Result, measured
from eval.passage_index import Fields, PassageIndex
from eval.suite import answers, consistency, retrieval
from index.embedding import load_embedder
from index.llama import CouncilEmbedding
from settings import Settings, load_settings

SHARED = Path(__file__).resolve().parent.parent.parent / "shared"
_BM25_PIECE, _TUTORIAL_PIECE = 512, 1024  # tokens; the second is LlamaIndex's default
_OURS, _BM25, _TUTORIAL = "Spreeklijn", "BM25 met Nederlandse stammen", "LlamaIndex-tutorial"
_MEASURES = (
    "any_gold_top1",
    "any_gold_top5",
    "ndcg_10",
    "citation_f1",
    "nugget_recall",
    "refusal_recall",
    "same_first_unit",
    "right_line",
)
_WORDS = "woorden per antwoord"

Figures = dict[str, float]
MakeRetriever = Callable[[Sequence[TextNode]], Retriever]


class Tutorial:
    """``VectorStoreIndex`` in memory over default pieces, with our embedding: the starter example."""

    def __init__(self, nodes: Sequence[TextNode]) -> None:
        embedding = CouncilEmbedding(load_embedder(None))
        # The place of a piece is for us alone; embedding it would only harm the peer.
        for node in nodes:
            node.excluded_embed_metadata_keys = list(node.metadata)
        self._index = VectorStoreIndex(list(nodes), embed_model=embedding)

    def find(self, question: str, limit: int) -> list[NodeWithScore]:
        """The best ``limit`` pieces, best first."""
        return self._index.as_retriever(similarity_top_k=limit).retrieve(question)


_PEERS: tuple[tuple[str, int, MakeRetriever], ...] = (
    (_BM25, _BM25_PIECE, Bm25),
    (_TUTORIAL, _TUTORIAL_PIECE, Tutorial),
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Print a table for each set."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("sets", nargs="*", type=Path, help="sets; without: all that are there")
    options = parser.parse_args(arguments)
    settings = load_settings()
    for path in options.sets or present():
        if is_beir(path):
            data = read_beir(path)
            _print_table(data.label, _beir(data, settings), ("ndcg_10", "recall_10", "rr_10"))
        else:
            asked = open_set(path)
            _print_table(asked.label, _set(asked, settings), (*_MEASURES, _WORDS))
    return 0


def present() -> list[Path]:
    """The sets that are there: ours, and those beside the checkout."""
    wanted = [SHARED / "gold", DEMO, *(SHARED / "benchmarks" / n for n in ("kamervragen", "vac"))]
    return [path for path in wanted if path.is_dir()]


def _set(data: EvalSet, settings: Settings) -> dict[str, Figures]:
    """The figures of each system on a set of ours."""
    if data.documents is None:
        raise InputError(f"{data.label}: bij deze set zijn geen stukken gevonden.")
    with opened(document_files(data.documents), settings) as desk:
        records = desk.documents()
        found = {_OURS: _figures(data, desk)}
    for name, size, retriever in _PEERS:
        nodes = cut(records, _splitter(size))
        found[name] = _figures(data, Peer(records, nodes, retriever(nodes)))
    return found


def _figures(data: EvalSet, assistant: Assistant) -> Figures:
    cases = answers.cases(assistant, data.questions)
    results: list[Result] = [
        *retrieval.retrieval_results(retrieval.searches(assistant, data.questions)),
        *answers.answer_results(cases, HouseChecker()),
        *consistency.consistency_results(
            consistency.wordings(assistant, data.groups), HouseConflict()
        ),
    ]
    lengths = [sum(len(text.split()) for text in case.bullets) for case in cases if case.bullets]
    return {
        **{item.about.name: item.value for item in results},
        _WORDS: sum(lengths) / len(lengths) if lengths else 0.0,
    }


def _beir(data: BeirSet, settings: Settings) -> dict[str, Figures]:
    """The figures of each system on a set of loose texts."""
    embedder = load_embedder(settings.embedding_model)
    passages = [Fields(name, text) for name, text in data.documents.items()]
    with (
        tempfile.TemporaryDirectory(prefix="spreeklijn-peers-") as folder,
        PassageIndex(passages, Path(folder) / "shard", embedder) as index,
    ):
        found = {_OURS: _graded(rankings(data, index.retriever()))}
    for name, size, retriever in _PEERS:
        nodes = _cut_texts(data, _splitter(size))
        found[name] = _graded(_peer_rankings(data, retriever(nodes)))
    return found


def _cut_texts(data: BeirSet, splitter: SentenceSplitter) -> list[TextNode]:
    return [
        TextNode(text=piece, metadata={"text_id": name})
        for name, text in data.documents.items()
        for piece in splitter.split_text(text)
    ]


def _peer_rankings(data: BeirSet, retriever: Retriever) -> list[Ranking]:
    """A text ranks as its best piece does."""
    found: list[Ranking] = []
    for name, relevant in data.relevant.items():
        hits = retriever.find(data.queries[name], 40)
        texts = dict.fromkeys(str(hit.node.metadata["text_id"]) for hit in hits)
        found.append(Ranking(name, "", relevant, list(texts)))
    return found


def _graded(items: list[Ranking]) -> Figures:
    return {item.about.name: item.value for item in measured(retrieval.GRADED, items)}


def _splitter(size: int) -> SentenceSplitter:
    return SentenceSplitter(chunk_size=size)


def _print_table(title: str, found: dict[str, Figures], measures: Sequence[str]) -> None:
    lines = [f"\n{title}\n", f"| | {' | '.join(measures)} |", f"|---|{'---|' * len(measures)}"]
    for name, figures in found.items():
        cells = (_cell(figures.get(measure), measure) for measure in measures)
        lines.append(f"| {name} | {' | '.join(cells)} |")
    sys.stdout.write("\n".join(lines) + "\n")
    sys.stdout.flush()


def _cell(value: float | None, measure: str) -> str:
    if value is None:
        return "–"
    return f"{value:.0f}" if measure == _WORDS else f"{value:.3f}"


if __name__ == "__main__":
    raise SystemExit(main())
