"""Questions without numbers in a letter that prints them in italics, with plain answers below."""

from __future__ import annotations

from ingest.paragraphs import Paragraph
from ingest.split.headings import Zone
from ingest.split.numbering import Numbering
from ingest.split.walk import Walk
from ingest.units import BlockRole, DocumentKind, UnitKind


def take_italic(walk: Walk, paragraph: Paragraph, following: Paragraph | None) -> bool:
    """A question in italics, or more of it; False for any other paragraph.

    The first one must ask something where no sentence announced questions: any other italics in a
    letter are a remark or a quotation.
    """
    if walk.kind is not DocumentKind.RAADSBRIEF:
        return False
    if not (paragraph.in_italics and paragraph.is_plain):
        return False
    if not walk.italic and _is_first(walk, paragraph, following):
        walk.zone, walk.italic = Zone.QUESTIONS, True
        walk.numbering = Numbering()
    if walk.zone is not Zone.QUESTIONS or not walk.italic:
        return False
    if walk.current.kind is UnitKind.QUESTION and not walk.current.has_answer:
        walk.current.add(paragraph, BlockRole.QUESTION)
    elif walk.current.has_answer and walk.current.last_text.endswith(":"):
        walk.say(paragraph)  # "Artikel 5 luidt:" quotes what stands below it
    else:
        walk.start_question(paragraph)
    return True


def _is_first(walk: Walk, paragraph: Paragraph, following: Paragraph | None) -> bool:
    """Whether questions in italics begin here."""
    if walk.zone is Zone.QUESTIONS:  # announced
        return walk.current.kind is not UnitKind.QUESTION
    answered = following is not None and following.is_plain and not following.in_italics
    asked = walk.writer is not None and paragraph.text.endswith("?")
    return walk.zone is Zone.TEXT and asked and answered
