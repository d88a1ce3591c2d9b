"""An annotatie is what was prepared to be said; a proposal is not a decision."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence

from assistant.answer import Citation, Flag
from assistant.lines.on_record import RECORDS
from ingest.paragraphs import listed
from ingest.units import DocumentKind

_Key = tuple[str | None, str | None]  # the day and the body of a meeting
_NAMES = {DocumentKind.ANNOTATIE: "prepared", DocumentKind.VOORDRACHT: "proposal"}
# What is said where the record is cited, where it says nothing of it, and where it is not there.
_TOLD = {
    DocumentKind.ANNOTATIE: (
        "Wat daar is gezegd, staat in het verslag, dat hier ook is aangehaald.",
        "In het verslag daarvan is hierover niets gevonden.",
        "Of het zo is gezegd, staat in het verslag.",
    ),
    DocumentKind.VOORDRACHT: (
        "Wat het college heeft besloten, staat in de besluitenlijst, die hier ook is aangehaald.",
        "In de besluitenlijst van die dag is hierover niets gevonden.",
        "Of het college zo heeft besloten, staat in de besluitenlijst.",
    ),
}


def prepared(citations: Sequence[Citation], recorded: Container[_Key] = ()) -> list[Flag]:
    """What was prepared, and what its record says of it.

    Of the meetings in ``recorded`` the minutes, or the decision list, are there.
    """
    flags = [flag for kind in RECORDS for flag in _of_one_kind(kind, citations, recorded)]
    if items := _of_kind(citations, DocumentKind.OP_STAP):
        message = "Dit komt uit een intern Op Stap-formulier."
        flags.append(Flag("internal", message, _numbers(items)))
    return flags


def _of_one_kind(
    kind: DocumentKind, citations: Sequence[Citation], recorded: Container[_Key]
) -> list[Flag]:
    records = _of_kind(citations, RECORDS[kind])
    spoken = {_meeting(item) for item in records}
    groups: tuple[list[Citation], ...] = ([], [], [])
    for item in _of_kind(citations, kind):
        is_there = _meeting(item) in recorded
        groups[0 if _meeting(item) in spoken else 1 if is_there else 2].append(item)
    flags: list[Flag] = []
    for items, told in zip(groups, _TOLD[kind], strict=True):
        if items:
            meetings = {_meeting(item) for item in items}
            numbers = _numbers([*items, *(r for r in records if _meeting(r) in meetings)])
            flags.append(Flag(_NAMES[kind], f"{_what(kind, items)} {told}", numbers))
    return flags


def _what(kind: DocumentKind, items: Iterable[Citation]) -> str:
    if kind is DocumentKind.VOORDRACHT:
        return "Dit komt uit een voordracht."
    return f"Voorbereide lijn voor {listed(list(dict.fromkeys(map(_name, items))))}."


def _of_kind(citations: Iterable[Citation], kind: DocumentKind) -> list[Citation]:
    return [item for item in citations if item.kind == kind.value]


def _meeting(item: Citation) -> _Key:
    return item.meeting_date, item.body


def _name(item: Citation) -> str:
    if item.meeting:
        return item.meeting[:1].lower() + item.meeting[1:]
    return item.meeting_date or item.document


def _numbers(items: Iterable[Citation]) -> tuple[int, ...]:
    return tuple(sorted({item.n for item in items}))
