"""How a question of an annotatie stands, in a word or two, as the list and its panel show it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from annotatie.model import DraftedQuestion
from annotatie.work import Work
from assistant.answer import AnswerStatus


class State(StrEnum):
    """What one can narrow the list down to. The value is also its label."""

    ANSWERED = "met een eerdere lijn"
    OWN = "zelf beantwoord"
    NO_EVIDENCE = "geen eerdere lijn"
    OPEN = "eerder niet beantwoord"
    OTHER = "andere wethouder"
    INDIVIDUAL = "over een persoon"
    FAILED = "mislukt"
    AT_ODDS = "tegenstrijdig"
    UNSOURCED = "zin zonder bron"
    UNCHECKED = "niet gecontroleerd"
    DONE = "klaar"

    @property
    def key(self) -> str:
        """The state as one word, for the page."""
        return self.name.lower()


_OF_STATUS = {
    AnswerStatus.ANSWER: State.ANSWERED,
    AnswerStatus.NO_EVIDENCE: State.NO_EVIDENCE,
    AnswerStatus.PLACEHOLDER_ONLY: State.OPEN,
    AnswerStatus.REFER_OTHER_WETHOUDER: State.OTHER,
    AnswerStatus.NO_INDIVIDUAL_CASES: State.INDIVIDUAL,
    AnswerStatus.ERROR: State.FAILED,
}
_TO_FILL_IN = (State.NO_EVIDENCE, State.OPEN, State.FAILED)


@dataclass(frozen=True, slots=True)
class Standing:
    """A question with all that holds for it."""

    question: DraftedQuestion
    states: tuple[State, ...]

    @property
    def is_done(self) -> bool:
        """Whether it was marked as finished."""
        return State.DONE in self.states


def standing_of(work: Work, question: DraftedQuestion) -> Standing:
    """How ``question`` of ``work`` stands: first how it was answered, last whether it is done."""
    state = _OF_STATUS[question.status]
    if state in _TO_FILL_IN and question.bullets and not question.missing:
        state = State.OWN
    found = [state]
    if question.conflicts:
        found.append(State.AT_ODDS)
    if any(not bullet.citations for bullet in question.bullets):
        found.append(State.UNSOURCED)
    if question.number in work.typed:
        found.append(State.UNCHECKED)
    if question.number in work.done:
        found.append(State.DONE)
    return Standing(question, tuple(found))


def standings(work: Work) -> list[Standing]:
    """All questions of ``work``, in the order of the annotatie."""
    asked = work.annotatie.questions if work.annotatie else ()
    return [standing_of(work, question) for question in asked]
