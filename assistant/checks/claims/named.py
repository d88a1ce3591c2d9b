"""Features of a claim about who is named in it: whether the name stands in the sources, and who asked."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rapidfuzz.distance import Levenshtein

from assistant.checks.claims.compare import covered
from assistant.checks.claims.passages import Passage
from assistant.checks.claims.runs import Run
from assistant.checks.claims.weigh import Scales


def name_features(scales: Scales, focus: Run | None) -> dict[str, float]:
    """Names that stand nowhere, names that stand elsewhere, and who asked."""
    names = {name.text for name in scales.claim.names}
    near = _all_words([focus.passage]) if focus is not None else frozenset[str]()
    everywhere = near | _all_words(scales.passages)
    unknown = [name for name in names if not _stands(name, everywhere)]
    away = [name for name in names if _stands(name, everywhere) and not _stands(name, near)]
    match, other = _asker(scales)
    return {
        "name_unknown": float(bool(unknown)),
        "name_away": float(bool(away)),
        "asker_match": match,
        "asker_other": other,
    }


def _all_words(passages: Sequence[Passage]) -> frozenset[str]:
    found: set[str] = set()
    for passage in passages:
        found |= passage.vocabulary
    return frozenset(found)


def _stands(name: str, words: frozenset[str]) -> bool:
    """Whether a name stands among ``words``, a typing error in a long one forgiven."""
    if name in words:
        return True
    pieces = re.split(r"[-.'’]", name)
    if all(piece in words for piece in pieces):
        return True
    return len(name) >= 8 and any(
        abs(len(word) - len(name)) <= 1 and Levenshtein.distance(word, name, score_cutoff=1) <= 1
        for word in words
    )


def _asker(scales: Scales) -> tuple[float, float]:
    """How well the nearest question fits, by the member the claim names or by another one."""
    claim = scales.claim
    names = {name.text for name in claim.names}
    if not claim.about_asker or not names:
        return 0.0, 0.0
    nearest: dict[bool, float] = {True: 0.0, False: 0.0}
    for item in scales.every:
        if item.passage.asker:
            is_match = bool(names & item.passage.asker)
            nearest[is_match] = max(nearest[is_match], covered(claim, item.asked))
    # The name itself is a word of the claim: a question of another member covers less.
    return nearest[True], max(0.0, nearest[False] - nearest[True] + 0.1) * (nearest[False] > 0.3)
