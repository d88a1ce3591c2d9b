"""Whether what was found answers the question at all."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.answer import AnswerStatus
from assistant.flow import Context
from assistant.lines.found import FoundUnit
from assistant.steps.tools import Tools


@dataclass(frozen=True, slots=True)
class Judge:
    """Ends the flow where no unit answers the question; says what comes nearest."""

    tools: Tools

    def __call__(self, context: Context) -> None:
        if context.about_person:
            return
        holds = self.tools.evidence.answers(
            context.searched, context.found, over_time=context.over_time
        )
        if not holds:
            nearest = ", ".join(_name(found) for found in context.found[:3])
            context.finish(
                AnswerStatus.NO_EVIDENCE,
                f"In de stukken staat geen antwoord op deze vraag. Wel gevonden: {nearest}.",
            )


def _name(found: FoundUnit) -> str:
    number = f", vraag {found.unit.number}" if found.unit.number else ""
    return f"{found.record.file_name}{number}"
