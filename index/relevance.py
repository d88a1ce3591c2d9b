"""How much a passage says about the question: shared words, weighed, and closeness in meaning."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from index.analysis import DutchAnalyser
from index.embedding import StaticEmbedder, Vectors
from index.keywords import keywords, overlap
from index.terms import TermList
from ingest import redaction

_WORDS = 0.5  # the rest is meaning
_REMEMBERED = 8_192  # texts
_EXPANDED = 0.4  # weight of an official term for an everyday word


class QuestionRelevance:
    """Scores texts against one question, from 0 to 1; ``embedder`` is our own."""

    def __init__(
        self, question: str, analyser: DutchAnalyser, terms: TermList, embedder: StaticEmbedder
    ) -> None:
        self._analyser = analyser
        self._embedder = embedder
        self._own = keywords(analyser, question)
        self._asked = dict(self._own)
        for term, weight in terms.expand(question).items():
            self._asked.setdefault(term, _EXPANDED * weight)
        self._vector = embedder.embed_query(question)

    def __call__(self, text: str) -> float:
        meaning, words = self.parts(text)
        return _WORDS * words + (1 - _WORDS) * max(0.0, meaning)

    def parts(self, text: str) -> tuple[float, float]:
        """Closeness in meaning (-1 to 1), and the share of the question's words (0 to 1)."""
        words = overlap(self._asked, _keywords_of(self._analyser, text))
        return float(self._vector @ vector_of(self._embedder, text)), words

    def share(self, text: str) -> float:
        """The share (0 to 1) of the question's own words in ``text``: no terms that stand in."""
        return overlap(self._own, _keywords_of(self._analyser, text))


# The same passages come by for one question after the other.
@lru_cache(maxsize=_REMEMBERED)
def _keywords_of(analyser: DutchAnalyser, text: str) -> Mapping[str, float]:
    return keywords(analyser, redaction.strip(text))


@lru_cache(maxsize=_REMEMBERED)
def vector_of(embedder: StaticEmbedder, text: str) -> Vectors:
    """The vector of ``text`` without what was redacted, shape (dimension,); remembered."""
    vector: Vectors = embedder.embed_passages([redaction.strip(text)])[0]
    return vector
