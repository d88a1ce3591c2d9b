"""Whether a paper says that a commitment or motion is done with."""

from __future__ import annotations

import re

from ingest.units import DocumentKind
from register.commitments.model import State

_SETTLED = re.compile(
    r"\bafgedaan\b|\bafdoening\b|\bdo(?:en|et) (?:wij|we|ik|het college)?\b[^.?!]*\baf\b"
    r"|\bafgehandeld\b",
    re.I,
)
_OPEN = re.compile(
    r"\bopen\b|\bnog niet\b|\btermijn verstreken\b|\bniet gelukt\b|\bloopt nog\b|\baangehouden\b",
    re.I,
)
# How the clerk writes in the column for it that something is not done yet.
_GOES_ON = re.compile(
    r"^\W*(?:(?:is\s+)?aangenomen\W+)?(?:loopt|lopend|in (?:uitvoering|behandeling|voorbereiding)|nieuw|gaande|voor\b|v[oó]ór\b)",
    re.I,
)
_DONE = re.compile(r"^\W*(?:(?:is\s+)?(?:afgerond|gereed|uitgevoerd|voldaan|gedaan|klaar))\b", re.I)
_NOT_SETTLED = re.compile(
    r"\b(?:nog )?niet\s+(?:geheel\s+|volledig\s+)?(?:afgedaan|afgehandeld)\b", re.I
)
_REJECTED = re.compile(r"\bverworpen\b|\bverwierp\b|\bniet aangenomen\b|\bingetrokken\b", re.I)
# A proposal only intends to settle; an annotatie tells what was settled before.
_MAY_SETTLE = frozenset(
    {
        DocumentKind.RAADSBRIEF,
        DocumentKind.BESLUITENLIJST,
        DocumentKind.VERSLAG,
        DocumentKind.TOEZEGGINGENLIJST,
        DocumentKind.ANNOTATIE,
        DocumentKind.VOORDRACHT,
    }
)
_IS_DONE = re.compile(
    r"\b(?:is|zijn|was|waren)\b[^.?!]*\bafgedaan\b|\bafgedaan met\b|\bafdoening (?:van )?(?:de )?(?:motie|TA)",
    re.I,
)


def state_in(text: str, kind: str) -> State | None:
    """How things stand according to ``text``; None where it does not say.

    >>> state_in("Deze motie is afgedaan met de raadsbrief.", "annotatie")
    <State.SETTLED: 'afgedaan'>
    """
    if _REJECTED.search(text):
        return State.REJECTED
    if _NOT_SETTLED.search(text):
        return State.OPEN
    if _SETTLED.search(text) and kind in _MAY_SETTLE and not _is_intention(text, kind):
        return State.SETTLED
    return State.OPEN if _OPEN.search(text) else None


def state_of_entry(cell: str, kind: str) -> State | None:
    """How things stand according to the column for it in a list.

    >>> state_of_entry("loopt, voor Q3", "toezeggingenlijst")
    <State.OPEN: 'open'>
    """
    if not cell:
        return None
    if _DONE.match(cell):
        return State.SETTLED
    return State.OPEN if _GOES_ON.match(cell) else state_in(cell, kind)


def _is_intention(text: str, kind: str) -> bool:
    return kind in (DocumentKind.VOORDRACHT, DocumentKind.ANNOTATIE) and not _IS_DONE.search(text)
