"""How much alike two words are, from 0 to 1: the same, synonyms, compounds, near in meaning."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from rapidfuzz.distance import Levenshtein

from assistant.checks.claims.lemma import bases
from assistant.checks.claims.words import Word
from assistant.checks.lexicon import lines_of
from index.analysis import fold, stem
from index.embedding import Embedder, Vectors
from index.terms import Row

_SYNONYM = 0.85
_TERM = 0.8  # an everyday word for an official one
_PART = 0.7  # "gesprek" in "meldgesprek", for the last part; less for another one
_HEAD = 0.5  # two compounds with the same last part
_OTHER_BODY = 0.35  # "ondernemingsraad" is not "raad"
_BODIES = frozenset(["raad", "commissie", "kamer", "bestuur", "college"])
_PREFIX = 0.75  # "beëindiging" and "beëindigd": most letters from the start
_MISSPELT, _LONG = 0.9, 10  # "Banenafpraak" is "Banenafspraak": words of so many letters
_NEAR = 0.42  # cosine from which words are near in meaning
_MOST_ROWS = 3  # a word in more rows of the term list is too general
# What is remembered, at most; about 60 MB. A word of any draft comes in, so it would grow for ever.
_PAIRS_KEPT = 250_000
_WORDS_KEPT = 20_000


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Which notions a key belongs to; two words with one in common are synonyms."""

    synonyms: dict[str, frozenset[int]]
    terms: dict[str, frozenset[int]]
    opposites: dict[str, frozenset[tuple[int, int]]]  # pair and side

    @classmethod
    def build(cls, rows: Iterable[Row]) -> Lexicon:
        """The project's synonyms, and the single words of the office's term list."""
        own: dict[str, set[int]] = defaultdict(set)
        for number, (line,) in enumerate(lines_of("synonyms.tsv")):
            for word in line.split():
                for key in _keys(word):
                    own[key].add(number)
        opposed: dict[str, set[tuple[int, int]]] = defaultdict(set)
        for number, sides in enumerate(lines_of("opposites.tsv")):
            for side, line in enumerate(sides):
                for word in line.split():
                    for key in _keys(word):
                        opposed[key].add((number, side))
        listed: dict[str, set[int]] = defaultdict(set)
        for number, row in enumerate(rows):
            for phrase in (*row.official, *row.everyday):
                if " " not in phrase:
                    for key in _keys(phrase):
                        listed[key].add(number)
        return cls(
            {key: frozenset(found) for key, found in own.items()},
            {key: frozenset(found) for key, found in listed.items() if len(found) <= _MOST_ROWS},
            {key: frozenset(found) for key, found in opposed.items()},
        )


class Likeness:
    """Compares words, with the office's lexicon and our own word vectors."""

    def __init__(self, lexicon: Lexicon, embedder: Embedder) -> None:
        self._lexicon = lexicon
        self._embedder = embedder
        self._vectors: dict[str, Vectors] = {}
        self._known: dict[tuple[str, str], float] = {}

    @classmethod
    def of(cls, rows: Iterable[Row], embedder: Embedder) -> Likeness:
        """With the rows of the term lists."""
        return cls(Lexicon.build(rows), embedder)

    def matrix(self, one: Sequence[Word], other: Sequence[Word]) -> Vectors:
        """The likeness of every word of ``one`` (rows) to every word of ``other``."""
        found = np.zeros((len(one), len(other)), dtype=np.float32)
        for row, first in enumerate(one):
            for column, second in enumerate(other):
                found[row, column] = self.of_words(first, second)
        return found

    def of_words(self, one: Word, other: Word) -> float:
        """The likeness of two words."""
        if one.keys & other.keys:
            return 1.0
        key = (one.text, other.text) if one.text < other.text else (other.text, one.text)
        found = self._known.get(key)
        if found is None:
            found = max(
                self._listed(one, other),
                _compound(one, other),
                _prefix(one.text, other.text),
                _misspelt(one.text, other.text),
                self._near(one.text, other.text),
            )
            if len(self._known) >= _PAIRS_KEPT:
                self._known.clear()
            self._known[key] = found
        return found

    def opposite(self, one: Word, other: Word) -> bool:
        """Whether two words exclude each other."""
        listed = self._lexicon.opposites
        first = {side for key in one.keys for side in listed.get(key, ())}
        second = {side for key in other.keys for side in listed.get(key, ())}
        return any((number, 1 - side) in second for number, side in first)

    def _listed(self, one: Word, other: Word) -> float:
        if _shared(self._lexicon.synonyms, one.keys, other.keys):
            return _SYNONYM
        if _shared(self._lexicon.terms, one.keys, other.keys):
            return _TERM
        return 0.0

    def _near(self, one: str, other: str) -> float:
        cosine = float(self._vector(one) @ self._vector(other))
        return 0.0 if cosine < _NEAR else min(0.8, 0.3 + (cosine - _NEAR) * 1.4)

    def _vector(self, word: str) -> Vectors:
        found = self._vectors.get(word)
        if found is None:
            found = self._embedder.embed_query(word)
            if len(self._vectors) >= _WORDS_KEPT:
                self._vectors.clear()
            self._vectors[word] = found
        return found


def _shared(listed: dict[str, frozenset[int]], one: frozenset[str], other: frozenset[str]) -> bool:
    first = frozenset[int]().union(*(listed.get(key, frozenset()) for key in one))
    return any(first & listed.get(key, frozenset()) for key in other)


def _compound(one: Word, other: Word) -> float:
    """A word within a compound, or two compounds with a part in common."""
    for whole, piece in ((one, other), (other, one)):
        for place, part in enumerate(whole.parts):
            if part & piece.keys:
                if piece.text in _BODIES and place == len(whole.parts) - 1:
                    return _OTHER_BODY
                return _PART if place == len(whole.parts) - 1 else _PART - 0.15
    if one.parts and other.parts:
        shared = sum(any(part & second for second in other.parts) for part in one.parts)
        if one.parts[-1] & other.parts[-1]:
            return max(_HEAD, shared / max(len(one.parts), len(other.parts)))
        return 0.35 if shared else 0.0
    return 0.0


def _prefix(one: str, other: str) -> float:
    shorter = min(len(one), len(other))
    same = next((i for i in range(shorter) if one[i] != other[i]), shorter)
    longest = max(len(one), len(other))
    if same >= 5 and same >= 0.7 * longest:
        return _PREFIX
    return 0.6 if same >= 7 and same >= 0.55 * longest else 0.0


def _misspelt(one: str, other: str) -> float:
    """Two long words that are a letter apart: "Banenafpraak"."""
    if min(len(one), len(other)) < _LONG or one[0] != other[0]:
        return 0.0
    return _MISSPELT if Levenshtein.distance(one, other, score_cutoff=1) <= 1 else 0.0


def _keys(word: str) -> frozenset[str]:
    plain = fold(word)
    return frozenset({stem(plain), *bases(plain)})
