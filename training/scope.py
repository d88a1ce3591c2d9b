"""Trains the judge of scope: ``python -m training.scope TEXT_FOLDER SET...``.

A SET is a set of questions over council papers (``eval/sets/demo``, a folder of ``queries.jsonl`` and
``consistency.jsonl``; ``FOLDER=DOCUMENTS`` where the papers lie elsewhere). Its questions with an answer
are what the judge must let through. What it must stop are questions of the training pairs, asked of the
same papers, whose official passage is least like anything in those papers: 780 of the 40% that are
least alike, each in one of its wordings.
"""

from __future__ import annotations

import json
import random
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from assistant.lines.arrangements import that_speak
from assistant.lines.asked import find_asked
from assistant.lines.scope import IN_SCOPE, NAMES, OUT_OF_SCOPE, WEIGHTS, scope_figures
from assistant.lines.search import UnitSearch, date_number
from assistant.question.follow_up import History
from assistant.question.persons import asks_about_person
from eval.dataset import EvalSet, open_set
from eval.indexes import document_files, indexed
from index.embedding import own_embedder
from index.library import Library, open_library
from index.schema import SearchFilter
from settings import load_settings
from training.corpus import Item, items

_CANDIDATES = 12  # units looked at for one answer
_ELSEWHERE = 0.4  # share of the passages that are about something else
_ASKED = 780  # questions about something else, for each set
_STRENGTH = 0.3  # inverse of the regularisation

Rows = list[npt.NDArray[np.float32]]


@dataclass(frozen=True, slots=True)
class _Judged:
    """Figures of questions with an answer in the papers, and of those about something else."""

    within: Rows
    elsewhere: Rows


def main() -> None:
    """Train on all sets, print how each does when trained on the others, write the weights."""
    text, *names = sys.argv[1:]
    known = items(Path(text))
    sets = [_judged(_open(name), known) for name in names]
    for place, name in enumerate(names):
        others = [one for n, one in enumerate(sets) if n != place]
        if others:
            weights, bias = _fit(others)
            for least in (OUT_OF_SCOPE, IN_SCOPE):
                within = _through(sets[place].within, weights, bias, least)
                elsewhere = _through(sets[place].elsewhere, weights, bias, least)
                sys.stdout.write(
                    f"{name}, trained on the others, at {least}: {within:.3f} of the questions with "
                    f"an answer, {elsewhere:.3f} of those about something else\n"
                )
    weights, bias = _fit(sets)
    named = {name: round(float(w), 4) for name, w in zip(NAMES, weights, strict=True)}
    WEIGHTS.write_text(json.dumps({"bias": round(bias, 4), "weights": named}, indent=1) + "\n")


def _open(name: str) -> EvalSet:
    folder, _, documents = name.partition("=")
    return open_set(Path(folder), Path(documents) if documents else None)


def _judged(data: EvalSet, known: list[Item]) -> _Judged:
    assert data.documents is not None
    with closing(open_library(indexed(document_files(data.documents), load_settings()))) as library:
        figures = _Figures(library)
        asked = [(q.query, q.history, date_number(q.as_of)) for q in data.questions if q.answerable]
        asked += [
            (text, (), None) for group in data.groups if group.gold for text in group.wordings
        ]
        within = [row for question in asked for row in figures(*question)]
        asked_elsewhere = about_something_else(library, known, _ASKED)
        elsewhere = [row for text in asked_elsewhere for row in figures(text, (), None)]
    return _Judged(within, elsewhere)


class _Figures:
    def __init__(self, library: Library) -> None:
        self._library = library
        self._units = UnitSearch(library.retriever, library.catalogue, library.entries)

    def __call__(
        self, question: str, history: History, before: int | None
    ) -> Iterator[npt.NDArray[np.float32]]:
        """The figures of a question; none where it is about a person or finds nothing."""
        wanted = SearchFilter(before=before)
        if asks_about_person(question):
            return
        asked = find_asked(self._units, question, history, wanted, _CANDIDATES)
        found = that_speak(asked.found, asked.searched)
        if found:
            relevance = self._library.relevance(asked.searched)
            yield scope_figures(asked.searched, found, relevance, own_embedder())


def about_something_else(
    library: Library, known: list[Item], count: int, *, seed: int = 11
) -> list[str]:
    """Up to ``count`` questions of ``known`` on subjects that the papers in ``library`` do not treat."""
    embedder = own_embedder()
    records = [library.catalogue.get(entry.record) for entry in library.entries.values()]
    texts = [record.text[unit.start : unit.end] for record in records for unit in record.units]
    likeness = embedder.embed_passages([item.official for item in known])
    nearest = (likeness @ embedder.embed_passages(texts).T).max(axis=1)
    unlike = np.argsort(nearest, kind="stable")[: int(_ELSEWHERE * len(known))]
    chance = random.Random(seed)
    chosen = chance.sample(unlike.tolist(), min(count, len(unlike)))
    return [chance.choice(known[place].questions) for place in chosen]


def _fit(sets: list[_Judged]) -> tuple[npt.NDArray[np.float64], float]:
    from sklearn.linear_model import LogisticRegression

    within = [row for one in sets for row in one.within]
    elsewhere = [row for one in sets for row in one.elsewhere]
    figures = np.array([*within, *elsewhere], dtype=np.float64)
    wanted = np.array([1] * len(within) + [0] * len(elsewhere))
    mean, spread = figures.mean(axis=0), figures.std(axis=0) + 1e-6
    model = LogisticRegression(C=_STRENGTH, max_iter=3000, class_weight="balanced")
    model.fit((figures - mean) / spread, wanted)
    weights = model.coef_[0] / spread
    return weights, float(model.intercept_[0] - (weights * mean).sum())


def _through(rows: Rows, weights: npt.NDArray[np.float64], bias: float, least: float) -> float:
    likely = 1 / (1 + np.exp(-(np.array(rows) @ weights + bias)))
    return float((likely >= least).mean())


if __name__ == "__main__":
    main()
