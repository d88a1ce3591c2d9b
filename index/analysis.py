"""Dutch analysis: from words to terms, the same for what is stored and what is asked.

Terms are the stem of a word's dictionary form, the same of the parts of a compound, and codes that are kept
whole ("ta2024-000089"). Figures lose their thousands points, so 4.675.221 is 4675221. Beside
the terms stand the character 4-grams, which survive typing errors.
"""

from __future__ import annotations

import re
import threading
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import Stemmer

from index.compounds import CompoundSplitter
from index.lemmas import lemma

LEXICON = Path(__file__).with_name("lexicon")
ANALYSER = "nl-5"  # part of the index's identity: raise it when terms change

_TOKEN = re.compile(
    r"(?P<code>\b[a-z]{2}\d{4}-\d{3,6}\b)"
    r"|(?P<figure>\d+(?:[.,]\d+)*)"
    r"|(?P<word>[a-zß-ÿœ]+(?:['’&.-][a-zß-ÿœ]+)*&?)",
)
_GENITIVE = re.compile(r"['’]s$")  # "quota's", "foto's"
_JOINTS = re.compile(r"['’&.-]")
_GRAM_WORD = re.compile(r"[a-z0-9]+")
_GRAM = 4
_CACHED_WORDS = 200_000
_SHORTEST_GRAM_WORD = 3
_THOUSANDS = re.compile(r"^\d{1,3}(?:\.\d{3})+$")


@dataclass(frozen=True, slots=True)
class Term:
    """One term with its weight relative to a whole word."""

    text: str
    weight: float = 1.0


class DutchAnalyser:
    """Turns Dutch text into weighted terms.

    >>> [term.text for term in DutchAnalyser().terms("De vertrouwenspersonen")][:1]
    ['vertrouwenspersoon']
    """

    def __init__(self, *, part_weight: float = 0.5) -> None:
        self.part_weight = part_weight

    def terms(self, text: str) -> Iterator[Term]:
        """The terms of ``text`` in reading order; stop words give none."""
        for match in _TOKEN.finditer(fold(text)):
            if match["code"]:
                yield Term(match["code"])
            elif match["figure"]:
                yield Term(figure(match["figure"]))
            else:
                yield from _analysed(match["word"], self.part_weight)

    def whole_words(self, text: str) -> Iterator[str]:
        """The terms of ``text`` but for the parts of compounds, which take longest to find."""
        for match in _TOKEN.finditer(fold(text)):
            if match["code"]:
                yield match["code"]
            elif match["figure"]:
                yield figure(match["figure"])
            elif whole := _whole(match["word"]):
                yield _root(whole)

    def grams(self, text: str) -> Iterator[str]:
        """The character 4-grams of the words of ``text``, which survive typing errors.

        Word edges count as a character: "raad" gives "_raa", "raad", "aad_".
        """
        for word in _GRAM_WORD.findall(fold(text)):
            yield from _word_grams(word)

    @property
    def compounds(self) -> CompoundSplitter:
        """The splitter; its word list is read at the first use."""
        return compound_splitter()


# Few words make up most of any text, and what they are is the same for every index.
@lru_cache(maxsize=_CACHED_WORDS)
def _analysed(word: str, part_weight: float) -> tuple[Term, ...]:
    whole = _whole(word)
    if not whole:
        return ()
    parts = _parts(word)
    pieces = parts if len(parts) > 1 else compound_splitter().split(whole)
    kept = [piece for piece in pieces if len(piece) > 2 and piece not in stopwords()]
    inner = [Term(_root(piece), part_weight) for piece in kept] if len(pieces) > 1 else []
    return (Term(_root(whole)), *inner)


def _root(word: str) -> str:
    """What stands for a folded word and all its forms."""
    return stem(fold(lemma(word)))


def _whole(word: str) -> str:
    """``word`` in one piece and one spelling; nothing for a stop word or a single letter."""
    if word in stopwords():
        return ""
    joined = "".join(_parts(word))
    whole = variants().get(joined, joined)
    return whole if len(whole) > 1 else ""


def _parts(word: str) -> list[str]:
    return [part for part in _JOINTS.split(_GENITIVE.sub("", word)) if part]


@lru_cache(maxsize=1)
def compound_splitter() -> CompoundSplitter:
    """The splitter over the words of common Dutch."""
    return CompoundSplitter.from_wordfreq()


@lru_cache(maxsize=200_000)
def _word_grams(word: str) -> tuple[str, ...]:
    if len(word) < _SHORTEST_GRAM_WORD:
        return ()
    edged = f"_{word}_"
    return tuple(edged[i : i + _GRAM] for i in range(max(1, len(edged) - _GRAM + 1)))


@lru_cache(maxsize=1)
def stopwords() -> frozenset[str]:
    """Words that say nothing about a subject."""
    return frozenset((LEXICON / "stopwords.txt").read_text(encoding="utf-8").split())


@lru_cache(maxsize=1)
def variants() -> dict[str, str]:
    """Words with two spellings or irregular plurals, mapped to one of them."""
    lines = (LEXICON / "variants.tsv").read_text(encoding="utf-8").splitlines()
    return dict(line.split("\t") for line in lines)  # type: ignore[arg-type,misc]


def fold(text: str) -> str:
    """Lower case, accents off: "Privé-coördinatie" becomes "prive-coordinatie"."""
    if text.isascii():
        return text.lower()
    # First to plain letters, then to lower case: "𝕬" has no lower case of its own.
    plain = unicodedata.normalize("NFKD", text).lower()
    decomposed = unicodedata.normalize("NFKD", plain)
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def figure(text: str) -> str:
    """A Dutch figure in one spelling: "4.675.221" is "4675221", "20,740" stays."""
    return text.replace(".", "") if _THOUSANDS.match(text) else text.rstrip(".,")


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """The stem of a folded Dutch word (Snowball's Dutch stemmer, after Kraaij and Pohlmann)."""
    stemmed: str = _stemmer().stemWord(word)
    return stemmed


def _stemmer() -> Any:
    """One of its own for each thread: a stemmer writes in itself while it works."""
    mine = _stemmers()
    if not hasattr(mine, "dutch"):
        mine.dutch = Stemmer.Stemmer("dutch", 0)  # no memory of its own: ``stem`` has one
    return mine.dutch


@lru_cache(maxsize=1)
def _stemmers() -> threading.local:
    return threading.local()
