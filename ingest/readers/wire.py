"""How a result of reading travels between processes: JSON, so that nothing in it can run."""

from __future__ import annotations

import json
from typing import Any

from ingest.source import Cell, FileStatus, PageSpan, ReadResult, SourceDocument, SourceLine


def pack(result: ReadResult) -> bytes:
    """``result`` as bytes."""
    document = result.document
    content: dict[str, Any] = {
        "status": result.status.value,
        "message": result.message,
        "page_count": result.page_count,
    }
    if document is not None:
        content["document"] = {
            "text": document.text,
            "lines": [_line(line) for line in document.lines],
            "pages": [[page.number, page.start, page.end] for page in document.pages],
            "media_type": document.media_type,
            "properties": document.properties,
            "warnings": document.warnings,
        }
    return json.dumps(content, separators=(",", ":")).encode("ascii")


def unpack(data: bytes) -> ReadResult:
    """The result in ``data``; raises ValueError, KeyError or TypeError for anything else."""
    content = json.loads(data)
    found = content.get("document")
    document = None
    if found is not None:
        document = SourceDocument(
            text=found["text"],
            lines=tuple(
                SourceLine(*line, cell=Cell(*cell) if cell else None, note=note)  # type: ignore[misc]
                for *line, cell, note in found["lines"]
            ),
            pages=tuple(PageSpan(*page) for page in found["pages"]),
            media_type=found["media_type"],
            properties=found["properties"],
            warnings=tuple(found["warnings"]),
        )
    return ReadResult(
        FileStatus(content["status"]), document, content["message"], content["page_count"]
    )


def _line(line: SourceLine) -> list[Any]:
    cell = line.cell
    return [
        line.start,
        line.end,
        line.page,
        line.bullet,
        line.heading,
        line.bold,
        [cell.table, cell.row, cell.column] if cell else None,
        line.note,
    ]
