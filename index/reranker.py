"""An optional second look: a cross-encoder that an office configured reads question and passage.

Scores come back by id, never by place, so a model that sorts its answers cannot mix them up.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Protocol

from explained import Explained

CANDIDATES = 30  # units that are read


class RerankerError(Explained):
    """The model cannot be used; the message is Dutch and says what to do."""


class Reranker(Protocol):
    """Scores texts against a question."""

    def scores(self, question: str, texts: Mapping[str, str]) -> dict[str, float]:
        """For every id in ``texts`` how well its text answers ``question`` (0 to 1)."""


class CrossEncoderReranker:
    """A sentence-transformers cross-encoder by name or folder. Raises RerankerError."""

    def __init__(self, name: str) -> None:
        # Ten seconds to import: only for who configured a model.
        from sentence_transformers import CrossEncoder

        try:
            self._model = CrossEncoder(name)
        except Exception as error:
            raise RerankerError(
                f"Het herordeningsmodel '{name}' kan niet worden geladen. Controleer "
                "SPREEKLIJN_RERANKER_MODEL: een map op deze computer, of de naam van een model "
                "dat al is opgehaald."
            ) from error

    def scores(self, question: str, texts: Mapping[str, str]) -> dict[str, float]:
        ids = list(texts)
        raw = self._model.predict([(question, texts[name]) for name in ids])
        return {name: float(score) for name, score in zip(ids, raw, strict=True)}


@lru_cache(maxsize=2)
def load_reranker(name: str | None) -> Reranker | None:
    """The configured model, or None where there is none. Raises RerankerError."""
    return CrossEncoderReranker(name) if name else None
