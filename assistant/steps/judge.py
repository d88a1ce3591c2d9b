"""Whether what was found answers the question at all."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.answer import AnswerStatus
from assistant.draft.compose import citation
from assistant.flow import Context
from assistant.lines.counted import as_share
from assistant.lines.evidence import Evidence
from assistant.lines.excerpt import best_part
from assistant.steps.tools import Tools
from ingest.dates import in_words

NO_ANSWER = "In de stukken staat geen antwoord op deze vraag."
_NEAREST = 3  # units that are named where none answers


@dataclass(frozen=True, slots=True)
class Judge:
    """Ends the flow where no unit answers the question; says what comes nearest."""

    tools: Tools

    def __call__(self, context: Context) -> None:
        if context.about_person or context.only_who:
            return
        evidence = context.evidence = self._evidence(context)
        if not evidence.answered_by(context.found):
            context.near = [
                citation(number, found, best_part(found))
                for number, found in enumerate(context.found[:_NEAREST], start=1)
            ]
            context.finish(AnswerStatus.NO_EVIDENCE, _no_answer(context))

    def _evidence(self, context: Context) -> Evidence:
        """What can be said of units as answers: to what was searched, or to what was asked alone.

        The answer before goes along in a search for what "die" points at, and may be longer than
        all that is asked.
        Where all that was said of a subject is asked for, only the subject was searched; the whole
        question is judged.
        """
        judge = self.tools.evidence
        evidence = judge.of(context.searched, over_time=context.over_time)
        if context.overview:
            # The subject alone is judged only if it is a word or two that the papers are about.
            named = evidence.is_bare and evidence.is_in_scope(context.found)
            whole = judge.of(context.asked)
            return evidence if named and not whole.answered_by(context.found) else whole
        if evidence.answered_by(context.found):
            return evidence
        # How many people there are may be told as a share of them; a caution says so.
        shared = as_share(context.searched)
        if shared and (told := judge.of(shared)).answered_by(context.found):
            return told
        if not context.history or context.moment:
            return evidence
        alone = judge.of(context.asked, over_time=context.over_time)
        return alone if alone.answered_by(context.found) else evidence


def _no_answer(context: Context) -> str:
    if context.moment is None:
        return NO_ANSWER
    first, last = context.moment.periods[0]
    return (
        f"In de stukken van {in_words(first)} tot en met {in_words(last)} staat geen antwoord op deze vraag. "
        "Vraag het zonder de datum om in alle stukken te zoeken."
    )
