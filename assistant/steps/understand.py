"""What is asked: the standing question, who asked it before, whether it is about a person."""

from __future__ import annotations

from dataclasses import dataclass, replace

from assistant.answer import AnswerStatus, Flag
from assistant.flow import Context
from assistant.question.asker import asked_by, asks_only_who
from assistant.question.follow_up import own_part, previous_question
from assistant.question.intent import asks_over_time
from assistant.question.meant import is_about_person, moving, names_asker, searched, standing
from assistant.question.names import without_names
from assistant.question.overview import next_subject, overview_subject
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
        meant = standing(context.put, context.history)
        if not meant.strip():
            context.finish(AnswerStatus.ERROR, "Stel een vraag: het vraagveld is leeg.")
            return
        if lacks_subject(context.question):
            context.finish(AnswerStatus.ERROR, "Noem het onderwerp: de vraag zegt niet waarover.")
            return
        if addresses_model(context.put.whole):
            context.flags.append(Flag("instruction", _INSTRUCTED))
        sought = self._sought(context)
        # What somebody wants to know is judged by her own words, not by what was answered.
        own = context.asked = self.tools.search.understood(meant)
        whole = self.tools.search.understood(context.put.whole)
        context.about_person = is_about_person(context.put, own, whole)
        wanted = without_names(sought) if context.about_person else sought
        context.searched = self.tools.search.understood(wanted)
        context.over_time = asks_over_time(own)
        if not (context.over_time or context.about_person):
            context.moment = said_then(context.searched, context.as_of or self.tools.today)
            if context.moment is None:
                self._overview(context, meant)
        if context.about_person:
            context.who_asked = False
        by = self.tools.search.understood(names_asker(context.put, meant))
        asker = asked_by(by, self.tools.parties, self.tools.askers)
        if asker is None or context.about_person:
            return
        context.only_who = asks_only_who(by, asker)
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

    def _overview(self, context: Context, meant: str) -> None:
        """Where all that was said of a subject is asked for, only the subject is searched."""
        before = [turn["content"] for turn in context.history if turn.get("role") == "user"]
        understood = self.tools.search.understood
        if (subject := next_subject(context.question, before)) is not None:
            # It leans on the form of the question before it, not on its subject.
            context.asked = understood(f"Wat hebben we gezegd over {subject}?")
            context.follows, context.own_part, context.moving = False, "", ""
        else:
            subject = overview_subject(meant) or overview_subject(context.searched)
        if subject is not None:
            context.overview = True
            context.searched = understood(subject)

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
        if not context.put.around:
            context.follows = bool(previous_question(context.question, context.history))
            context.own_part = own_part(context.question, context.history)
        context.moving = moving(context.put, context.history)
        return searched(context.put, context.history)
