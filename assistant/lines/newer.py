"""A newer word on the same subject, which may be put too differently to score as high.

What was announced in spring and decided in autumn stands in two papers: the first has the words of
the question, the second what holds now. An answer without the second is out of date.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from assistant.lines.evidence import LEAST, EvidenceModel
from assistant.lines.found import FoundUnit
from index.embedding import StaticEmbedder, Vectors

_NEAR = 0.6  # share of the best score
_ALIKE = 0.5  # likeness of two units on the same subject
_AS_LIKELY = 0.5  # share of the likelihood that the best one answers the question


def newer_word(
    question: str,
    chosen: Sequence[FoundUnit],
    answered: Sequence[FoundUnit],
    evidence: EvidenceModel,
) -> FoundUnit | None:
    """The newest of ``answered`` (best first) that is newer than all ``chosen``, if there is one.

    It is about the same as the best one, and likely to answer the question.
    """
    best, latest = answered[0], max(item.date for item in chosen)
    newer = [f for f in answered if f.date > latest and f.score >= _NEAR * best.score]
    if not newer:
        return None
    likeness = _likeness(best, newer, evidence.embedder)
    alike = [item for item, near in zip(newer, likeness, strict=True) if near >= _ALIKE]
    first, *chances = evidence.chances(question, [best, *alike])
    least = max(LEAST, _AS_LIKELY * first)
    answering = [item for item, chance in zip(alike, chances, strict=True) if chance >= least]
    return max(answering, key=lambda item: (item.date, item.score), default=None)


def _likeness(best: FoundUnit, others: Sequence[FoundUnit], embedder: StaticEmbedder) -> Vectors:
    """How alike each of ``others`` is to ``best``: in what it answers, in its words, or in both."""
    units = [best, *others]
    headings = [item.question or item.heading or "" for item in units]
    views = (
        headings,
        [item.best for item in units],
        [f"{heading}\n{item.best}" for heading, item in zip(headings, units, strict=True)],
    )
    vectors = [embedder.embed_passages(view) for view in views]
    likeness: Vectors = np.max([each[1:] @ each[0] for each in vectors], axis=0)
    return likeness
