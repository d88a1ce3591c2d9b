"""Commitments and motions that a sentence names by number, and what it says of each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.names import CAPITALS, SURNAME
from ingest.references import COMMITMENT_NUMBER, commitments, motions
from register.commitments.model import Sort

_MARK = re.compile(rf"\(?\b{COMMITMENT_NUMBER}\)?")
_PROMISED = re.compile(
    r"\btoegezegd(?:,? om)?\b|\bzeg(?:t|gen|de|den)?\b[^.]{0,60}?\btoe(?:,? (?:om|dat))?\b", re.I
)
_LOOSE = re.compile(r"^[\s,;:.–-]+|^(?:en|om|dat)\s+|[\s,;:(–-]+$")
_TITLE = re.compile(
    r"\b(?:met de titel|getiteld|genaamd)\s+[\"'“‘]?(?P<title>[A-ZÀ-Ý][^.\"'”’]{2,80}?)[\"'”’]?(?=[.,;]|$)"
)
_DICTUM = re.compile(
    r"\b(?:de|deze|die)\s+motie\s+(?:vraagt|verzoekt|roept)\b|\bin (?:deze|de) motie\b[^.]*\b(?:gevraagd|verzocht)\b"
    r"|\bmotie\b[^.]{0,80}\b(?:vraagt om|die om [^.]{2,60} vroeg|oproept om|is gevraagd om)\b"
    r"|\bis gevraagd om\b|\bwordt gevraagd om\b",
    re.I,
)
# "Jansen", "J. Van 't Hof", "Groot Wassenaar"; in small letters "de" and "te" go on about something else.
PERSON = (
    rf"(?:[{CAPITALS}]\.\s?){{0,3}}{SURNAME}(?:\s(?=(?:[Vv]an|[Dd]er)\s|[{CAPITALS}]){SURNAME})?"
)
_PARTY = r"\s\([^)]{2,40}\)"
_AND = r"(?:,\s|\sen\s)(?:(?:het\s+)?(?:raads|commissie)?lid\s+)?"
_ASKED_BY = re.compile(
    r"\b[Mm]otie\s+(?:\S+\s+)?van\s+(?:"
    rf"(?:de\s+)?(?:raads|commissie)?leden\s+(?P<members>{PERSON}(?:{_PARTY})?(?:{_AND}{PERSON}(?:{_PARTY})?)*)"
    rf"|(?:het\s+)?(?:raads|commissie)?lid\s+(?P<member>{PERSON}(?:{_PARTY}(?:{_AND}{PERSON}{_PARTY})*)?))"
)
_NAMELESS = re.compile(r"\bmotie\b", re.I)
_FATE = re.compile(r"\b(?:aangenomen|afgedaan|uit\s+(?:19|20)\d\d|uitgevoerd|ingediend)\b", re.I)


@dataclass(frozen=True, slots=True)
class Named:
    """A number with what the sentence says about it."""

    sort: Sort
    number: str
    what: str


def named_in(text: str) -> Iterator[Named]:
    """The numbers in a sentence, each once.

    >>> said = "Toegezegd om de opdracht te herzien (TA2024-000001) en met de raad te delen (TA2024-000002)."
    >>> [named.what for named in named_in(said)]
    ['de opdracht te herzien', 'met de raad te delen']
    """
    for number in commitments(text):
        yield Named(Sort.COMMITMENT, number, _said_of(text, number))
    for number in motions(_MARK.sub(" ", text)):
        yield Named(Sort.MOTION, number, text)


def names_motion_without_number(text: str) -> bool:
    """Whether a sentence tells what became of a motion that it does not number."""
    return bool(_NAMELESS.search(text) and _FATE.search(text) and not motions(text))


def title_in(text: str) -> str:
    """The title of a motion, or nothing."""
    match = _TITLE.search(text)
    return match["title"].strip() if match else ""


def asked_by(text: str) -> str:
    """Who moved a motion, or nothing.

    >>> asked_by("De motie van het lid Jansen (VVD) is aangenomen.")
    'Jansen (VVD)'
    """
    match = _ASKED_BY.search(text)
    return (match["members"] or match["member"]) if match else ""


def asks(text: str) -> bool:
    """Whether a sentence says what a motion asks."""
    return bool(_DICTUM.search(text))


def _said_of(text: str, number: str) -> str:
    """The part of ``text`` that leads up to ``number``: what was promised under it."""
    place = text.find(number)
    before = text[:place]
    earlier = [match.end() for match in _MARK.finditer(text) if match.end() <= place]
    part = before[max(earlier, default=0) :]
    if not earlier and (opening := list(_PROMISED.finditer(part))):
        part = part[opening[-1].end() :]
    for _ in range(3):
        part = _LOOSE.sub("", part).strip()
    return part if len(part.split()) > 3 else _whole(text)


def _whole(text: str) -> str:
    label = re.match(r"^\W*Toezegging\s+\S+\s*:\s*", text)
    return text[label.end() :] if label else text
