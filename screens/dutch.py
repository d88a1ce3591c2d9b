"""Words an officer reads in more than one place: kinds, standing, dates, numbers of things."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from annotatie.signs import CONCEPT
from ingest.dates import in_words
from ingest.units import DocumentKind, Secrecy

DRAFT_NOTICE = CONCEPT  # the same on the screen as in a file

_KINDS = {
    DocumentKind.ANNOTATIE: "Annotatie",
    DocumentKind.VOORDRACHT: "Voordracht",
    DocumentKind.RAADSBRIEF: "Raadsbrief",
    DocumentKind.OP_STAP: "Op Stap-formulier",
    DocumentKind.BESLUITENLIJST: "Besluitenlijst",
    DocumentKind.VERSLAG: "Verslag",
    DocumentKind.TOEZEGGINGENLIJST: "Toezeggingenlijst",
    DocumentKind.RAPPORT: "Rapport",
    DocumentKind.OVERIG: "Overig stuk",
}


@dataclass(frozen=True, slots=True)
class Standing:
    """How firmly something was said, in one or two words and in a sentence."""

    label: str
    sentence: str
    on_record: bool = False


_PREPARED = Standing(
    "Voorbereid", "Dit is voorbereid om te zeggen. Of het zo is gezegd, staat in het verslag."
)
_ON_RECORD = Standing("Op de record", "Dit is zo naar de raad gegaan of vastgelegd.", True)
_STANDINGS = {
    DocumentKind.ANNOTATIE: _PREPARED,
    DocumentKind.OP_STAP: Standing("Voorbereid, intern", "Dit komt uit een intern formulier."),
    DocumentKind.VOORDRACHT: Standing(
        "Voorstel", "Dit is een voorstel. Het besluit staat in de besluitenlijst."
    ),
    DocumentKind.RAADSBRIEF: _ON_RECORD,
    DocumentKind.BESLUITENLIJST: _ON_RECORD,
    DocumentKind.VERSLAG: _ON_RECORD,
    DocumentKind.TOEZEGGINGENLIJST: _ON_RECORD,
    DocumentKind.RAPPORT: Standing("Rapport", "Dit staat in een rapport. Het is geen toezegging."),
}
_HELD_BACK = frozenset({"vertrouwelijk", "geheim"})
_UNKNOWN = Standing("Status onbekend", "Van dit stuk is niet bekend of het zo is gezegd.")


def kind_name(kind: str) -> str:
    """A kind of document as a word.

    >>> kind_name("op-stap-formulier")
    'Op Stap-formulier'
    """
    try:
        return _KINDS[DocumentKind(kind)]
    except ValueError:
        return kind


def standing(kind: str) -> Standing:
    """How firmly something in a document of ``kind`` was said."""
    try:
        return _STANDINGS.get(DocumentKind(kind), _UNKNOWN)
    except ValueError:
        return _UNKNOWN


def day(iso: str | None) -> str:
    """An ISO date as Dutch people write it; empty where there is none.

    >>> day("2024-12-05")
    '5 december 2024'
    """
    return in_words(date.fromisoformat(iso)) if iso else ""


def days(first: str | None, last: str | None) -> str:
    """A meeting of one day or more.

    >>> days("2025-07-09", "2025-07-10"), days("2025-06-30", "2025-07-01")
    ('9 en 10 juli 2025', '30 juni 2025 tot en met 1 juli 2025')
    """
    if not first or not last or first == last:
        return day(first)
    begin, end = date.fromisoformat(first), date.fromisoformat(last)
    if (begin.year, begin.month) != (end.year, end.month):
        return f"{day(first)} tot en met {day(last)}"
    joined = "en" if end - begin == timedelta(days=1) else "tot en met"
    return f"{begin.day} {joined} {day(last)}"


def secrecy_words(secrecy: Secrecy | None) -> str:
    """That a paper is not for everybody, and until when; empty for any other.

    >>> secrecy_words(Secrecy("geheim", "2024-11-07T17:00"))
    'Geheim tot 7 november 2024, 17.00 uur'
    """
    if secrecy is None or secrecy.level not in _HELD_BACK:
        return ""
    until = f" tot {clock_words(secrecy.lifted_at)}" if secrecy.lifted_at else ""
    return f"{secrecy.level.capitalize()}{until}"


def clock_words(iso: str) -> str:
    """A moment with its hour, as it stands in a paper; midnight is a day.

    >>> clock_words("2027-01-01T00:00")
    '1 januari 2027'
    """
    when = datetime.fromisoformat(iso)
    clock = f", {when:%H.%M} uur" if when.hour or when.minute else ""
    return f"{in_words(when.date())}{clock}"


def moment(when: datetime, now: datetime) -> str:
    """A moment as one says it today: "vandaag 14.05 uur", "gisteren 9.30 uur", a date."""
    local, today = when.astimezone(), now.astimezone().date()
    clock = f"{local.hour}.{local.minute:02} uur"
    if local.date() == today:
        return f"vandaag {clock}"
    if local.date() == today - timedelta(days=1):
        return f"gisteren {clock}"
    return in_words(local.date())


def count(number: int, one: str, more: str) -> str:
    """A number with its noun.

    >>> count(1, "punt", "punten"), count(3, "punt", "punten")
    ('1 punt', '3 punten')
    """
    return f"{number} {one if number == 1 else more}"
