"""What a claim turns round: a denial on one side only, a word for its opposite."""

from __future__ import annotations

import re
from collections import defaultdict

from assistant.checks.claims.likeness import Likeness
from assistant.checks.claims.parts import has_verb
from assistant.checks.claims.statement import Statement
from index.embedding import Vectors

# "lager dan € 45.000" says where a rule ends, and not that anything fell.
_BOUND = re.compile(r"(?:\s+(?:is|zijn|ligt))?\s+dan\s+(?:€|\d)")
_MATCHED = 0.5  # likeness from which two words are taken to be the same thing
_SAME = 0.8  # ... and from which they are taken to be the same word
_AGREES = 0.9  # share of the best clause's words that an agreeing clause must have
_CORE = 3.0  # how much more the word next to a denial counts
_FRAGMENT = 4  # words that say nothing by themselves: "Een quotum."
_CLAUSE = 2  # least words of a clause that is denied in full
_STRAY = 0.25  # share of turned words that means nothing


def denial(claim: Statement, source: Statement, sims: Vectors) -> float:
    """How much of the claim (0 to 1) the source denies, or the other way round.

    Clause by clause: each clause of the claim is held against the clause of the source that
    shares most with it. ``sims`` is the likeness of the words, claim by source.
    """
    if not claim.words or not source.words:
        return 0.0
    here, there = claim.denied_words(), source.denied_words()
    if not any(here) and not any(there):
        return 0.0
    if not any(there) and len(source.words) <= _FRAGMENT and not has_verb(source.text):
        return 0.0  # "Een quotum.": what follows may well deny it
    if _only_if(claim, source) or _only_if(source, claim):
        return 0.0
    turned = total = 0.0
    clauses: dict[int, list[int]] = defaultdict(list)
    for row, word in enumerate(claim.words):
        clauses[word.clause].append(row)
    also = any(source.is_condition(clause) for clause in {word.clause for word in source.words})
    for clause, rows in clauses.items():
        if not also and any(here[row] for row in rows) and claim.is_condition(clause):
            continue  # "wie niet meedoet, ..." denies nothing of those who do
        shared, agreeing = _clauses(rows, claim, source, sims, here, there)
        total += shared
        if agreeing < _AGREES * shared:
            turned += shared
    if _in_full(claim, source, sims, here, there):
        return 1.0
    share = turned / total if total else 0.0
    return max(0.0, (share - _STRAY) / (1 - _STRAY))


def _in_full(
    claim: Statement, source: Statement, sims: Vectors, here: list[bool], there: list[bool]
) -> bool:
    """Whether the claim says in full what a clause of the source denies.

    "Ik spreek in de raad over ...", where the source has "... , spreek ik niet in de raad" behind a
    longer clause that both have.
    """
    clauses: dict[int, list[int]] = defaultdict(list)
    for column, word in enumerate(source.words):
        clauses[word.clause].append(column)
    for clause, columns in clauses.items():
        if len(columns) < _CLAUSE or source.is_condition(clause):
            continue
        if not all(there[column] for column in columns):
            continue
        rows = [int(sims[:, column].argmax()) for column in columns]
        same = (sims[row, column] >= _SAME for row, column in zip(rows, columns, strict=True))
        if not all(same) or len(set(rows)) < len(rows) or any(here[row] for row in rows):
            continue
        rest = [column for column in range(len(source.words)) if column not in columns]
        if not any(
            not there[column] and float(sims[row, column]) >= _SAME
            for row in rows
            for column in rest
        ):
            return True
    return False


def _only_if(one: Statement, other: Statement) -> bool:
    """ "Zonder wet kan het niet" says the same as "dat kan alleen met een wet"."""
    doubly = any(item.behind for item in one.denied) and not all(item.behind for item in one.denied)
    return doubly and other.restricted and not other.denied


def _clauses(
    rows: list[int],
    claim: Statement,
    source: Statement,
    sims: Vectors,
    here: list[bool],
    there: list[bool],
) -> tuple[float, float]:
    """What the nearest clause shares with the words ``rows``, and what the nearest agreeing one."""
    core, core_there = claim.denied_core(), source.denied_core()
    found: dict[int, float] = defaultdict(float)
    agrees: dict[int, float] = defaultdict(float)
    for row in rows:
        best: dict[int, tuple[float, bool, bool]] = {}
        for column, other in enumerate(source.words):
            like = float(sims[row, column])
            if like >= _MATCHED and like > best.get(other.clause, (0.0, False, False))[0]:
                is_core = row in core or column in core_there
                best[other.clause] = (like, here[row] == there[column], is_core)
        for clause, (like, same, is_core) in best.items():
            weight = claim.words[row].weight * like * (_CORE if is_core else 1.0)
            found[clause] += weight
            agrees[clause] += weight * same
    shared = max(found.values(), default=0.0)
    agreeing = max(
        (agrees[clause] for clause in found if agrees[clause] >= 0.5 * found[clause]), default=0.0
    )
    return shared, agreeing


def _had(claim: Statement, row: int, column: int, sims: Vectors) -> bool:
    """Whether another word of the claim is the word of the source: "begint ... en eindigt ..."."""
    others = [place for place in range(len(claim.words)) if place != row]
    return any(float(sims[place, column]) >= _SAME for place in others)


def opposites(
    claim: Statement, source: Statement, sims: Vectors, likeness: Likeness
) -> list[tuple[str, str]]:
    """Words of the claim of which the source has the opposite, and not the word itself."""
    here, there = claim.denied_words(), source.denied_words()
    found: list[tuple[str, str]] = []
    for row, word in enumerate(claim.words):
        if source.words and float(sims[row].max()) >= _SAME:
            continue
        for column, other in enumerate(source.words):
            if _had(claim, row, column, sims) or here[row] != there[column]:
                continue
            if _BOUND.match(source.text, other.end):
                continue
            if likeness.opposite(word, other):
                found.append((word.text, other.text))
    return found
