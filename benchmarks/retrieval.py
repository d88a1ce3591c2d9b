"""What each part of retrieval brings: the parts switched on one after the other.

``python -m benchmarks.retrieval`` prints the table of docs/retrieval.md. Compound parts decide what
is stored, so there are two indexes; all else is decided when a question is asked.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from assistant.answer import SearchHit
from assistant.lines.asked import find_asked
from assistant.lines.search import UnitSearch, date_number, search_hit
from assistant.question.follow_up import History
from benchmarks.peers import present
from eval.beir import is_beir, rankings, read_beir
from eval.cases import Search
from eval.dataset import EvalSet, open_set
from eval.groups import Group
from eval.indexes import document_files, indexed
from eval.matching import ranks, shows
from eval.measures import graded, ranking
from eval.measures.measure import measured
from eval.passage_index import Fields, PassageIndex
from index.analysis import DutchAnalyser
from index.embedding import load_embedder
from index.library import Library, open_library
from index.nodes import payload
from index.query import Query
from index.retriever import HybridRetriever, Weights
from index.schema import SearchFilter
from index.store import Leg
from index.terms import TermList
from index.vocabulary import Vocabulary
from ingest.split import passages
from settings import Settings, load_settings

_DEPTH = 5
_FULL = Weights()
_NO_WORDS = Vocabulary()


@dataclass(frozen=True, slots=True)
class Setup:
    """Which parts are on. ``weights`` of 0 leave a leg out."""

    name: str
    weights: Weights
    compounds: bool = True
    terms: bool = False
    spelling: bool = False
    rarity: bool = False  # of a word in the papers it is found in


_WORDS = Weights(text=_FULL.text, lead=0.0, grams=0.0, dense=0.0, late=0.0)
_GRAMS = replace(_WORDS, grams=_FULL.grams)
_LEAD = replace(_GRAMS, lead=_FULL.lead)
SETUPS = (
    Setup("woorden (BM25, stammen)", _WORDS, compounds=False),
    Setup("+ delen van samenstellingen", _WORDS),
    Setup("+ lettergroepen van vier", _GRAMS),
    Setup("+ openingswoorden", _LEAD),
    Setup("+ woordenlijst", _LEAD, terms=True),
    Setup("+ spelling", _LEAD, terms=True, spelling=True),
    Setup("+ betekenis", replace(_FULL, late=0.0), terms=True, spelling=True),
    Setup("+ stukje voor stukje", _FULL, terms=True, spelling=True),
    Setup("+ zeldzaam in eigen stuk (alles)", _FULL, terms=True, spelling=True, rarity=True),
    Setup("alleen betekenis", Weights(text=0.0, lead=0.0, grams=0.0, dense=1.0, late=0.0)),
    Setup(
        "betekenis, stukje voor stukje",
        Weights(text=0.0, lead=0.0, grams=0.0, dense=0.01, late=1.0),
    ),
)

# A set, ready to be searched: gives the figures for a setup.
Trial = Callable[[Setup], dict[str, float]]


class ChosenLegs(HybridRetriever):
    """The hybrid retriever without the legs whose weight is 0."""

    def _legs(self, query: Query) -> list[tuple[Leg, float]]:
        return [(leg, weight) for leg, weight in super()._legs(query) if weight > 0]


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("sets", nargs="*", type=Path, help="sets; without: all that are there")
    options = parser.parse_args(arguments)
    settings = load_settings()
    rows: dict[str, dict[str, float]] = {setup.name: {} for setup in SETUPS}
    for path in options.sets or present():
        with _trial(path, settings) as trial:
            for setup in SETUPS:
                rows[setup.name].update(trial(setup))
    columns = list(next(iter(rows.values())))
    lines = [f"| | {' | '.join(columns)} |", f"|---|{'---|' * len(columns)}"]
    for name, figures in rows.items():
        lines.append(f"| {name} | {' | '.join(f'{figures[column]:.3f}' for column in columns)} |")
    sys.stdout.write("\n".join(lines) + "\n")
    return 0


@contextmanager
def _trial(path: Path, settings: Settings) -> Iterator[Trial]:
    with ExitStack() as stack:
        if is_beir(path):
            yield _loose(path, settings, stack)
        else:
            yield _papers(open_set(path), settings, stack)


def _loose(path: Path, settings: Settings, stack: ExitStack) -> Trial:
    """A BEIR set: nDCG@10."""
    data = read_beir(path)
    fields = [Fields(name, text) for name, text in data.documents.items()]
    indexes = _Indexes(fields, settings, stack)

    def trial(setup: Setup) -> dict[str, float]:
        found = rankings(data, indexes.retriever(setup, indexes.words))
        return {f"{data.name}: nDCG@10": measured([graded.NDCG], found)[0].value}

    return trial


def _papers(data: EvalSet, settings: Settings, stack: ExitStack) -> Trial:
    """A set over council papers: the share of gold passages among the first hits."""
    assert data.documents is not None
    library = open_library(indexed(document_files(data.documents), settings))
    stack.callback(library.close)
    words = Vocabulary()
    for entry in library.entries.values():
        words.add(library.catalogue.get(entry.record).text)
    indexes = _Indexes(_fields(library), settings, stack)

    def trial(setup: Setup) -> dict[str, float]:
        retriever = indexes.retriever(setup, words)
        units = UnitSearch(retriever, library.catalogue, library.entries)
        found = [
            Search(question, tuple(hits), tuple(ranks(hits, question.gold)))
            for question in data.questions
            if question.answerable
            for hits in [
                _search(
                    units,
                    question.query,
                    question.history,
                    SearchFilter(before=date_number(question.as_of)),
                )
            ]
        ]
        first, any_of, all_of = measured((ranking.FIRST, ranking.ANY_IN_5, ranking.ALL_IN_5), found)
        return {
            f"{data.name}: bovenaan": first.value,
            f"{data.name}: bij de eerste vijf": any_of.value,
            f"{data.name}: alle bij de eerste vijf": all_of.value,
            f"{data.name}: per formulering": _wordings(units, data.groups),
        }

    return trial


def _search(
    units: UnitSearch, question: str, history: History, wanted: SearchFilter
) -> list[SearchHit]:
    found = find_asked(units, question, history, wanted, 10).found
    return [search_hit(n, item) for n, item in enumerate(found, 1)]


def _wordings(units: UnitSearch, groups: Sequence[Group]) -> float:
    """The share of the wordings for which a gold passage is among the first five hits."""
    found = [
        any(shows(hit, gold) for hit in hits[:_DEPTH] for gold in group.gold)
        for group in groups
        if group.gold
        for hits in (_search(units, text, (), SearchFilter()) for text in group.wordings)
    ]
    return sum(found) / len(found) if found else 0.0


def _fields(library: Library) -> list[Fields]:
    found: list[Fields] = []
    for entry in library.entries.values():
        record = library.catalogue.get(entry.record)
        for unit in record.units:
            for item in passages(record, unit):
                more = payload(record, entry.record, unit, item)
                found.append(Fields(item.id, item.text, item.question, item.header, more))
    return found


class _Indexes:
    """The same passages indexed with and without the parts of compounds."""

    def __init__(self, fields: Sequence[Fields], settings: Settings, stack: ExitStack) -> None:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="spreeklijn-legs-")))
        embedder = load_embedder(settings.embedding_model)
        analysers = {True: DutchAnalyser(), False: DutchAnalyser(part_weight=0.0)}
        self._made = {
            compounds: stack.enter_context(
                PassageIndex(fields, folder / str(compounds), embedder, analyser)
            )
            for compounds, analyser in analysers.items()
        }
        self.words = self._made[True].vocabulary

    def retriever(self, setup: Setup, words: Vocabulary) -> HybridRetriever:
        """The retriever with the parts of ``setup`` on; ``words`` are what spelling aims at."""
        index = self._made[setup.compounds]
        usual = index.retriever(
            terms=None if setup.terms else TermList([], index.analyser),
            vocabulary=words if setup.spelling else _NO_WORDS,
        )
        rarity = usual.rarity if setup.rarity else None
        return ChosenLegs(usual.store, usual.queries, weights=setup.weights, rarity=rarity)


if __name__ == "__main__":
    raise SystemExit(main())
