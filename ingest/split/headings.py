"""What kind of heading a paragraph is, if any: of a zone, of a section, of a decision."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum

from ingest.labels import label_of
from ingest.names import CAPITALS
from ingest.paragraphs import Paragraph
from ingest.recognise.agenda import agenda_items
from ingest.recognise.decision import opens_decision_box, opens_decision_points
from ingest.units import DocumentKind


class Zone(StrEnum):
    """The part of a paper one is in."""

    HEAD = "head"
    CORE = "core"
    LINES = "lines"  # standard lines
    QUESTIONS = "questions"
    DECISIONS = "decisions"  # the points that are to be decided
    BOX = "box"  # what was decided
    CLOSING = "closing"  # greeting and signature of a letter
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: its level (1 is highest, but for items of an agenda) and the zone it opens."""

    level: int
    text: str
    zone: Zone
    decision: str | None = None  # the number of an "Ad 1)" heading
    main: bool = False  # a fixed part of a proposal


_CORE = re.compile(
    r"^(?:(?:(?:centrale|belangrijkste|politieke)\s)?(?:kern|hoofd)?boodschap(?:pen)?|kernpunt(?:en)?|spreektekst|spreekpunt(?:en)?|(?:speaking|talking)\s?points?|key\s?messages?|kern)\b.{0,40}$"
    r"|^woordvoering\W*$",
    re.I,
)
_LINES = re.compile(
    r"^(?:\w+\s){0,2}(?:standaard|vaste\s|algemene\s|woordvoerings|spreek|reserve)\s?lijn(?:en)?\b.{0,80}$",
    re.I,
)
_QUESTIONS = re.compile(
    r"^(?:[QV]\s?&\s?A\b.*|(?:binnengekomen|ingekomen|gestelde|veelgestelde|technische|mondelinge|overige|mogelijke"
    r"|verwachte|te verwachten|aanvullende|moeilijke|lastige)?\s*"
    r"(?:raads?|commissie)?vragen\b.*|vra(?:ag|gen)\s+en\s+antwoord(?:en)?.*|beantwoording\s+(?:van\s+)?.*vragen.*"
    r"|(?:beantwoording\s+|inbreng\s+)?(?:eerste|tweede)\s+termijn|inbreng\s+(?:van\s+de\s+)?fracties|voorbereide\s+antwoorden"
    r"|antwoorden\s+op\s+.{0,20}vragen\b.{0,40})$",
    re.I,
)
# What the council may adopt, with the advice on it: no questions, whatever stands above it.
_PROPOSED = re.compile(
    r"^(?:(?:aangekondigde|ingediende|verwachte|mogelijke|overige|te verwachten)\s)?"
    r"(?:moties|amendementen)(?:\s(?:en|/)\s(?:moties|amendementen))?$",
    re.I,
)
# The part of a report that lists questions with their answers.
_LISTS_QUESTIONS = re.compile(
    r"^(?:(?:bijlage|hoofdstuk)\s+\w{1,3}\W+)?(?:veelgestelde\s+vragen(?:\s+en\s+antwoorden)?|vra(?:ag|gen)\s+en\s+antwoord(?:en)?"
    r"|[QV]\s?&\s?A)\b[^?]{0,40}$",
    re.I,
)
# Below the heading "Vragen" of a letter: whom its reader may ask.
_CONTACT = re.compile(
    r"^(?:mocht|heeft|hebt|als)\s(?:u|je)\b[^.?]{0,30}\bvragen\b|^(?:voor|met)\s(?:\w+\s)?vragen\s(?:kunt|kan|neem)\b",
    re.I,
)
_AD = re.compile(r"^Ad\.?\s*(?P<number>\d{1,2})\s*[).:]?\s*(?P<text>.*)$")
_NUMBERED = re.compile(rf"^(?P<number>\d{{1,2}}(?:\.\d{{1,2}}){{1,3}})\.?\s+[{CAPITALS}]")
# The fixed parts of a proposal, whatever the layout says about their level.
_MAIN = re.compile(
    r"^(?:onderwerp|besluit\b[^:]*|reden spoed|bestuurlijke (?:achtergrond|prioriteit)|wettelijke grondslag"
    r"|onderbouwing(?: besluit)?|participatie|financi[eë]le (?:onderbouwing|paragraaf|gevolgen)|financi[eë]n"
    r"|overige toelichting|conclusies?|communicatie|documenten|stukken|bijlagen?|uitkomst\w*"
    r"|behandelend ambtenaar.*|toelichting|samenvatting|inleiding|achtergrond|background|context|bronnen|strekking"
    r"|aanleiding|vervolg"
    r"|geheimhouding|duurzaamheid|risico'?s?|planning)\W*$",
    re.I,
)
_CAPTION = re.compile(r"^(?:Tabel|Figuur|Grafiek|Kaart|Afbeelding|Bron)\s*[\d:]")
# Labels of letters and minutes that say nothing about the paper itself.
_OTHER_LABELS = frozenset(
    [
        "cc",
        "kopie",
        "aanwezig",
        "afwezig",
    ]
)
_INITIALS = re.compile(r"^(?:[A-Z]\.\s?)+(?:[a-z]+\s)*[A-Z]")  # a name, as below a letter
_SENTENCE_END = (".", ",", ";", ":", "?", "!")
MAX_WORDS = 14
ITEM = 0  # level of an item of the agenda, which has a core message and questions of its own
_SUBHEADING = 3  # level of a heading that only bold or italic type marks
_GUESSED = 4  # level of a heading that only its place marks
# In these papers a heading that asks is a chapter, not a question of a member.
NEVER_ASKED = frozenset(
    {
        DocumentKind.RAPPORT,
        DocumentKind.VOORDRACHT,
        DocumentKind.BESLUITENLIJST,
        DocumentKind.VERSLAG,
        DocumentKind.TOEZEGGINGENLIJST,
    }
)
_HEADED = (Zone.HEAD, Zone.CORE)  # zones in which any part may begin with a number
_TEXTS = (Zone.TEXT, Zone.LINES)
_KEPT = (Zone.CORE, Zone.QUESTIONS, Zone.LINES)  # zones that a subheading does not leave


def heading_of(
    paragraph: Paragraph,
    following: Paragraph | None,
    zone: Zone,
    kind: DocumentKind,
    previous: Paragraph | None = None,
) -> Heading | None:
    """``paragraph`` as a heading, or None; ``previous`` and ``following`` stand around it."""
    if paragraph.cell is not None or paragraph.bullet is not None or paragraph.note:
        return None
    text = paragraph.text.strip()
    if match := _AD.match(text):
        return Heading(2, _ad_title(match), Zone.TEXT, decision=match["number"])
    if paragraph.number is not None and paragraph.heading is None:
        named = numbered_part(paragraph, kind)
        # Among questions "3. Planning" is one of them, in running text an item.
        if named and (zone in _HEADED or (zone in _TEXTS and named.zone is not Zone.TEXT)):
            return named
        if zone is Zone.TEXT and _stands_alone(previous, paragraph, following):
            return Heading(2, text, Zone.TEXT)
        return None
    bare = text.rstrip(": ")
    named = _named(paragraph, bare, kind)
    if named is not None:
        contact = following is not None and _CONTACT.search(following.text)
        to_reader = named.zone is Zone.QUESTIONS and kind is not DocumentKind.ANNOTATIE and contact
        return replace(named, zone=Zone.TEXT) if to_reader else named
    asks = following is not None and "?" in following.text  # a subject of questions
    if kind is DocumentKind.ANNOTATIE and _PROPOSED.match(bare) and not asks:
        return Heading(1, bare, Zone.TEXT)
    if kind is DocumentKind.ANNOTATIE and zone is not Zone.HEAD and agenda_items(text):
        return Heading(ITEM, text, zone if zone is Zone.QUESTIONS else Zone.TEXT, main=True)
    if paragraph.heading is None and _is_labelled(text):
        return None
    short = len(text.split()) <= MAX_WORDS and not text.endswith(_SENTENCE_END)
    level = _level(paragraph, following, short, zone)
    if level is None:
        return None
    main = _MAIN.match(bare) is not None
    if main and kind is DocumentKind.VOORDRACHT:
        level = 1
    keep = zone if zone in _KEPT and level > 1 else Zone.TEXT
    return Heading(level, bare, keep, main=main)


def _is_labelled(text: str) -> bool:
    """Whether it is a label with its value, as "Datum: 5 december 2024"; those head no text."""
    label, colon, value = text.partition(":")
    known = label_of(label) is not None or label.strip().lower() in _OTHER_LABELS
    return bool(colon and value.strip()) and known


def numbered_part(paragraph: Paragraph, kind: DocumentKind) -> Heading | None:
    """A numbered part that is known by its words: "1. Kernboodschap", "2. Vragen en antwoorden"."""
    return _named(paragraph, paragraph.text.strip().rstrip(": "), kind)


def _named(paragraph: Paragraph, bare: str, kind: DocumentKind) -> Heading | None:
    """A heading that is known by its words."""
    if len(bare.split()) > MAX_WORDS:
        return None
    if _LINES.match(bare) and not paragraph.text.endswith((".", "?", "!")):
        return Heading(ITEM, bare, Zone.LINES)
    if _CORE.match(bare):
        return Heading(1, bare, Zone.CORE, main=True)
    if kind is DocumentKind.VOORDRACHT:
        if opens_decision_box(bare):
            return Heading(1, bare, Zone.BOX, main=True)
        if opens_decision_points(bare):
            return Heading(1, bare, Zone.DECISIONS, main=True)
    asks = "?" in bare or bare.endswith(_SENTENCE_END)
    if kind not in NEVER_ASKED and not asks and _QUESTIONS.match(bare):
        return Heading(1, bare, Zone.QUESTIONS)
    if kind is DocumentKind.RAPPORT and paragraph.heading and _LISTS_QUESTIONS.match(bare):
        return Heading(paragraph.heading, bare, Zone.QUESTIONS)
    if paragraph.heading is None and _MAIN.match(bare):
        return Heading(1, bare, Zone.TEXT, main=True)
    return None


def _ad_title(match: re.Match[str]) -> str:
    title = match["text"].rstrip(": ")
    name = f"Ad {match['number']}"
    return f"{name}. {title}" if title and len(title.split()) <= MAX_WORDS else name


def _stands_alone(
    previous: Paragraph | None, paragraph: Paragraph, following: Paragraph | None
) -> bool:
    """A short numbered line between texts: a heading, where its neighbours in a list have none."""
    if following is None or following.cell is not None or not paragraph.number:
        return False
    if len(paragraph.text.split()) > MAX_WORDS or paragraph.text.endswith(_SENTENCE_END):
        return False
    if not paragraph.text[0].isupper():
        return False
    number = int(paragraph.number)
    in_list = (
        following.number == str(number + 1)
        or (previous is not None and previous.number == str(number - 1))
        or (number == 1 and previous is not None and previous.text.endswith(":"))
    )
    return not in_list and (following.bullet is None or paragraph.bold)


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
    if zone in (Zone.QUESTIONS, Zone.LINES):
        return None  # bold and short lines are questions and askers there
    if paragraph.bold and short and not paragraph.text[0].islower():
        return _SUBHEADING
    if short and following is not None and _looks_like_heading(paragraph, following):
        return _GUESSED
    return None


def _looks_like_heading(paragraph: Paragraph, following: Paragraph) -> bool:
    """A short line without a full stop above a text or a list."""
    words = paragraph.text.split()
    if _CAPTION.match(paragraph.text) or _INITIALS.match(paragraph.text):
        return False
    if not paragraph.text[0].isupper() or len(words) > 10 or following.heading is not None:
        return False
    if following.bullet is not None or following.cell is not None:
        return True
    return len(following.text.split()) > 2 * len(words) and following.text.endswith((".", ":", "?"))
