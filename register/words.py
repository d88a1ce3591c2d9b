"""The words of a statement and how much each says about what it means."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from index.analysis import fold, stem

_WORD = re.compile(r"[^\W_]+(?:['’&.-][^\W_]+)*")
_COMMONEST, _RANGE = 6.6, 2.6  # Zipf values: above the first a word says next to nothing
_LEAST, _MOST = 0.04, 1.4
_FIGURE = 1.0
# A name tells what a sentence is about, not what it says: "Bestuursopdracht Inclusie en
# Diversiteit" stands in sentences that have nothing else in common.
_NAME = 0.4


@dataclass(frozen=True, slots=True)
class Word:
    """A word as it is compared."""

    text: str
    stem: str
    weight: float

    @property
    def is_figure(self) -> bool:
        return any(char.isdigit() for char in self.text)


def words_of(text: str) -> tuple[Word, ...]:
    """The different words of ``text`` in reading order.

    >>> [word.text for word in words_of("Een signaal is ook een signaal.")]
    ['een', 'signaal', 'is', 'ook']
    """
    found: dict[str, Word] = {}
    for match in _WORD.finditer(text):
        # Capitals inside a sentence make a name; an abbreviation ("GMT") is a word of its own.
        said = match.group()
        word = _word(said, match.start() > 0 and said[0].isupper() and not said.isupper())
        known = found.get(word.text)
        if known is None or known.weight < word.weight:
            found[word.text] = word
    return tuple(found.values())


@lru_cache(maxsize=200_000)
def _word(said: str, is_name: bool) -> Word:
    plain = fold(said).replace("’", "'")
    return Word(plain, stem(plain), information(plain) * (_NAME if is_name else 1.0))


@lru_cache(maxsize=100_000)
def information(word: str) -> float:
    """How much a word says: from 0.04 ("de") to 1.4 (rare or unknown)."""
    import wordfreq

    if any(char.isdigit() for char in word):
        return _FIGURE
    zipf = wordfreq.zipf_frequency(word, "nl")
    return min(_MOST, max(_LEAST, (_COMMONEST - zipf) / _RANGE))
