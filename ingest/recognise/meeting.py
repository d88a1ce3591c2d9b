"""For which meeting a paper was written: body, committee, date, agenda items."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from ingest.dates import FoundDate, find_dates
from ingest.paragraphs import Paragraph

_COLLEGE = "college van burgemeester en wethouders"
_COUNCIL = "gemeenteraad"
_COMMITTEE_FULL = re.compile(
    r"\b(?:raads)?commissie\s+(?:voor\s+)?(?P<name>[A-Z][\w, ]+? (?:en \w+)?)\s*"
    r"\((?P<short>[A-Z]{2,6})\)"
)
_COMMITTEE_SHORT = re.compile(r"\b(?:[Rr]aads)?[Cc](?:ommissie|ie\.?|\.)\s+(?P<short>[A-Z]{2,6})\b")
_COMMITTEE_NAME = re.compile(r"\b(?:[Rr]aads)?[Cc]ommissie\s+(?P<name>[A-Z][\w]+(?:[\w, ]*\w)?)")
_COLLEGE_WORDS = re.compile(r"\bcollege\s?vergadering|\bvergadering van het college\b", re.I)
_COUNCIL_WORDS = re.compile(r"\b(?:gemeente)?raad(?:svergadering)?\b", re.I)
_DISTRICT = re.compile(r"\b[Ss]tadsdeelcommissie\s+(?P<name>[A-Z][\w-]+)")
_AGENDA = re.compile(
    r"^(?:(?:Agendapunt(?:en)?|Annotatie\s+[Nn]r\.?|Agendanummer)\s*:?\s*)"
    r"\[?\s*(?P<number>[A-Z]{0,2}\s?\d{1,3}[a-z]?)\s*\]?\s*[:.\-–]?\s*(?P<title>.*)$"
)
_AGENDA_VALUE = re.compile(r"^\[?\s*(?P<number>[A-Z]{0,2}\d{1,3}[a-z]?)\s*\]?$")
_WORD_FOR_MEETING = re.compile(r"raad|commissie|\bcie\b|college|vergadering|overleg", re.I)


@dataclass(frozen=True, slots=True)
class Meeting:
    """The meeting of a paper; what was not found stays None or empty."""

    text: str | None = None
    body: str | None = None
    committee: str | None = None
    first: date | None = None
    last: date | None = None
    agenda_items: tuple[str, ...] = ()
    agenda_titles: dict[str, str] = field(default_factory=dict)


def recognise_meeting(head: Sequence[Paragraph], found: Mapping[str, str]) -> Meeting:
    """The meeting that ``head`` names; ``found`` holds the labels of the head."""
    items, titles = _agenda(head, found)
    line = _meeting_line(head, found)
    if line is None:
        day = next(find_dates(found.get("datum", "")), None) or _date_of_own(head)
        return Meeting(
            first=day.first if day else None,
            last=day.last if day else None,
            agenda_items=items,
            agenda_titles=titles,
        )
    body, committee = _body(line)
    day = next(find_dates(line), None)
    return Meeting(
        text=_meeting_words(line),
        body=body,
        committee=committee,
        first=day.first if day else None,
        last=day.last if day else None,
        agenda_items=items,
        agenda_titles=titles,
    )


def _meeting_line(head: Sequence[Paragraph], found: Mapping[str, str]) -> str | None:
    labelled = " ".join(
        found[name] for name in ("vergadering", "commissie", "vergaderdatum") if name in found
    )
    if labelled and next(find_dates(labelled), None):
        return labelled if _WORD_FOR_MEETING.search(labelled) else f"vergadering {labelled}"
    for paragraph in head[:16]:
        text = paragraph.text
        if len(text) > 160 or _AGENDA.match(text) or paragraph.bullet is not None:
            continue
        if _WORD_FOR_MEETING.search(text) and next(find_dates(text), None):
            return text
    return None


def _date_of_own(head: Sequence[Paragraph]) -> FoundDate | None:
    """The date of a letter: a short line of the head that is little else than a date."""
    for paragraph in head[:14]:
        day = next(find_dates(paragraph.text), None)
        if day and len(paragraph.text) - (day.end - day.start) < 30:
            return day
    return None


def _meeting_words(line: str) -> str:
    """The meeting without the kind of paper in front of it."""
    match = re.search(
        r"(?:\w*\s?voordracht|annotatie|besluitenlijst)\s+(?:voor|van)\s+(?:de|het)\s+", line, re.I
    )
    words = line[match.end() :] if match else line
    return words[:1].upper() + words[1:]


def _body(line: str) -> tuple[str | None, str | None]:
    if match := _COMMITTEE_FULL.search(line):
        return f"commissie {match['name'].strip()} ({match['short']})", match["short"]
    if match := _COMMITTEE_SHORT.search(line):
        return f"commissie {match['short']}", match["short"]
    if match := _DISTRICT.search(line):
        return f"stadsdeelcommissie {match['name']}", None
    if match := _COMMITTEE_NAME.search(line):
        name = re.split(r"\s(?:van|op|d\.d\.)\s", match["name"])[0]
        return f"commissie {name}", None
    if _COLLEGE_WORDS.search(line):
        return _COLLEGE, None
    if _COUNCIL_WORDS.search(line):
        return _COUNCIL, None
    return None, None


def _agenda(
    head: Sequence[Paragraph], found: Mapping[str, str]
) -> tuple[tuple[str, ...], dict[str, str]]:
    titles: dict[str, str] = {}
    for paragraph in head:
        if match := _AGENDA.match(paragraph.text):
            titles.setdefault(match["number"].replace(" ", ""), match["title"].strip().rstrip("."))
    if not titles and (match := _AGENDA_VALUE.match(found.get("agendapunt", ""))):
        titles[match["number"]] = ""
    return tuple(titles), {number: title for number, title in titles.items() if title}
