"""How rare a word is where it matters: in the papers that a question is about.

The engine weighs a word by how few passages of the whole index hold it. Among many other papers "bestuursopdracht"
is rare, and so a passage that names it often wins, though every passage of the papers on it does. So the best
candidates are weighed once more, each word by how many passages hold it in their own papers, with some of the whole
index mixed in (local against global statistics: Xu and Croft, "Query expansion using local and global document
analysis", SIGIR 1996). Then papers about something else hardly change the order of those that matter.

Kept beside a generation: for every paper how many of its passages hold each term.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from atomic import replacing
from index.schema import SparseVector
from index.store import REPAIR, StoreCorrupt

Numbers = npt.NDArray[np.uint32]

FOLDER = "rarity"
_TERMS, _COUNTS, _PAPERS = "terms.npy", "counts.npy", "papers.json"
# The vectors whose terms are counted, and those that go by the counts of another one.
_COUNTED = ("text", "grams")
_LIKE = {"lead": "text"}
# Passages in the papers that a question is about, and as many of the whole index beside them: of a
# few passages alone chance would say what is rare.
_NEAR = 150
_WHOLE = ""  # the name under which all papers together are kept


@dataclass(frozen=True, slots=True)
class Held:
    """Terms (ascending) with the number of passages that hold each, same length."""

    terms: Numbers
    counts: Numbers

    def of(self, terms: Numbers) -> npt.NDArray[np.float64]:
        """How many passages hold each of ``terms``, same length."""
        if not len(self.terms):
            return np.zeros(len(terms))
        places = np.minimum(np.searchsorted(self.terms, terms), len(self.terms) - 1)
        return np.where(self.terms[places] == terms, self.counts[places], 0).astype(np.float64)


@dataclass(frozen=True, slots=True)
class Paper:
    """The number of passages of a paper, and what they hold by the name of the vector."""

    passages: int
    held: Mapping[str, Held]


class PaperCounter:
    """Counts the terms of passages while they are put into the index, paper after paper."""

    def __init__(self) -> None:
        self._papers: dict[str, Paper] = {}
        self._record = ""
        self._passages: list[Mapping[str, SparseVector]] = []

    def add(self, record: str, sparse: Mapping[str, SparseVector]) -> None:
        """Take in the ``sparse`` vectors of one passage of the paper called ``record``."""
        if record != self._record:
            self._close()
            self._record = record
        self._passages.append(sparse)

    def papers(self) -> dict[str, Paper]:
        """What was counted, by the name of the paper."""
        self._close()
        return self._papers

    def _close(self) -> None:
        # Vectors take much more room than counts: those of one paper at a time are kept.
        if self._passages:
            found = _counted(self._passages)
            before = self._papers.get(self._record)
            self._papers[self._record] = _together([before, found]) if before else found
            self._passages = []


class Rarity:
    """The counts of every paper of one generation, by its record, and of all together."""

    def __init__(self, papers: Mapping[str, Paper], whole: Paper | None = None) -> None:
        self._papers = papers
        self._whole = whole or _together(papers.values())

    def with_papers(self, new: Mapping[str, Paper], current: Iterable[str]) -> Rarity:
        """The same with ``new`` papers, and only those that are ``current``."""
        kept = set(current)
        papers = {name: paper for name, paper in {**self._papers, **new}.items() if name in kept}
        return Rarity(papers)

    def without(self, records: Collection[str]) -> Rarity:
        """The same, but for the counts of these papers on their own."""
        if not records:
            return self
        papers = {name: paper for name, paper in self._papers.items() if name not in records}
        return Rarity(papers, self._whole)

    def near(self, records: Iterable[str]) -> list[str]:
        """The first papers of ``records``, best first, that hold enough passages to go by."""
        found: dict[str, int] = {}
        for record in records:
            if record in self._papers:
                found[record] = self._papers[record].passages
                if sum(found.values()) >= _NEAR:
                    break
        return list(found)

    def among(self, vector: SparseVector, leg: str, records: Sequence[str]) -> SparseVector:
        """A question's ``vector`` for a leg, its terms as heavy as they are rare in ``records``.

        Never heavier than they are in the whole index, whose rarity the engine multiplies by.
        """
        name = _LIKE.get(leg, leg)
        everywhere = self._whole.held[name].of(vector.indices)
        mixed = _NEAR / self._whole.passages
        passages = sum(self._papers[record].passages for record in records) + _NEAR
        held = mixed * everywhere + sum(
            self._papers[record].held[name].of(vector.indices) for record in records
        )
        share = _idf(passages, held) / _idf(self._whole.passages, everywhere)
        return SparseVector(
            vector.indices, (vector.values * np.minimum(1.0, share)).astype(np.float32)
        )

    def save(self, generation: Path) -> None:
        """Write it beside the other files of a ``generation``."""
        folder = generation / FOLDER
        folder.mkdir(exist_ok=True)
        papers = {_WHOLE: self._whole, **self._papers}
        parts = [paper.held[name] for paper in papers.values() for name in _COUNTED]
        ends = iter(np.cumsum([len(part.terms) for part in parts]).tolist())
        index = {
            record: [paper.passages, *(next(ends) for _ in _COUNTED)]
            for record, paper in papers.items()
        }
        _write(folder / _TERMS, [part.terms for part in parts])
        _write(folder / _COUNTS, [part.counts for part in parts])
        (folder / _PAPERS).write_text(json.dumps(index), encoding="utf-8")

    @classmethod
    def load(cls, generation: Path) -> Rarity:
        """That of a ``generation``, read from the disk as it is asked for; empty where it has none.

        Raises StoreCorrupt when it cannot be read.
        """
        folder = generation / FOLDER
        if not folder.is_dir():
            return cls({})
        try:
            terms = np.load(folder / _TERMS, mmap_mode="r")
            counts = np.load(folder / _COUNTS, mmap_mode="r")
            index = json.loads((folder / _PAPERS).read_text(encoding="utf-8"))
            papers, start = {}, 0
            for record, (passages, *ends) in index.items():
                held = {}
                for name, end in zip(_COUNTED, ends, strict=True):
                    held[name] = Held(terms[start:end], counts[start:end])
                    start = end
                papers[record] = Paper(passages, held)
            return cls(papers, papers.pop(_WHOLE))
        except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
            raise StoreCorrupt(f"De telling van de index is beschadigd. {REPAIR}") from error


def _write(file: Path, parts: Sequence[Numbers]) -> None:
    # A new file in the place of the old one, for the parts may still be read from that.
    with replacing(file) as made, made.open("wb") as stream:
        np.save(stream, np.concatenate(parts))


def _idf(passages: float, held: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """The inverse document frequency as the engine has it."""
    found: npt.NDArray[np.float64] = np.log1p((passages - held + 0.5) / (held + 0.5))
    return found


def _counted(passages: Sequence[Mapping[str, SparseVector]]) -> Paper:
    held = {}
    for name in _COUNTED:
        every = [passage[name].indices for passage in passages]
        terms, counts = np.unique(np.concatenate(every), return_counts=True)
        held[name] = Held(terms.astype(np.uint32), counts.astype(np.uint32))
    return Paper(len(passages), held)


def _together(papers: Iterable[Paper]) -> Paper:
    every = list(papers)
    return Paper(
        sum(paper.passages for paper in every),
        {name: _summed([paper.held[name] for paper in every]) for name in _COUNTED},
    )


def _summed(parts: Sequence[Held]) -> Held:
    if not parts:
        return Held(np.empty(0, np.uint32), np.empty(0, np.uint32))
    terms, places = np.unique(np.concatenate([part.terms for part in parts]), return_inverse=True)
    counts = np.bincount(places, weights=np.concatenate([part.counts for part in parts]))
    return Held(terms.astype(np.uint32), counts.astype(np.uint32))
