"""What goes together and what comes first: "hoe hoger, hoe lager", "voordat", "nadat"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.checks.claims.statement import Statement
from assistant.checks.facts.labels import Label
from index.embedding import Vectors
from ingest.sentences import sentence_bounds

_TOGETHER = re.compile(r"\bhoe\b.+\bhoe\b|\bnaarmate\b", re.IGNORECASE)
_FIRST = re.compile(r"\b(?P<before>voordat|alvorens)\b|\b(?P<after>nadat)\b", re.IGNORECASE)
_BEFOREHAND = re.compile(r"\beerst\b", re.IGNORECASE)
_COVERED = 0.6  # share of the words of a clause that its like on the other side must have
_LONGEST = 8  # words that belong to the clause of "voordat" at most


def goes_together(said: Statement) -> bool:
    """Whether it says that one thing rises or falls with another."""
    return bool(_TOGETHER.search(said.text))


def together(claim: Statement, source: Statement) -> tuple[str, str] | None:
    """What rises with something in the claim, and falls with it in the source.

    Each "hoger" and "lager" has its like on the other side; where an odd number of them is turned
    round, so is what is said. Returns the words that differ.
    """
    if not (goes_together(claim) or goes_together(source)):
        return None
    mine, theirs = _directions(claim), _directions(source)
    if len(mine) != 2 or len(theirs) != 2:
        return None
    if len({label.name for label in mine}) == len({label.name for label in theirs}):
        return None
    one = next((a for a in mine if all(a.name != b.name for b in theirs)), mine[1])
    other = next((b for b in theirs if b.name != one.name), theirs[1])
    return claim.text[one.start : one.end], source.text[other.start : other.end]


def _directions(said: Statement) -> list[Label]:
    """The labels of the sentence that says what goes together; of all where none does."""
    labels = [label for label in said.labels if label.kind == "richting"]
    for start, end in sentence_bounds(said.text):
        if _TOGETHER.search(said.text, start, end):
            return [label for label in labels if start <= label.start < end]
    return labels


def order(claim: Statement, source: Statement, sims: Vectors) -> tuple[str, str] | None:
    """What the claim has before something and the source after it; the words of both."""
    mine, theirs = _parts(claim), _parts(source)
    if mine is None or theirs is None:
        return None
    (said, early, late), (stated, sooner, later) = mine, theirs
    straight = _alike(claim, early, sooner, sims) + _alike(claim, late, later, sims)
    crossed = _alike(claim, early, later, sims) + _alike(claim, late, sooner, sims)
    turned = crossed >= 2 * _COVERED and crossed > straight
    return (said, stated) if turned else None


def _parts(said: Statement) -> tuple[str, list[int], list[int]] | None:
    """The word that tells the order, the places of the words that come first and of the others."""
    match = _FIRST.search(said.text)
    if match:
        inside = _clause_behind(said, match.end())
    elif match := _BEFOREHAND.search(said.text):
        clause = said.clause_at(match.start())
        near = [i for i, word in enumerate(said.words) if word.clause == clause]
        before = [i for i in near if said.words[i].end <= match.start()][-2:]
        inside = [*before, *(i for i in near if said.words[i].start >= match.end())]
    else:
        return None
    outside = [i for i in range(len(said.words)) if i not in inside]
    if not inside or not outside:
        return None
    if match.groupdict().get("before"):
        return match.group().lower(), outside, inside
    return match.group().lower(), inside, outside


def _clause_behind(said: Statement, start: int) -> list[int]:
    """The words behind a conjunction, up to the end of its clause."""
    behind = [i for i, word in enumerate(said.words) if word.start >= start]
    return [i for i in behind if said.words[i].clause == said.words[behind[0]].clause][:_LONGEST]


def _alike(claim: Statement, mine: Sequence[int], theirs: Sequence[int], sims: Vectors) -> float:
    """The share of the words ``mine``, by weight, that stand among ``theirs``."""
    total = sum(claim.words[row].weight for row in mine)
    found = sum(claim.words[row].weight * float(sims[row, theirs].max()) for row in mine)
    return found / total if total else 0.0
