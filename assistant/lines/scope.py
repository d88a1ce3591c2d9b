"""Whether what was found is about what is asked at all.

A short question about something that no paper treats ("gaat de wethouder aftreden?") shares its common
words with many passages, and one of them always comes first. The best few units together tell: how near
they are in meaning, and how many of the question's own words they hold, or words like them.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

import numpy as np

from assistant.lines.answerability import content_words, likest
from assistant.lines.found import FoundUnit, context_of
from index.embedding import StaticEmbedder, Vectors
from index.keywords import rarity
from index.relevance import QuestionRelevance, vector_of

WEIGHTS = Path(__file__).with_name("scope_weights.json")
NAMES = ("meaning", "soft", "held", "shared")
_UNITS = 5  # units looked at
_NEAREST = 3  # of which the likeness in meaning counts
_PASSAGES = 2  # of each
_SAME = 0.6  # likeness from which two words are about the same
OUT_OF_SCOPE = 0.13  # likelihood below which nothing is answered
# Likelihood from which there is no doubt; below it a passage must answer the more surely.
IN_SCOPE = 0.5
# In a council paper everybody is one of these, so that they are there says nothing.
_EVERYBODY = re.compile(
    r"\b(?:wethouders?|college|gemeente(?:lijke|raad)?|raad|raads(?:lid|leden)|commissie|burgemeester|stad)\b",
    re.I,
)


def scope_figures(
    question: str,
    found: Sequence[FoundUnit],
    relevance: QuestionRelevance,
    embedder: StaticEmbedder,
) -> Vectors:
    """The figures of ``NAMES`` for what was found, each from about 0 to 1."""
    units = found[:_UNITS]
    asked = embedder.embed_query(_EVERYBODY.sub("", question) if _own_words(question) else question)
    meanings = sorted((_meaning(asked, item, embedder) for item in units), reverse=True)
    texts = [f"{context_of(item)} {item.words}" for item in units]
    likeness, weights = _likeness(question, texts, embedder)
    held = (likeness >= _SAME).any(axis=0)
    return np.array(
        [
            np.mean(meanings[:_NEAREST]),
            (likeness @ weights).max(),
            held @ weights,
            max(relevance.share(text) for text in texts),
        ],
        dtype=np.float32,
    )


def scope_likelihood(figures: Vectors) -> float:
    """How likely (0 to 1) it is that units with these figures are about the question.

    Among as many questions about something else as questions with an answer.
    """
    weights, bias = _model()
    return 1 / (1 + math.exp(-float(bias + figures @ weights)))


@lru_cache(maxsize=1)
def _model() -> tuple[Vectors, float]:
    data = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    weights = np.array([data["weights"][name] for name in NAMES], dtype=np.float32)
    return weights, float(data["bias"])


def _meaning(asked: Vectors, item: FoundUnit, embedder: StaticEmbedder) -> float:
    """How near the nearest passage of ``item`` is, from -1 to 1."""
    texts = [item.raw(span) for span, _ in item.passages[:_PASSAGES]] or [item.words]
    context = context_of(item)
    return max(float(asked @ vector_of(embedder, f"{context}\n{text}")) for text in texts)


def _own_words(question: str) -> list[str]:
    """The words that say what ``question`` is about; none where it names nobody but the council."""
    return [word for word in content_words(question) if not _EVERYBODY.fullmatch(word)]


def _likeness(
    question: str, texts: Sequence[str], embedder: StaticEmbedder
) -> tuple[Vectors, Vectors]:
    """How like each word of the question is to the likest of each text, (texts, words), and how
    much each word counts; together they count 1."""
    words = _own_words(question) or content_words(question)
    if not words:
        return np.ones((len(texts), 1), dtype=np.float32), np.ones(1, dtype=np.float32)
    asked = embedder.embed_passages(words)
    weights = np.array([rarity(word) for word in words], dtype=np.float32)
    rows = [likest(asked, text, embedder) for text in texts]
    return np.array(rows), weights / weights.sum()
