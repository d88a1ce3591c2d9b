"""What one can quote from a unit: runs of bullets that belong together, with their relevance.

A bullet that opens a list ("Nieuw is de focus op leidinggevenden:") says nothing without the
bullets below it, so they go together; short bullets that follow each other are one passage.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from assistant.lines.found import FoundUnit
from ingest import redaction
from ingest.instructions import addresses_model
from ingest.paragraphs import clean
from ingest.units import Block, BlockRole, DocumentKind, Span

LENGTH = 420  # characters up to which bullets are taken together
_LONGEST = 900  # characters up to which a list stays with the bullet that opens it
_REMEMBERED = 8_192  # passages
_SPOKEN = (BlockRole.TEXT, BlockRole.PARTLY_OPEN, BlockRole.CONDITIONAL, BlockRole.ROW)
_WORD = re.compile(r"\w+")
# Between two bullets of one passage nothing may stand but list marks.
_ONLY_MARKS = re.compile(r"[\s\-–—•●○◦▪*o·\d.)]*")

# In minutes every paragraph has its own speaker, in a decision list its own decision.
_ONE_BY_ONE = (DocumentKind.VERSLAG, DocumentKind.BESLUITENLIJST)

Relevance = Callable[[str], float]


@dataclass(frozen=True, slots=True)
class Quotable:
    """A run of bullets of one unit. ``relevance`` (0 to 1) is to the question."""

    found: FoundUnit
    blocks: tuple[Block, ...]
    relevance: float = 0.0
    header: tuple[Span, ...] = ()  # the first row of its table: figures mean nothing without it

    @property
    def start(self) -> int:
        return self.blocks[0].start

    @property
    def is_conditional(self) -> bool:
        """Whether it is only to be said if the occasion arises."""
        return any(block.role is BlockRole.CONDITIONAL for block in self.blocks)

    @property
    def spans(self) -> tuple[Span, ...]:
        """Its exact pieces of the source: one, unless a page break or other text cuts it."""
        spans: list[Span] = []
        for span in (*self.header, *(span for block in self.blocks for span in block.spans)):
            between = self.found.record.text[spans[-1].end : span.start] if spans else "x"
            if spans and span.start >= spans[-1].end and _ONLY_MARKS.fullmatch(between):
                spans[-1] = Span(spans[-1].start, span.end)
            else:
                spans.append(span)
        return tuple(spans)

    def overlaps(self, other: Quotable) -> bool:
        """Whether both quote some of the same characters."""
        return self.found.record.id == other.found.record.id and any(
            mine.start < theirs.end and theirs.start < mine.end
            for block in self.blocks
            for mine in block.spans
            for other_block in other.blocks
            for theirs in other_block.spans
        )

    @property
    def bullets(self) -> tuple[str, ...]:
        """Every bullet as an officer reads it: no markup, one marker for blacked-out names."""
        header = [shown(self.found, self.header)] if self.header else []
        return (*header, *(display(self.found, block) for block in self.blocks))

    @property
    def words_of_bullets(self) -> tuple[str, ...]:
        """The bare words of every block, to see whether two say the same."""
        return tuple(
            " ".join(_WORD.findall(display(self.found, block).lower())) for block in self.blocks
        )

    @property
    def text(self) -> str:
        """All of it, a bullet per line."""
        return "\n".join(self.bullets)


def quotables(found: FoundUnit, relevance: Relevance) -> list[Quotable]:
    """Everything in ``found`` that can be said, in speaking order."""
    groups: list[list[Block]] = []
    for block in found.unit.blocks:
        said = display(found, block)
        if block.role not in _SPOKEN or not said or addresses_model(said):
            continue
        if groups and _belongs(found, groups[-1], block):
            groups[-1].append(block)
        else:
            groups.append([block])
    made = [Quotable(found, tuple(group), header=_header(found, group)) for group in groups]
    return [replace(item, relevance=relevance(item.text)) for item in made]


def display(found: FoundUnit, block: Block) -> str:
    """The words of ``block`` without markup, with the redaction marker."""
    return shown(found, block.spans)


def shown(found: FoundUnit, spans: Sequence[Span]) -> str:
    """The words of ``spans`` as an officer reads them; the cells of a row stay apart."""
    return _as_read(tuple(found.raw(span) for span in spans))


# One answer shows a passage some twenty times: to weigh it, to compare it, to quote it.
@lru_cache(maxsize=_REMEMBERED)
def _as_read(pieces: tuple[str, ...]) -> str:
    rows = ("\t".join(clean(cell) for cell in piece.split("\t")) for piece in pieces)
    return redaction.mask(" ".join(rows)).strip()


def _header(found: FoundUnit, group: Sequence[Block]) -> tuple[Span, ...]:
    """The first row of the table, unless ``group`` holds it itself."""
    header = found.unit.header
    is_table = any(block.role is BlockRole.ROW for block in group)
    if not header or not is_table or any(b.start <= header[0].start < b.end for b in group):
        return ()
    return header


def _belongs(found: FoundUnit, group: Sequence[Block], block: Block) -> bool:
    """Whether ``block`` goes on with the passage of ``group``."""
    if block.role is not group[-1].role:
        return False
    if found.record.metadata.kind in _ONE_BY_ONE and block.level <= group[0].level:
        return False
    length = sum(len(display(found, item)) for item in group) + len(display(found, block))
    opened = display(found, group[0]).endswith(":") or display(found, group[-1]).endswith(":")
    below = block.level > group[0].level
    tabled = block.role is BlockRole.ROW
    return length <= (_LONGEST if opened or below or tabled else LENGTH)
