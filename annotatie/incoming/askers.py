"""Who asks, where questions come in: above them, before them on the line, or in the signature."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.split.people import KNOWN_PARTY, NAME, Asker, asker_heading, party_of_writer, written_by

_MEMBER = r"(?:(?:gemeente|duo)?raadslid|commissielid|burgerlid|steunfractielid|fractievoorzitter|fractielid)"
# "D66 - De Vries", "De Vries, D66": without a word for a member, the party must be a known one.
_PARTY_FIRST = re.compile(
    rf"^(?:fractie\s+)?(?P<party>{KNOWN_PARTY})\s*(?:[-–—/|,]|\s)\s*(?P<name>{NAME})$"
)
_NAME_FIRST = re.compile(rf"^(?P<name>{NAME})\s*(?:\s[-–—]|[/|,])\s*(?P<party>{KNOWN_PARTY})$")
_BEFORE_COLON = re.compile(r"^(?P<head>[^:?!]{2,80}):\s+(?P<rest>\S.*)$", re.S)
_SIGNED_BY = re.compile(
    rf"^(?:(?P<name>{NAME})\s*[,|–-]?\s*)?(?i:{_MEMBER})\s+(?:(?:van|namens|voor)\s+)?(?:de\s+)?"
    rf"(?P<party>[A-ZÀ-Ý0-9][\w'’&+./ -]{{0,40}})$"
)
_SIGNED_PARTY = re.compile(
    rf"^(?:namens\s+)?(?:de\s+)?[Ff]ractie\s+(?:van\s+)?(?:de\s+|het\s+)?(?P<party>[A-ZÀ-Ý0-9][\w'’&+./ -]{{0,40}})$|^(?P<known>{KNOWN_PARTY})(?:\s+\w+)?$"
)
_LINE = 400  # characters of a line that says who sent in the questions
_ONLY_NAME = re.compile(rf"^(?P<name>{NAME})$")


def asker_before(text: str) -> tuple[Asker, str] | None:
    """Who asks, from a line that says so, and what stands behind it on that line.

    >>> asker_before("D66 - De Vries: Hoe staat het met de motie?")
    (Asker(name='De Vries', party='D66'), 'Hoe staat het met de motie?')
    """
    if asker := _heading(text.rstrip(": ")):
        return asker, ""
    if (match := _BEFORE_COLON.match(text)) and (asker := _heading(match["head"].strip())):
        return asker, match["rest"]
    if len(text) <= _LINE and "?" not in text and (asker := written_by(text)):
        return Asker(asker.name, asker.party or party_of_writer(text)), ""
    return None


def asker_in_cell(text: str) -> Asker:
    """The asker in a cell of a list: a name, a party, or both."""
    text = text.strip(" :;")
    if asker := _heading(text):
        return asker
    return Asker(text or None, None)


def signed_by(lines: Sequence[str]) -> Asker | None:
    """The member who signed, from the lines below the greeting.

    >>> signed_by(["Jan de Vries", "Raadslid D66"])
    Asker(name='Jan de Vries', party='D66')
    """
    name: str | None = None
    for text in lines[:5]:
        if match := _SIGNED_BY.match(text):
            return Asker(match["name"] or name, match["party"].strip())
        if match := _SIGNED_PARTY.match(text):
            return Asker(name, (match["party"] or match["known"]).strip())
        if asker := _heading(text):
            return asker
        if name is None and (match := _ONLY_NAME.match(text)):
            name = match["name"]
    return None


def _heading(text: str) -> Asker | None:
    if asker := asker_heading(text):
        return asker
    for pattern in (_PARTY_FIRST, _NAME_FIRST):
        if match := pattern.match(text):
            return Asker(match["name"], match["party"])
    return None
