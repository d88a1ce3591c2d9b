"""Sparse vectors whose inner product, with the engine's IDF, is BM25 over weighted fields.

A passage carries the saturated term weights, a question the weights of its terms; the engine
multiplies by the inverse document frequency. Fields are mixed before saturation, as in BM25F (Robertson,
Zaragoza and Taylor, "Simple BM25 extension to multiple weighted fields", CIKM 2004).
"""

from __future__ import annotations

import zlib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from index.analysis import DutchAnalyser
from index.schema import SparseVector
from ingest.sentences import LOOSE, sentence_bounds


@dataclass(frozen=True, slots=True)
class Bm25:
    """The parameters of BM25, and the usual lengths of the fields in weighted terms.

    The lengths are fixed, not counted, so that a passage's vector never depends on the others.
    """

    k1: float = 1.6
    k1_grams: float = 1.0
    b: float = 0.75
    average_length: float = 90.0
    average_lead: float = 20.0
    average_grams: float = 480.0


HEADER_SEPARATOR = " | "  # between the parts of the context, from general to special
_HEADER = 0.4  # weight of the context above a passage


class SparseEncoder:
    """Turns the fields of a passage into sparse vectors with the Dutch analyser."""

    def __init__(self, analyser: DutchAnalyser, bm25: Bm25 | None = None) -> None:
        self.analyser = analyser
        self.bm25 = bm25 or Bm25()

    def passage(self, header: str, question: str, text: str) -> dict[str, SparseVector]:
        """The named sparse vectors of a passage, as ``index.schema.SPARSE`` lists them."""
        fields = ((question, 1.0), (text, 1.0), (header, _HEADER))
        bm25 = self.bm25
        lead = question or f"{header.rsplit(HEADER_SEPARATOR, 1)[-1]}. {first_sentence(text)}"
        return {
            "text": self._saturated(self._counted(fields), bm25.k1, bm25.average_length),
            "lead": self._saturated(self._counted([(lead, 1.0)]), bm25.k1, bm25.average_lead),
            "grams": self._saturated(
                self._counted_grams(fields), bm25.k1_grams, bm25.average_grams
            ),
        }

    def _counted(self, fields: Iterable[tuple[str, float]]) -> dict[str, float]:
        counts: dict[str, float] = defaultdict(float)
        for text, weight in fields:
            for term in self.analyser.terms(text):
                counts[term.text] += term.weight * weight
        return counts

    def _counted_grams(self, fields: Iterable[tuple[str, float]]) -> dict[str, float]:
        counts: dict[str, float] = defaultdict(float)
        for text, weight in fields:
            # Once in a field: "-ing_" or "_gem" come by so often that they would drown the rest.
            for gram in set(self.analyser.grams(text)):
                counts[gram] += weight
        return counts

    def _saturated(self, counts: Mapping[str, float], k1: float, average: float) -> SparseVector:
        """BM25's weight of every term but for the IDF, which the engine knows."""
        b = self.bm25.b
        norm = k1 * (1 - b + b * sum(counts.values()) / average)
        return weighted({term: n * (k1 + 1) / (n + norm) for term, n in counts.items()})


def first_sentence(text: str) -> str:
    """The first sentence of ``text``, at most 250 characters of it."""
    start, end = next(sentence_bounds(text, LOOSE), (0, 0))
    return text[start:end][:250]


@lru_cache(maxsize=500_000)
def term_id(term: str) -> int:
    """A number for ``term``, the same on every machine (32 bits; clashes are rare and harmless)."""
    return zlib.crc32(term.encode("utf-8"))


def weighted(terms: Mapping[str, float]) -> SparseVector:
    """Terms with their weights as a sparse vector."""
    weights: dict[int, float] = {}
    for term, weight in terms.items():
        key = term_id(term)
        weights[key] = max(weights.get(key, 0.0), weight)
    indices = np.fromiter(weights.keys(), dtype=np.uint32, count=len(weights))
    values = np.fromiter(weights.values(), dtype=np.float32, count=len(weights))
    order = np.argsort(indices)
    return SparseVector(indices=indices[order], values=values[order])
