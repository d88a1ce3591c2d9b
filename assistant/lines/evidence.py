"""Whether what was found answers the question at all.

A logistic regression over ``answerability``'s figures judges each of the best passages; the
question has an answer when the best of them is likely enough. Trained by
``training/evidence.py`` on passages with questions they answer and questions they only touch.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import numpy as np

from assistant.lines.answerability import NAMES, AnswerFeatures, Passage
from assistant.lines.found import FoundUnit, when
from assistant.lines.subject import is_on_subject
from index.embedding import StaticEmbedder
from index.relevance import QuestionRelevance
from ingest.references import codes
from ingest.units import DocumentKind

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
WEIGHTS = Path(__file__).with_name("evidence_weights.json")
LEAST = 0.25  # probability below which there is no evidence
LEAST_PLAIN = 0.2  # the same for a question that asks for no figure, date, name or list
LEAST_OVER_TIME = 0.15  # the same for a question about a development
# The same where the passage is from a paper that is no council paper: nobody said it to the council.
LEAST_OTHER_PAPER = 0.6
_LEAST_OPEN = 0.33  # relevance of a question that was asked before but not answered
_ASKED_BEFORE = 0.95  # share of the words that stand in a question that was asked before
# A passage that is neither near in meaning nor shares words is about something else.
_MEANING, _WORDS = NAMES.index("meaning"), NAMES.index("words")
_NEAR, _SHARED = 0.15, 0.15
_UNITS = 4  # units looked at
_PASSAGES = 2  # of each


class EvidenceModel:
    """Judges whether units answer a question.

    ``relevance`` gives the relevance of texts to a question; ``embedder`` is our own.
    """

    def __init__(
        self,
        relevance: Callable[[str], QuestionRelevance],
        embedder: StaticEmbedder,
        file: Path = WEIGHTS,
    ) -> None:
        data = json.loads(file.read_text(encoding="utf-8"))
        self._weights = np.array([data["weights"][name] for name in NAMES], dtype=np.float32)
        self._bias = float(data["bias"])
        self.relevance = relevance
        self.embedder = embedder

    def answers(
        self, question: str, found: Sequence[FoundUnit], *, over_time: bool = False
    ) -> bool:
        """Whether the best of ``found`` hold an answer, or at least the same question.

        ``over_time``: several units together tell what is asked, so each may tell less of it.
        """
        if not found:
            return False
        if over_time:
            # Each unit tells of its own year only.
            question = _YEAR.sub("", question)
        relevance = self.relevance(question)
        named = codes(question) & codes(found[0].words)
        before = found[0].question or ""
        asked_before = relevance.share(before) >= _ASKED_BEFORE or (
            found[0].is_open and relevance(before) >= _LEAST_OPEN
        )
        if named or asked_before:
            return True
        if not is_on_subject(question, found, self.embedder):
            return False
        figures = AnswerFeatures(question, relevance, self.embedder)
        least = LEAST if figures.asks_for_a_fact else LEAST_PLAIN
        if over_time:
            least = LEAST_OVER_TIME
        chances = zip(found[:_UNITS], self._chances(figures, found[:_UNITS]), strict=True)
        return any(chance >= max(least, _least_for(item)) for item, chance in chances)

    def chances(self, question: str, found: Sequence[FoundUnit]) -> list[float]:
        """For each of ``found`` the likelihood (0 to 1) that it answers ``question``."""
        figures = AnswerFeatures(question, self.relevance(question), self.embedder)
        return list(self._chances(figures, found))

    def _chances(self, figures: AnswerFeatures, found: Sequence[FoundUnit]) -> Iterator[float]:
        for item in found:
            context = _context(item)
            best = -math.inf
            for span, _ in item.passages[:_PASSAGES]:
                values = figures(Passage(item.raw(span), context))
                if values[_MEANING] >= _NEAR or values[_WORDS] >= _SHARED:
                    best = max(best, self._bias + float(values @ self._weights))
            yield 1 / (1 + math.exp(-best)) if best > -700 else 0.0


def _least_for(item: FoundUnit) -> float:
    return LEAST_OTHER_PAPER if item.record.metadata.kind is DocumentKind.OVERIG else 0.0


def _context(item: FoundUnit) -> str:
    """What stands around a passage: when, under which heading, who asked what."""
    meta = item.record.metadata
    parts = [
        meta.meeting,
        when(item),
        item.heading,
        item.unit.asker,
        item.unit.party,
        item.question,
    ]
    return " ".join(part for part in parts if part)
