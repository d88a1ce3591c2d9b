"""Which body a line names: a committee, the college, the council."""

from __future__ import annotations

import re

COLLEGE = "college van burgemeester en wethouders"
COUNCIL = "gemeenteraad"
_COMMITTEE_FULL = re.compile(
    r"\b(?i:(?:raads)?commissie)\s+(?:voor\s+)?[A-Z][^()\d\n]{2,80}?\s*\(\s*(?P<short>[A-Z][A-Za-z&]{1,7})\s*\)"
)
_COMMITTEE_SHORT = re.compile(
    r"\b(?i:(?:raads)?c(?:ommissie|ie\.?|\.))\s+\(?(?P<short>[A-Z][A-Z&]{1,6})\b(?!\s+[A-Z]{2})"
)
_COMMITTEE_NAME = re.compile(
    r"\b(?i:(?:raads)?commissie(?:vergadering)?)\s+(?:voor\s+)?(?P<name>[A-Z]\w+(?:[\w,& ]*\w)?)"
)
_NAME_ENDS = re.compile(
    r"\s(?:van|op|d\.d\.|dd\.?)\s|,?\sgehouden\b|\s+\d|,\s*\d|,?\s(?:maan|dins|woens|donder|vrij|zater|zon)dag\b"
)
_DISTRICT = re.compile(r"\b(?i:stadsdeelcommissie)\s+(?P<name>[A-Z][\w-]+)")
_COLLEGE_WORDS = re.compile(
    r"\bcollege\s?vergadering|\bcollege van (?:burgemeester\b|b\s?(?:en|&)\s?w\b)"
    r"|\b(?:vergadering|besluitenlijst)\s(?:van\s)?(?:het\s)?(?:college\b|b\s?(?:en|&)\s?w\b)|^\W*het college\b|^b\s?(?:en|&)\s?w[- ](?:nota|advies|voorstel)\b",
    re.I,
)
_COUNCIL_WORDS = re.compile(r"\b(?:gemeente)?raad(?:svergadering)?\b", re.I)


def body_of(line: str) -> tuple[str | None, str | None]:
    """The body that ``line`` names and the short name of a committee.

    A committee with a short name is spelled by it, so that all papers agree:

    >>> body_of("Commissie Bestuur, Diversiteit en Inclusie (BDI) van 14 maart 2024")
    ('commissie BDI', 'BDI')
    """
    for pattern in (_COMMITTEE_FULL, _COMMITTEE_SHORT):
        if match := pattern.search(line):
            return f"commissie {match['short']}", match["short"]
    if match := _DISTRICT.search(line):
        return f"stadsdeelcommissie {match['name']}", None
    if match := _COMMITTEE_NAME.search(line):
        return f"commissie {_NAME_ENDS.split(match['name'])[0].rstrip(', ')}", None
    if _COLLEGE_WORDS.search(line):
        return COLLEGE, None
    if _COUNCIL_WORDS.search(line):
        return COUNCIL, None
    return None, None
