"""Whether quotes support a sentence, and whether two sentences are at odds: the interfaces.

``eval/house_checker.py`` has the project's own; an LLM judge takes its place by being called the
same way.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from functools import lru_cache
from typing import Protocol

from ingest.sentences import split_sentences

_LETTERS = re.compile(r"[^\W\d_]{2}")
_DENIALS = re.compile(r"\b(?:niet|geen|nooit|niemand|nergens|zonder|noch|nee)\b")


class SourceVerdict(StrEnum):
    """What a source makes of a sentence."""

    SUPPORTED = "supported"
    CONTRADICTED = "contradicted"
    UNSUPPORTED = "unsupported"


def worst(verdicts: Iterable[SourceVerdict]) -> SourceVerdict:
    """The verdict on a draft of several sentences: the worst of theirs."""
    found = set(verdicts)
    order = (SourceVerdict.CONTRADICTED, SourceVerdict.UNSUPPORTED, SourceVerdict.SUPPORTED)
    return next((verdict for verdict in order if verdict in found), SourceVerdict.UNSUPPORTED)


class Checker(Protocol):
    """Holds a sentence against the quotes it rests on."""

    def __call__(self, sentence: str, quotes: Sequence[str]) -> SourceVerdict: ...


class Conflict(Protocol):
    """Whether two sentences, each of another answer to one question, are at odds."""

    def __call__(self, one: str, other: str) -> bool: ...


def sentences(text: str) -> Iterator[str]:
    """The sentences and bullets of ``text``; a bare list number is none.

    >>> list(sentences("Dat is zo. Het blijft.\\nEen bullet"))
    ['Dat is zo.', 'Het blijft.', 'Een bullet']
    """
    yield from _sentences(text)


@lru_cache(maxsize=20_000)
def _sentences(text: str) -> tuple[str, ...]:
    return tuple(part for part in split_sentences(text) if _LETTERS.search(part))


def denies(text: str) -> bool:
    """Whether an odd number of words in ``text`` deny; two denials lift each other."""
    return len(_DENIALS.findall(text.lower())) % 2 == 1
