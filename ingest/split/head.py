"""The head of a paper: what stands above its first part."""

from __future__ import annotations

import re

from ingest.paragraphs import Paragraph
from ingest.split.headings import Heading, Zone
from ingest.split.records import RECORDS
from ingest.split.walk import Walk
from ingest.units import BlockRole, DocumentKind, UnitKind

_RESERVE = re.compile(r"^(?:Mocht|Indien|Als|Eventueel|Alleen als)\b.*:$")
_OPENS_TEXT = re.compile(
    r"^(?:samenvatting|inleiding|achtergrond|aanleiding|toelichting)\W*$", re.I
)
_LABELLED = re.compile(r"^[A-Z][\w .-]{1,40}:")
_NUMBERED = re.compile(r"^\d{1,2}(?:\.\d{1,2})*\.?\s")
_LONGEST_HEAD = 12  # blocks; a longer one is text under headings that are not known
_RUNNING = 30  # words; a paragraph of so many is text, not a line of a head
_LISTS = RECORDS | {DocumentKind.TOEZEGGINGENLIJST}


def stays_in_head(
    walk: Walk, heading: Heading, paragraph: Paragraph, previous: Paragraph | None
) -> bool:
    """Whether a heading in the head is a title of the paper, and opens no section."""
    if walk.zone is not Zone.HEAD:
        return False
    if walk.kind is DocumentKind.ANNOTATIE and _OPENS_TEXT.match(heading.text):
        return False
    if walk.kind in (DocumentKind.ANNOTATIE, DocumentKind.OP_STAP):
        return heading.zone is Zone.TEXT
    if heading.zone is not Zone.TEXT or heading.main:
        return False
    if walk.kind is DocumentKind.RAADSBRIEF and walk.awaits_salutation:
        return True
    if walk.kind in (DocumentKind.VOORDRACHT, DocumentKind.RAADSBRIEF):
        return len(walk.current.blocks) < _LONGEST_HEAD
    if walk.kind in _LISTS and paragraph.heading is None:
        return len(walk.current.blocks) < _LONGEST_HEAD
    return (walk.kind in _LISTS or walk.kind is DocumentKind.RAPPORT) and _is_title(
        walk, paragraph, previous
    )


def _is_title(walk: Walk, paragraph: Paragraph, previous: Paragraph | None) -> bool:
    """The first heading without a number, with the lines in the same type right below it."""
    if paragraph.number is not None or _NUMBERED.match(paragraph.text):
        return False
    same = previous is not None and previous.heading == paragraph.heading
    first = not walk.titled
    walk.titled = True
    return first or same


def take_in_head(walk: Walk, paragraph: Paragraph) -> None:
    """A line of the head; one for a certain occasion opens a reserve line, running text a section."""
    if _RESERVE.match(paragraph.text) and paragraph.bullet is None:
        walk.open(UnitKind.STANDARD_LINES).add(paragraph, BlockRole.QUESTION)
    elif walk.current.kind is UnitKind.STANDARD_LINES:
        walk.current.add(paragraph, BlockRole.CONDITIONAL)
    elif _is_running(paragraph) or _is_too_long(walk):
        walk.zone = Zone.TEXT
        walk.open(UnitKind.SECTION)
        walk.say(paragraph)
    else:
        walk.current.add(paragraph, BlockRole.TEXT)


def _is_too_long(walk: Walk) -> bool:
    """A head of so many lines is a text without any heading that is known."""
    form = walk.kind in (DocumentKind.ANNOTATIE, DocumentKind.OP_STAP)
    return not form and len(walk.current.blocks) >= 2 * _LONGEST_HEAD


def _is_running(paragraph: Paragraph) -> bool:
    text = paragraph.text
    return (
        len(text.split()) >= _RUNNING
        and text.rstrip("\"'”’)").endswith((".", "?", "!"))
        and not _LABELLED.match(text)
    )
