"""Sparse vectors whose inner product, with the engine's IDF, is BM25 over weighted fields.

A document carries the saturated term weights, a query carries ones; the engine multiplies by
the inverse document frequency. Fields are mixed before saturation, as in BM25F (Robertson,
Zaragoza and Taylor, "Simple BM25 extension to multiple weighted fields", CIKM 2004).
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np

from index.analysis import DutchAnalyser
from index.schema import SparseVector


@dataclass(frozen=True, slots=True)
class Bm25:
    """The parameters of BM25. ``average_length`` is in weighted terms."""

    k1: float = 1.2
    b: float = 0.6
    average_length: float = 90.0


class SparseEncoder:
    """Turns text into sparse vectors with the Dutch analyser."""

    def __init__(self, analyser: DutchAnalyser, bm25: Bm25 | None = None) -> None:
        self.analyser = analyser
        self.bm25 = bm25 or Bm25()

    def passage(self, header: str, question: str, text: str) -> dict[str, SparseVector]:
        """The named sparse vectors of a passage, as ``index.schema.SPARSE`` lists them."""
        return {
            "text": self.document([(question, 1.0), (text, 1.0), (header, 0.4)]),
            "question": self.document([(question or header, 1.0)]),
        }

    def document(self, fields: Iterable[tuple[str, float]]) -> SparseVector:
        """The vector of a document given as (text, weight of the field) pairs."""
        counts: dict[int, float] = {}
        length = 0.0
        for text, field_weight in fields:
            for term in self.analyser.terms(text):
                key = term_id(term.text)
                counts[key] = counts.get(key, 0.0) + term.weight * field_weight
                length += term.weight * min(field_weight, 1.0)
        norm = self.bm25.k1 * (1 - self.bm25.b + self.bm25.b * length / self.bm25.average_length)
        weights = {k: v * (self.bm25.k1 + 1) / (v + norm) for k, v in counts.items()}
        return _vector(weights)

    def query(self, text: str) -> SparseVector:
        """The vector of a question: every term once, with its weight."""
        weights: dict[int, float] = {}
        for term in self.analyser.terms(text):
            key = term_id(term.text)
            weights[key] = max(weights.get(key, 0.0), term.weight)
        return _vector(weights)


def term_id(term: str) -> int:
    """A number for ``term``, the same on every machine (32 bits; clashes are rare and harmless)."""
    return zlib.crc32(term.encode("utf-8"))


def _vector(weights: Mapping[int, float]) -> SparseVector:
    indices = np.fromiter(sorted(weights), dtype=np.uint32, count=len(weights))
    values = np.fromiter(
        (weights[i] for i in sorted(weights)), dtype=np.float32, count=len(weights)
    )
    return SparseVector(indices=indices, values=values)
