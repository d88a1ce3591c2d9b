"""What kind of heading a paragraph is, if any: of a zone, of a section, of a decision."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from ingest.paragraphs import Paragraph


class Zone(StrEnum):
    """The part of a paper one is in."""

    HEAD = "head"
    CORE = "core"
    QUESTIONS = "questions"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: its level (1 is highest) and the zone it opens."""

    level: int
    text: str
    zone: Zone
    decision: str | None = None  # the number of an "Ad 1)" heading


_CORE = re.compile(
    r"^(?:kernboodschap(?:pen)?|hoofdboodschap|spreek(?:tekst|lijn(?:en)?)|kern)\b.{0,40}$", re.I
)
_QUESTIONS = re.compile(
    r"^(?:Q\s?&\s?A\b.*|(?:binnengekomen|ingekomen|gestelde|veelgestelde|technische|mondelinge|overige|mogelijke)?\s*"
    r"(?:raads?|commissie)?vragen\b.*|vragen?\s+en\s+antwoord(?:en)?.*|beantwoording\s+(?:van\s+)?.*vragen.*)$",
    re.I,
)
_AD = re.compile(r"^Ad\.?\s*(?P<number>\d{1,2})\s*[).:]?\s*(?P<text>.*)$")
_NUMBERED = re.compile(r"^(?P<number>\d{1,2}(?:\.\d{1,2}){1,3})\.?\s+[A-ZÀ-Ý]")
# The fixed parts of a proposal, whatever the layout says about their level.
_MAIN = re.compile(
    r"^(?:onderwerp|het college(?: van burgemeester en wethouders)? besluit|besluit\b.*|beslispunten?"
    r"|voorgesteld besluit|reden spoed|bestuurlijke (?:achtergrond|prioriteit)|wettelijke grondslag"
    r"|onderbouwing(?: besluit)?|participatie|financi[eë]le (?:onderbouwing|paragraaf|gevolgen)|financi[eë]n"
    r"|overige toelichting|conclusies?|communicatie|documenten|stukken|bijlagen?|uitkomst\w*"
    r"|behandelend ambtenaar.*|toelichting|samenvatting|inleiding|achtergrond|aanleiding|vervolg"
    r"|geheimhouding|duurzaamheid|risico'?s?|planning|geachte .{3,60})\W*$",
    re.I,
)
_SENTENCE_END = (".", ",", ";", ":", "?", "!")
MAX_WORDS = 14
_SUBHEADING = 3  # level of a heading that only bold or italic type marks


def heading_of(paragraph: Paragraph, following: Paragraph | None, zone: Zone) -> Heading | None:
    """``paragraph`` as a heading, or None. ``following`` is the next paragraph."""
    if paragraph.cell is not None or paragraph.bullet is not None:
        return None
    text = paragraph.text.strip()
    if match := _AD.match(text):
        return Heading(2, f"Ad {match['number']}", Zone.TEXT, decision=match["number"])
    if paragraph.number is not None and paragraph.heading is None:
        return None
    short = len(text.split()) <= MAX_WORDS and not text.endswith(_SENTENCE_END)
    bare = text.rstrip(": ")
    if len(bare.split()) <= MAX_WORDS and _CORE.match(bare):
        return Heading(1, bare, Zone.CORE)
    if short and "?" not in text and _QUESTIONS.match(text):
        return Heading(1, text, Zone.QUESTIONS)
    if paragraph.heading is None and len(bare.split()) <= MAX_WORDS and _MAIN.match(bare):
        return Heading(1, bare, Zone.TEXT)
    level = _level(paragraph, following, short, zone)
    if level is None:
        return None
    if _MAIN.match(bare):
        level = 1
    keep = zone if zone in (Zone.CORE, Zone.QUESTIONS) and level > 1 else Zone.TEXT
    return Heading(level, bare, keep)


def _level(
    paragraph: Paragraph, following: Paragraph | None, short: bool, zone: Zone
) -> int | None:
    if paragraph.italic and short and zone is Zone.TEXT:
        # An italic line above a list or between bullets is a remark.
        return _SUBHEADING if following is not None and following.bullet is None else None
    if paragraph.heading is not None:
        return max(1, paragraph.heading)
    numbered = _NUMBERED.match(paragraph.text)
    if numbered and short:
        return numbered["number"].count(".") + 1
    if zone is Zone.QUESTIONS:
        return None  # bold and short lines are questions and askers there
    if paragraph.bold and short and not paragraph.text[0].islower():
        return _SUBHEADING
    if short and following is not None and _looks_like_heading(paragraph, following):
        return 4
    return None


def _looks_like_heading(paragraph: Paragraph, following: Paragraph) -> bool:
    """A short line without a full stop above a text or a list."""
    words = paragraph.text.split()
    if not paragraph.text[0].isupper() or len(words) > 10 or following.heading is not None:
        return False
    if following.bullet is not None or following.cell is not None:
        return True
    return len(following.text.split()) > 2 * len(words) and following.text.endswith((".", ":", "?"))
