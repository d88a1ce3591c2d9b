"""Who speaks in minutes: only what the alderman or the college says can be our line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ingest.names import NAME
from ingest.split.people import KNOWN_PARTY
from ingest.units import DocumentKind

_OTHER = re.compile(
    r"(?:ook\s+)?(?:(?:het|de)\s+)?(?:(?:raads|commissie|burger|duo)?(?:lid|leden)|fractievoorzitter|voorzitter"
    r"|fracties?|griffier|inspreker|mevrouw|heer)\b|\b(?:de\s+)?[\w-]+-fractie\b",
    re.I,
)
# "De VVD vindt", "D66 (lid Schmit) vraagt", but no "Denk aan"; "Jansen (VVD) vraagt"
_PARTY = re.compile(
    rf"(?:Ook\s+)?(?:[Dd]e\s+|[Hh]et\s+)?{KNOWN_PARTY}(?:\s*\([^)]{{1,40}}\))?\s+"
    r"(?:\w+(?:t|de|den|te|ten)|wil|is|kan|zal|vroeg|zag|sprak|en)\b"
    rf"|{NAME}\s*\({KNOWN_PARTY}\)"
)
_WE = r"(?:(?:de\s+)?(?:wethouder|burgemeester)|het\s+college)\b"
_SAYS = (
    r"(?:zegt|zegde|zei|antwoordt|antwoordde|reageert|stelt|vindt|noemt|meldt|geeft|licht|benadrukt|herhaalt"
    r"|erkent|deelt|verwacht|wijst|verwijst|schetst|bevestigt)"
)
# "De wethouder zegt", "Over het quotum zegt de wethouder"
_OURS = re.compile(rf"{_WE}|[^.?!]{{0,200}}?\b{_SAYS}\s+{_WE}", re.I)
_BY_THEM = re.compile(r"\bvolgens\s+(?:haar|hem|hen|lid|de fractie|mevrouw|de heer)\b", re.I)


def of_others(texts: Iterable[str], kind: DocumentKind) -> Iterator[bool]:
    """For each sentence of a block whether it tells what somebody else said.

    Once another speaks, what follows is of that speaker until we are named.

    >>> list(of_others(["Lid Visser vindt dat te weinig.", "Zij wil meer."], DocumentKind.VERSLAG))
    [True, True]
    """
    other = False
    for text in texts:
        if kind is DocumentKind.VERSLAG:
            if _OTHER.match(text) or _PARTY.match(text):
                other = True
            elif other and _OURS.match(text):
                other = bool(_BY_THEM.search(text))
        yield other
