"""Passages: the parts of a unit that are searched, none so long that its facts drown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from ingest import redaction
from ingest.paragraphs import clean
from ingest.sentences import CAPITAL, sentence_bounds
from ingest.units import UNSEARCHED, Block, BlockRole, DocumentRecord, Span, Unit

TARGET = 700  # characters of a passage; a longer block is cut between sentences
LONGEST = 1100
_GAP = 300  # characters of something else, such as another unit, end a passage


@dataclass(frozen=True, slots=True)
class Passage:
    """A run of blocks of one unit, as it is searched.

    ``span`` is the extent in the verbatim text; ``text`` and ``question`` are the words that
    are searched (no markup, no redaction codes), ``header`` the context above them.
    """

    id: str
    unit_id: str
    span: Span
    text: str
    question: str
    header: str


def passages(record: DocumentRecord, unit: Unit) -> list[Passage]:
    """The passages of ``unit``; the question, or the header of a table, goes with each of them.

    A list of contents, a signature and a heading without text have none.
    """
    question = searchable(record.text, unit.spans_of(BlockRole.QUESTION))
    header = " | ".join(
        part
        for part in (
            record.metadata.subject or record.metadata.title,
            *unit.heading_path,
            searchable(record.text, unit.header),
        )
        if part
    )
    if unit.kind in UNSEARCHED:
        return []
    runs = _runs(unit.blocks)
    if not runs:
        spans = unit.spans_of(BlockRole.QUESTION)
        if not spans:
            return []
        span = Span(spans[0].start, spans[-1].end)
        return [Passage(f"{unit.id}/0", unit.id, span, "", question, header)]
    found: list[Passage] = []
    groups = (group for run in runs for group in _groups(record.text, run))
    for index, group in enumerate(groups):
        span = Span(group[0].start, group[-1].end)
        text = searchable(record.text, tuple(group))
        found.append(Passage(f"{unit.id}/{index}", unit.id, span, text, question, header))
    return found


def _runs(blocks: Sequence[Block]) -> list[list[Block]]:
    """What may be said, cut where a note stands that may not: no passage runs on over one."""
    runs: list[list[Block]] = [[]]
    for block in blocks:
        if block.role is BlockRole.INTERNAL:
            runs.append([])
        elif block.role not in (BlockRole.QUESTION, BlockRole.HEADING):
            runs[-1].append(block)
    return [run for run in runs if run]


def searchable(text: str, spans: tuple[Span, ...]) -> str:
    """The words of ``spans`` as they are searched."""
    return " ".join(clean(redaction.strip(text[s.start : s.end])) for s in spans).strip()


def _groups(text: str, blocks: list[Block]) -> list[list[Span]]:
    """Spans of consecutive blocks, up to ``TARGET`` characters together."""
    groups: list[list[Span]] = []
    size = 0
    for block in blocks:
        for piece in _pieces(text, block):
            length = piece.end - piece.start
            near = groups and 0 <= piece.start - groups[-1][-1].end <= _GAP
            if near and size + length <= TARGET:
                groups[-1].append(piece)
                size += length
            else:
                groups.append([piece])
                size = length
    return groups


def _pieces(text: str, block: Block) -> list[Span]:
    """The spans of ``block``; one that is too long is cut between sentences."""
    pieces: list[Span] = []
    for span in block.spans:
        start = span.start
        if span.end - span.start > LONGEST:
            bounds = sentence_bounds(text[span.start : span.end], CAPITAL)
            for (_, end), (begin, _) in pairwise(bounds):
                if span.start + end - start >= TARGET * 0.6:
                    pieces.append(Span(start, span.start + end))
                    start = span.start + begin
        while span.end - start > 2 * LONGEST:  # a "sentence" without any end
            pieces.append(Span(start, start + LONGEST))
            start += LONGEST
        pieces.append(Span(start, span.end))
    return [piece for piece in pieces if piece.end > piece.start]
