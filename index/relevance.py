"""How much a passage says about the question: shared words, weighed, and closeness in meaning."""

from __future__ import annotations

from index.analysis import DutchAnalyser
from index.embedding import Embedder
from index.keywords import keywords, overlap
from index.terms import TermList
from ingest import redaction

_WORDS = 0.5  # the rest is meaning
_EXPANDED = 0.4  # weight of an official term for an everyday word


class QuestionRelevance:
    """Scores texts against one question, from 0 to 1."""

    def __init__(
        self, question: str, analyser: DutchAnalyser, terms: TermList, embedder: Embedder
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
        plain = redaction.strip(text)
        words = overlap(self._asked, keywords(self._analyser, plain))
        return float(self._vector @ self._embedder.embed_passages([plain])[0]), words

    def share(self, text: str) -> float:
        """The share (0 to 1) of the question's own words in ``text``: no terms that stand in."""
        return overlap(self._own, keywords(self._analyser, redaction.strip(text)))
