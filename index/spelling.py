"""Correcting a misspelt question towards the words of the documents, never silently."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from index.analysis import fold, stopwords
from index.frequencies import zipf

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_SHORTEST = 4  # letters of a word that is looked at
_KNOWN = 2.6  # Zipf value (wordfreq) from which a Dutch word is known without the documents
_CORRECT = 3.4  # the same for a correction that the documents do not hold
_PER_EDIT = 4  # letters for each edit that is allowed
_MOST_EDITS = 3


@dataclass(frozen=True, slots=True)
class Correction:
    """A word as it was typed and the word that was searched as well."""

    typed: str
    meant: str


class Speller:
    """Corrects words against ``counts`` (folded words of the documents) and ``extra`` words."""

    def __init__(self, counts: Mapping[str, int], extra: Iterable[str] = ()) -> None:
        self._counts = dict(counts)
        for word in extra:
            self._counts.setdefault(word, 1)
        self._by_length: dict[int, list[str]] = defaultdict(list)
        for word in self._counts:
            self._by_length[len(word)].append(word)
        self.correct = lru_cache(maxsize=20_000)(self._correct)

    def corrections(self, text: str) -> list[Correction]:
        """The corrections for ``text``, in order; none where every word is known."""
        found: list[Correction] = []
        for match in _WORD.finditer(text):
            meant = self.correct(fold(match.group()))
            if meant is not None:
                found.append(Correction(match.group(), meant))
        return found

    def knows(self, text: str) -> bool:
        """Whether every word of ``text`` is common or stands in the documents."""
        words = (fold(match.group()) for match in _WORD.finditer(text))
        return all(
            len(word) < _SHORTEST or word in stopwords() or self._is_known(word) for word in words
        )

    def _correct(self, word: str) -> str | None:
        """The word that was meant, or None when ``word`` is known or resembles nothing."""
        if len(word) < _SHORTEST or word in stopwords() or self._is_known(word):
            return None
        return self._nearest(word) or self._common(word)

    def _is_known(self, word: str) -> bool:
        if self._counts.get(word, 0) > 0:
            return True
        return zipf(word) >= _KNOWN or all(
            self._counts.get(part, 0) > 0 or len(part) < 3 for part in word.split("-")
        )

    def _nearest(self, word: str) -> str | None:
        """The most likely word of the documents within a few edits.

        The distance is optimal string alignment: a swap of two letters counts as one edit.
        """
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        allowed = min(_MOST_EDITS, max(1, len(word) // _PER_EDIT))
        near = [
            w
            for n in range(len(word) - allowed, len(word) + allowed + 1)
            for w in self._by_length.get(n, ())
        ]
        found = process.extract(word, near, scorer=OSA.distance, score_cutoff=allowed, limit=12)
        if not found:
            return None

        def cost(item: tuple[str, float, int]) -> tuple[float, int]:
            candidate, edits, _ = item
            other_start = candidate[0] != word[0]
            return edits + other_start, -self._counts[candidate]

        best = min(found, key=cost)
        return best[0] if cost(best)[0] <= allowed else None

    def _common(self, word: str) -> str | None:
        """A common Dutch word one swap, doubled or dropped letter away."""
        options = {option for option in _one_edit(word) if zipf(option) >= _CORRECT}
        return max(options, key=zipf, default=None)


def _one_edit(word: str) -> Iterable[str]:
    """Every string that is one swap, removal or insertion away from ``word``."""
    letters = "abcdefghijklmnopqrstuvwxyz"
    for i in range(len(word) + 1):
        head, tail = word[:i], word[i:]
        if tail:
            yield head + tail[1:]
        if len(tail) > 1:
            yield head + tail[1] + tail[0] + tail[2:]
        for letter in letters:
            yield head + letter + tail
