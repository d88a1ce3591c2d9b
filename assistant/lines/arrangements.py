"""The rows of a form about a visit that say to whom it is, when and where, and nothing of what."""

from __future__ import annotations

import re
from collections.abc import Iterable

from assistant.lines.found import FoundUnit
from ingest.units import DocumentKind, UnitKind

_ROWS = re.compile(
    r"(?:aan|van|datum|tijd|plaats|adres|locatie|pers|(?:\w+ ){0,3}ondersteuning)\b", re.I
)
_ASKED = re.compile(
    r"\b(?:waar|wanneer|hoe laat|wie|tijd(?:stip)?|datum|dag|adres|plaats|locatie|pers|when|where|who)\b",
    re.I,
)


def is_arrangement(found: FoundUnit) -> bool:
    """Whether ``found`` is such a row."""
    form = found.record.metadata.kind is DocumentKind.OP_STAP
    row = form and found.unit.kind is UnitKind.SECTION and len(found.unit.heading_path) == 1
    return row and bool(_ROWS.match(found.unit.heading_path[0]))


def asks_for_arrangements(question: str) -> bool:
    """Whether such a row may answer ``question``: it asks who, when or where.

    >>> asks_for_arrangements("Waar is het werkbezoek?")
    True
    """
    return bool(_ASKED.search(question))


def that_speak(found: Iterable[FoundUnit], question: str) -> list[FoundUnit]:
    """Those of ``found`` that may answer ``question``.

    The head of a paper says what it is about, never what was said.
    """
    arranged = asks_for_arrangements(question)
    return [item for item in found if item.speaks and (arranged or not is_arrangement(item))]
