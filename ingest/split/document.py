"""A whole document into units: the one pass over its paragraphs."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.paragraphs import Paragraph
from ingest.source import SourceDocument
from ingest.split.draft import Draft, Outline
from ingest.split.headings import Heading, Zone, heading_of
from ingest.split.numbering import Numbering
from ingest.split.openings import opening_role
from ingest.split.people import Asker, asker_heading, is_indirect_question
from ingest.split.question_list import QuestionList
from ingest.split.tables import Shape, form_drafts, table_shape
from ingest.units import Block, BlockRole, DocumentKind, Unit, UnitKind

_LABEL_QUESTION = re.compile(r"^Vraag\s+(?P<number>\d{1,3})\s*[.:)]?\s*(?P<rest>.*)$")
_LABEL_ANSWER = re.compile(
    r"^Antwoord(?:en)?(?:\s+(?:op\s+)?(?:(?:de\s+)?vra(?:ag|gen)\s*)?(?:\d{1,3}(?:\s*(?:,|en|t/m|tot en met)\s*\d{1,3})*)?)?\s*[.:]?\s*$"
)
_RESERVE = re.compile(r"^(?:Mocht|Indien|Als|Eventueel|Alleen als)\b.*:$")
_CONDITIONAL = re.compile(
    r"^\W*(?:Eventueel|Alleen (?:als|indien)|Indien gevraagd|Reserve)\b.{0,60}:", re.I
)
_FOLLOW_UP = re.compile(r"^\W*(?:en\s+)?(?:dan\s+)?(?:op|bij)\s+(?:een\s+)?vervolgvraag\b", re.I)


def split_document(
    document: SourceDocument,
    paragraphs: Sequence[Paragraph],
    kind: DocumentKind,
    document_id: str,
) -> tuple[Unit, ...]:
    """The units of ``document``, in reading order. Every paragraph lands in some unit."""
    splitter = _Splitter(kind)
    index = 0
    while index < len(paragraphs):
        if paragraphs[index].cell is None:
            splitter.take(paragraphs, index)
            index += 1
            continue
        end = _end_of_table(paragraphs, index)
        splitter.take_table(paragraphs[index:end])
        index = end
    return _finish(splitter.drafts, document, document_id)


def _end_of_table(paragraphs: Sequence[Paragraph], index: int) -> int:
    first = paragraphs[index].cell
    end = index
    while end < len(paragraphs):
        cell = paragraphs[end].cell
        if cell is None or first is None or cell.table != first.table:
            break
        end += 1
    return end


def _finish(
    drafts: Sequence[Draft], document: SourceDocument, document_id: str
) -> tuple[Unit, ...]:
    units: list[Unit] = []
    seen: dict[str, int] = {}
    for draft in drafts:
        if not draft.blocks or all(b.role is BlockRole.HEADING for b in draft.blocks):
            continue
        name = f"{draft.kind.value}-{draft.number}" if draft.number else draft.kind.value
        seen[name] = seen.get(name, 0) + 1
        suffix = f".{seen[name]}" if seen[name] > 1 else ""
        units.append(draft.finish(f"{document_id}#{name}{suffix}", document))
    return tuple(units)


class _Splitter:
    """Where one is in the paper: zone, headings, asker, and the unit being filled."""

    def __init__(self, kind: DocumentKind) -> None:
        self.kind = kind
        self.zone = Zone.HEAD
        self.outline = Outline()
        self.asker = Asker(None, None)
        self.numbering = Numbering()
        self.questions = QuestionList()
        self.drafts: list[Draft] = []
        self.current = self._open(UnitKind.HEADER)

    # -- one paragraph ---------------------------------------------------------------

    def take(self, paragraphs: Sequence[Paragraph], index: int) -> None:
        paragraph = paragraphs[index]
        following = paragraphs[index + 1] if index + 1 < len(paragraphs) else None
        if self.questions.take(paragraph, self.drafts) or self._labelled(paragraph):
            return
        asker = asker_heading(paragraph.text) if paragraph.bullet is None else None
        if asker is not None and self._may_ask(paragraph, following):
            self._enter_asker(asker, paragraph)
            return
        heading = heading_of(paragraph, following, self.zone)
        if heading is not None and "?" in heading.text and paragraph.heading is not None:
            self._start_question(paragraph)  # a list of frequently asked questions
        elif heading is not None and not self._stays_in_head(heading):
            self._enter_heading(heading, paragraph, following)
        elif self.zone is Zone.QUESTIONS:
            self._in_questions(paragraph, following)
        elif self.zone is Zone.CORE:
            self._in_core(paragraph, following)
        elif self.zone is Zone.HEAD:
            self._in_head(paragraph)
        else:
            self.current.add(paragraph, _text_role(paragraph))

    def _labelled(self, paragraph: Paragraph) -> bool:
        """``Vraag 3`` and ``Antwoord``, as written answers to questions have them."""
        if match := _LABEL_QUESTION.match(paragraph.text):
            if self.zone is Zone.QUESTIONS or not match["rest"] or match["rest"].endswith("?"):
                self._start_question(paragraph, number=match["number"])
                return True
        elif _LABEL_ANSWER.match(paragraph.text) and self.current.kind is UnitKind.QUESTION:
            self.current.blocks.append(_heading_block(paragraph))
            self.current.texts.append(paragraph.text)
            self.numbering.answer_began = True
            return True
        return False

    def _may_ask(self, paragraph: Paragraph, following: Paragraph | None) -> bool:
        if self.zone in (Zone.QUESTIONS, Zone.CORE):
            return True
        return following is not None and (
            following.number is not None or following.text.endswith("?")
        )

    def _stays_in_head(self, heading: Heading) -> bool:
        """An annotatie has no sections before its core message or questions."""
        return (
            self.zone is Zone.HEAD
            and self.kind in (DocumentKind.ANNOTATIE, DocumentKind.OP_STAP)
            and heading.zone is Zone.TEXT
        )

    # -- headings --------------------------------------------------------------------

    def _enter_heading(
        self, heading: Heading, paragraph: Paragraph, following: Paragraph | None
    ) -> None:
        self.outline.enter(heading.level, heading.text)
        if heading.level == 1 or heading.zone is not self.zone:
            self.asker = Asker(None, None)
            self.numbering = Numbering()
        self.zone = heading.zone
        if heading.decision is not None:
            kind = UnitKind.DECISION
        elif heading.zone is Zone.CORE:
            kind = UnitKind.CORE_MESSAGE
        elif heading.zone is Zone.QUESTIONS:
            # A heading with bullets right under it asks nothing: it gathers standard lines.
            kind = UnitKind.STANDARD_LINES
        else:
            kind = UnitKind.SECTION
        self.current = self._open(kind, number=heading.decision)
        self.current.add(paragraph, BlockRole.HEADING)

    def _enter_asker(self, asker: Asker, paragraph: Paragraph) -> None:
        self.zone = Zone.QUESTIONS
        self.outline.enter(1 if paragraph.text.startswith("Q") else 2, paragraph.text)
        self.asker = asker
        self.numbering.restart()
        if paragraph.number is not None:
            # "1. Raadslid X, partij Y": the number of the question stands before the asker.
            self._start_question(None, number=paragraph.number)
            self.current.add(paragraph, BlockRole.HEADING)
        else:
            self.current = self._open(UnitKind.STANDARD_LINES)
            self.current.add(paragraph, BlockRole.HEADING)

    # -- the zones -------------------------------------------------------------------

    def _in_head(self, paragraph: Paragraph) -> None:
        if _RESERVE.match(paragraph.text) and paragraph.bullet is None:
            self.current = self._open(UnitKind.STANDARD_LINES)
            self.current.add(paragraph, BlockRole.QUESTION)
        elif self.current.kind is UnitKind.STANDARD_LINES:
            self.current.add(paragraph, BlockRole.CONDITIONAL)
        else:
            self.current.add(paragraph, BlockRole.TEXT)

    def _in_core(self, paragraph: Paragraph, following: Paragraph | None) -> None:
        if _FOLLOW_UP.match(paragraph.text):
            self.current.add(paragraph, BlockRole.CONDITIONAL)
            aside = self._open(UnitKind.QUESTION)
            aside.add(paragraph, BlockRole.CONDITIONAL)
            return
        theme = paragraph.bullet is None and _is_theme(paragraph, following)
        if theme:
            self.outline.enter(2, paragraph.text.rstrip(": "))
            self.current = self._open(UnitKind.CORE_MESSAGE, number=paragraph.number)
            self.current.add(paragraph, BlockRole.HEADING)
        else:
            self.current.add(paragraph, _text_role(paragraph))

    def _in_questions(self, paragraph: Paragraph, following: Paragraph | None) -> None:
        current = self.current
        asking = current.kind is UnitKind.QUESTION
        if paragraph.bullet is not None:
            current.add(paragraph, _text_role(paragraph))
        elif paragraph.number is not None:
            if self.numbering.is_question(paragraph, current):
                self._start_question(paragraph, number=paragraph.number)
            else:
                current.add(paragraph, _text_role(paragraph))
        elif asking and not current.has_question:
            current.add(paragraph, BlockRole.QUESTION)
        elif asking and opening_role(paragraph.text) is not None:
            current.add(paragraph, BlockRole.TEXT)
        elif asking and not current.has_answer and not self._answers(paragraph):
            current.add(paragraph, BlockRole.QUESTION)
        elif self._asks(paragraph, following):
            self._start_question(paragraph)
        elif _is_subject(paragraph, following):
            self.outline.enter(3, paragraph.text)
            self.current = self._open(UnitKind.STANDARD_LINES)
            self.current.add(paragraph, BlockRole.HEADING)
        else:
            current.add(paragraph, _text_role(paragraph))

    def _answers(self, paragraph: Paragraph) -> bool:
        """Whether a plain paragraph right under a question is its answer, not more question."""
        return "?" not in paragraph.text or self.numbering.answer_began

    def _asks(self, paragraph: Paragraph, following: Paragraph | None) -> bool:
        """Whether a paragraph without a number is a question."""
        text = paragraph.text.rstrip("\"'”’)] ")
        if self.numbering.numbered and self.current.kind is UnitKind.QUESTION:
            return False  # between numbered questions it is rhetoric within an answer
        if text.endswith("?") or is_indirect_question(paragraph.text):
            return True
        listed = following is not None and following.bullet is not None
        return ("?" in text or paragraph.bold) and listed

    def _start_question(self, paragraph: Paragraph | None, number: str | None = None) -> None:
        self.zone = Zone.QUESTIONS
        self.numbering.start(number)
        self.current = self._open(UnitKind.QUESTION, number=number)
        if paragraph is not None:
            self.current.add(paragraph, BlockRole.QUESTION)

    def _open(self, kind: UnitKind, number: str | None = None) -> Draft:
        draft = Draft(
            kind=kind,
            number=number,
            asker=self.asker.name,
            party=self.asker.party,
            heading_path=self.outline.path,
        )
        self.drafts.append(draft)
        return draft

    # -- tables ----------------------------------------------------------------------

    def take_table(self, cells: Sequence[Paragraph]) -> None:
        """A form gives a unit per row, with the questions it holds; a table is one unit."""
        if table_shape(cells) is Shape.FORM:
            self.drafts += form_drafts(cells, self.outline.path, self.questions)
            resume = UnitKind.SECTION
        else:
            table = Draft(UnitKind.TABLE, heading_path=self.outline.path)
            for cell in cells:
                table.add(cell, BlockRole.ROW)
            self.drafts.append(table)
            resume = self.current.kind
        if self.current.kind is UnitKind.HEADER and self.kind is DocumentKind.OP_STAP:
            self.current = self._open(resume)


def _text_role(paragraph: Paragraph) -> BlockRole:
    return BlockRole.CONDITIONAL if _CONDITIONAL.match(paragraph.text) else BlockRole.TEXT


def _heading_block(paragraph: Paragraph) -> Block:

    return Block(BlockRole.HEADING, paragraph.spans)


def _is_theme(paragraph: Paragraph, following: Paragraph | None) -> bool:
    """A short line that opens a theme of the core message."""
    text = paragraph.text.rstrip(": ")
    if len(text.split()) > 10 or text.endswith((".", "?", "!")) or following is None:
        return False
    return following.bullet is not None or paragraph.number is not None


def _is_subject(paragraph: Paragraph, following: Paragraph | None) -> bool:
    """A short line above questions or standard lines: what they are about."""
    text = paragraph.text
    short = len(text.split()) <= 10 and not text.endswith((".", "?", "!", ";"))
    if not (short and paragraph.is_plain and text[0].isupper()) or following is None:
        return False
    return (
        following.number is not None
        or following.bullet is not None
        or following.text.endswith("?")
        or asker_heading(following.text) is not None
    )
