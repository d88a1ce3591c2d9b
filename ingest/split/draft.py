"""A unit in the making, and the outline of headings it stands under."""

from __future__ import annotations

from dataclasses import dataclass, field

from ingest import redaction
from ingest.paragraphs import Paragraph
from ingest.references import references
from ingest.source import SourceDocument
from ingest.split.openings import opening_role, other_alderman, status_of
from ingest.units import Block, BlockRole, Span, Unit, UnitKind


@dataclass(slots=True)
class Draft:
    """A unit that is still being filled, paragraph by paragraph."""

    kind: UnitKind
    number: str | None = None
    asker: str | None = None
    party: str | None = None
    heading_path: tuple[str, ...] = ()
    blocks: list[Block] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)  # the clean wording of each block
    header: tuple[Span, ...] = ()  # the first row of its table
    apart: bool = False  # its answer does not stand below it
    earlier: tuple[str, ...] = ()  # numbers of the questions that it answers as well

    def add(self, paragraph: Paragraph, role: BlockRole) -> None:
        """Append ``paragraph``; a text that is a placeholder or a referral becomes one."""
        if role is BlockRole.TEXT and self.kind is not UnitKind.HEADER:
            role = opening_role(paragraph.text) or role
        self.add_block(Block(role, paragraph.spans, paragraph.bullet or 0), paragraph.text)

    def add_block(self, block: Block, text: str) -> None:
        """Append ``block``, whose clean wording is ``text``."""
        self.blocks.append(block)
        self.texts.append(text)

    @property
    def name(self) -> str | None:
        """The number, or those of questions that are answered together: "3-5", "3, 4 en 9"."""
        if not self.earlier or self.number is None:
            return self.number
        numbers = [int(number) for number in (*self.earlier, self.number)]
        if numbers == list(range(numbers[0], numbers[-1] + 1)):
            return f"{numbers[0]}-{numbers[-1]}"
        return f"{', '.join(self.earlier)} en {self.number}"

    @property
    def is_bare(self) -> bool:
        """Nothing but headings so far."""
        return all(block.role is BlockRole.HEADING for block in self.blocks)

    @property
    def is_empty_box(self) -> bool:
        """The box for the decision, with nothing in it."""
        return self.kind is UnitKind.DECISION and self.number is None and self.is_bare

    @property
    def has_question(self) -> bool:
        return any(block.role is BlockRole.QUESTION for block in self.blocks)

    @property
    def has_answer(self) -> bool:
        return any(
            block.role not in (BlockRole.QUESTION, BlockRole.HEADING, BlockRole.SOURCE)
            for block in self.blocks
        )

    @property
    def last_text(self) -> str:
        return self.texts[-1] if self.texts else ""

    def finish(self, unit_id: str, document: SourceDocument) -> Unit:
        """The finished unit."""
        pages = {document.page_at(span.start) for block in self.blocks for span in block.spans}
        whole = [(min(b.start for b in self.blocks), max(b.end for b in self.blocks))]
        # Between a question and an answer that stands apart are redactions of others.
        parts = [(b.start, b.end) for b in self.blocks] if self.apart else whole
        raw = (document.text[start:end] for start, end in parts)
        referrals = [
            text
            for block, text in zip(self.blocks, self.texts, strict=True)
            if block.role is BlockRole.REFERRAL
        ]
        return Unit(
            id=unit_id,
            kind=self.kind,
            status=status_of(self.blocks, asks=self._asks),
            blocks=tuple(self.blocks),
            number=self.name,
            asker=self.asker,
            party=self.party,
            heading_path=self.heading_path,
            pages=tuple(sorted(page for page in pages if page is not None)),
            references=self._references(),
            redactions=sum(len(redaction.find(words)) for words in raw),
            other_alderman=other_alderman(referrals[0]) if referrals else None,
            header=self.header,
        )

    @property
    def _asks(self) -> bool:
        asked = self.kind is UnitKind.MOTION and self.has_question
        return self.kind is UnitKind.QUESTION or asked or self.is_empty_box

    def _references(self) -> tuple[str, ...]:
        own = f"vraag {self.number}"  # the label of the question itself refers to nothing
        named = tuple(name for name in references(" ".join(self.texts)) if name != own)
        if self.kind is UnitKind.MOTION and self.number is not None:
            # A list of motions gives bare numbers.
            return tuple(dict.fromkeys((f"motie {self.number}", *named)))
        return named


@dataclass(slots=True)
class Outline:
    """The headings above the current paragraph, from the highest down."""

    headings: list[tuple[int, str]] = field(default_factory=list)

    def enter(self, level: int, text: str) -> None:
        """Go under heading ``text``; headings of the same or a lower level are left."""
        while self.headings and self.headings[-1][0] >= level:
            self.headings.pop()
        self.headings.append((level, text))

    @property
    def path(self) -> tuple[str, ...]:
        return tuple(text for _, text in self.headings)
