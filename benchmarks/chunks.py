"""A peer as an assistant: pieces of text in the place of units, and the two best as its answer."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Protocol

from llama_index.core.node_parser import SentenceSplitter
from llama_index.core.schema import Document, NodeWithScore, TextNode

from assistant.answer import Answer, AnswerPart, AnswerStatus, Citation, SearchHit
from ingest.units import Block, BlockRole, DocumentRecord, Span, Unit, UnitKind, UnitStatus

ANSWERED_WITH = 2  # pieces: LlamaIndex's own default


class Retriever(Protocol):
    """What a peer is made of: it finds pieces, best first."""

    def find(self, question: str, limit: int) -> list[NodeWithScore]: ...


def cut(records: Sequence[DocumentRecord], splitter: SentenceSplitter) -> list[TextNode]:
    """The pieces of ``records``; their metadata say where they stand."""
    nodes: list[TextNode] = []
    for record in records:
        position = 0
        for node in splitter.get_nodes_from_documents([Document(text=record.text)]):
            assert isinstance(node, TextNode)
            start = record.text.find(node.text, max(0, position - len(node.text)))
            assert start >= 0, "a piece must be found back in its document"
            position = start + len(node.text)
            name = hashlib.sha256(f"{record.id}/{start}".encode()).hexdigest()[:16]
            place = {"document_id": record.id, "start": start, "end": position}
            nodes.append(TextNode(id_=name, text=node.text, metadata=place))
    return nodes


class Peer:
    """A system that retrieves pieces and gives them as they are. It never refuses.

    It knows no days and no earlier turns: what it is asked is searched as it stands.
    """

    def __init__(
        self, records: Sequence[DocumentRecord], nodes: Sequence[TextNode], retriever: Retriever
    ) -> None:
        self._retriever = retriever
        self._records = {record.id: _with_pieces(record, nodes) for record in records}

    def search(
        self,
        question: str,
        *,
        as_of: date | None = None,
        history: Sequence[Mapping[str, str]] = (),
        limit: int = 10,
    ) -> list[SearchHit]:
        found = self._retriever.find(question, limit)
        return [self._hit(rank, item) for rank, item in enumerate(found, start=1)]

    def ask(
        self,
        question: str,
        *,
        as_of: date | None = None,
        history: Sequence[Mapping[str, str]] = (),
    ) -> Answer:
        found = self._retriever.find(question, ANSWERED_WITH)
        citations = tuple(self._citation(n, item) for n, item in enumerate(found, start=1))
        parts = tuple(
            AnswerPart(item.node.get_content(), (n,)) for n, item in enumerate(found, start=1)
        )
        return Answer(AnswerStatus.ANSWER, parts, citations)

    def document(self, document_id: str) -> DocumentRecord | None:
        return self._records.get(document_id)

    def documents(self) -> list[DocumentRecord]:
        return list(self._records.values())

    def _citation(self, n: int, item: NodeWithScore) -> Citation:
        place = item.node.metadata
        record = self._records[place["document_id"]]
        meta = record.metadata
        return Citation(
            n=n,
            document=record.file_name,
            document_id=record.id,
            unit_id=item.node.node_id,
            title=meta.title,
            kind=meta.kind.value,
            body=meta.body,
            meeting=meta.meeting,
            meeting_date=meta.meeting_date,
            agenda_items=(),
            question_number=None,
            asker=None,
            party=None,
            heading=None,
            pages=(),
            confidentiality=meta.secrecy.level,
            quote=" ".join(item.node.get_content().split()),
            start=place["start"],
            end=place["end"],
        )

    def _hit(self, rank: int, item: NodeWithScore) -> SearchHit:
        given = self._citation(rank, item)
        return SearchHit(
            rank=rank,
            score=item.score or 0.0,
            unit_id=given.unit_id,
            document=given.document,
            document_id=given.document_id,
            title=given.title,
            kind=given.kind,
            body=given.body,
            meeting=given.meeting,
            meeting_date=given.meeting_date,
            agenda_items=(),
            question_number=None,
            asker=None,
            party=None,
            heading=None,
            pages=(),
            status=UnitStatus.ANSWERED.value,
            confidentiality=given.confidentiality,
            question=None,
            text=item.node.get_content(),
            start=given.start,
            end=given.end,
        )


def _with_pieces(record: DocumentRecord, nodes: Sequence[TextNode]) -> DocumentRecord:
    """``record`` with its pieces in the place of its units."""
    units = tuple(
        Unit(
            id=node.node_id,
            kind=UnitKind.SECTION,
            status=UnitStatus.ANSWERED,
            blocks=(Block(BlockRole.TEXT, (Span(node.metadata["start"], node.metadata["end"]),)),),
        )
        for node in nodes
        if node.metadata["document_id"] == record.id
    )
    return replace(record, units=units)
