"""The sentences of a unit in which a commitment may stand: who promises, and when it was said and is due."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ingest.dates import find_dates
from ingest.units import BlockRole, DocumentRecord, Span, Unit, UnitKind
from register.commitments import numbered
from register.commitments.council_calendar import UNDATED
from register.commitments.due import find_due, is_ahead
from register.commitments.model import Due
from register.commitments.promises import was_promised
from register.sentences import told

_ROLES = (BlockRole.TEXT, BlockRole.CONDITIONAL, BlockRole.PARTLY_OPEN, BlockRole.HEADING)
# Who promises: no portfolio ("de wethouder Financiën"), and nobody who is only spoken with.
_BY = re.compile(
    r"(?:(?P<led>\b(?:[Dd]e|met|aan|(?<!oezegging )van|bij|tegen|naar|over|voor|namens|via|tussen))\s+)?"
    r"\b(?:[Ww]ethouder|[Bb]urgemeester)\s+"
    r"(?!(?:van\s+)?(?:Financi\w+|Wonen|Zorg|Onderwijs|Sport|Cultuur|Kunst|Verkeer|Mobiliteit|Ruimte\w*|Econom\w+|Socia\w+|Jeugd\w*|Werk|Duurza\w+|Klimaat)\b)"
    rf"(?P<who>{numbered.PERSON})"
)
_FIRST_PERSON = re.compile(r"\b(?:ik|wij|we)\b", re.I)
# When a promise that a sentence tells of was made.
_TOLD_ON = re.compile(
    r"^(?:Op|(?:In|Tijdens) de (?:raad|\w*commissie|\w*vergadering)\b[^.,;]{0,40}? van) \d{1,2} \w+ \d{4}"
)
_LONGEST_AGE = 366  # days that an older paper taken up in this one can be older


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence or heading; ``spans`` are its places in the paper, more than one at a page break."""

    text: str
    spans: tuple[Span, ...]
    heading: bool
    other: bool = False  # told by minutes of somebody else than the alderman or the college


def sentences_of(record: DocumentRecord, unit: Unit) -> Iterator[Sentence]:
    """The sentences of what ``unit`` says itself, in reading order: no questions and no rows."""
    for block in unit.blocks:
        if block.role in _ROLES:
            heading = block.role is BlockRole.HEADING or unit.kind is UnitKind.HEADER
            for spans, text, other in told(record, block):
                if text:
                    yield Sentence(text, spans, heading, other)


def day_of(record: DocumentRecord, unit: Unit) -> date:
    """When a unit was written: the date of the paper, or that of the older paper it comes from."""
    meeting = record.metadata.meeting_date
    day = date.fromisoformat(meeting) if meeting else UNDATED
    for heading in unit.heading_path:
        for found in find_dates(heading):
            if 0 < (day - found.first).days <= _LONGEST_AGE:
                return found.first
    return day


def due_in(text: str, said_on: date) -> Due | None:
    """When it is due; of a day that is past, only where the sentence tells of a promise."""
    before = was_promised(text)
    told = _TOLD_ON.match(text) if before else None
    due = find_due(text[told.end() :] if told else text, said_on, nearest=before)
    return due if due and (before or is_ahead(due, said_on)) else None


def made_on(record: DocumentRecord, text: str) -> str:
    """The day of a promise: that of the paper, or the one that an older promise is given. ISO, or empty."""
    if not was_promised(text):
        return record.metadata.meeting_date or ""
    told = _TOLD_ON.match(text)
    day = next(find_dates(told.group()), None) if told else None
    return day.first.isoformat() if day else ""


def promiser_in(text: str) -> str:
    """The alderman who is the subject of a sentence, by name; empty where that is another, or nobody."""
    named = next((match for match in _BY.finditer(text) if not match["led"]), None)
    if named is None or _FIRST_PERSON.search(text, 0, named.start()):
        return ""
    return named["who"]
