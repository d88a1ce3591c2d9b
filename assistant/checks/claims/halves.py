"""A sentence that says two things: "De subsidie gaat omhoog; de grens blijft gelijk."

Words of the one half may stand against those of the other, and a right half may hide a wrong one: each is
held against the papers by itself as well.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.checks.claims.model import Verdict
from assistant.checks.claims.parts import has_verb

_BETWEEN = re.compile(r"\s*;\s+|,\s+(?=(?:maar|terwijl|en)\s)|\s+(?=maar\s)", re.IGNORECASE)
_JOINS = re.compile(r"^(?:maar|terwijl|en)\s+", re.IGNORECASE)
_FEWEST, _MOST = 2, 3  # halves
_FEWEST_WORDS = 4


def halves(sentence: str) -> list[str]:
    """The clauses of ``sentence`` that each say something; none where it says one thing.

    >>> halves("De subsidie gaat omhoog; de grens blijft gelijk.")
    ['De subsidie gaat omhoog.', 'De grens blijft gelijk.']
    """
    pieces = [_JOINS.sub("", piece).strip() for piece in _BETWEEN.split(sentence.rstrip(" ."))]
    if not _FEWEST <= len(pieces) <= _MOST:
        return []
    if any(len(piece.split()) < _FEWEST_WORDS or not has_verb(piece) for piece in pieces):
        return []
    return [f"{piece[0].upper()}{piece[1:]}." for piece in pieces]


def together(whole: Verdict, parts: Sequence[Verdict]) -> Verdict:
    """The verdict on a sentence, from that on the whole and on each of its halves."""
    if Verdict.CONTRADICTED in parts:
        return Verdict.CONTRADICTED
    if all(part is Verdict.SUPPORTED for part in parts):
        return Verdict.SUPPORTED
    return Verdict.UNSUPPORTED if whole is Verdict.CONTRADICTED else whole
