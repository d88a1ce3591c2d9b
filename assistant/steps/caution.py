"""What a careful officer wants to know about the words of the answer."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from assistant.answer import AnswerPart
from assistant.checks.cautions import cautions
from assistant.checks.promised import promised
from assistant.flow import Context
from assistant.steps.tools import Tools
from ingest.units import UnitKind


@dataclass(frozen=True, slots=True)
class Caution:
    """Adds flags about age, definitions, premises, commitments and slips."""

    tools: Tools

    def __call__(self, context: Context) -> None:
        if context.who_asked:
            return  # a question is as it was asked: it gets no older, and promises nothing
        context.flags += cautions(
            # A misspelt figure or word stands in no paper, though what is meant may.
            self.tools.search.understood(context.put.whole),
            _without_moments(context.parts, context),
            context.citations,
            [*context.found, *context.chosen],
            context.as_of or self.tools.today,
            asked=self.tools.search.understood(context.question),
        )
        context.flags += promised(
            context.citations,
            lambda: self.tools.commitments(context.as_of),
            context.as_of or self.tools.today,
        )


def _without_moments(parts: Iterable[AnswerPart], context: Context) -> list[AnswerPart]:
    """``parts`` without the sources that only say when something was said.

    Bullets of one paper share them, and what is wrong with one bullet is not wrong with the others.
    """
    moments = {
        item.n for item in context.citations if _is_head(item.document_id, item.unit_id, context)
    }
    return [
        replace(part, citations=own)
        if (own := tuple(n for n in part.citations if n not in moments))
        else part
        for part in parts
    ]


def _is_head(document_id: str, unit_id: str, context: Context) -> bool:
    record = context.composer.records.get(document_id)
    units = record.units if record else ()
    return any(unit.id == unit_id and unit.kind is UnitKind.HEADER for unit in units)
