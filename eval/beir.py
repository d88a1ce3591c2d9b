"""Sets in BEIR layout: ``corpus.jsonl``, ``queries.jsonl`` and ``qrels/*.tsv``.

Every document is one passage of the project's own index; nothing of how council papers are read
plays a part. Thakur et al., "BEIR: a heterogeneous benchmark for zero-shot evaluation of
information retrieval models" (NeurIPS 2021).
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from assistant.batch import InputError
from eval.cases import Ranking
from eval.dataset import files_digest, known_version
from eval.passage_index import Fields, PassageIndex
from eval.rows import Row, SetError, json_rows
from index.embedding import load_embedder
from index.retriever import HybridRetriever
from index.schema import SearchFilter
from settings import Settings

_LIMIT = 100  # documents that are looked at of each question
TAG = "spreeklijn"  # of the system, in a TREC run


@dataclass(frozen=True, slots=True)
class BeirSet:
    """Documents and questions by id, and how relevant (from 1) a document is to a question."""

    name: str
    version: str | None
    digest: str
    documents: dict[str, str]
    queries: dict[str, str]
    relevant: dict[str, dict[str, int]]

    @property
    def label(self) -> str:
        """The set as a report names it."""
        return f"{self.name}, versie {self.version}" if self.version else self.name


def is_beir(path: Path) -> bool:
    """Whether a folder has the BEIR layout."""
    return (path / "corpus.jsonl").is_file() and (path / "qrels").is_dir()


def read_beir(path: Path) -> BeirSet:
    """The set in the folder ``path``. Raises SetError that names every line that is wrong."""
    tables = sorted((path / "qrels").glob("*.tsv"))
    files = [path / "corpus.jsonl", path / "queries.jsonl", *tables]
    problems: list[str] = []
    documents = _texts(files[0], problems)
    queries = _texts(files[1], problems)
    relevant: dict[str, dict[str, int]] = {}
    for table in tables:
        _judgements(table, relevant, documents, queries, problems)
    if not relevant and not problems:
        problems.append(f"{path}/qrels: hier staan geen oordelen in.")
    if problems:
        raise SetError(problems)
    digest = files_digest(files)
    name, version = known_version(digest) or (path.resolve().name, None)
    return BeirSet(name, version, digest, documents, queries, relevant)


def beir_rankings(data: BeirSet, settings: Settings) -> list[Ranking]:
    """Every question with judgements, and the documents that our own index finds for it."""
    passages = [Fields(name, text) for name, text in data.documents.items()]
    embedder = load_embedder(settings.embedding_model)
    with (
        tempfile.TemporaryDirectory(prefix="spreeklijn-beir-") as folder,
        PassageIndex(passages, Path(folder) / "shard", embedder) as index,
    ):
        retriever = index.retriever()
        retriever.limit = _LIMIT
        return rankings(data, retriever)


def rankings(data: BeirSet, retriever: HybridRetriever) -> list[Ranking]:
    """Every question with judgements, and what ``retriever`` finds for it."""
    found: list[Ranking] = []
    for name, relevant in data.relevant.items():
        hits = retriever.passages(data.queries[name], SearchFilter())
        found.append(Ranking(name, "", relevant, [hit.payload["unit_id"] for hit in hits]))
    return found


def trec_run(items: Iterable[Ranking]) -> str:
    """The rankings as a TREC run file.

    >>> trec_run([Ranking("q1", "", {"d1": 1}, ["d2", "d1"])]).splitlines()[0]
    'q1 Q0 d2 1 1.000000 spreeklijn'
    """
    lines = [
        f"{item.id} Q0 {name} {rank} {1 / rank:.6f} {TAG}"
        for item in items
        for rank, name in enumerate(item.found, start=1)
    ]
    return "".join(f"{line}\n" for line in lines)


def _texts(file: Path, problems: list[str]) -> dict[str, str]:
    """The texts in a file by id, with the title in front."""
    found: dict[str, str] = {}
    for row in json_rows(file):
        if isinstance(row, InputError):
            problems.append(str(row))
            continue
        name = str(row.data.get("_id") or "")
        if not name or not isinstance(row.data.get("text"), str):
            problems.append(f"{row.where}: de velden '_id' en 'text' zijn nodig.")
            continue
        found[name] = _with_title(row)
    return found


def _with_title(row: Row) -> str:
    return f"{row.optional('title', '')} {row.data['text']}".strip()


def _judgements(
    file: Path,
    relevant: dict[str, dict[str, int]],
    documents: dict[str, str],
    queries: dict[str, str],
    problems: list[str],
) -> None:
    lines = file.read_text(encoding="utf-8-sig").splitlines()
    for number, line in enumerate(lines, start=1):
        cells = line.split("\t")
        if number == 1 and cells[-1].strip() == "score":
            continue
        problem = _problem(cells, documents, queries)
        if problem:
            problems.append(f"{file.name}, regel {number}: {problem}")
        elif int(cells[2]) > 0:
            relevant.setdefault(cells[0], {})[cells[1]] = int(cells[2])


def _problem(
    cells: Sequence[str], documents: dict[str, str], queries: dict[str, str]
) -> str | None:
    if len(cells) != 3 or not cells[2].strip().isdecimal():
        return "verwacht werden drie kolommen met een tab ertussen: vraag, stuk en een getal."
    if cells[0] not in queries:
        return f"de vraag '{cells[0]}' staat niet in queries.jsonl."
    if cells[1] not in documents:
        return f"het stuk '{cells[1]}' staat niet in corpus.jsonl."
    return None
