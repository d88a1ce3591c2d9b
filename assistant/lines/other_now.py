"""A newer word that gives otherwise what a question takes for granted.

"Geldt het alleen in schaal 13 en hoger?" has the words of the paper in which that still held. The paper
that says "ook in schaal 10 tot en met 12" lacks them, and is the one that answers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.checks.facts.changed import role_of
from assistant.checks.facts.figure import Figure, Kind
from assistant.checks.facts.figures import find_figures
from assistant.checks.facts.moments import Moment, find_moments
from assistant.draft.passages import display
from assistant.lines.answerability import content_words
from assistant.lines.evidence import LEAST, Evidence, EvidenceModel
from assistant.lines.found import FoundUnit
from ingest.sentences import RUNNING, split_sentences
from ingest.units import BlockRole

_AS_LIKELY = 0.45  # share of the likelihood that the best one answers the question
_HELD = 0.6  # share of the words of the question, facts left out, that one sentence must have
# These ask which it is; any other question takes the fact that it names for granted.
_ASKS_WHICH = re.compile(r"\b(?:wat|wie|wanneer|welke?|hoe(?:veel)?|waar|when|what|how)\b", re.I)
_LEADS_UP = re.compile(
    r"(?:\b(?:al|in|op|per|vanaf|sinds|tot|tot en met|uiterlijk|voor|vóór|na|met ingang van|bij"
    r"|minder dan|meer dan|maar|alleen|slechts)\s+)+$",
    re.I,
)
# A bare number may count anything.
_KINDS = (Kind.SCALE, Kind.PERCENT, Kind.MONEY, Kind.DURATION, Kind.TIMES)
# From when, until when and by when something holds can be moved; the day of an event is what it is.
_MOVES = ("vanaf", "tot", "uiterlijk")


@dataclass(frozen=True, slots=True)
class Otherwise:
    """A unit that gives ``now`` where the question has ``asked``, both in words."""

    found: FoundUnit
    asked: str
    now: str


def otherwise_now(
    question: str, chosen: Sequence[FoundUnit], answered: Sequence[FoundUnit], model: EvidenceModel
) -> Otherwise | None:
    """The newest of ``answered`` that gives another fact than ``question`` names, if there is one.

    It is newer than the papers of ``chosen`` that hold the fact, and as likely to answer the
    question without it.
    """
    facts = _named(question)
    if not facts or _ASKS_WHICH.search(question):
        return None
    bare = _without(question, facts)
    holding = [item.date for item in chosen if _holds(item, facts)]
    if not content_words(bare) or not holding:
        return None
    evidence = model.of(bare)
    least = max(LEAST, _AS_LIKELY * max(map(evidence.chance, chosen)))
    newer = (f for f in answered if f.date > max(holding) and evidence.is_likely(f, least))
    told = [
        Otherwise(item, asked.words(), now)
        for item in newer
        if (changed := _otherwise(item, facts, evidence))
        for asked, now in [changed]
    ]
    return max(told, key=lambda item: (item.found.date, item.found.score), default=None)


def _named(text: str) -> list[Figure | Moment]:
    """The facts of ``text`` that can be otherwise later on."""
    figures = (item for item in find_figures(text) if item.kind in _KINDS)
    moments = (item for item in find_moments(text) if role_of(text, item) in _MOVES)
    return [*figures, *moments]


def _without(question: str, facts: Sequence[Figure | Moment]) -> str:
    """``question`` without ``facts`` and the words that lead up to them."""
    for fact in sorted(facts, key=lambda item: item.start, reverse=True):
        before = question[: fact.start]
        if isinstance(fact, Figure) and fact.kind is Kind.SCALE:
            before = re.sub(r"\b(?:salaris)?scha(?:al|len)\s*$", "", before, flags=re.I)
        question = _LEADS_UP.sub("", before) + question[fact.end :]
    return " ".join(question.split())


def _holds(item: FoundUnit, facts: Sequence[Figure | Moment]) -> bool:
    known: list[Figure | Moment] = [*find_figures(item.words), *find_moments(item.words)]
    return any(_same(fact, other) for fact in facts for other in known)


def _otherwise(
    item: FoundUnit, facts: Sequence[Figure | Moment], evidence: Evidence
) -> tuple[Figure | Moment, str] | None:
    """The fact that one sentence of ``item`` has otherwise, and what it has, where it is about the
    same and names none of ``facts``."""
    for sentence in _sentences(item):
        known = _named(sentence)
        if any(_same(fact, one) for fact in facts for one in known):
            continue
        other = next(((f, one) for f in facts for one in known if _replaces(f, one)), None)
        if other is not None and evidence.relevance.share(sentence) >= _HELD:
            return other[0], other[1].words()
    return None


def _sentences(item: FoundUnit) -> Iterator[str]:
    for block in item.unit.blocks:
        if block.role in (BlockRole.TEXT, BlockRole.CONDITIONAL):
            yield from split_sentences(display(item, block), RUNNING)


def _same(fact: Figure | Moment, other: Figure | Moment) -> bool:
    if isinstance(fact, Figure):
        return isinstance(other, Figure) and fact.equals(other)
    return isinstance(other, Moment) and fact.agrees(other)


def _replaces(fact: Figure | Moment, other: Figure | Moment) -> bool:
    """Whether ``other`` is of the same sort and says something else."""
    if isinstance(fact, Figure):
        return isinstance(other, Figure) and fact.competes(other) and not fact.equals(other)
    return isinstance(other, Moment) and fact.kind == other.kind and not fact.agrees(other)
