"""Every quotation must stand in its source, letter for letter; a part that fails is dropped.

So is one that speaks to a language model: somebody put it there, and nobody should say it aloud.
"""

from __future__ import annotations

from collections.abc import Iterable

from assistant.answer import Answer, AnswerPart, AnswerStatus, Citation, Flag
from assistant.checks.flags import ON_OPEN
from assistant.flow import Context
from ingest.instructions import addresses_model


def verify(context: Context) -> None:
    """Keep the parts whose quotations hold."""
    held = _quoted(context)
    context.parts = [part for part in held if not addresses_model(part.text)]
    odd = {n for part in held if part not in context.parts for n in part.citations}
    names = {item.document for item in context.composer.citations if item.n in odd}
    names |= {item.record.file_name for item in context.chosen if addresses_model(item.words)}
    if names:
        message = (
            f"In {' en '.join(sorted(names))} staat tekst die een taalmodel toespreekt. Die is niet "
            "overgenomen; kijk dit stuk na."
        )
        context.flags.append(Flag("instruction", message))
    context.citations = _used(context, context.parts)


def so_far(context: Context) -> Answer:
    """What holds of the draft as it is at this moment, to show while work on it goes on."""
    parts = [part for part in _quoted(context) if not addresses_model(part.text)]
    return Answer(
        status=AnswerStatus.ANSWER,
        answer=tuple(parts),
        citations=tuple(_used(context, parts)),
        searched=context.searched,
        drawn_from=context.drawn_from,
    )


def _quoted(context: Context) -> list[AnswerPart]:
    """The parts all of whose quotations stand in their source, letter for letter."""
    sound = _sound(context)
    return [part for part in context.composer.parts if set(part.citations) <= sound]


def _sound(context: Context) -> set[int]:
    """The citations that stand in their source."""
    records = context.composer.records
    return {
        item.n
        for item in context.composer.citations
        if item.quote
        and " ".join(records[item.document_id].text[item.start : item.end].split()) == item.quote
    }


def _used(context: Context, parts: Iterable[AnswerPart]) -> list[Citation]:
    """The citations of ``parts``, and those of a question that is still open."""
    used = {n for part in parts for n in part.citations}
    on_open = {n for flag in context.flags if flag.kind in ON_OPEN for n in flag.citations}
    used |= on_open & _sound(context)
    return [item for item in context.composer.citations if item.n in used]
