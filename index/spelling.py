"""Correcting a misspelt question towards the words of the documents, never silently.

The likeliest word is taken, as in Kernighan, Church and Gale, "A spelling correction program based
on a noisy channel model" (COLING 1990): how common a word is against how far it lies from what was
typed. How common is how often the language has it, and the documents. Far is measured over letters
and over sounds alike, for people who misspell Dutch mix up what sounds the same.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from index.analysis import LEXICON, fold, stem, stopwords
from index.frequencies import frequencies, zipf

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_SHORTEST = 4  # letters of a word that is looked at
_KNOWN = 2.6  # Zipf value (wordfreq) from which a Dutch word is known without the documents
_CORRECT = 2.6  # the same for a correction that the documents do not hold
_RARE = 3.0  # what a word of the documents or the term list counts for at least
_OF_DOCUMENTS = 1.0  # what it counts for more when the documents hold it
_OF_TERMS = 0.7  # the same for the term list
_SPOKEN_OF = 0.1  # share of the words of a question that are taken from the documents
_FEW = 10_000  # words; fewer say little about how common each of them is
_EDIT = 2.6  # Zipf values that one edit costs
_OTHER_START = 0.5  # of an edit: the first letter is seldom wrong
# Of an edit, for each letter too many or too few: a swap has none, and leaving one out is usual.
_SURPLUS, _MISSING = 0.45, 0.1
_LONG = 10  # letters; in a longer word an edit costs less, for little else lies near
_PER_EDIT = 4  # letters for each edit that is allowed; the last one may lack a few
_MOST_EDITS = 3
_NEAREST = 60  # words by plain edits that are weighed
_LARGE = 100_000  # different words
# Two letters for one sound, which would count as two edits: written alike before looking.
_SAME_SOUND = (("ij", "ei"), ("au", "ou"))
_SOUNDS = (
    *_SAME_SOUND,
    ("dt", "t"),
    ("ch", "g"),
    ("th", "t"),
    ("ph", "f"),
    ("c", "k"),
    ("z", "s"),
    ("v", "f"),
    ("qu", "kw"),
    ("q", "k"),
    ("y", "i"),
    ("ie", "i"),
)
# Of nouns and verbs. A "t" is none of them here: "opgeleidt" is a mistake.
_ENDINGS = frozenset(("s", "e", "n", "en", "er", "ers", "je", "jes", "de", "den", "te", "ten"))
# The vowel that is written once when an "e" comes behind: "moreel", "morele".
_OPENED = re.compile(r"([aeou])\1([^aeiou])$")
_DOUBLED = re.compile(r"(.)\1+")


@dataclass(frozen=True, slots=True)
class Correction:
    """A word as it was typed and the word that was searched as well."""

    typed: str
    meant: str


class _OneLength:
    """Words of one length, as they are looked through and as they are written."""

    def __init__(self, words: list[tuple[str, str]]) -> None:
        self._alike = np.array([alike for alike, _ in words], dtype=object)
        self._words = [word for _, word in words]
        self._letters = np.array([_letters(alike) for alike, _ in words], dtype=np.uint32)

    def within(self, asked: str, edits: int) -> list[tuple[float, str]]:
        """How far the nearest words lie from ``asked``, of those within ``edits``.

        The distance is optimal string alignment: a swap of two letters counts as one edit. One edit
        changes the set of letters by two at most; looking at that first leaves few of many.
        """
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        other = np.bitwise_count(self._letters ^ np.uint32(_letters(asked)))
        places = np.flatnonzero(other <= 2 * edits)
        near = process.extract(
            asked,
            self._alike[places].tolist(),
            scorer=OSA.distance,
            score_cutoff=edits,
            limit=None,
        )
        return [(apart, self._words[places[place]]) for _, apart, place in near]


class Speller:
    """Corrects words against ``counts`` (folded words of the documents), the ``terms`` of the
    office, and common Dutch."""

    def __init__(self, counts: Mapping[str, int], terms: Iterable[str] = ()) -> None:
        # In a large collection a word that stands there once may be a mistake itself.
        least = 2 if len(counts) > _LARGE else 1
        self._counts = {word: count for word, count in counts.items() if count >= least}
        self._terms = frozenset(word for word in terms if word.isalpha())
        self._near: dict[int, _OneLength] = {}
        self._likely: dict[str, float] = {}
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
        near = self._nearest(word)
        if not near:
            return None
        best = max(near, key=lambda other: self._score(word, other))
        if self._score(word, best) <= zipf(word) or _other_ending(word, best):
            return None
        return best

    def _is_known(self, word: str) -> bool:
        if word in self._counts or word in self._terms:
            return True
        return zipf(word) >= _KNOWN or all(
            part in self._counts or len(part) < 3 for part in word.split("-")
        )

    def _nearest(self, word: str) -> list[str]:
        """Words within a few edits, the nearest first and of those the likeliest."""
        if not self._near:
            self._collect()
        asked = _spelt_alike(word)
        allowed = min(_MOST_EDITS, (len(word) + 3) // _PER_EDIT)
        found: list[tuple[float, str]] = []
        for length in range(len(asked) - allowed, len(asked) + allowed + 1):
            if length in self._near:
                found += self._near[length].within(asked, allowed)
        found.sort(key=lambda item: (item[0], -self._likely[item[1]]))
        return [other for _, other in found[:_NEAREST]]

    def _collect(self) -> None:
        """All words that may be meant. At the first word that is not known: it takes a while."""
        least = 10 ** (_CORRECT - 9)
        likely = {
            word: zipf(word)
            for word, share in frequencies().items()
            if share >= least and len(word) >= 3 and word.isascii() and word.isalpha()
        }
        for word in _rude():
            likely.pop(word, None)
        for word in self._terms:
            likely[word] = max(zipf(word), _RARE) + _OF_TERMS
        per_word = _SPOKEN_OF * 1e9 / max(_FEW, sum(self._counts.values()))
        for word, count in self._counts.items():
            likelihood = math.log10(10 ** zipf(word) + per_word * count)
            likely[word] = max(likelihood, _RARE) + _OF_DOCUMENTS
        by_length: dict[int, list[tuple[str, str]]] = defaultdict(list)
        for word in likely:
            alike = _spelt_alike(word)
            by_length[len(alike)].append((alike, word))
        self._likely = likely
        self._near = {length: _OneLength(words) for length, words in by_length.items()}

    def _score(self, typed: str, other: str) -> float:
        """How likely ``other`` was meant; comparable with the Zipf value of what was typed."""
        apart = _distance(typed, other)
        heard = _distance(_sound(typed), _sound(other))
        edits = min(apart, (apart + heard) / 2) + _OTHER_START * (typed[0] != other[0])
        return self._likely[other] - edits * _EDIT * min(1.0, _LONG / len(typed))


def _other_ending(one: str, other: str) -> bool:
    """Whether two words are one with and without an ending: it is found as it stands."""
    short, long = sorted((one, other), key=len)
    opened = _OPENED.sub(r"\1\2", short)
    if opened != short and long == f"{opened}e":
        return True  # "cultureel" and "culturele"
    return long.startswith(short) and long[len(short) :] in _ENDINGS and stem(one) == stem(other)


def _distance(one: str, other: str) -> float:
    from rapidfuzz.distance import OSA

    letters = Counter(one)
    letters.subtract(other)
    surplus = sum(count for count in letters.values() if count > 0)
    missing = sum(-count for count in letters.values() if count < 0)
    return OSA.distance(one, other) + _SURPLUS * surplus + _MISSING * missing


def _letters(word: str) -> int:
    """The set of letters of ``word``, a bit for each; what is no letter of a to z shares one."""
    found = 0
    for letter in set(word):
        found |= 1 << (ord(letter) - 97 if "a" <= letter <= "z" else 26)
    return found


@lru_cache(maxsize=1)
def _rude() -> frozenset[str]:
    """Words that no officer should be told that she meant, unless her papers hold them."""
    return frozenset((LEXICON / "rude.txt").read_text(encoding="utf-8").split())


def _spelt_alike(word: str) -> str:
    for one, other in _SAME_SOUND:
        word = word.replace(one, other)
    return word


@lru_cache(maxsize=50_000)
def _sound(word: str) -> str:
    """About how ``word`` sounds: "leidt" is "leit", "klachten" is "klagten"."""
    for one, other in _SOUNDS:
        word = word.replace(one, other)
    word = _DOUBLED.sub(r"\1", word)
    return f"{word[:-1]}t" if word.endswith("d") else word
