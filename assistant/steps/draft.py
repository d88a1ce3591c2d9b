"""The draft: passages of the chosen units, newest paper first, older wordings behind them."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.checks import flags
from assistant.draft.compose import choose
from assistant.draft.passages import Quotable, quotables
from assistant.flow import Context
from assistant.lines.history import History
from assistant.question.persons import PERSON_LINE
from assistant.steps.tools import Tools

_MOST_PARTS = 6  # passages of an answer from one unit; a good draft has two to six
_MOST_EACH = 4  # the same where several units speak
_MOST_PERSONS = 2
_LEAST_PERSONS = 0.3  # relevance below which a passage is not the line on persons


@dataclass(frozen=True, slots=True)
class Draft:
    """Puts the answer together, verbatim."""

    tools: Tools

    def __call__(self, context: Context) -> None:
        said = self._say(context)
        context.spoken = len(context.composer.parts)
        self._add_history(context, said)
        context.flags += flags.conditional(said)

    def _say(self, context: Context) -> list[tuple[Quotable, tuple[int, ...]]]:
        question = PERSON_LINE if context.about_person else context.searched
        relevance = self.tools.relevance(question)
        composer = context.composer
        said: list[tuple[Quotable, tuple[int, ...]]] = []
        limit = _MOST_PARTS if len(context.chosen) == 1 else _MOST_EACH
        for found in sorted(context.chosen, key=lambda item: item.date, reverse=True):
            able = quotables(found, relevance)
            if context.about_person:
                fitting = [item for item in able if item.relevance >= _LEAST_PERSONS]
                able, limit = fitting or able[:1], _MOST_PERSONS
            for item in choose(able, limit):
                if not composer.has_said(item):
                    said.append((item, composer.say(item)))
        return said

    def _add_history(self, context: Context, said: list[tuple[Quotable, tuple[int, ...]]]) -> None:
        history = History(context.found, self.tools.analyser)
        for item, numbers in said:
            for older, same in history.older(item):
                if not context.composer.has_said(older):
                    numbers += context.composer.say(older)
                context.flags.append(flags.reworded(older.found, numbers, same=same))
