"""The words of a text that say something, as stems."""

from __future__ import annotations

import re
from functools import lru_cache

from index.analysis import DutchAnalyser, fold, stem

_WORD = re.compile(r"[^\W\d_]+")


@lru_cache(maxsize=50_000)
def content_words(text: str) -> frozenset[str]:
    """The stems of the words that say something; figures left out.

    >>> sorted(content_words("De vertrouwenspersonen luisteren naar 12 collega's"))
    ['collega', 'luisteer', 'vertrouwenspersoon']
    """
    return frozenset(
        term.text
        for term in analyser().terms(text)
        if term.weight == 1.0 and not term.text[0].isdigit()
    )


def all_words(text: str) -> frozenset[str]:
    """The stems of all words, also of those that say little; figures left out.

    >>> sorted(all_words("Er komt geen sanctie in 2025"))
    ['er', 'geen', 'in', 'komt', 'sanctie']
    """
    return frozenset(stem(word) for word in _WORD.findall(fold(text)))


@lru_cache(maxsize=1)
def analyser() -> DutchAnalyser:
    """The Dutch analyser; made at the first use."""
    return DutchAnalyser()
