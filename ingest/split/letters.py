"""The ends of a letter: the salutation above it, the greeting and signature below it."""

from __future__ import annotations

import re

from ingest.paragraphs import Paragraph
from ingest.split.draft import Outline
from ingest.split.headings import Zone
from ingest.split.walk import Walk
from ingest.units import BlockRole, DocumentKind, UnitKind

_SALUTATION = re.compile(r"^(?:Zeer\s)?(?:[Gg]eachte|Beste)\s[^.?!]{2,80}[,:]?$")
_GREETING = re.compile(
    r"^(?:Met (?:vriendelijke|hartelijke|de meeste|bijzondere)?\s?(?:groet(?:en)?|hoogachting)"
    r"|(?:Vriendelijke|Hartelijke) groet(?:en)?|Hoogachtend|Namens het college\b"
    r"|(?:Wij|We|Ik|Het college)\s+(?:vertrouw\w*|hop\w+|ga\w*)\s+(?:erop|ervan uit)\b.{0,80}\b(?:geïnformeerd|beantwoord)\b)",
    re.I,
)
# Above the names below a motion, or below the questions of a member.
_PROPOSED_BY = re.compile(r"^(?:de\s)?indiener(?:s|\(s\))?\s*[,:]?$|^was getekend\W*$", re.I)
_SIGNED_BY = re.compile(r"^(?:ondertekening|ondergetekenden?)\s*[,:]?$", re.I)
_ATTACHED = re.compile(r"^(?:Bijlagen?|Bijgevoegd|Cc|Afschrift)\b\W*(?P<rest>.*)$", re.I)
_LONGEST = 200  # characters in one paragraph of a signature
_MOST = 10  # paragraphs of a signature


def is_salutation(paragraph: Paragraph) -> bool:
    """Whether ``paragraph`` greets the reader of a letter: "Geachte leden van de raad,"."""
    return (
        paragraph.cell is None
        and paragraph.bullet is None
        and _SALUTATION.match(paragraph.text) is not None
    )


def take_letter(walk: Walk, paragraph: Paragraph) -> bool:
    """A salutation, a greeting, or what stands below it; False for any other paragraph."""
    if paragraph.cell is not None or paragraph.bullet is not None:
        return False
    if walk.zone is Zone.HEAD and is_salutation(paragraph):
        walk.current.add(paragraph, BlockRole.TEXT)
        _begin_text(walk)
        return True
    if walk.zone is Zone.CLOSING:
        return _below_greeting(walk, paragraph)
    if _opens_closing(walk, paragraph):
        walk.zone = Zone.CLOSING
        walk.outline = Outline()
        walk.open(UnitKind.CLOSING).add(paragraph, BlockRole.TEXT)
        return True
    return False


def _opens_closing(walk: Walk, paragraph: Paragraph) -> bool:
    """A greeting below the text of a letter, or below the questions it answers."""
    may_close = walk.zone is Zone.TEXT or (
        walk.zone is Zone.QUESTIONS and walk.kind is not DocumentKind.ANNOTATIE
    )
    short = len(paragraph.text) <= _LONGEST
    signs = _GREETING.match(paragraph.text) or _PROPOSED_BY.match(paragraph.text)
    if walk.zone is Zone.QUESTIONS:
        signs = signs or _SIGNED_BY.match(paragraph.text)
    return may_close and short and signs is not None


def _below_greeting(walk: Walk, paragraph: Paragraph) -> bool:
    """Names and functions; the list of annexes, a heading or running text ends them."""
    if attached := _ATTACHED.match(paragraph.text):
        walk.zone = Zone.TEXT
        walk.outline.enter(1, paragraph.text.partition(":")[0].strip())
        role = BlockRole.TEXT if attached["rest"] else BlockRole.HEADING
        walk.open(UnitKind.SECTION).add(paragraph, role)
        return True
    long = len(paragraph.text) > _LONGEST or len(walk.current.blocks) >= _MOST
    if long or paragraph.heading is not None or paragraph.bold or "?" in paragraph.text:
        _begin_text(walk)
        return False
    walk.current.add(paragraph, BlockRole.TEXT)
    return True


def _begin_text(walk: Walk) -> None:
    walk.zone = Zone.TEXT
    walk.outline = Outline()
    walk.open(UnitKind.SECTION)
