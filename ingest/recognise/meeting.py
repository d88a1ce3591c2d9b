"""For which meeting a paper was written: body, committee, date, agenda items."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from ingest.dates import find_dates
from ingest.paragraphs import Paragraph
from ingest.recognise.agenda import agenda_items, item_headings, items_inside, labelled_items
from ingest.recognise.bodies import body_of
from ingest.recognise.days import is_sentence, own_date
from ingest.units import DocumentKind

_WORD_FOR_MEETING = re.compile(r"(?<!be)raad|commissie|\bcie\b|college|vergadering|overleg", re.I)
_PAPER = (
    r"(?:\w*\s?voordracht|b\s?(?:en|&)\s?w[- ](?:nota|advies|voorstel)|(?:raads|college|commissie)voorstel|annotaties?|(?:concept)?(?:besluiten|uitslagen)lijst|(?:\w+\s)?(?:raads|commissie|raadscommissie)?verslag|notulen|handelingen"
    r"|(?:lijst|overzicht)\s(?:van\s)?(?:\w+\s){0,3}(?:toezeggingen|moties)(?:\s\w+){0,2}|(?:toezeggingen|motie)lijst)"
)
_TITLE = re.compile(rf"^\W*(?:\w+\s)?{_PAPER}\b", re.I)
_ADDRESS = re.compile(r"^(?:aan\b|geachte\b)", re.I)
_DEPTH = 16  # paragraphs in which the meeting is named
_BODY_WORDS = 5  # of a line with nothing but the body that meets
_LONGEST = 160  # characters of the line that names it

# Papers that are made for or by a meeting. The others carry a date of their own, and a
# meeting that they name is one they speak of.
_OF_A_MEETING = frozenset(
    {
        DocumentKind.ANNOTATIE,
        DocumentKind.VOORDRACHT,
        DocumentKind.BESLUITENLIJST,
        DocumentKind.VERSLAG,
    }
)


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


def recognise_meeting(
    kind: DocumentKind,
    head: Sequence[Paragraph],
    paper: Sequence[Paragraph],
    found: Mapping[str, str],
) -> Meeting:
    """The meeting that ``head`` names; ``found`` holds the labels of the head.

    A bundle in ``paper``, all paragraphs, names its items further on.
    """
    bundled = item_headings(paper) if kind is DocumentKind.ANNOTATIE else []
    items, titles = _agenda([*head, *(paper[place] for place in bundled)], found)
    line = _meeting_line(kind, head, found)
    alone = (p.text for p in head[:_DEPTH] if line and line.startswith(p.text))
    body, committee = (
        body_of(next(filter(_names_only_the_body, alone), line)) if line else (None, None)
    )
    if body is None:
        body, committee = _named_body(kind, head, found)
    day = next(find_dates(line), None) if line else None
    if kind not in _OF_A_MEETING or day is None:
        day = own_date(head, found) or day
    return Meeting(
        text=_meeting_words(line) if line else None,
        body=body,
        committee=committee,
        first=day.first if day else None,
        last=day.last if day else None,
        agenda_items=items,
        agenda_titles=titles,
    )


def names_paper(text: str) -> bool:
    """Whether ``text`` is a title that says what sort of paper it stands above."""
    return _TITLE.match(text) is not None and not is_sentence(text)


def _meeting_line(
    kind: DocumentKind, head: Sequence[Paragraph], found: Mapping[str, str]
) -> str | None:
    committee = found.get("commissie", "")
    if committee and not _WORD_FOR_MEETING.search(committee):
        committee = f"commissie {committee}"  # "Commissie: Ruimte" leaves the word to the label
    named = (found.get("vergadering"), committee, found.get("vergaderdatum"))
    labelled = " ".join(filter(None, named))
    day = found.get("datum", "")
    if (
        labelled
        and kind in _OF_A_MEETING
        and not any(find_dates(labelled))
        and any(find_dates(day))
    ):
        labelled = f"{labelled} van {day}"
    if labelled and next(find_dates(labelled), None):
        return labelled if _WORD_FOR_MEETING.search(labelled) else f"vergadering {labelled}"
    if kind is DocumentKind.RAADSBRIEF:
        return None
    for index, paragraph in enumerate(head[:_DEPTH]):
        text = paragraph.text
        if _names_only_the_body(text) and index + 1 < len(head):
            below = head[index + 1].text  # the date stands on the next line
            text = below if _names_meeting(below) else f"{text} {below}"
        if len(text) > _LONGEST or agenda_items(text) or paragraph.bullet is not None:
            continue
        if is_sentence(text) or not _WORD_FOR_MEETING.search(text):
            continue
        if next(find_dates(text), None):
            return text
    return None


def _names_only_the_body(text: str) -> bool:
    return (
        len(text.split()) <= _BODY_WORDS
        and body_of(text)[0] is not None
        and not any(find_dates(text))
    )


def _names_meeting(text: str) -> bool:
    """Whether ``text`` says all by itself: "Raadsvergadering 19-12-2024"."""
    return body_of(text)[0] is not None and any(find_dates(text)) and not is_sentence(text)


def _named_body(
    kind: DocumentKind, head: Sequence[Paragraph], found: Mapping[str, str]
) -> tuple[str | None, str | None]:
    """The body in the title of the paper, or to which a letter is addressed."""
    if kind is DocumentKind.RAADSBRIEF:
        lines = [found.get("aan", ""), *(p.text for p in head if _ADDRESS.match(p.text))]
    else:
        lines = [p.text for p in head[:6] if names_paper(p.text)]
    if kind in (DocumentKind.BESLUITENLIJST, DocumentKind.VERSLAG):
        lines += [p.text for p in head[:8] if not is_sentence(p.text)]
    if kind is DocumentKind.ANNOTATIE:
        # A line or a cell with nothing else: "Annotatie | Raadscommissie Fysiek Domein".
        alone = (p.text for p in head[:8] if not _ADDRESS.match(p.text))
        lines += [text for text in alone if _names_only_the_body(text) and not is_sentence(text)]
    for line in lines:
        body, committee = body_of(line)
        if body is not None:
            return body, committee
    return None, None


def _meeting_words(line: str) -> str:
    """The meeting without the kind of paper in front of it."""
    match = re.search(rf"{_PAPER}\s+(?:voor|van)\s+(?:de|het)\s+", line, re.I)
    words = line[match.end() :] if match else line
    words = re.sub(
        rf"^{_PAPER}\s+(?=(?:\w*raad|\w*commissie|cie|college)\b)", "", words, flags=re.I
    )
    words = re.sub(r"^vergadering\s+van\s+(?:de|het)\s+(?=\D)", "", words, flags=re.I)
    return words[:1].upper() + words[1:]


def _agenda(
    head: Sequence[Paragraph], found: Mapping[str, str]
) -> tuple[tuple[str, ...], dict[str, str]]:
    titles: dict[str, str] = {}
    for paragraph in head:
        for number, title in agenda_items(paragraph.text).items():
            titles.setdefault(number, title)
    for line in head[:_DEPTH] if not titles else ():
        titles |= items_inside(line.text) if len(line.text) <= _LONGEST else {}
    titles = titles or labelled_items(found.get("agendapunt", ""))
    return tuple(titles), {number: title for number, title in titles.items() if title}
