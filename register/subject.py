"""A name for a line from its own words, until an officer gives it a better one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from index.analysis import fold, stem, stopwords
from register.words import information

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_MOST = 4  # words
_SHORTEST = 4  # letters
_VAGUE = 0.45  # information below which a word names no subject


def subject_of(texts: Sequence[str]) -> str:
    """The most telling words of the newest of ``texts`` (oldest first), in reading order.

    >>> subject_of(["Een quotum kan de gemeente niet zelf instellen."])
    'quotum, gemeente, instellen'
    """
    counts = Counter(
        name for text in texts for name in {stem(fold(word)) for word in _WORD.findall(text)}
    )
    weights: dict[str, tuple[float, str]] = {}
    for word in _WORD.findall(texts[-1]):
        plain = fold(word)
        telling = information(plain)
        if len(plain) < _SHORTEST or plain in stopwords() or telling < _VAGUE:
            continue
        shown = word if word.isupper() or word != texts[-1].split()[0] else word.lower()
        weights.setdefault(stem(plain), (telling * counts[stem(plain)] ** 0.5, shown))
    chosen = sorted(weights, key=lambda name: -weights[name][0])[:_MOST]
    named = [weights[name][1] for name in weights if name in chosen]
    return ", ".join(named) or " ".join(texts[-1].split()[:_MOST])
