"""A newer word on the same subject, which may be put too differently to score as high.

What was announced in spring and decided in autumn stands in two papers: the first has the words of
the question, the second what holds now. An answer without the second is out of date.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from assistant.lines.evidence import LEAST, Evidence
from assistant.lines.found import FoundUnit
from index.embedding import StaticEmbedder, Vectors
from ingest.sentences import RUNNING, split_sentences

_NEAR = 0.6  # share of the best score
_ALIKE = 0.4  # likeness to a chosen unit times the share of the best score
_SAME_QUESTION = 0.5  # relevance of a question that is the one asked now, in other words
_LEAST_TOLD = 0.4  # relevance of a sentence that may tell what is asked ...
_MORE = 1.25  # ... and how many times as relevant it must be as any that was chosen
_PASSAGES = 2  # of a unit in which it is looked for
_AS_LIKELY = 0.45  # share of the likelihood that the best one answers the question


def newer_word(
    chosen: Sequence[FoundUnit],
    answered: Sequence[FoundUnit],
    share: float,
    evidence: Evidence,
) -> FoundUnit | None:
    """The newest of ``answered`` (best first) that is newer than all ``chosen``, if there is one.

    It is likely to answer the question. Below ``share`` of the best score, where it is not part of
    the answer by itself, it must answer the same question, be about the same as what was
    chosen, the more so the lower, answer more surely than the best, or say in one sentence more
    of what is asked than any that was chosen.
    """
    best, latest = answered[0], max(item.date for item in chosen)
    newer = [f for f in answered if f.date > latest and f.score >= _NEAR * best.score]
    if not newer:
        return None
    told = max(_LEAST_TOLD, *(_MORE * _told(item, evidence) for item in chosen))
    alike = [
        item
        for item, likeness in zip(newer, _likeness(newer, chosen, evidence.embedder), strict=True)
        if item.score >= share * best.score
        or likeness * item.score >= _ALIKE * best.score
        or evidence.relevance(item.question or "") >= _SAME_QUESTION
        or evidence.chance(item) > evidence.chance(best)
        or _told(item, evidence) >= told
    ]
    least = max(LEAST, _AS_LIKELY * evidence.chance(best))
    answering = [
        item for item in alike if evidence.is_likely(item, least) and _holds(item, best, evidence)
    ]
    return max(answering, key=lambda item: (item.date, item.score), default=None)


def _told(item: FoundUnit, evidence: Evidence) -> float:
    """The relevance of the sentence that matches the question best."""
    passages = (item.raw(span) for span, _ in item.passages[:_PASSAGES])
    sentences = (sentence for text in passages for sentence in split_sentences(text, RUNNING))
    return max(map(evidence.relevance, sentences), default=0.0)


def _holds(item: FoundUnit, best: FoundUnit, evidence: Evidence) -> bool:
    """Whether ``item`` has as much of a few bare words as ``best``: who types those wants just that."""
    share = evidence.relevance.share
    return not evidence.is_bare or share(item.words) >= share(best.words)


def _likeness(
    units: Sequence[FoundUnit], others: Sequence[FoundUnit], embedder: StaticEmbedder
) -> Vectors:
    """How alike each of ``units`` is to one of ``others``: by what it answers, says, or both."""
    both = [*units, *others]
    headings = [item.question or item.heading or "" for item in both]
    views = (
        headings,
        [item.best for item in both],
        [f"{heading}\n{item.best}" for heading, item in zip(headings, both, strict=True)],
    )
    vectors = [embedder.embed_passages(view) for view in views]
    count = len(units)
    likeness: Vectors = np.max([each[:count] @ each[count:].T for each in vectors], axis=(0, 2))
    return likeness
