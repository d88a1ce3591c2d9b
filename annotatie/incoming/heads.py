"""For which meeting questions are, from the lines around them: a subject, a title, the top of a sheet."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from annotatie.incoming.question import Head
from ingest.dates import find_dates

_MEETING = re.compile(
    r"\b(?:(?:raads|gemeente|stads)?(?:commissie|raad)(?:s?vergadering)?|vergadering)\b", re.I
)
_LONGEST = 90  # characters between the name of a meeting and the end of its date
_LINE = 400  # characters; a longer line is no title
_AGENDA = re.compile(
    r"\bagenda(?:punt)?\s*(?P<number>\d{1,3}[a-z]?)\b\s*(?P<rest>[:(–-]?.*)$", re.I
)
# "Agendapunt 4: Tussenstand" on a line of its own, above the questions about it.
AGENDA_ITEM = re.compile(
    r"^agendapunt\s+(?P<number>[A-Z]?\d{1,3}[a-z]?)\b\s*(?:[:.–-]\s*(?P<name>[^?]{0,150}))?$", re.I
)
_ITEM = re.compile(r"^agendapunt\b", re.I)  # what a line of its own begins with
_TITLE = re.compile(r"^(?:[:–-]\s*|\()(?P<title>[^().?!]{4,200})")
# "Technische vragen raadsvergadering 6 november 2025": what came in, before what it is for.
_WHAT = re.compile(r"\bvra(?:gen|ag)(?:lijst)?\b", re.I)


def head_of(head: Head, lines: Iterable[str]) -> Head:
    """``head`` with what it lacks, from the first of ``lines`` that say so.

    >>> head = head_of(Head(), ["Vragenlijst commissie FKD 16-10-2025 - agendapunt 7"])
    >>> head.meeting, head.agenda
    ('Commissie FKD 16-10-2025', ('7',))
    """
    if head.meeting and len(head.meeting) <= _LINE:
        head = _divided(head)
    for line in (line for line in lines if len(line) <= _LINE):
        meeting, agenda = _meeting(line), _agenda(line)
        if meeting and not head.meeting:
            head = replace(head, meeting=meeting)
            # The item is one of that meeting where they are named together.
            head = replace(head, agenda=agenda) if agenda and not head.agenda else head
    return head


def with_items(head: Head, lines: Iterable[str]) -> Head:
    """``head`` with the agenda items that ``lines`` of their own name, where it has none.

    >>> with_items(Head(), ["Agendapunt 4: Tussenstand"]).agenda
    ('4: Tussenstand',)
    """
    if head.agenda:
        return head
    found = (_agenda(line) for line in lines if len(line) <= _LINE and _ITEM.match(line))
    return replace(head, agenda=tuple(dict.fromkeys(item for items in found for item in items)))


def _divided(head: Head) -> Head:
    """A line that names meeting and agenda item is two things."""
    found = _meeting(head.meeting)
    if not found or not (_AGENDA.search(head.meeting) or _WHAT.search(head.meeting)):
        return head
    return replace(head, meeting=found, agenda=head.agenda or _agenda(head.meeting))


def _meeting(line: str) -> str:
    """The name of a meeting with its date; empty where ``line`` has no such thing."""
    ends = [(found.start, found.end) for found in find_dates(line)]
    for match in _MEETING.finditer(line):
        end = next((end for start, end in ends if start >= match.end()), None)
        if end is not None and end - match.start() <= _LONGEST:
            name = line[match.start() : end]
            if not re.search(r"[.?!]\s", name):
                return name[:1].upper() + name[1:]
    return ""


def _agenda(line: str) -> tuple[str, ...]:
    match = _AGENDA.search(line)
    if match is None:
        return ()
    title = _TITLE.match(match["rest"])
    return (f"{match['number']}: {title['title'].strip()}" if title else match["number"],)
