"""The title under which a paper is cited."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from ingest.paragraphs import Paragraph
from ingest.recognise.meeting import Meeting, names_paper
from ingest.source import SourceDocument
from ingest.units import DocumentKind

# The line that names one of these is its title; what the file says of itself is often old.
_NAMED_BY_THEMSELVES = frozenset(
    {DocumentKind.BESLUITENLIJST, DocumentKind.VERSLAG, DocumentKind.TOEZEGGINGENLIJST}
)
_LONGEST = 200  # characters of a title
_DEPTH = 20  # lines in which a title stands
_LETTERHEAD = 3  # lines; where one of them is of the letterhead, the subject is the title
_GREETS = re.compile(r"^(?:Zeer\s)?(?:[Gg]eachte|Beste)\s.{2,80}$")
# A browser prints the moment above a page.
_PRINTED_AT = re.compile(r"^\d{1,2}[/-]\d{1,2}[/-]\d{2,4}, \d{1,2}:\d\d(?:\s?[AP]M)?\s+(?=\S)")
_LETTERHEAD_LINE = re.compile(
    # What a scan makes of a coat of arms may stand before the name of the municipality.
    r"^\W*(?:\w{1,2}\W+)?(?:gemee?\s?nte(?:raad|bestuur)?(?:\s(?-i:[A-Z])\S+)?"
    r"(?:\s(?:bezoekadres|postadres|retouradres)\b.*)?|ministerie van\b.*"
    r"|(?:eerste|tweede) kamer der staten-generaal(?:\s\d)?"
    r"|(?:bezoek|post|retour|correspondentie)adres\b.*|postbus\s\d.*|aangetekend\W*"
    r"|\d{4}\s?[A-Z]{2}\s.*|(?:tel(?:efoon|\.)?|e-?mail|fax|website|internet|kenmerk|ons kenmerk|uw kenmerk)\b\W.*"
    r"|(?:from|to|cc|bcc|sent|van|aan|verzonden|datum|naam|behandeld door|e-?mail|telefoonnummer)\s*:.*"
    r"|(?:datum|naam|e-mail|telefoonnummer)\W*|\d{1,2}[/-]\d{1,2}[/-]\d{2,4}, \d{1,2}:\d\d\b.{0,12}"
    r"|(?:\S+\s){0,4}\d{4}\s?(?-i:[A-Z]{2})\b(?:\s\S+){1,4}|(?:\w+\s){0,3}\w*(?:straat|plein|laan|weg|kade|gracht|dijk|singel)\s\d{1,4}\w?"
    r"|.*\S@\s?\w.*|(?:www\.)?[\w-]+\.nl\W*(?:\w{1,3})?|geheim|vertrouwelijk|intern|openbaar|concept)\W*$",
    re.I,
)


def title_of(
    kind: DocumentKind,
    document: SourceDocument,
    head: Sequence[Paragraph],
    meeting: Meeting,
    subject: str | None,
) -> str:
    """The title of a paper as an officer knows it; ``subject`` is what its head says it is about."""
    if not head:
        return document.properties.get("title", "")
    first = head[0].text
    if kind is DocumentKind.ANNOTATIE:
        named = [p.text for p in head if "annotatie" in p.text.lower()[:40]]
        first = next((text for text in named if names_paper(text)), (named or [first])[0])
        parts = [first]
        if meeting.text and meeting.text.lower() not in first.lower():
            parts.append(meeting.text[:1].lower() + meeting.text[1:])
        named_already = "agendapunt" in parts[-1].lower()
        return ", ".join(parts) + ("" if named_already else _agenda_words(meeting))
    if kind is DocumentKind.VOORDRACHT:
        lines = [p.text for p in head[:8]]
        called = (text for text in lines if "voordracht" in text.lower() or names_paper(text))
        first = next(called, first)
        return f"{first}: {subject}" if subject else first
    if kind in _NAMED_BY_THEMSELVES:
        return _own_title(head, meeting) or first
    if kind is DocumentKind.OP_STAP:
        named = [p.text for p in head[1:4] if p.cell is None and "wethouder" not in p.text.lower()]
        return "Op Stap-formulier: " + " ".join(named) if named else first
    if kind is DocumentKind.RAADSBRIEF and subject:
        return f"Raadsbrief: {subject}"
    return _head_title(document, head, subject)


def _own_title(head: Sequence[Paragraph], meeting: Meeting) -> str | None:
    """The line that says what the paper is, with its meeting where that line is one word."""
    title = next((p.text for p in head[:8] if names_paper(p.text)), None)
    if title is None or len(title.split()) > 1 or not meeting.text:
        return title and title.lstrip("%<>|*- ")  # what a scan makes of a coat of arms
    return f"{title}, {meeting.text[:1].lower()}{meeting.text[1:]}"


def _agenda_words(meeting: Meeting) -> str:
    numbers = meeting.agenda_items
    if not numbers:
        return ""
    if len(numbers) == 1:
        title = meeting.agenda_titles.get(numbers[0], "")
        return f", agendapunt {numbers[0]}" + (f": {title}" if title else "")
    return ", agendapunten " + ", ".join(numbers[:-1]) + f" en {numbers[-1]}"


def _head_title(document: SourceDocument, head: Sequence[Paragraph], subject: str | None) -> str:
    """The first line that is a title: not the paper it is printed on, nor where that comes from."""
    marked = next((p.text for p in head[:12] if p.heading == 1 and not is_letterhead(p.text)), None)
    if marked:
        return marked
    given = document.properties.get("title", "").strip()
    if len(given) > 8 and not given.lower().startswith(("microsoft word", "untitled")):
        return given
    lines = [p.text for p in head if p.cell is None and len(p.text) > 3]
    is_letter = any(map(is_letterhead, lines[:_LETTERHEAD])) or any(map(_GREETS.match, lines))
    if subject and is_letter:
        return subject[:_LONGEST]
    titles = (
        line for above, line in pairwise(["", *lines[:_DEPTH]]) if not _is_printed(line, above)
    )
    plain = next(titles, head[0].text)
    if subject and len(plain.split()) == 1:
        return f"{plain}: {subject}"[:_LONGEST]  # "Memo"
    return _PRINTED_AT.sub("", plain)[:_LONGEST]


def _is_printed(line: str, above: str) -> bool:
    """Whether ``line`` is letterhead, also where its last word stands alone below the rest."""
    return is_letterhead(line) or (is_letterhead(above) and len(line.split()) == 1)


def is_letterhead(text: str) -> bool:
    """Whether ``text`` is printed above every letter or mail, and says nothing of this one.

    >>> is_letterhead("> Retouradres Postbus 20301 2500 EH Den Haag")
    True
    """
    return len(text) <= _LONGEST and _LETTERHEAD_LINE.match(text) is not None
