"""Answers that are at odds: with each other, or with a line that was said before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from annotatie.model import Conflict, ConflictKind, DraftedQuestion
from assistant.answer import Citation
from assistant.checks.claims.at_odds import at_odds
from assistant.checks.claims.checker import ClaimChecker
from assistant.checks.claims.compare import Difference, Finding
from assistant.checks.claims.model import Verdict
from assistant.checks.claims.statement import Statement
from assistant.desk import Desk
from ingest.sentences import split_sentences

_WORDS = {
    Difference.FIGURE: "noemt een ander cijfer",
    Difference.MOMENT: "noemt een ander moment",
    Difference.DEFINITION: "gebruikt een andere definitie",
    Difference.LABEL: "noemt iets anders",
    Difference.DENIAL: "zegt het omgekeerde",
    Difference.OPPOSITE: "zegt het omgekeerde",
}
_MARKUP = re.compile(r"</?[a-z]{1,6}\d?>", re.I)


@dataclass(slots=True)
class _Said:
    """A sentence, with the numbers of the questions in whose answers it stands."""

    statement: Statement
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
        if one.units & other.units:
            continue  # what stands in one unit goes together
        finding = at_odds(one.statement, other.statement, checker.compare)
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
    said = letters(text)
    return said in letters(" ".join(item.quote for item in citations))


def _sentences(questions: Sequence[DraftedQuestion], checker: ClaimChecker) -> list[_Said]:
    found: dict[str, _Said] = {}
    for question in questions:
        for bullet in question.bullets:
            units = {item.unit_id for item in bullet.citations}
            for text in split_sentences(bullet.text):
                said = found.get(text)
                if said is None:
                    statement = checker.statement(text)
                    said = found[text] = _Said(statement, [], set(), bullet.citations)
                said.units |= units
                if question.number not in said.numbers:
                    said.numbers.append(question.number)
    return list(found.values())


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


def letters(text: str) -> str:
    """``text`` as it is compared: letters and digits alone, without the marks of a web page.

    >>> letters("<b>Totaal</b> 4.675")
    'totaal4675'
    """
    return "".join(filter(str.isalnum, _MARKUP.sub("", text).lower()))
