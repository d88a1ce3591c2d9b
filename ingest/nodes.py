"""A document and its passages in LlamaIndex's terms: the document, and the parser of its nodes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from llama_index.core.node_parser import NodeParser
from llama_index.core.schema import (
    BaseNode,
    Document,
    MediaResource,
    NodeRelationship,
    RelatedNodeInfo,
)

from index.nodes import passage_node
from ingest.split import passages
from ingest.units import DocumentRecord


class CouncilDocument(Document):
    """A document that was read, recognised and split. ``record_name`` is its version."""

    record: DocumentRecord
    record_name: str

    @classmethod
    def of(cls, record: DocumentRecord, record_name: str) -> CouncilDocument:
        """``record`` as LlamaIndex has it."""
        return cls(
            id_=record.id,
            text_resource=MediaResource(text=record.text),
            record=record,
            record_name=record_name,
        )


class PassageParser(NodeParser):
    """Turns council documents into one node per passage, the unit it belongs to in its payload."""

    def _parse_nodes(
        self, nodes: Sequence[BaseNode], show_progress: bool = False, **_: Any
    ) -> list[BaseNode]:
        found: list[BaseNode] = []
        for document in nodes:
            if isinstance(document, CouncilDocument):
                found += _document_nodes(document)
        return found


def _document_nodes(document: CouncilDocument) -> list[BaseNode]:
    found: list[BaseNode] = []
    for unit in document.record.units:
        for passage in passages(document.record, unit):
            node = passage_node(document.record, document.record_name, unit, passage)
            node.relationships[NodeRelationship.SOURCE] = RelatedNodeInfo(node_id=document.node_id)
            found.append(node)
    return found
