"""Units taken apart into sentences, each with its exact place in the source."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from assistant.checks.claims.statement import Statement, statement
from assistant.checks.facts.labels import DEFINITIONS, find_definitions, find_labels
from assistant.checks.facts.moments import find_moments
from assistant.lines.found import FoundUnit
from index.analysis import DutchAnalyser, fold
from ingest.joined import Joined
from ingest.paragraphs import clean
from ingest.sentences import sentence_bounds
from ingest.units import Block, BlockRole, DocumentKind, Span, UnitKind

_SPOKEN = (BlockRole.TEXT, BlockRole.PARTLY_OPEN, BlockRole.CONDITIONAL, BlockRole.REFERRAL)
_AFFIRMS = re.compile(
    r"^(?:ja\b|(?:dat )?klopt\b(?! niet)|inderdaad)|\bdat (?:zeg ik (?:graag )?toe|kan ik (?:u )?toezeggen|is juist)\b",
    re.I,
)
_LEANS = re.compile(
    r"^(?:dat|die|dit|deze|daar|daarvan|hiervan|daarbij|daarna|dan|zij|ze|hij|hierin|daarin|daarom|dus|wel|maar|want|ook|een jaar (?:eerder|later))\b"
    r"|^(?:in|eind|begin) .{0,20}\b(?:was|waren|is|zijn) (?:het|dat|er)\b",
    re.I,
)
_WORD = re.compile(r"[a-z0-9&]+(?:\.nl)?")
_FIGURE_CELL = re.compile(r"[€\s]*\d[\d.,]*\s*%?")
_CELL_BREAK = re.compile(r"\t|\s*\|\s*|\s{3,}")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a unit: what it says, and the exact pieces of the source it stands in."""

    statement: Statement
    spans: tuple[Span, ...]
    block: int  # number of its bullet within the unit
    is_row: bool = False

    @property
    def leans(self) -> bool:
        """Whether it goes on about what was said before it: "Dat is 71%."."""
        return bool(_LEANS.search(self.statement.text))


@dataclass(frozen=True, slots=True)
class Passage:
    """A unit as evidence. ``asked``: the question it answers, which supports nothing by itself.

    ``around`` is what stands above it: heading, title, meeting, who asked.
    """

    found: FoundUnit
    said: tuple[Sentence, ...]
    asked: tuple[Sentence, ...]
    around: Statement
    asker: frozenset[str]
    vocabulary: frozenset[str]

    @property
    def written(self) -> date | None:
        """The day of the paper, where it is known."""
        try:
            return date.fromisoformat(self.found.date[:10])
        except ValueError:
            return None

    @property
    def is_proposal(self) -> bool:
        """Whether it asks a board to decide, so that it proves no decision."""
        if self.found.record.metadata.kind is not DocumentKind.VOORDRACHT:
            return False
        path = " ".join(self.found.unit.heading_path).lower()
        return self.found.unit.kind is UnitKind.DECISION or bool(
            re.search(r"\bad\.? ?\d|besluit|beslispunt", path)
        )

    @property
    def affirms(self) -> bool:
        """Whether the answer says yes, so that what was asked is said as well."""
        return any(_AFFIRMS.search(sentence.statement.text) for sentence in self.said[:2])

    @property
    def is_open(self) -> bool:
        return self.found.is_open


def passage(found: FoundUnit, analyser: DutchAnalyser) -> Passage:
    """``found`` as evidence."""
    said: list[Sentence] = []
    asked: list[Sentence] = []
    rows: list[Block] = []
    for number, block in enumerate(found.unit.blocks):
        if block.role in _SPOKEN:
            for sentence in _sentences(found, block, number, analyser):
                is_question = sentence.statement.text.endswith("?")
                (asked if is_question else said).append(sentence)
        elif block.role is BlockRole.QUESTION:
            asked += _sentences(found, block, number, analyser)
        elif block.role is BlockRole.ROW:
            rows.append(block)
    if rows:
        said += _cells(found, rows, analyser)
    meta = found.record.metadata
    asker = " ".join(filter(None, [found.unit.asker, found.unit.party]))
    around = " ".join(
        filter(None, [found.heading, meta.title, meta.meeting, meta.body, meta.alderman, asker])
    )
    texts = " ".join([around, *(item.statement.text for item in (*said, *asked))])
    return Passage(
        found=found,
        said=tuple(said),
        asked=tuple(asked),
        around=statement(around, analyser),
        asker=_plain_names(asker, analyser),
        vocabulary=frozenset(_WORD.findall(fold(texts))),
    )


def _plain_names(asker: str, analyser: DutchAnalyser) -> frozenset[str]:
    return frozenset(name.text for name in statement(f"van {asker}", analyser).names)


def _sentences(
    found: FoundUnit, block: Block, number: int, analyser: DutchAnalyser
) -> Iterator[Sentence]:
    """The sentences of a bullet; one that a page break cuts keeps both pieces."""
    joined = Joined.of(found.record.text, block.spans)
    for start, end in sentence_bounds(joined.text):
        spans = joined.places(start, end)
        text = clean(joined.text[start:end])
        if text and spans:
            yield Sentence(statement(text, analyser), spans, number)


def _cells(found: FoundUnit, rows: Sequence[Block], analyser: DutchAnalyser) -> Iterator[Sentence]:
    """A table, read with the names of its columns: a figure at a time, or a row of words whole."""
    text = found.record.text
    caption = found.unit.heading_path[-1] if found.unit.heading_path else ""
    lines = list(_lines(text, rows))
    header = _split(text, lines[0]) if len(lines) > 1 else []
    names = [clean(text[cell.start : cell.end]) for cell in header]
    for number, line in enumerate(lines[1:] if header else lines, start=1):
        values = [clean(text[cell.start : cell.end]) for cell in _split(text, line)]
        # A first column without a name: the header is one cell shorter than the row.
        shift = max(0, len(values) - len(names))
        named = [
            (names[place - shift] if place >= shift and place - shift < len(names) else "", value)
            for place, value in enumerate(values)
        ]
        for said in _row_sentences(named):
            told = statement(_with_caption(said, caption), analyser)
            yield Sentence(told, (Span(line.start, line.end),), number, True)


def _row_sentences(named: Sequence[tuple[str, str]]) -> Iterator[str]:
    (_, first), *rest = named
    filled = [(name, value) for name, value in rest if value.strip("- ")]
    figures = sum(bool(_FIGURE_CELL.fullmatch(value)) for _, value in filled)
    if filled and figures * 2 >= len(filled):
        yield from (f"{first} {name}: {value}" for name, value in filled)
    else:
        yield "; ".join([first, *(f"{name}: {value}" if name else value for name, value in filled)])


def _with_caption(said: str, caption: str) -> str:
    """A cell with the day and the definition that the caption of its table gives, and it does not."""
    missing = (
        [] if find_moments(said) else [caption[m.start : m.end] for m in find_moments(caption)]
    )
    if not find_definitions(said):
        labels = [item for item in find_labels(caption) if item.kind in DEFINITIONS]
        missing += [caption[item.start : item.end] for item in labels]
    return f"{said} ({', '.join(missing)})" if missing else said


def _lines(text: str, rows: Sequence[Block]) -> Iterator[Span]:
    """The rows of a table, whether its blocks are whole rows or single cells."""
    start, end = rows[0].start, rows[0].end
    for block in rows[1:]:
        if "\n" in text[end : block.start] or block.start < end:
            yield Span(start, end)
            start = block.start
        end = block.end
    yield Span(start, end)


def _split(text: str, line: Span) -> list[Span]:
    cells: list[Span] = []
    position = line.start
    for match in _CELL_BREAK.finditer(text, line.start, line.end):
        cells.append(Span(position, match.start()))
        position = match.end()
    cells.append(Span(position, line.end))
    return cells
