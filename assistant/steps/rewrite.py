"""The draft in a model's words, where one is configured; the verbatim draft where that fails."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.answer import AnswerPart, Citation, Flag
from assistant.draft.generated import Written, hold, write
from assistant.draft.sources import sources_of
from assistant.draft.writer import WriterError
from assistant.flow import Context
from assistant.question.meant import standing
from assistant.steps.tools import Pen
from assistant.steps.verify import so_far
from ingest.instructions import addresses_model


@dataclass(frozen=True, slots=True)
class Rewrite:
    """Replaces the passages of the line by verified sentences; older wordings stay as they are."""

    pen: Pen

    def __call__(self, context: Context) -> None:
        if context.about_person or context.chosen[0].is_open:
            return  # here only the words that were agreed on will do
        composer = context.composer
        spoken = composer.parts[: context.spoken]
        parts = [part for part in spoken if not addresses_model(part.text)]
        if not parts:
            return
        if not self._may_read(parts, composer.citations):
            context.flags.append(_fallback("een stuk waar geheimhouding op rust"))
            return
        if context.tell is not None:
            # Every word of it stands in the papers; what the model makes of it comes later.
            context.tell(so_far(context))
        sources = sources_of(parts, composer.citations)
        question = self._question(context)
        try:
            with self.pen.waiting():
                drafted = write(question, sources, self.pen.writer)
        except WriterError as error:
            context.flags.append(_fallback(str(error)))
            return
        written = hold(drafted, sources, self.pen.verifier)
        if not written.has_own:
            context.flags.append(_fallback("geen zin van het taalmodel klopte met de bronnen"))
            context.flags += _listed(written)
            return
        composer.replace(context.spoken, written.parts)
        context.flags = _still_cited(context)
        context.flags.insert(0, _generated(self.pen.writer.name, written))
        context.flags += _listed(written)

    def _question(self, context: Context) -> str:
        """The question for the model: a word may have been corrected to that of a secret paper."""
        if self.pen.knows(context.asked):
            return context.asked
        return standing(context.put, context.history)

    def _may_read(self, parts: Sequence[AnswerPart], citations: Sequence[Citation]) -> bool:
        """Whether the model may see all of ``parts``."""
        numbers = {number for part in parts for number in part.citations}
        cited = [item for item in citations if item.n in numbers]
        return all(self.pen.may_read(item.document_id, item.unit_id) for item in cited)


def _generated(model: str, written: Written) -> Flag:
    numbers = tuple(dict.fromkeys(n for part in written.parts for n in part.citations))
    return Flag(
        "generated",
        f"Geformuleerd door het taalmodel {model} en zin voor zin vergeleken met de bronnen. "
        "De bronnen zelf gaan voor.",
        numbers,
    )


def _fallback(reason: str) -> Flag:
    return Flag("verbatim_fallback", f"Dit antwoord is letterlijk uit de stukken: {reason}.")


def _listed(written: Written) -> list[Flag]:
    """What the model wrote and is not in the draft."""
    listed = [
        Flag("repaired", f"Vervangen door de letterlijke bron: {told}") for told in written.repaired
    ]
    return listed + [Flag("dropped", f"Weggelaten: {told}") for told in written.dropped]


def _still_cited(context: Context) -> list[Flag]:
    """The flags without those about sources that are not used any more."""
    used = {n for part in context.composer.parts for n in part.citations}
    kept: list[Flag] = []
    for flag in context.flags:
        numbers = tuple(n for n in flag.citations if n in used)
        if numbers or not flag.citations:
            kept.append(replace(flag, citations=numbers))
    return kept
