"""The status of the answer, and what a careful officer must see beside it."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.answer import AnswerStatus, Flag
from assistant.checks import flags, origin
from assistant.checks.prepared import prepared
from assistant.flow import Context
from assistant.steps.retrieve import NOTHING_FOUND
from assistant.steps.tools import Tools
from ingest.units import UnitStatus


@dataclass(frozen=True, slots=True)
class Present:
    """Ends the flow."""

    tools: Tools

    def __call__(self, context: Context) -> None:
        best = context.chosen[0]
        context.flags = _unique(
            [
                *flags.nothing_new(context.chosen, context.said_before),
                *flags.secrecy(
                    context.quoted, context.citations, context.as_of or self.tools.today
                ),
                # A question was asked; what was prepared is the answer.
                *(() if context.who_asked else prepared(context.citations, context.recorded)),
                *flags.otherwise(context.otherwise, context.citations),
                *context.flags,
                *origin.scanned([*context.found, *context.quoted], context.citations),
            ]
        )
        if context.about_person:
            context.finish(
                AnswerStatus.NO_INDIVIDUAL_CASES,
                "Dit gaat over een persoon of een herkenbaar geval. "
                "Hier past alleen de standaardlijn.",
            )
        elif context.still_open and best.unit.status is UnitStatus.REFERS_TO_OTHER_ALDERMAN:
            who = best.unit.other_alderman or "een andere wethouder"
            context.finish(
                AnswerStatus.REFER_OTHER_WETHOUDER,
                f"Deze vraag wordt beantwoord door wethouder {who}. "
                "Er staat nog geen antwoord in de stukken.",
            )
        elif context.still_open:
            context.finish(
                AnswerStatus.PLACEHOLDER_ONLY,
                "Hierover is eerder een vraag gesteld, maar het antwoord is nog niet (helemaal) ingevuld.",
            )
        elif context.parts:
            context.finish(AnswerStatus.ANSWER)
        else:
            context.finish(AnswerStatus.NO_EVIDENCE, NOTHING_FOUND)


def _unique(items: list[Flag]) -> list[Flag]:
    return list(dict.fromkeys(items))
