"""A whole document into units: the one pass over its paragraphs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace

from ingest.paragraphs import Paragraph
from ingest.recognise.agenda import item_headings
from ingest.source import Cell, SourceDocument
from ingest.split.askers import asker_of_title
from ingest.split.contents import ContentsFinder
from ingest.split.core import take_core
from ingest.split.decisions import take_point
from ingest.split.figures import figure_end
from ingest.split.finish import finish
from ingest.split.head import stays_in_head, take_in_head
from ingest.split.headings import ITEM, NEVER_ASKED, Heading, Zone, heading_of, numbered_part
from ingest.split.italics import take_italic
from ingest.split.letters import is_salutation, take_letter
from ingest.split.motions import take_motion
from ingest.split.notes import take_note
from ingest.split.question_labels import label_follows, take_label
from ingest.split.question_table import take_question_table, unboxed
from ingest.split.questions import take_announcement, take_answered, take_asker, take_in_questions
from ingest.split.records import take_record
from ingest.split.replies import take_reply
from ingest.split.sent_in import notice_writer, notice_writer_in_table, take_asked_by
from ingest.split.subjects import small_words
from ingest.split.tables import flattened, is_caption, take_table
from ingest.split.walk import Walk
from ingest.units import BlockRole, DocumentKind, Unit, UnitKind

_KIND_IN = {
    Zone.CORE: UnitKind.CORE_MESSAGE,
    Zone.LINES: UnitKind.STANDARD_LINES,
    # A heading with bullets right under it asks nothing: it gathers standard lines.
    Zone.QUESTIONS: UnitKind.STANDARD_LINES,
    Zone.DECISIONS: UnitKind.SECTION,  # until its first point
    Zone.BOX: UnitKind.DECISION,
}


def split_document(
    document: SourceDocument,
    paragraphs: Sequence[Paragraph],
    kind: DocumentKind,
    document_id: str,
) -> tuple[Unit, ...]:
    """The units of ``document``, in reading order. Every paragraph lands in exactly one."""
    walk = Walk(kind, small_words(paragraph.text for paragraph in paragraphs))
    if kind not in NEVER_ASKED:
        paragraphs = unboxed(paragraphs)
    walk.awaits_salutation = any(map(is_salutation, paragraphs))
    contents = ContentsFinder(paragraphs)
    asking = _asking_levels(paragraphs) if kind not in NEVER_ASKED else frozenset()
    bundled = item_headings(paragraphs) if kind is DocumentKind.ANNOTATIE else []
    index = 0
    while index < len(paragraphs):
        if (end := contents.end(index)) > index:
            walk.aside(UnitKind.CONTENTS, paragraphs[index:end])
        elif (end := figure_end(paragraphs, index)) > index:
            walk.aside(UnitKind.FIGURE, paragraphs[index:end], role=BlockRole.ROW)
        elif paragraphs[index].cell is not None:
            end = _take_cells(walk, paragraphs, index, document)
        elif is_caption(paragraphs, index):
            walk.caption, end = paragraphs[index], index + 1
        else:
            end = index + 1
            if index in bundled[:1] and walk.zone is Zone.HEAD:
                # Its head is that of the paper, but what follows is said of this item.
                walk.outline.enter(ITEM, paragraphs[index].text)
            _take(walk, paragraphs, index, asking)
        index = end
    return finish(walk.drafts, document, document_id)


def _take_cells(
    walk: Walk, paragraphs: Sequence[Paragraph], index: int, document: SourceDocument
) -> int:
    """The table that begins at ``index``; gives the index after what was taken of it.

    The cells of a table of questions may hold tables. Any other is taken up to the one inside it.
    """
    whole = _end_of_table(paragraphs, index, lambda cell: cell.outermost.table)
    cells = paragraphs[index : _end_of_table(paragraphs, index, lambda cell: cell.table)]
    for cell in cells if walk.zone is Zone.HEAD else ():
        notice_writer(walk, cell)
    notice_writer_in_table(walk, cells)
    if walk.asks:
        if take_question_table(walk, flattened(paragraphs[index:whole], document)):
            return whole
        if len(cells) < whole - index and take_question_table(walk, cells):
            return index + len(cells)
    take_table(walk, cells, document)
    return index + len(cells)


def _end_of_table(
    paragraphs: Sequence[Paragraph], index: int, table_of: Callable[[Cell], int]
) -> int:
    first = paragraphs[index].cell
    end = index
    while end < len(paragraphs):
        cell = paragraphs[end].cell
        if cell is None or first is None or table_of(cell) != table_of(first):
            break
        end += 1
    return end


def _asking_levels(paragraphs: Sequence[Paragraph]) -> frozenset[int]:
    """The levels of which most headings ask: a list of frequently asked questions."""
    headings = [p for p in paragraphs if p.heading is not None and p.cell is None]
    total = Counter(p.heading for p in headings)
    asked = Counter(p.heading for p in headings if "?" in p.text)
    return frozenset(
        level
        for level, number in asked.items()
        if level is not None and number > 1 and 2 * number >= total[level]
    )


def _take(walk: Walk, paragraphs: Sequence[Paragraph], index: int, asking: frozenset[int]) -> None:
    """One paragraph outside tables: the first rule that knows it, or the zone it stands in."""
    paragraph = paragraphs[index]
    previous = paragraphs[index - 1] if index else None
    following = next((p for p in paragraphs[index + 1 : index + 4] if not p.note), None)
    if walk.questions.take(paragraph, walk.drafts):
        return
    if take_note(walk, paragraph) or take_asked_by(walk, paragraph):
        return
    notice_writer(walk, paragraph)
    if take_motion(walk, paragraph, paragraphs[index + 1 : index + 13]):
        return
    if walk.asks and (
        take_reply(walk, paragraph, following)
        or take_label(walk, paragraph, following)
        or take_asker(walk, paragraph, following)
        or take_answered(walk, paragraph, following)
        or take_italic(walk, paragraph, following)
        or take_announcement(walk, paragraph)
    ):
        return
    if take_letter(walk, paragraph) or take_record(walk, paragraph):
        return
    heading = heading_of(paragraph, following, walk.zone, walk.kind, previous)
    heading = _leaving(walk, paragraph, heading)
    if heading is not None and _leaves_list(heading, walk):
        heading, walk.zone = replace(heading, zone=Zone.TEXT), Zone.TEXT
    if heading is not None and _lies_between(heading, walk, paragraphs[index + 1 :]):
        walk.open(UnitKind.SECTION).add(paragraph, BlockRole.HEADING)
    elif heading is not None and _asks(heading, paragraph, following, walk, asking):
        walk.start_question(paragraph, number=paragraph.number)
        walk.numbering.answer_began = "?" not in heading.text  # a title is a whole question
    elif heading is not None and not stays_in_head(walk, heading, paragraph, previous):
        _enter(walk, heading, paragraph)
    elif walk.zone is Zone.QUESTIONS:
        labelled = label_follows(paragraphs[index + 1 : index + 12])
        take_in_questions(walk, paragraph, following, labelled=labelled)
    elif walk.zone is Zone.CORE:
        take_core(walk, paragraph, following)
    elif walk.zone is Zone.DECISIONS:
        take_point(walk, paragraph)
    elif walk.zone is Zone.HEAD:
        take_in_head(walk, paragraph)
    else:
        walk.say(paragraph)


def _leaves_list(heading: Heading, walk: Walk) -> bool:
    """Whether a heading ends the list of questions in a report: one as high as that of the list."""
    in_list = walk.kind in NEVER_ASKED and walk.zone is Zone.QUESTIONS
    return in_list and heading.level <= walk.list_level


def _lies_between(heading: Heading, walk: Walk, rest: Sequence[Paragraph]) -> bool:
    """Whether a fixed name such as "Achtergrond" stands between questions whose numbers run on."""
    if walk.zone is not Zone.QUESTIONS or heading.zone is not Zone.TEXT or not heading.main:
        return False
    last = walk.numbering.last_question
    if last is None:
        return False
    numbered = next((p for p in rest if p.number is not None and p.bullet is None), None)
    return (
        numbered is not None
        and numbered.number == str(last + 1)
        and (numbered.bold or "?" in numbered.text)
    )


def _leaving(walk: Walk, paragraph: Paragraph, heading: Heading | None) -> Heading | None:
    """``heading``, or that of the next part of the paper where a list of questions hides it."""
    if heading is None and walk.section is not None and paragraph.number is not None:
        number = int(paragraph.number)
        if number == walk.section + 1 and walk.numbering.last_question != walk.section:
            return numbered_part(paragraph, walk.kind)
    if heading is None or not heading.main or heading.zone is not walk.zone:
        return heading
    # "## Achtergrond" below "## Vragen" is no subject of more questions.
    level = paragraph.heading
    if level is not None and walk.zone_level is not None and 1 < level <= walk.zone_level:
        return replace(heading, zone=Zone.TEXT)
    return heading


def _asks(
    heading: Heading,
    paragraph: Paragraph,
    following: Paragraph | None,
    walk: Walk,
    asking: frozenset[int],
) -> bool:
    """Whether a heading is a question: among questions, or in a list of them."""
    if paragraph.heading is None or not walk.asks:
        return False
    if "?" in heading.text:
        return walk.zone is Zone.QUESTIONS or paragraph.heading in asking
    if walk.zone is not Zone.QUESTIONS or heading.main or following is None:
        return False
    if following.heading is not None or following.number or following.text.endswith("?"):
        return False
    # A title that stands for a question: of who is named behind it, or in the heading above.
    below = walk.asker_level is not None and paragraph.heading > walk.asker_level
    return below or asker_of_title(heading.text) is not None


def _enter(walk: Walk, heading: Heading, paragraph: Paragraph) -> None:
    walk.outline.enter(heading.level, heading.text)
    if heading.zone is Zone.QUESTIONS and walk.zone is not Zone.QUESTIONS:
        walk.list_level = heading.level
    if heading.level <= 1 or heading.zone is not walk.zone:
        walk.leave_askers()
    if heading.zone is not walk.zone or heading.level <= 1:
        walk.zone_level = paragraph.heading
    if paragraph.number is not None and (heading.main or heading.zone is not Zone.TEXT):
        walk.section = int(paragraph.number)
    walk.zone = heading.zone
    kind = UnitKind.DECISION if heading.decision else _KIND_IN.get(heading.zone, UnitKind.SECTION)
    if heading.zone is Zone.QUESTIONS and heading.main:
        kind = UnitKind.SECTION  # an item of the agenda: what is said of it before its questions
    walk.open(kind, number=heading.decision).add(paragraph, BlockRole.HEADING)
