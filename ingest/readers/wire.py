"""How a result of reading travels between processes: JSON, so that nothing in it can run."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import Any

from pydantic import TypeAdapter

from ingest.record import RecordResult
from ingest.source import (
    Cell,
    FileStatus,
    PageSpan,
    ReadResult,
    ScannedPage,
    SourceDocument,
    SourceLine,
)
from ingest.units import DocumentRecord


def pack(result: ReadResult) -> bytes:
    """``result`` as bytes."""
    document = result.document
    content: dict[str, Any] = {
        "status": result.status.value,
        "message": result.message,
        "page_count": result.page_count,
        "scans": result.scans,
    }
    if document is not None:
        content["document"] = {
            "text": document.text,
            "lines": [_line(line) for line in document.lines],
            "pages": [[page.number, page.start, page.end] for page in document.pages],
            "media_type": document.media_type,
            "properties": document.properties,
            "warnings": document.warnings,
            "scans": document.scans,
            "read_by_ocr": [
                [page.number, page.confidence, page.unsure] for page in document.read_by_ocr
            ],
            "margins": document.margins,
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
                SourceLine(*line, _unpacked(cell), note, italic)  # type: ignore[call-arg]
                for *line, cell, note, italic in found["lines"]
            ),
            pages=tuple(PageSpan(*page) for page in found["pages"]),
            media_type=found["media_type"],
            properties=found["properties"],
            warnings=tuple(found["warnings"]),
            scans=found["scans"],
            read_by_ocr=tuple(
                ScannedPage(number, sure, tuple((start, end) for start, end in unsure))
                for number, sure, unsure in found["read_by_ocr"]
            ),
            margins=tuple(found["margins"]),
        )
    return ReadResult(
        FileStatus(content["status"]),
        document,
        content["message"],
        content["page_count"],
        content["scans"],
    )


def pack_record(result: RecordResult) -> bytes:
    """``result`` as bytes."""
    head = {"status": result.status.value, "message": result.message, "scans": result.scans}
    record = _record().dump_json(result.record) if result.record is not None else b""
    return json.dumps(head).encode("ascii") + b"\n" + record


def unpack_record(data: bytes) -> RecordResult:
    """The result in ``data``; raises ValueError, KeyError or TypeError for anything else."""
    line, _, rest = data.partition(b"\n")
    head = json.loads(line)
    record = _record().validate_json(rest) if rest else None
    return RecordResult(FileStatus(head["status"]), record, head["message"], head["scans"])


@lru_cache(maxsize=1)
def _record() -> TypeAdapter[DocumentRecord]:
    return TypeAdapter(DocumentRecord)


def _line(line: SourceLine) -> list[Any]:
    return [
        line.start,
        line.end,
        line.page,
        line.bullet,
        line.heading,
        line.bold,
        _packed(line.cell),
        line.note,
        line.italic,
    ]


def _packed(cell: Cell | None) -> list[Any] | None:
    return [cell.table, cell.row, cell.column, _packed(cell.around)] if cell else None


def _unpacked(found: Any) -> Cell | None:
    if not found:
        return None
    table, row, column, around = found
    return Cell(table, row, column, _unpacked(around))
