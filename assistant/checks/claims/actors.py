"""Who does what: another actor for the same act than the source names."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.checks.claims.statement import Statement
from index.embedding import Vectors

_BY = re.compile(r"\bdoor\s+(?=(?:de|het|een|wethouder|bureau|directie|[A-Z])\b|[A-Z])")
_RESPONSIBLE = re.compile(
    r"(?P<one>[^,;:.]+?)\s+(?:is|zijn)\s+(?:\w+\s+)?verantwoordelijk\s+voor\b"
    r"|\bonder\s+(?:de\s+)?verantwoordelijkheid\s+van\s+(?P<two>[^,;:.]+)",
    re.IGNORECASE,
)
_END = re.compile(
    r"[,;:.!?()]|$|\s(?:die|dat|om|met|in|op|van|voor|over|als|en|of|is|zijn|wordt|worden|werd|werden)\s"
)
_LIKE = 0.5  # likeness from which a word of the one actor is one of the other
_ACT = 0.75  # share of the words of the act that the source must have


def actors(claim: Statement, source: Statement, sims: Vectors) -> tuple[str, str] | None:
    """The actor of the claim and that of the source, where both do the same but differ."""
    for pattern in (_doer, _responsible):
        mine, theirs = pattern(claim.text), pattern(source.text)
        if mine is None or theirs is None:
            continue
        ours, others = _inside(claim, mine), _inside(source, theirs)
        act = [row for row in range(len(claim.words)) if row not in ours]
        if not ours or not others or not act:
            continue
        # One actor named more fully is the same one.
        if any(float(sims[row, column]) >= _LIKE for row in ours for column in others):
            continue
        rest = [column for column in range(len(source.words)) if column not in others]
        if rest and _share(claim, act, rest, sims) >= _ACT:
            return _said(claim, mine), _said(source, theirs)
    return None


def _doer(text: str) -> tuple[int, int] | None:
    """Where "door" names who does it; the only one there is."""
    found = list(_BY.finditer(text))
    if len(found) != 1:
        return None
    end = _END.search(text, found[0].end())
    return found[0].end(), end.start() if end else len(text)


def _responsible(text: str) -> tuple[int, int] | None:
    """Where it says who is responsible."""
    match = _RESPONSIBLE.search(text)
    if match is None:
        return None
    return match.span("one" if match["one"] else "two")


def _inside(said: Statement, span: tuple[int, int]) -> list[int]:
    return [i for i, word in enumerate(said.words) if span[0] <= word.start < span[1]]


def _share(claim: Statement, act: Sequence[int], rest: Sequence[int], sims: Vectors) -> float:
    total = sum(claim.words[row].weight for row in act)
    found = sum(claim.words[row].weight * float(sims[row, rest].max()) for row in act)
    return found / total if total else 0.0


def _said(said: Statement, span: tuple[int, int]) -> str:
    return said.text[span[0] : span[1]].strip()
