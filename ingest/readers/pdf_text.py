"""Puts the text of a PDF together, page by page, with its lines."""

from __future__ import annotations

from collections import Counter

from ingest.readers.builder import TextBuilder
from ingest.readers.marks import glued_paragraphs
from ingest.readers.pdf_furniture import mark_furniture
from ingest.readers.pdf_metrics import Metrics
from ingest.readers.pdf_notes import mark_sideways, notes_on
from ingest.readers.pdf_paragraphs import Block, blocks_of, heading_of
from ingest.readers.pdf_segments import Segment, segments_of
from ingest.readers.pdf_tables import TableNumbering
from ingest.readers.pdf_words import PageContent, Word
from ingest.source import PageSpan

_LEVEL = 4.0  # points within which bullets are on one level
_KEPT_BEFORE = frozenset({"en", "of", "tot", "dan", "maar", "noch", "and", "or"})
_ALL_OF_IT = 0.8  # of the words
_LOST_BREAK = 0.75  # of the type size: a gap as of three spaces
_LOST_END = 0.5  # of two spaces


class PdfText:
    """The text of a PDF with its lines and the span of every page."""

    def __init__(self, pages: list[PageContent]) -> None:
        self.builder = TextBuilder()
        self._vocabulary = Counter(
            word.text.lower().strip(".,;:!?()'\"") for page in pages for word in page.words
        )
        _level_type(pages)
        found = [segments_of(page) for page in pages]
        mark_furniture(pages, [segments for segments, _ in found])
        for segments, _ in found:
            mark_sideways(segments)
        _keep_all_or_some([segment for segments, _ in found for segment in segments])
        furniture = [s.text for segments, _ in found for s in segments if s.furniture]
        self.margins = tuple(dict.fromkeys(furniture))
        tables = TableNumbering()
        placed = [tables.place(segments, grids) for segments, grids in found]
        metrics = Metrics(placed)
        blocks = [blocks_of(segments, metrics) for segments in placed]
        self._levels = _bullet_levels(blocks)
        spans: list[PageSpan] = []
        for page, on_page in zip(pages, blocks, strict=True):
            self.builder.put("\n" if spans else "")
            start = self.builder.length
            self._page(on_page, metrics, page.number)
            spans.append(PageSpan(page.number, start, self.builder.length))
        self.spans = tuple(spans)

    def _page(self, blocks: list[Block], metrics: Metrics, page: int) -> None:
        previous: Block | None = None
        notes = notes_on(blocks, metrics)
        for index, block in enumerate(blocks):
            if previous is not None:
                self.builder.put("\t" if _same_row(previous, block) else "\n")
            previous = block
            if block.lines[0].furniture:
                self.builder.put(_joined(block.words, self._vocabulary, in_cell=False))
                continue
            if block.marks:
                mark = " ".join(word.text for word in block.lines[0].words[: block.marks])
                self.builder.put(f"{mark} ")
            self._paragraph(block, metrics, page, note=index >= notes)

    def _paragraph(self, block: Block, metrics: Metrics, page: int, *, note: bool) -> None:
        cell = block.lines[0].cell
        text = _joined(block.words, self._vocabulary, in_cell=cell is not None)
        bullet = None
        if block.bullet_left is not None:
            bullet = self._levels.get(round(block.bullet_left), 0) if cell is None else 0
        parts = glued_paragraphs(text) if cell is not None else [text]
        for index, part in enumerate(parts):
            self.builder.put("\n" if index else "")
            self.builder.paragraph(
                part,
                page=page,
                bullet=bullet if index == 0 else None,
                heading=heading_of(block, metrics),
                bold=block.is_bold,
                cell=cell,
                note=note,
                italic=block.is_italic,
                take_mark=index > 0 or (bullet is None and len(parts) > 1),
            )


def _level_type(pages: list[PageContent]) -> None:
    """Where nearly all is bold, bold marks nothing (some printer drivers call all fonts bold).

    The same goes for italics.
    """
    words = [word for page in pages for word in page.words]
    if sum(word.bold for word in words) > _ALL_OF_IT * len(words):
        for word in words:
            word.bold = False
    if sum(word.italic for word in words) > _ALL_OF_IT * len(words):
        for word in words:
            word.italic = False


def _keep_all_or_some(segments: list[Segment]) -> None:
    """Where all is header or page number, it is the text of the document after all."""
    if all(segment.furniture for segment in segments):
        for segment in segments:
            segment.furniture = False


def _same_row(first: Block, second: Block) -> bool:
    left, right = first.lines[0].cell, second.lines[0].cell
    return (
        left is not None
        and right is not None
        and (left.table, left.row) == (right.table, right.row)
        and left.column != right.column
    )


def _bullet_levels(pages: list[list[Block]]) -> dict[int, int]:
    """List level by the left edge of the bullet, in whole points, for the whole document."""
    edges = sorted(
        {
            round(block.bullet_left)
            for blocks in pages
            for block in blocks
            if block.bullet_left is not None and block.lines[0].cell is None
        }
    )
    levels: dict[int, int] = {}
    level, last = -1, float("-inf")
    for edge in edges:
        if edge - last > _LEVEL:
            level, last = level + 1, edge
        levels[edge] = level
    return levels


def _joined(words: list[Word], vocabulary: Counter[str], *, in_cell: bool) -> str:
    """The words as text; broken words are made whole where the break is certain."""
    pieces: list[str] = []
    for index, word in enumerate(words):
        following = words[index + 1] if index + 1 < len(words) else None
        pieces.append(word.text)
        if word.hyphened:
            pieces.append(_after_hyphen(word, following, vocabulary))
        elif following is not None:
            pieces.append(_space(word, following) if in_cell else " ")
    return "".join(pieces)


def _after_hyphen(word: Word, following: Word | None, vocabulary: Counter[str]) -> str:
    """What stands between the halves of a word that was broken at the end of its line."""
    if following is None:
        return "-"
    start = following.text.lower().strip(".,;:!?()'\"")
    if start in _KEPT_BEFORE:
        return "- "
    if not following.text[0].islower() or not word.text[-1].isalpha():
        return "-"
    head = word.text.lower().strip(".,;:!?()'\"")
    return "-" if vocabulary[f"{head}-{start}"] > vocabulary[f"{head}{start}"] else ""


def _space(word: Word, following: Word) -> str:
    if following.breaks:
        return " "
    gap = following.left - word.right
    if gap > _LOST_BREAK * word.size:
        return "   "
    return "  " if gap > _LOST_END * word.size else " "
