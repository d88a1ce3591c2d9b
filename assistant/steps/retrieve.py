"""Units that may answer the question."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.answer import AnswerStatus
from assistant.flow import Context
from assistant.lines.about_person import find_about_person
from assistant.steps.tools import Tools

CANDIDATES = 12  # units looked at for one answer
NOTHING_FOUND = "Niets gevonden in de stukken. Probeer andere woorden, of controleer de peildatum en de filters."

# What the rows of a form about the arrangements of a visit answer.
_ARRANGED = re.compile(
    r"\b(?:waar|wanneer|hoe laat|wie|tijd(?:stip)?|datum|dag|adres|plaats|locatie|pers|when|where|who)\b",
    re.I,
)


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
        arranged = bool(_ARRANGED.search(context.searched))
        # The head of a paper says what it is about, never what was said.
        context.found = [
            item for item in found if item.speaks and (arranged or not item.is_arrangement)
        ]
        if not context.found:
            context.finish(AnswerStatus.NO_EVIDENCE, NOTHING_FOUND)
