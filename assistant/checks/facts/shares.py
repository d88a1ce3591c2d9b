"""Shares in words: "driekwart", "een derde van", "een op de zes"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.numerals import word_value

_SHARES = {
    "driekwart": 75.0,
    "een kwart": 25.0,
    "de helft": 50.0,
    "een derde van": 100 / 3,
    "twee derde": 200 / 3,
    "een vijfde van": 20.0,
    "een tiende van": 10.0,
}
_SHARE = re.compile(rf"\b(?:{'|'.join(_SHARES)})\b", re.IGNORECASE)
# "een op de zes", "twee op elke vijf": a share; "een op een" is none.
_OUT_OF = re.compile(
    r"\b(?P<some>\w+)\s+op\s+(?:de|elke|iedere)\s+(?P<every>\w+)\b(?!\s+(?:"
    r"verdieping|etage|rij|plaats))",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Share:
    """A percentage that is said in words, and where."""

    value: float
    start: int
    end: int


def find_shares(text: str) -> Iterator[Share]:
    """Every share in ``text``, those with a word of their own first.

    >>> [share.value for share in find_shares("driekwart, of drie op de vier")]
    [75.0, 75.0]
    """
    for match in _SHARE.finditer(text):
        yield Share(_SHARES[match.group().lower()], *match.span())
    for match in _OUT_OF.finditer(text):
        some, every = (_written(match[name]) for name in ("some", "every"))
        if some is not None and every is not None and 0 < some < every:
            yield Share(100 * some / every, *match.span())


def _written(word: str) -> float | None:
    """The value of digits or of a numeral; "een" counts as one here."""
    if word.isdigit():
        return float(word)
    return 1.0 if word.lower() == "een" else word_value(word)
