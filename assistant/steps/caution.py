"""What a careful officer wants to know about the words of the answer."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.checks.cautions import cautions
from assistant.flow import Context
from assistant.steps.tools import Tools


@dataclass(frozen=True, slots=True)
class Caution:
    """Adds flags about age, definitions, premises, commitments and slips."""

    tools: Tools

    def __call__(self, context: Context) -> None:
        context.flags += cautions(
            # A misspelt figure or word stands in no paper, though what is meant may.
            self.tools.search.understood(context.question),
            context.parts,
            context.citations,
            [*context.found, *context.chosen],
            context.as_of or self.tools.today,
        )
