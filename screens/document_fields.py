"""The recognised fields of a document as an officer reads and corrects them."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from explained import Explained
from ingest.dates import in_words
from ingest.units import DocumentKind, Metadata
from screens.day_input import DayError, parse_day, parse_moment
from screens.dutch import day, kind_name

LEVELS = ("onbekend", "openbaar", "intern", "vertrouwelijk", "geheim")


class FieldError(Explained):
    """A field that cannot be used as it was typed; the message is Dutch and names the field."""


@dataclass(frozen=True, slots=True)
class Field:
    """One field: its name in a sidecar, its label, how it is shown and how it is read back."""

    name: str
    label: str
    shown: Callable[[Metadata], str]
    parsed: Callable[[str], Any]
    hint: str = ""
    choices: tuple[tuple[str, str], ...] = ()  # label and value, where one must choose


def changes(metadata: Metadata, typed: Sequence[str]) -> dict[str, Any]:
    """The fields of which ``typed`` (in the order of FIELDS) differs from ``metadata``.

    Raises FieldError.
    """
    found: dict[str, Any] = {}
    for field, text in zip(FIELDS, typed, strict=True):
        value = " ".join((text or "").split())
        if value == field.shown(metadata):
            continue
        try:
            found[field.name] = field.parsed(value)
        except DayError as error:
            raise FieldError(f"{field.label}: {error}") from error
    return found


def _text(name: str) -> Callable[[Metadata], str]:
    return lambda metadata: " ".join((getattr(metadata, name) or "").split())


def _date(name: str) -> Callable[[Metadata], str]:
    return lambda metadata: day(getattr(metadata, name))


def _list(name: str) -> Callable[[Metadata], str]:
    return lambda metadata: ", ".join(getattr(metadata, name))


def _lifted(metadata: Metadata) -> str:
    if not metadata.secrecy.lifted_at:
        return ""
    moment = datetime.fromisoformat(metadata.secrecy.lifted_at)
    return f"{in_words(moment.date())}, {moment:%H.%M} uur"


def _plain(text: str) -> str | None:
    return text or None


def _iso_day(text: str) -> str | None:
    found = parse_day(text)
    return found.isoformat() if found else None


def _iso_moment(text: str) -> str | None:
    found = parse_moment(text)
    return found.isoformat(timespec="minutes") if found else None


def _items(text: str) -> list[str]:
    return [item for item in re.split(r"\s*[,;]\s*", text) if item]


FIELDS = (
    Field("title", "Titel", _text("title"), _plain),
    Field(
        "kind",
        "Soort stuk",
        lambda metadata: metadata.kind.value,
        _plain,
        choices=tuple((kind_name(kind.value), kind.value) for kind in DocumentKind),
    ),
    Field("body", "Orgaan", _text("body"), _plain, "Bijvoorbeeld commissie FKD of gemeenteraad."),
    Field("committee", "Commissie", _text("committee"), _plain, "De korte naam, zoals FKD."),
    Field("meeting", "Vergadering", _text("meeting"), _plain, "Zoals het in het stuk staat."),
    Field("meeting_date", "Datum", _date("meeting_date"), _iso_day, "Zoals 5 december 2024."),
    Field(
        "meeting_date_end",
        "Laatste dag",
        _date("meeting_date_end"),
        _iso_day,
        "Alleen bij een vergadering van meer dagen.",
    ),
    Field("agenda_items", "Agendapunten", _list("agenda_items"), _items, "Met een komma ertussen."),
    Field("alderman", "Wethouder", _text("alderman"), _plain),
    Field("portfolio", "Portefeuille", _text("portfolio"), _plain),
    Field("subject", "Onderwerp", _text("subject"), _plain),
    Field("dossier", "Dossier", _text("dossier"), _plain),
    Field(
        "registration_numbers",
        "Kenmerken",
        _list("registration_numbers"),
        _items,
        "Zoals VN2024-000821, met een komma ertussen.",
    ),
    Field(
        "confidentiality",
        "Geheimhouding",
        lambda metadata: metadata.secrecy.level,
        _plain,
        choices=tuple((level, level) for level in LEVELS),
    ),
    Field(
        "lifted_at",
        "Geheim tot",
        _lifted,
        _iso_moment,
        "Zoals 7 november 2024, 17.00 uur. Leeg als er geen einde is.",
    ),
)
