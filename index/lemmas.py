"""From a form of a word to the word: "gemeld" and "meldt" become "melden", "anonieme" "anoniem".

A stemmer cuts endings off by rule, so forms that differ inside ("onderzocht") or that its rules
keep apart ("anoniem" and "anonieme") stay two words. A dictionary knows them; what it does not know
is left to the stemmer.
"""

from __future__ import annotations

from functools import lru_cache

from simplemma.strategies import DictionaryLookupStrategy


def lemma(word: str) -> str:
    """The dictionary form of a folded Dutch word; ``word`` itself where the dictionary lacks it.

    >>> lemma("gemeld"), lemma("anonieme"), lemma("klikloket")
    ('melden', 'anoniem', 'klikloket')
    """
    found = _dictionary().get_lemma(word, "nl")
    return found if found and " " not in found else word


@lru_cache(maxsize=1)
def _dictionary() -> DictionaryLookupStrategy:
    """simplemma's dictionaries; that of Dutch is read at the first use."""
    return DictionaryLookupStrategy()
