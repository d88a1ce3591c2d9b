"""Dutch analysis: from words to terms, the same for what is stored and what is asked.

Terms come in three sorts, each with a mark in front so that they never meet by accident:
the stem of a word, the stems of the parts of a compound, and codes that are kept whole
("ta2024-000089", "12-14"). Figures lose their thousands points, so 4.675.221 is 4675221.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from index.compounds import CompoundSplitter

ANALYSER = "nl-2"  # part of the index's identity: raise it when terms change

_TOKEN = re.compile(
    r"(?P<code>\b[a-z]{2}\d{4}-\d{3,6}\b)"
    r"|(?P<figure>\d+(?:[.,]\d+)*)"
    r"|(?P<word>[a-zß-ÿœ]+(?:['’&.-][a-zß-ÿœ]+)*&?)",
)
_THOUSANDS = re.compile(r"^\d{1,3}(?:\.\d{3})+$")
_STOPWORDS = frozenset(
    [
        "aan",
        "al",
        "alle",
        "als",
        "altijd",
        "ander",
        "andere",
        "ben",
        "bij",
        "daar",
        "dan",
        "dat",
        "de",
        "der",
        "deze",
        "die",
        "dit",
        "doch",
        "doen",
        "door",
        "dus",
        "een",
        "eens",
        "en",
        "er",
        "ge",
        "geen",
        "geweest",
        "haar",
        "had",
        "heb",
        "hebben",
        "heeft",
        "hem",
        "het",
        "hier",
        "hij",
        "hoe",
        "hun",
        "iemand",
        "iets",
        "ik",
        "in",
        "is",
        "ja",
        "je",
        "jullie",
        "jij",
        "kan",
        "kon",
        "kunnen",
        "kunt",
        "maar",
        "me",
        "meer",
        "men",
        "met",
        "mij",
        "mijn",
        "moet",
        "moeten",
        "na",
        "naar",
        "niet",
        "niets",
        "nog",
        "nu",
        "of",
        "om",
        "omdat",
        "onder",
        "ons",
        "onze",
        "ook",
        "op",
        "over",
        "reeds",
        "te",
        "tegen",
        "toch",
        "toen",
        "tot",
        "u",
        "uit",
        "uw",
        "van",
        "veel",
        "voor",
        "want",
        "waren",
        "was",
        "wat",
        "we",
        "wel",
        "werd",
        "wezen",
        "wie",
        "wij",
        "wil",
        "willen",
        "word",
        "worden",
        "wordt",
        "wil",
        "zal",
        "ze",
        "zei",
        "zelf",
        "zich",
        "zij",
        "zijn",
        "zo",
        "zonder",
        "zou",
        "zouden",
        "waar",
        "waarom",
        "wanneer",
        "welke",
        "welk",
        "hoeveel",
        "bent",
        "gaat",
        "gaan",
        "ga",
        "echt",
        "even",
        "eigenlijk",
        "gewoon",
        "nou",
        "toe",
        "af",
        "via",
        "per",
        "ten",
        "ter",
        "a",
        "b",
        "t",
        "s",
    ]
)


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
        self._compounds: CompoundSplitter | None = None

    def terms(self, text: str) -> Iterator[Term]:
        """The terms of ``text`` in reading order; stop words give none."""
        for match in _TOKEN.finditer(fold(text)):
            if match["code"]:
                yield Term(match["code"])
            elif match["figure"]:
                yield Term(figure(match["figure"]))
            else:
                yield from self._word(match["word"])

    def _word(self, word: str) -> Iterator[Term]:
        if word in _STOPWORDS:
            return
        parts = [part for part in re.split(r"['’&.-]", word) if part]
        whole = "".join(parts)
        if len(whole) < 2:
            return
        yield Term(stem(whole))
        pieces = parts if len(parts) > 1 else self.compounds.split(whole)
        if len(pieces) > 1:
            for piece in pieces:
                if len(piece) > 2 and piece not in _STOPWORDS:
                    yield Term(stem(piece), self.part_weight)

    @property
    def compounds(self) -> CompoundSplitter:
        """The splitter; its word list is read at the first use."""
        if self._compounds is None:
            self._compounds = CompoundSplitter.from_wordfreq()
        return self._compounds


def fold(text: str) -> str:
    """Lower case, accents off: "Privé-coördinatie" becomes "prive-coordinatie"."""
    decomposed = unicodedata.normalize("NFKD", text.lower())
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def figure(text: str) -> str:
    """A Dutch figure in one spelling: "4.675.221" is "4675221", "20,740" stays."""
    return text.replace(".", "") if _THOUSANDS.match(text) else text.rstrip(".,")


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """The stem of a folded Dutch word (Snowball's Dutch stemmer, after Kraaij and Pohlmann)."""
    stemmed: str = _stemmer().stemWord(word)
    return stemmed


@lru_cache(maxsize=1)
def _stemmer() -> Any:
    import snowballstemmer

    return snowballstemmer.stemmer("dutch")
