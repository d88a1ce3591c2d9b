"""Every quotation must stand in its source, letter for letter; a part that fails is dropped."""

from __future__ import annotations

from assistant.flow import Context


def verify(context: Context) -> None:
    """Keep the parts whose quotations hold."""
    records = context.composer.records
    sound = {
        item.n
        for item in context.composer.citations
        if item.quote
        and " ".join(records[item.document_id].text[item.start : item.end].split()) == item.quote
    }
    context.parts = [part for part in context.composer.parts if set(part.citations) <= sound]
    used = {n for part in context.parts for n in part.citations}
    context.citations = [item for item in context.composer.citations if item.n in used]
