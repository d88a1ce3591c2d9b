"""Units that may answer the question."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.answer import AnswerStatus
from assistant.flow import Context
from assistant.lines.about_person import find_about_person
from assistant.lines.arrangements import asks_for_arrangements, is_arrangement
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
        arranged = asks_for_arrangements(context.searched)
        # The head of a paper says what it is about, never what was said.
        context.found = [
            item for item in found if item.speaks and (arranged or not is_arrangement(item))
        ]
        if not context.found:
            context.finish(AnswerStatus.NO_EVIDENCE, NOTHING_FOUND)
