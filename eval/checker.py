"""Whether quotes support a sentence: the interface, and a plain checker by words and figures.

``OverlapChecker`` is what the suite uses by itself. Whatever checker the project has, or an LLM
judge, takes its place by being called the same way.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Protocol

from eval.matching import plain
from eval.measures.figures import figures
from eval.words import content_words

_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-ZÀ-Ý\"'‘“(\d-])|\n+|\s+-\s+(?=[A-ZÀ-Ý])")
_LETTERS = re.compile(r"[^\W\d_]{2}")
_DENIALS = re.compile(r"\b(?:niet|geen|nooit|niemand|nergens|zonder|noch|nee)\b")


class Verdict(StrEnum):
    """What a source makes of a sentence."""

    SUPPORTED = "supported"
    CONTRADICTED = "contradicted"
    UNSUPPORTED = "unsupported"


class Checker(Protocol):
    """Holds a sentence against the quotes it rests on."""

    def __call__(self, sentence: str, quotes: Sequence[str]) -> Verdict: ...


@dataclass(frozen=True, slots=True)
class OverlapChecker:
    """Supported when the figures and most of the words stand in the quotes, denials alike.

    Contradicted when one sentence of the quotes is about the same, by its words, but has
    other figures or denies what the other does not.

    >>> OverlapChecker()("Er komt geen quotum.", ["Er komt een quotum."]).value
    'contradicted'
    """

    enough: float = 0.6  # share of the content words
    related: float = 0.5  # the same for a sentence that is about the same

    def __call__(self, sentence: str, quotes: Sequence[str]) -> Verdict:
        if plain(sentence) in plain(" ".join(quotes)):
            return Verdict.SUPPORTED  # also where a page break cuts it into two quotes
        words, numbers = content_words(sentence), figures(sentence)
        if not words:
            return Verdict.SUPPORTED if self._figures_held(numbers, quotes) else Verdict.UNSUPPORTED
        best = max(
            (_Against(words, said) for quote in quotes for said in sentences(quote)),
            key=lambda item: item.share,
            default=None,
        )
        together = frozenset[str]().union(*(content_words(quote) for quote in quotes))
        alike = best is not None and denies(best.said) == denies(sentence)
        if (
            len(words & together) >= self.enough * len(words)
            and self._figures_held(numbers, quotes)
            and alike
        ):
            return Verdict.SUPPORTED
        if best is None or best.share < self.related:
            return Verdict.UNSUPPORTED
        other_figures = bool(numbers and figures(best.said) and not numbers <= figures(best.said))
        return Verdict.CONTRADICTED if other_figures or not alike else Verdict.UNSUPPORTED

    def _figures_held(self, numbers: frozenset[str], quotes: Sequence[str]) -> bool:
        return numbers <= frozenset[str]().union(*(figures(quote) for quote in quotes))


@dataclass(frozen=True, slots=True)
class _Against:
    """The content words of a sentence beside a sentence of a source."""

    words: frozenset[str]
    said: str

    @property
    def share(self) -> float:
        return len(self.words & content_words(self.said)) / len(self.words)


def sentences(text: str) -> Iterator[str]:
    """The sentences and bullets of ``text``; a bare list number is none.

    >>> list(sentences("Dat is zo. Het blijft.\\nEen bullet"))
    ['Dat is zo.', 'Het blijft.', 'Een bullet']
    """
    yield from _sentences(text)


@lru_cache(maxsize=20_000)
def _sentences(text: str) -> tuple[str, ...]:
    parts = (part.strip(" -•") for part in _SENTENCE_END.split(text))
    return tuple(part for part in parts if _LETTERS.search(part))


def denies(text: str) -> bool:
    """Whether an odd number of words in ``text`` deny; two denials lift each other."""
    return len(_DENIALS.findall(text.lower())) % 2 == 1
