"""Units that may answer the question."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.answer import AnswerStatus
from assistant.flow import Context
from assistant.lines.about_person import find_about_person
from assistant.lines.arrangements import that_speak
from assistant.steps.tools import Tools

CANDIDATES = 12  # units looked at for one answer
NOTHING_FOUND = "Niets gevonden in de stukken. Probeer andere woorden, of controleer de peildatum en de filters."


@dataclass(frozen=True, slots=True)
class Retrieve:
    """Finds units; a question about a person finds only the standard line on persons."""

    tools: Tools

    def __call__(self, context: Context) -> None:
        search, asked = self.tools.search, (context.searched, context.filter, CANDIDATES)
        if context.about_person:
            found = find_about_person(search, *asked, only_line=True)
        else:
            found = search.find(*asked)
        context.found = that_speak(found, context.searched)
        if not context.found:
            context.finish(AnswerStatus.NO_EVIDENCE, NOTHING_FOUND)
