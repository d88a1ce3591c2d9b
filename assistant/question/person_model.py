"""A small trained judge: how likely a question is about one person or one case.

Logistic regression over ``person_features`` and our own embedding of the question, trained by
``training/persons.py`` on 4,325 questions written for it.
"""

from __future__ import annotations

import math
from functools import lru_cache
from pathlib import Path

import numpy as np

from assistant.question.person_features import person_features
from index.embedding import own_embedder

WEIGHTS = Path(__file__).with_name("person_weights.npz")


class PersonModel:
    """Scores questions; ``file`` holds the trained weights."""

    def __init__(self, file: Path = WEIGHTS) -> None:
        with np.load(file) as data:
            names, weights = data["names"], data["weights"]
            self._weights = dict(zip(names.tolist(), weights.tolist(), strict=True))
            self._meaning = data["meaning"].astype(np.float32)
            self._bias = float(data["bias"])

    def probability(self, question: str) -> float:
        """How likely (0 to 1) the question is about one person or case."""
        score = self._bias
        score += sum(self._weights.get(name, 0.0) for name in set(person_features(question)))
        # Always our own embedding: the weights were trained with it.
        score += float(own_embedder().embed_query(question) @ self._meaning)
        return 1 / (1 + math.exp(-score))


@lru_cache(maxsize=1)
def person_model() -> PersonModel:
    """The model that ships with the project, read once."""
    return PersonModel()
