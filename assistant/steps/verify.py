"""Every quotation must stand in its source, letter for letter; a part that fails is dropped.

So is one that speaks to a language model: somebody put it there, and nobody should say it aloud.
"""

from __future__ import annotations

from assistant.answer import Flag
from assistant.flow import Context
from ingest.instructions import addresses_model


def verify(context: Context) -> None:
    """Keep the parts whose quotations hold."""
    records = context.composer.records
    sound = {
        item.n
        for item in context.composer.citations
        if item.quote
        and " ".join(records[item.document_id].text[item.start : item.end].split()) == item.quote
    }
    held = [part for part in context.composer.parts if set(part.citations) <= sound]
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
    used = {n for part in context.parts for n in part.citations}
    context.citations = [item for item in context.composer.citations if item.n in used]
