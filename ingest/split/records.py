"""Decision lists and minutes: a unit per item of the agenda, and per commitment."""

from __future__ import annotations

import re

from ingest.names import CAPITALS
from ingest.paragraphs import Paragraph
from ingest.references import COMMITMENT_NUMBER, MOTION_NUMBER
from ingest.split.headings import MAX_WORDS, Zone
from ingest.split.walk import Walk
from ingest.units import BlockRole, DocumentKind, UnitKind

RECORDS = frozenset({DocumentKind.BESLUITENLIJST, DocumentKind.VERSLAG})
_LISTED_KINDS = (UnitKind.COMMITMENT, UnitKind.MOTION)
# "B5. Vervanging speeltoestellen", "Agendapunt 6. Verbeterplan", "A 3: Mededelingen"
_ITEM = re.compile(
    r"^(?:(?:[Aa]gendapunt|[Pp]unt)\s+)?(?P<number>[A-Z]{1,2}\s?\d{1,2}[a-z]?|(?<=punt )\d{1,2}[a-z]?)"
    rf"\s*[.:)–-]?\s+[{CAPITALS}'\"‘“(\[]"
)
# "Status: afgedaan", under the number and title of a commitment
_FIELD = re.compile(r"^[A-Z][\w() /-]{1,30}?\s*:\s+\S")
_LIST_TITLE = re.compile(r"^(?:\w+\s){0,2}(?:toezeggingen|moties|amendementen)\W*$", re.I)
_FEWEST_WORDS = 10  # "De wethouder zegt dat toe" leaves out what
_LONE_NUMBER = re.compile(r"^\d{1,2}(?:\.\d{1,2})?(?:\.?[a-z])?\.$")
_GROUP = re.compile(rf"^[A-Z]\.\s+[{CAPITALS}]")
# "Toezegging TA2024-000207: ...", "Toezegging: ...", "Wethouder Wagner zegt toe dat ..."
_COMMITMENT = re.compile(
    rf"^\W*(?:(?P<label>Toezegging)(?:\b.{{0,40}}?\b(?P<number>{COMMITMENT_NUMBER})|(?:\s+\d{{1,3}})?\s*:)"
    r"|(?:De\s|Het\s)?(?:[Ww]ethouder|[Bb]urgemeester|[Cc]ollege|[Pp]ortefeuillehouder)\b[^.:]{0,160}"
    r"\b(?:zegt|zegde|heeft)\b[^.:]{0,40}\b(?:toe\b|toegezegd\b))"
)
_LISTED = re.compile(
    rf"^(?:Toezegging\s+)?(?P<number>{COMMITMENT_NUMBER})\b"
    rf"|^(?:Motie\s+(?P<motion>{MOTION_NUMBER})|(?P<lettered>(?=M)(?:{MOTION_NUMBER})))\b"
)


def take_record(walk: Walk, paragraph: Paragraph) -> bool:
    """A paragraph that opens an item or states a commitment; False for any other."""
    if paragraph.cell is not None or paragraph.bullet is not None:
        return False
    if walk.kind is DocumentKind.TOEZEGGINGENLIJST:
        return _take_listed(walk, paragraph)
    if walk.kind not in RECORDS:
        return False
    if paragraph.number is None and _LIST_TITLE.match(paragraph.text):
        _enter(walk, paragraph, 1, UnitKind.SECTION, None)
        return True
    if (listed := _LISTED.match(paragraph.text)) and listed["number"]:
        walk.aside(UnitKind.COMMITMENT, [paragraph], number=listed["number"])
        return True
    match = _COMMITMENT.match(paragraph.text)
    if match and (match["label"] or len(paragraph.text.split()) >= _FEWEST_WORDS):
        walk.aside(UnitKind.COMMITMENT, [paragraph], number=match["number"])
        return True
    if _GROUP.match(paragraph.text) and len(paragraph.text.split()) <= MAX_WORDS:
        _enter(walk, paragraph, 1, UnitKind.SECTION, None)
        return True
    if _LONE_NUMBER.match(paragraph.text):
        _enter(walk, paragraph, 2, UnitKind.SECTION, paragraph.text.rstrip("."))
        return True
    if walk.current.is_bare and _LONE_NUMBER.match(walk.current.last_text):
        # The number stands alone on the line above its title.
        walk.outline.enter(2, f"{walk.current.last_text} {paragraph.text}")
        walk.current.heading_path = walk.outline.path
        walk.current.add(paragraph, BlockRole.HEADING)
        return True
    kind = UnitKind.DECISION if walk.kind is DocumentKind.BESLUITENLIJST else UnitKind.SECTION
    if match := _ITEM.match(paragraph.text):
        _enter(walk, paragraph, 2, kind, match["number"].replace(" ", ""))
        walk.lettered = True
        return True
    if not walk.lettered and _is_numbered_item(walk, paragraph):
        walk.numbering.start(paragraph.number)
        _enter(walk, paragraph, 2, kind, paragraph.number)
        return True
    return False


def _take_listed(walk: Walk, paragraph: Paragraph) -> bool:
    """A paragraph of a list of commitments that begins with the number of one."""
    match = _LISTED.match(paragraph.text)
    if match is None and _FIELD.match(paragraph.text) and walk.current.kind in _LISTED_KINDS:
        walk.say(paragraph)
        return True
    if _LIST_TITLE.match(paragraph.text) and walk.current.kind in _LISTED_KINDS:
        _enter(walk, paragraph, 1, UnitKind.SECTION, None)
        return True
    if match is None or paragraph.heading is not None:
        return False
    walk.zone = Zone.TEXT
    motion = match["motion"] or match["lettered"]
    walk.open(UnitKind.MOTION if motion else UnitKind.COMMITMENT, number=motion or match["number"])
    walk.say(paragraph)
    return True


def _is_numbered_item(walk: Walk, paragraph: Paragraph) -> bool:
    """A short numbered line: an item, unless it is a point of what was decided."""
    title = len(paragraph.text.rstrip(".").split()) <= 2 * MAX_WORDS and paragraph.text[0].isupper()
    marked = paragraph.bold or paragraph.heading is not None
    if paragraph.number is None or not (title or marked):
        return False
    if walk.marked_items and not marked:
        return False
    begins = walk.numbering.begins(paragraph, walk.current)
    walk.marked_items = walk.marked_items or (begins and marked)
    return begins


def _enter(
    walk: Walk, paragraph: Paragraph, level: int, kind: UnitKind, number: str | None
) -> None:
    walk.zone = Zone.TEXT
    title, said = _title(paragraph.text)
    walk.outline.enter(level, title)
    # "C1. Mandaatregister: conform besloten." says all in one line.
    walk.open(kind, number=number).add(paragraph, BlockRole.TEXT if said else BlockRole.HEADING)


def _title(text: str) -> tuple[str, bool]:
    """The title in the line of an item, and whether the line says more than that."""
    head, colon, rest = text.partition(": ")
    said = bool(colon and rest) or (text.endswith(".") and len(text.split()) > MAX_WORDS)
    return (head if colon and rest else text.rstrip(".")), said
