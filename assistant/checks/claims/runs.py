"""Runs of sentences of one unit, and what a claim finds in each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from assistant.checks.claims.compare import Comparison, Floats, covered
from assistant.checks.claims.likeness import Likeness
from assistant.checks.claims.passages import Passage, Sentence
from assistant.checks.claims.statement import Statement
from assistant.checks.facts.figure import Figure, Kind
from assistant.checks.facts.labels import Label

_LONGEST = 3  # sentences in a row that may bear out a claim together
_AROUND = 0.75  # how far a word of the heading, the question or another sentence counts
_NEXT = 0.9  # the same for the sentence before and behind
_BACK = 0.12  # what it counts that the claim says most of the sentences
_SUBJECT = 0.4  # share of the sentences before a claim that its source must be about
_LABELLED = 0.9  # "van onderop" for "bottom-up"
_SHARE, _SHARES = 0.85, frozenset({"aandeel", "percentage"})  # what a figure in percent is
_SPEAKER = 0.85  # "ik" for "de wethouder"
# Whom the speaker means: a claim in the third person meets a source in the first.
_SPEAKERS = (
    (
        re.compile(r"\b(?:ik|mij|mijn|me)\b", re.I),
        frozenset({"wethouder", "bestuurder", "portefeuillehouder"}),
    ),
    (
        re.compile(r"\b(?:we|wij|ons|onze)\b", re.I),
        frozenset({"gemeente", "college", "organisatie", "stad", "werkgever", "wethouder"}),
    ),
    (
        re.compile(r"\b(?:u|uw|jullie)\b", re.I),
        frozenset({"raad", "gemeenteraad", "raadsleden", "commissie", "raadslid"}),
    ),
)
_MUNICIPALITY = re.compile(r"\b(?:[Gg]emeente|[Ss]tad) ([A-Z][\w-]+)")


@dataclass(slots=True)
class Run:
    """One to three sentences beside the claim.

    ``alone`` is the likeness each claim word finds in the sentences, ``within`` in their unit
    with what stands around it, ``asked`` in the question of the unit only.
    """

    passage: Passage
    sentences: tuple[Sentence, ...]
    alone: Floats
    within: Floats
    asked: Floats
    closeness: float = 0.0
    comparison: Comparison | None = None

    @property
    def is_one(self) -> bool:
        """Whether it says one thing: a sentence, or one with the sentence it leans on."""
        if len(self.sentences) == 2:
            return self.sentences[1].leans and not self.sentences[1].is_row
        return len(self.sentences) == 1

    def back(self, claim: Statement) -> float:
        """The share of what the sentences say, by weight, that the claim says too; at most 1."""
        weight = sum(sentence.statement.weight for sentence in self.sentences)
        return min(1.0, claim.weight * covered(claim, self.alone) / weight) if weight else 0.0

    @property
    def text(self) -> str:
        return " ".join(sentence.statement.text for sentence in self.sentences)


def runs_of(claim: Statement, passage: Passage, likeness: Likeness) -> list[Run]:
    """Every run of at most three sentences of a unit; for a unit without answer an empty one."""
    none = np.zeros(len(claim.words), dtype=np.float32)
    asked = _most([_found(claim, item.statement, likeness) for item in passage.asked], none)
    around = np.maximum(_found(claim, passage.around, likeness), asked)
    around = np.maximum(around, _municipality(claim, passage))
    said = _said(claim, passage)
    alone = [_found(claim, sentence.statement, likeness) for sentence in said]
    if not alone:
        outside = np.asarray(around * _AROUND, dtype=np.float32)
        return [Run(passage, (), none, outside, asked, 0.4 * covered(claim, around))]
    beyond = np.maximum(_most(alone, none), around) * _AROUND
    runs: list[Run] = []
    for first in range(len(alone)):
        for last in range(first + 1, min(first + _LONGEST, len(alone)) + 1):
            if last - first > 1 and said[first].is_row:
                break
            here = _most(alone[first:last], none)
            beside = _most([*alone[max(0, first - 1) : first], *alone[last : last + 1]], none)
            within = np.asarray(
                np.maximum(here, np.maximum(beside * _NEXT, beyond)), dtype=np.float32
            )
            run = Run(passage, said[first:last], here, within, asked)
            run.closeness = _closeness(claim, run)
            runs.append(run)
    return runs


def about(runs: Sequence[Run], subject: Statement, likeness: Likeness) -> list[Run]:
    """The ``runs`` of one unit that are about ``subject`` as well.

    It stands in their sentences, in those right beside them, in the question or in the heading.
    """
    if not runs or not subject.words:
        return list(runs)
    passage = runs[0].passage
    none = np.zeros(len(subject.words), dtype=np.float32)
    around = np.maximum(_found(subject, passage.around, likeness), _municipality(subject, passage))
    around = _most([_found(subject, item.statement, likeness) for item in passage.asked], around)
    said = [_found(subject, item.statement, likeness) for item in passage.said]
    places = {id(item): number for number, item in enumerate(passage.said)}
    kept: list[Run] = []
    for run in runs:
        inside = [places[id(item)] for item in run.sentences if id(item) in places]
        near = said[max(0, inside[0] - 1) : inside[-1] + 2] if inside else []
        if covered(subject, np.maximum(_most(near, none), around)) >= _SUBJECT:
            kept.append(run)
    return kept


def _said(claim: Statement, passage: Passage) -> tuple[Sentence, ...]:
    """What the unit says that can bear on the claim.

    The question counts where the claim is about who asked it, and where the answer is yes.
    """
    names = {name.text for name in claim.names}
    if passage.affirms or (claim.about_asker and names & passage.asker):
        return (*passage.asked, *passage.said)
    return passage.said


def _closeness(claim: Statement, run: Run) -> float:
    """How near a run is to the claim: words, words around it, facts; the shorter first."""
    words = 0.65 * covered(claim, run.alone) + 0.35 * covered(claim, run.within)
    facts = _facts_held(claim, run.sentences)
    size = 0.03 * (len(run.sentences) - 1)
    words += _BACK * run.back(claim)
    return words + (0.3 * facts if facts is not None else 0.15) - size


def _facts_held(claim: Statement, sentences: Sequence[Sentence]) -> float | None:
    """The share of the claim's facts that stand in the sentences; None where it has none."""
    if not claim.facts:
        return None
    held = 0
    for fact in claim.facts:
        for said in (sentence.statement for sentence in sentences):
            if isinstance(fact, Figure):
                found = any(fact.equals(other) for other in said.figures)
            elif isinstance(fact, Label):
                found = any(fact.name == other.name for other in said.labels)
            else:
                found = any(o.holds(fact) and o.same_side(fact) for o in said.moments)
            if found:
                held += 1
                break
    return held / len(claim.facts)


def _found(claim: Statement, source: Statement, likeness: Likeness) -> Floats:
    """The likeness each claim word finds in ``source``, speakers included."""
    if source.words and claim.words:
        found = likeness.matrix(claim.words, source.words).max(axis=1)
    else:
        found = np.zeros(len(claim.words), dtype=np.float32)
    names = {label.name for label in source.labels}
    shared = [label for label in claim.labels if label.name in names]
    if shared:
        told = [any(s.start <= w.start < s.end for s in shared) for w in claim.words]
        found = np.maximum(found, np.where(told, _LABELLED, 0.0))
    for pattern, meant in _SPEAKERS:
        if pattern.search(source.text):
            spoken = np.array([_SPEAKER if w.text in meant else 0.0 for w in claim.words])
            found = np.maximum(found, spoken)
    if any(item.kind is Kind.PERCENT for item in source.figures):
        shares = np.array([_SHARE if w.text in _SHARES else 0.0 for w in claim.words])
        found = np.maximum(found, shares)
    return np.asarray(found, dtype=np.float32)


def _municipality(claim: Statement, passage: Passage) -> Floats:
    """The name of the municipality is understood in all of its papers."""
    names = {match.lower() for match in _MUNICIPALITY.findall(passage.found.record.text)}
    return np.array([1.0 if w.text in names else 0.0 for w in claim.words], dtype=np.float32)


def _most(found: Sequence[Floats], none: Floats) -> Floats:
    return np.asarray(np.maximum.reduce([none, *found]), dtype=np.float32)
