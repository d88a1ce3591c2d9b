"""Units that may answer the question."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta

from assistant.answer import AnswerStatus
from assistant.flow import Context
from assistant.lines.about_person import find_about_person
from assistant.lines.arrangements import that_speak
from assistant.lines.found import FoundUnit
from assistant.lines.leaning import find_leaning
from assistant.lines.search import date_number
from assistant.lines.tables import nearest, with_tables
from assistant.steps.tools import Tools

CANDIDATES = 12  # units looked at for one answer
CANDIDATES_TABLES = 24  # units among which a table with the year that is asked for is looked for
CANDIDATES_OVERVIEW = 40  # the same where all that was said of a subject is asked for
NOTHING_FOUND = "Niets gevonden in de stukken. Probeer andere woorden, of controleer de peildatum en de filters."


@dataclass(frozen=True, slots=True)
class Retrieve:
    """Finds units; a question about a person finds only the standard line on persons."""

    tools: Tools

    def __call__(self, context: Context) -> None:
        search, asked = self.tools.search, (context.searched, context.filter, _most(context))
        if context.about_person:
            found = find_about_person(search, *asked, only_line=True)
        else:
            found = self._said_then(context) or self._leaning(context)
        found = that_speak(found, context.searched)
        if not context.overview:
            found = nearest(found, context.searched, CANDIDATES)
        context.found = with_tables(found, context.searched)
        if not context.found:
            context.finish(AnswerStatus.NO_EVIDENCE, NOTHING_FOUND)

    def _leaning(self, context: Context) -> list[FoundUnit]:
        moving = self.tools.search.understood(context.moving)
        return find_leaning(
            self.tools.search, context.searched, moving, context.filter, _most(context)
        )

    def _said_then(self, context: Context) -> list[FoundUnit]:
        """Units of the papers of the moment that is asked for; none where those do not tell it."""
        moment, context.moment = context.moment, None
        if moment is None:
            return []
        for first, last in moment.periods:
            before = date_number(last + timedelta(days=1))
            if context.filter.before is not None and before is not None:
                before = min(before, context.filter.before)
            then = replace(context.filter, since=date_number(first), before=before)
            found = self.tools.search.find(moment.rest, then, _most(context))
            if found and (moment.only or self.tools.evidence.of(moment.rest).answered_by(found)):
                # What was said later is not what we said then.
                context.filter = replace(context.filter, before=before)
                context.searched = moment.rest
                context.moment = replace(moment, periods=((first, last),))
                return found
        return []


def _most(context: Context) -> int:
    return CANDIDATES_OVERVIEW if context.overview else CANDIDATES_TABLES
