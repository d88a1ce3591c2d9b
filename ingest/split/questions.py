"""Questions with their answers: numbered or not, labelled or not, under the name of who asks."""

from __future__ import annotations

import re
from dataclasses import replace

from ingest.paragraphs import Paragraph
from ingest.split.conditional import is_conditional
from ingest.split.headings import Zone
from ingest.split.numbering import Numbering
from ingest.split.openings import opening_role
from ingest.split.people import (
    asker_heading,
    is_indirect_question,
    party_of_writer,
    written_by,
)
from ingest.split.walk import Walk
from ingest.units import BlockRole, UnitKind

_LABEL_QUESTION = re.compile(r"^Vraag\s+(?P<number>\d{1,3})\s*[.:)]?\s*(?P<rest>.*)$")
_LABEL_ANSWER = re.compile(
    r"^Antwoord(?:en)?(?:\s+(?:op\s+)?(?:(?:de\s+)?vra(?:ag|gen)\s*)?"
    r"(?P<numbers>\d{1,3}(?:\s*(?:,(?:\s*en\b)?|en|t/m|tot en met|-|–)\s*\d{1,3})*)?)?\s*[.:]?\s*$"
)
_RANGE = re.compile(r"(\d{1,3})\s*(?:t/m|tot en met|-|–)\s*(\d{1,3})")
_SUBJECT_WORDS = 10
_ANNOUNCES = re.compile(
    r"\bvragen\b[^.]{0,40}\b(?:als volgt|hieronder|onderstaand|in de bijlage)\b[^.]{0,30}\bbeantwoord"
    r"|\bbeantwoord\w*\b[^.]{0,30}\bvragen\b[^.]{0,30}\b(?:als volgt|hieronder|onderstaand)",
    re.I,
)
_WRITER_LINE = 400  # characters


def take_label(walk: Walk, paragraph: Paragraph) -> bool:
    """``Vraag 3`` and ``Antwoord``, as written answers to questions have them."""
    if paragraph.number is not None:
        return False  # "4. Vraag 3 van vorige week ..." is question 4
    if match := _LABEL_QUESTION.match(paragraph.text):
        rest = match["rest"]
        if walk.zone is Zone.QUESTIONS or not rest or rest.endswith("?"):
            walk.start_question(paragraph, number=match["number"])
            return True
    elif walk.current.kind is UnitKind.QUESTION and (match := _LABEL_ANSWER.match(paragraph.text)):
        _answer_together(walk, _numbers(match["numbers"] or ""))
        walk.current.add(paragraph, BlockRole.HEADING)
        walk.numbering.answer_began = True
        return True
    return False


def _numbers(text: str) -> set[str]:
    """The numbers of the questions that a label names: "2, 3 en 5", "4 t/m 6"."""
    found = set(re.findall(r"\d+", text))
    for first, last in _RANGE.findall(text):
        found |= {str(number) for number in range(int(first), int(last) + 1)}
    return found


def _answer_together(walk: Walk, numbers: set[str]) -> None:
    """Questions that one answer names, and that have none of their own, become one unit."""
    current = walk.current
    while len(walk.drafts) > 1 and current.number in numbers:
        before = walk.drafts[-2]
        joins = before.kind is UnitKind.QUESTION and not before.has_answer
        if not joins or before.number not in numbers:
            break
        current.blocks[:0], current.texts[:0] = before.blocks, before.texts
        current.earlier = (*before.earlier, str(before.number), *current.earlier)
        del walk.drafts[-2]


def notice_writer(walk: Walk, paragraph: Paragraph) -> None:
    """Remember who sent in the questions that follow, where the lines above them say so."""
    if walk.zone is Zone.QUESTIONS or len(paragraph.text) > _WRITER_LINE:
        return
    walk.writer = walk.writer or written_by(paragraph.text)
    if walk.writer is not None and walk.writer.party is None:
        walk.writer = replace(walk.writer, party=party_of_writer(paragraph.text))


def take_announcement(walk: Walk, paragraph: Paragraph) -> bool:
    """A sentence that says that the answers follow: what is numbered below it is a question."""
    announces = walk.zone is Zone.TEXT and _ANNOUNCES.search(paragraph.text) is not None
    if announces:
        walk.say(paragraph)
        walk.zone = Zone.QUESTIONS
        walk.numbering = Numbering()
    return announces


def take_asker(walk: Walk, paragraph: Paragraph, following: Paragraph | None) -> bool:
    """The heading that says who asks."""
    asker = asker_heading(paragraph.text) if paragraph.bullet is None else None
    if asker is None or not _may_ask(walk, following):
        return False
    walk.zone = Zone.QUESTIONS
    walk.outline.enter(1 if paragraph.text.startswith("Q") else 2, paragraph.text)
    walk.asker = asker
    walk.numbering.restart()
    if paragraph.number is not None:
        # "1. Raadslid X, partij Y": the number of the question stands before the asker.
        walk.start_question(None, number=paragraph.number)
    else:
        walk.open(UnitKind.STANDARD_LINES)
    walk.current.add(paragraph, BlockRole.HEADING)
    return True


def take_in_questions(walk: Walk, paragraph: Paragraph, following: Paragraph | None) -> None:
    """A paragraph among questions: a question, a part of its answer, or a subject above them."""
    current = walk.current
    asking = current.kind is UnitKind.QUESTION
    if paragraph.bullet is not None:
        walk.say(paragraph)
    elif paragraph.number is not None:
        if walk.numbering.begins(paragraph, current):
            walk.start_question(paragraph, number=paragraph.number)
        else:
            walk.say(paragraph)
    elif asking and not current.has_question:
        current.add(paragraph, BlockRole.QUESTION)
    elif asking and (opening_role(paragraph.text) or is_conditional(paragraph.text)):
        walk.say(paragraph)
    elif asking and not current.has_answer and not _answers(walk, paragraph):
        current.add(paragraph, BlockRole.QUESTION)
    elif _asks(walk, paragraph, following):
        walk.start_question(paragraph)
    elif _is_subject(paragraph, following) and not (asking and paragraph.text.endswith(":")):
        walk.outline.enter(3, paragraph.text)
        walk.open(UnitKind.STANDARD_LINES).add(paragraph, BlockRole.HEADING)
    else:
        walk.say(paragraph)


def _may_ask(walk: Walk, following: Paragraph | None) -> bool:
    if walk.zone in (Zone.QUESTIONS, Zone.CORE):
        return True
    return following is not None and (following.number is not None or following.text.endswith("?"))


def _answers(walk: Walk, paragraph: Paragraph) -> bool:
    """Whether a plain paragraph right under a question is its answer, not more question."""
    return "?" not in paragraph.text or walk.numbering.answer_began


def _asks(walk: Walk, paragraph: Paragraph, following: Paragraph | None) -> bool:
    """Whether a paragraph without a number is a question."""
    text = paragraph.text.rstrip("\"'”’)] ")
    if walk.numbering.numbered and walk.current.kind is UnitKind.QUESTION:
        return False  # between numbered questions it is rhetoric within an answer
    if text.endswith("?") or is_indirect_question(paragraph.text):
        return True
    listed = following is not None and following.bullet is not None
    return ("?" in text or paragraph.bold) and listed


def _is_subject(paragraph: Paragraph, following: Paragraph | None) -> bool:
    """A short line above questions or standard lines: what they are about."""
    text = paragraph.text
    short = len(text.split()) <= _SUBJECT_WORDS and not text.endswith((".", "?", "!", ";"))
    if not (short and paragraph.is_plain and text[0].isupper()) or following is None:
        return False
    return (
        following.number is not None
        or following.bullet is not None
        or following.text.endswith("?")
        or asker_heading(following.text) is not None
    )
