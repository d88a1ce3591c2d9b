"""Motions and amendments with the advice on them: what is asked, and what the alderman says to it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from ingest.paragraphs import Paragraph
from ingest.split.askers import asker_heading, asker_in_brackets
from ingest.split.headings import Zone
from ingest.split.people import NOBODY, Asker
from ingest.split.walk import Walk
from ingest.units import BlockRole, DocumentKind, UnitKind

# "Motie 14 (SP, lid Bos) - Gratis zwemles", "Amendement A2 van het lid Bos (SP) over zwemles"
_TITLE = re.compile(
    r"^\W*(?:(?:Gewijzigde?|Aangepaste?|Concept)[- ]?)?(?:[Mm]otie|(?:[Ss]ub)?[Aa]mendement)\b.{2,200}[^.;:?]$"
)
_ADVICE = re.compile(
    r"^(?:(?:ambtelijk\s|concept[- ]?)?pre-?advies|(?:college|bestuurlijk\s)?advies(?:\s(?:van\s)?(?:het\s)?college)?|oordeel"
    r"|(?:standpunt|reactie)\s(?:van\s)?(?:het\s)?(?:college|wethouder))(?:\s*:|\W*$)",
    re.I,
)
_GOES_ON = re.compile(r"^(?:toelichting|argument(?:en|atie)?|motivering|onderbouwing)\W*$", re.I)
_MEMBER = re.compile(r"\b(?:het\slid|de\sleden|lid|leden|raadslid)\s[^():]{2,60}\([^()]{1,40}\)")
_BRACKETS = re.compile(r"\((?P<inside>[^()]{2,60})\)")
_LONGEST = 12  # paragraphs of what a motion asks
_LISTS = frozenset(
    {DocumentKind.BESLUITENLIJST, DocumentKind.VERSLAG, DocumentKind.TOEZEGGINGENLIJST}
)


def take_motion(walk: Walk, paragraph: Paragraph, rest: Sequence[Paragraph]) -> bool:
    """The title of a motion with advice below it in ``rest``, and all up to the advice."""
    if paragraph.cell is not None or walk.kind in _LISTS:
        return False
    if _is_title(paragraph):
        if not _advised(rest):
            return False
        walk.zone = Zone.TEXT
        asker = _asker(paragraph.text)
        walk.outline.enter(3, paragraph.text)
        draft = walk.open(UnitKind.MOTION)
        draft.asker, draft.party = asker.name, asker.party
        draft.add(paragraph, BlockRole.HEADING)
        return True
    current = walk.current
    if current.kind is not UnitKind.MOTION:
        return False
    if _ADVICE.match(paragraph.text):
        # The label alone is a heading; with its advice behind it, it says it.
        alone = paragraph.text.rstrip().endswith(":") or ":" not in paragraph.text
        if alone and not current.has_answer:
            current.add(paragraph, BlockRole.HEADING)
        else:
            walk.say(paragraph)
        return True
    if not current.has_answer:
        if _ADVICE.match(current.last_text):
            walk.say(paragraph)
        else:
            current.add(paragraph, BlockRole.QUESTION)
        return True
    if _GOES_ON.match(paragraph.text):
        current.add(paragraph, BlockRole.HEADING)
        return True
    return False


def _is_title(paragraph: Paragraph) -> bool:
    return paragraph.bullet is None and _TITLE.match(paragraph.text) is not None


def _advised(rest: Sequence[Paragraph]) -> bool:
    below = takewhile(lambda p: p.cell is None and not _is_title(p), rest[:_LONGEST])
    return any(_ADVICE.match(paragraph.text) for paragraph in below)


def _asker(title: str) -> Asker:
    """Who proposes it, as its title says; nobody where it does not."""
    if match := _MEMBER.search(title):
        return asker_heading(match.group()) or NOBODY
    inside = (asker_in_brackets(match["inside"]) for match in _BRACKETS.finditer(title))
    return next(filter(None, inside), NOBODY)
