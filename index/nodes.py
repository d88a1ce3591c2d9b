"""A passage as a LlamaIndex node: what is searched, and the payload it is filtered on."""

from __future__ import annotations

import hashlib
from typing import Any

from llama_index.core.schema import TextNode

from access.clearance import dossier_key
from access.rules import terms
from index.sparse import HEADER_SEPARATOR, first_sentence
from ingest.split import Passage
from ingest.units import DocumentRecord, Secrecy, Unit


class PassageNode(TextNode):
    """One passage of a unit. ``text`` is what is searched; the verbatim words stay in the record."""

    question: str = ""
    header: str = ""

    @property
    def lead(self) -> str:
        """The question it answers, the heading right above it, or its first sentence."""
        heading = self.header.rsplit(HEADER_SEPARATOR, 1)[-1]
        return self.question or heading or first_sentence(self.text)


def passage_node(
    record: DocumentRecord, record_name: str, unit: Unit, passage: Passage
) -> PassageNode:
    """``passage`` as a node. ``record_name`` says which version of the document it belongs to."""
    return PassageNode(
        id_=str(point_number(f"{record_name}/{passage.id}")),
        text=passage.text,
        question=passage.question,
        header=passage.header,
        metadata=payload(record, record_name, unit, passage),  # type: ignore[call-arg]
    )


def point_number(name: str) -> int:
    """The number of the point called ``name``, of 63 bits: the same every time.

    The engines take UUIDs too, but hand each out as an object, and a search has hundreds of results.
    """
    return int.from_bytes(hashlib.sha256(name.encode()).digest()[:8]) >> 1


def payload(
    record: DocumentRecord, record_name: str, unit: Unit, passage: Passage
) -> dict[str, Any]:
    """What the store keeps beside the vectors: the fields of ``index.schema`` and the place."""
    meta = record.metadata
    return {
        "document_id": record.id,
        "record": record_name,
        "unit_id": unit.id,
        "kind": meta.kind.value,
        "body": meta.body or "",
        "committee": meta.committee or "",
        "asker": unit.asker or "",
        "party": unit.party or "",
        "confidentiality": meta.secrecy.level,
        **access_payload(meta.secrecy, unit.secrecy, meta.dossier),
        "status": unit.status.value,
        "date": int(meta.meeting_date.replace("-", "")) if meta.meeting_date else 0,
        "start": passage.span.start,
        "end": passage.span.end,
    }


def access_payload(
    paper: Secrecy, part: Secrecy | None, dossier: str | None
) -> dict[str, int | str]:
    """What the filter on access goes by: the secrecy of a paper and of a part of it."""
    whole, own = terms(paper), terms(part)
    return {
        "dossier": dossier_key(dossier),
        "level": int(whole.level),
        "lifted": whole.lifted,
        "after": int(whole.after),
        "part_level": int(own.level),
        "part_lifted": own.lifted,
        "part_after": int(own.after),
    }
