"""Answers that are at odds: with each other, or with a line that was said before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from annotatie.model import Conflict, ConflictKind, DraftedQuestion
from assistant.answer import Citation
from assistant.checks.claims.checker import ClaimChecker
from assistant.checks.claims.compare import Comparison, Difference, Finding
from assistant.checks.claims.model import Verdict
from assistant.checks.claims.sentences import split_sentences
from assistant.checks.claims.statement import Statement
from assistant.desk import Desk

_FEWEST_WORDS = 3
_SHARED = 0.4  # share of the words of the shorter sentence that a pair must have in common
_COVERED = 0.6  # share of either sentence that the other must hold
_TURNED_COVERED = 0.65
_LEAST = 0.5  # weight of a difference
_TURNED = (Difference.DENIAL, Difference.OPPOSITE)
_WORDS = {
    Difference.FIGURE: "noemt een ander cijfer",
    Difference.MOMENT: "noemt een ander moment",
    Difference.DEFINITION: "gebruikt een andere definitie",
    Difference.LABEL: "noemt iets anders",
    Difference.DENIAL: "zegt het omgekeerde",
    Difference.OPPOSITE: "zegt het omgekeerde",
}


@dataclass(slots=True)
class _Said:
    """A sentence, with the numbers of the questions in whose answers it stands."""

    statement: Statement
    words: frozenset[str]
    numbers: list[str]
    units: set[str]
    citations: tuple[Citation, ...]

    @property
    def text(self) -> str:
        return self.statement.text


def conflicts_within(
    questions: Sequence[DraftedQuestion], checker: ClaimChecker
) -> dict[str, list[Conflict]]:
    """By the number of a question, its sentences that another answer says otherwise."""
    found: dict[str, list[Conflict]] = {}
    for one, other in combinations(_sentences(questions, checker), 2):
        finding = _difference(one, other, checker) if _may_differ(one, other) else None
        if finding is None:
            continue
        for here, there in ((one, other), (other, one)):
            for number in here.numbers:
                # One answer may hold both: what stands beside it can be seen.
                against = next((n for n in there.numbers if n != number), None)
                if against is not None and number not in there.numbers:
                    found.setdefault(number, []).append(_within(here, there, against, finding))
    return found


def conflicts_with_papers(desk: Desk, text: str, as_of: date | None) -> tuple[Conflict, ...]:
    """The sentences of a text that the papers contradict: for words of one's own."""
    return tuple(
        Conflict(
            ConflictKind.EARLIER,
            item.reason,
            item.text,
            _quoted(item.evidence),
            None,
            item.evidence,
        )
        for item in desk.check(text, as_of=as_of)
        if item.verdict is Verdict.CONTRADICTED
    )


def is_quoted(text: str, citations: Sequence[Citation]) -> bool:
    """Whether ``text`` stands in its sources word for word, so that no check is needed."""
    said = _plain(text)
    return said in _plain(" ".join(item.quote for item in citations))


def _sentences(questions: Sequence[DraftedQuestion], checker: ClaimChecker) -> list[_Said]:
    found: dict[str, _Said] = {}
    for question in questions:
        for bullet in question.bullets:
            units = {item.unit_id for item in bullet.citations}
            for text in split_sentences(bullet.text):
                said = found.get(text)
                if said is None:
                    statement = checker.statement(text)
                    words = frozenset(word.text for word in statement.words)
                    said = found[text] = _Said(statement, words, [], set(), bullet.citations)
                said.units |= units
                if question.number not in said.numbers:
                    said.numbers.append(question.number)
    return [
        said
        for said in found.values()
        if len(said.words) >= _FEWEST_WORDS and not said.text.endswith("?")
    ]


def _may_differ(one: _Said, other: _Said) -> bool:
    """Whether a full comparison is worth while; what stands in one unit goes together."""
    shared = len(one.words & other.words)
    if shared < _SHARED * min(len(one.words), len(other.words)):
        return False
    return not one.units & other.units


def _difference(one: _Said, other: _Said, checker: ClaimChecker) -> Finding | None:
    """The heaviest difference between two sentences that otherwise say the same."""
    there = checker.compare(one.statement, other.statement)
    back = checker.compare(other.statement, one.statement)
    covered = min(there.coverage, back.coverage)
    if covered < _COVERED:
        return None
    found = [item for item in there.findings if item.kind in _WORDS and item.weight >= _LEAST]
    if covered < _TURNED_COVERED or _denied(one) == _denied(other):
        found = [item for item in found if item.kind not in _TURNED]
    if _dated_apart(there):
        # The state of one day beside that of another: it went on.
        found = [item for item in found if item.kind in _TURNED]
    return max(found, key=lambda item: item.weight, default=None)


def _dated_apart(comparison: Comparison) -> bool:
    """Whether both say of which day their figures are, and these differ."""
    one, other = comparison.claim, comparison.source
    if not (one.figures and other.figures and one.moments and other.moments):
        return False
    return not any(a.holds(b) and b.holds(a) for a in one.moments for b in other.moments)


def _denied(said: _Said) -> int:
    """Whether a sentence denies something: 0 or 1, for two denials are none."""
    return len(said.statement.denied) % 2


def _within(here: _Said, there: _Said, number: str, finding: Finding) -> Conflict:
    return Conflict(
        ConflictKind.WITHIN,
        f"Het antwoord op vraag {number} {_WORDS[finding.kind]}: ‘{there.text}’ "
        f"Hier staat: ‘{here.text}’ Ga na wat klopt.",
        here.text,
        there.text,
        number,
        there.citations,
    )


def _quoted(evidence: Sequence[Citation]) -> str:
    return " ".join(item.quote for item in evidence)


def _plain(text: str) -> str:
    return "".join(filter(str.isalnum, text.lower()))
