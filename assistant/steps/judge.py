"""Whether what was found answers the question at all."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.answer import AnswerStatus
from assistant.draft.compose import citation
from assistant.flow import Context
from assistant.lines.excerpt import best_part
from assistant.steps.tools import Tools

NO_ANSWER = "In de stukken staat geen antwoord op deze vraag."
_NEAREST = 3  # units that are named where none answers


@dataclass(frozen=True, slots=True)
class Judge:
    """Ends the flow where no unit answers the question; says what comes nearest."""

    tools: Tools

    def __call__(self, context: Context) -> None:
        if context.about_person or context.only_who:
            return
        evidence = self.tools.evidence.of(context.searched, over_time=context.over_time)
        context.evidence = evidence
        if not evidence.answered_by(context.found):
            context.near = [
                citation(number, found, best_part(found))
                for number, found in enumerate(context.found[:_NEAREST], start=1)
            ]
            context.finish(AnswerStatus.NO_EVIDENCE, NO_ANSWER)
