"""Splitting Dutch compounds into words that stand on their own.

A word is split where both sides are common words, with the linking sounds Dutch uses
("vertrouwenspersoon": vertrouwen + s + persoon). The word list is wordfreq's, which ships
with the library; a word that is itself common is not split.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import lru_cache

from index.frequencies import frequencies

_LINKS = ("", "s", "en", "e", "n")
_SHORTEST = 4  # letters of a part; shorter ones split far too much
_LONGEST_WORD = 60
_COMMON = -math.log(2e-5)  # a word this common is known as it stands
# Endings that the list knows as words but that make no compound.
_ENDINGS = frozenset(
    {
        "heid",
        "heden",
        "atie",
        "aties",
        "baar",
        "lijk",
        "lijke",
        "loos",
        "loze",
        "schap",
        "erij",
        "isme",
        "iteit",
    }
)


class CompoundSplitter:
    """Splits compounds by a list of words with their frequencies.

    ``frequencies`` maps lower-case words to their share of all words (0 to 1).
    """

    def __init__(self, frequencies: Mapping[str, float], *, threshold: float = 1e-7) -> None:
        self._cost = {
            word: -math.log(share)
            for word, share in frequencies.items()
            if share >= threshold
            and len(word) >= _SHORTEST
            and word.isalpha()
            and word not in _ENDINGS
        }
        self.split = lru_cache(maxsize=100_000)(self._split)

    @classmethod
    def from_wordfreq(cls) -> CompoundSplitter:
        """With wordfreq's Dutch list."""
        return cls(frequencies())

    def knows(self, word: str) -> bool:
        """Whether ``word`` is in the list as it stands."""
        return word in self._cost

    def _split(self, word: str) -> tuple[str, ...]:
        """The parts of ``word``; just the word where it is none or cannot be split."""
        if not 2 * _SHORTEST <= len(word) <= _LONGEST_WORD:
            return (word,)
        if self._cost.get(word, math.inf) < _COMMON:
            return (word,)
        best = self._best(word, 3)
        return tuple(best[1]) if best else (word,)

    def _best(self, word: str, depth: int) -> tuple[float, list[str]] | None:
        """The cheapest way to write ``word`` as two or more known words, at most ``depth`` + 1."""
        found: tuple[float, list[str]] | None = None
        for cut in range(_SHORTEST, len(word) - _SHORTEST + 1):
            rest = word[cut:]
            for link in _LINKS:
                head = word[: cut - len(link)] if word[:cut].endswith(link) else ""
                if len(head) < _SHORTEST or head not in self._cost:
                    continue
                options: list[tuple[float, list[str]]] = []
                if rest in self._cost:
                    options.append((self._cost[rest], [rest]))
                if depth > 1 and (deeper := self._best(rest, depth - 1)):
                    options.append(deeper)
                for cost, parts in options:
                    total = self._cost[head] + cost + (1.0 if link else 0.0)
                    if found is None or total < found[0]:
                        found = (total, [head, *parts])
        return found
