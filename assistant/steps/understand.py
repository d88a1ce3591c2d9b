"""What is asked: the standing question, who asked it before, whether it is about a person."""

from __future__ import annotations

from dataclasses import dataclass, replace

from assistant.answer import AnswerStatus, Flag
from assistant.flow import Context
from assistant.question.asker import asked_by, asks_only_who
from assistant.question.follow_up import (
    own_part,
    previous_question,
    searched_question,
    standing_question,
)
from assistant.question.intent import asks_over_time
from assistant.question.names import without_names
from assistant.question.persons import asks_about_person
from assistant.question.said_then import said_then
from assistant.question.subject import lacks_subject
from assistant.question.who_asked import asked_about
from assistant.steps.tools import Tools
from ingest.instructions import addresses_model

_INSTRUCTED = (
    "In de vraag staat een opdracht aan een taalmodel. Die wordt niet opgevolgd: hier staat alleen "
    "wat er in de stukken staat."
)


@dataclass(frozen=True, slots=True)
class Understand:
    """Rebuilds a follow-up and notices a person, a member, a party or a development."""

    tools: Tools

    def __call__(self, context: Context) -> None:
        standing = standing_question(context.question, context.history)
        if not standing.strip():
            context.finish(AnswerStatus.ERROR, "Stel een vraag: het vraagveld is leeg.")
            return
        if lacks_subject(context.question):
            context.finish(AnswerStatus.ERROR, "Noem het onderwerp: de vraag zegt niet waarover.")
            return
        if addresses_model(context.question):
            context.flags.append(Flag("instruction", _INSTRUCTED))
        sought = self._sought(context)
        # What somebody wants to know is judged by her own words, not by what was answered.
        own = context.asked = self.tools.search.understood(standing)
        context.about_person = asks_about_person(own)
        wanted = without_names(sought) if context.about_person else sought
        context.searched = self.tools.search.understood(wanted)
        context.over_time = asks_over_time(own)
        if not (context.over_time or context.about_person):
            context.moment = said_then(context.searched, context.as_of or self.tools.today)
        if context.about_person:
            context.who_asked = False
        asker = asked_by(own, self.tools.parties, self.tools.askers)
        if asker is None or context.about_person:
            return
        context.only_who = asks_only_who(own, asker)
        if not asker.known:
            who = f"de fractie {asker.said}" if asker.is_party else f"lid {asker.said}"
            context.finish(
                AnswerStatus.NO_EVIDENCE,
                f"In de stukken staan geen vragen van {who}. Controleer de naam en de filters.",
            )
        elif asker.is_party:
            context.filter = replace(context.filter, parties=asker.known)
        else:
            context.filter = replace(context.filter, askers=asker.known)

    @staticmethod
    def _sought(context: Context) -> str:
        """What is searched: of "wie vroeg naar X?" only X, or what the question points at."""
        about = asked_about(context.question)
        if about == "" and context.history:
            context.points_back = True
            about = previous_question(context.question, context.history)
        context.who_asked = bool(about)
        if about:
            return about
        context.follows = bool(previous_question(context.question, context.history))
        context.own_part = own_part(context.question, context.history)
        return searched_question(context.question, context.history)
