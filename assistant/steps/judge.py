"""Whether what was found answers the question at all."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.answer import AnswerStatus
from assistant.flow import Context
from assistant.lines.places import place
from assistant.lines.search import search_hit
from assistant.steps.tools import Tools

_NEAREST = 3  # units that are named where none answers


@dataclass(frozen=True, slots=True)
class Judge:
    """Ends the flow where no unit answers the question; says what comes nearest."""

    tools: Tools

    def __call__(self, context: Context) -> None:
        if context.about_person:
            return
        evidence = self.tools.evidence.of(context.searched, over_time=context.over_time)
        context.evidence = evidence
        if not evidence.answered_by(context.found):
            places = [place(search_hit(1, found)) for found in context.found[:_NEAREST]]
            nearest = "; ".join(dict.fromkeys(places))
            context.finish(
                AnswerStatus.NO_EVIDENCE,
                f"In de stukken staat geen antwoord op deze vraag. Wel gevonden: {nearest}.",
            )
