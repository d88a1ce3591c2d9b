"""Headings that say who asks: a council member and a party group, in every order they occur."""

from __future__ import annotations

import re
from dataclasses import dataclass

_PREFIX = r"(?:(?:[Vv]an|[Dd]e|[Dd]er|[Dd]en|[Tt]en|[Tt]er|[Ee]l|[Bb]en|'t)\s+){0,3}"
_NAME = rf"{_PREFIX}[A-ZÀ-Ý][\w'’.-]*(?:[ -](?:{_PREFIX})[A-ZÀ-Ý][\w'’-]*){{0,3}}"
_MEMBER = r"(?:[Hh]et\s+)?(?:[Rr]aadslid|[Cc]ommissielid|[Ss]tatenlid|[Kk]amerlid|[Ll]id|[Ff]ractievoorzitter)"
_PARTY = r"(?:(?:[Ll]ijst|[Ff]ractie|[Pp]artij)\s+)?[A-ZÀ-Ý0-9][\w'’&+. /-]{0,40}?"

# "Lid Mangal (Denk)", "Lid van Pijpen, (GroenLinks)", "Q&A raadslid Kamamba (lijst Kamamba) [juli]"
_NAME_PARTY = re.compile(
    rf"^(?:Q\s?&\s?A\s+|[Vv]ragen\s+(?:van\s+)?)?{_MEMBER}\s+(?P<name>{_NAME})\s*,?\s*"
    rf"[(\[](?P<party>[^)\]]{{1,40}})[)\]](?P<rest>.{{0,40}})$"
)
# "D66 (lid Schmit)", "Lijst Kabamba (Lid Kamamba)", "Fractie Vonk (Perdok)"
_PARTY_NAME = re.compile(
    rf"^(?:[Ff]ractie\s+)?(?P<party>{_PARTY})\s*[(\[]\s*{_MEMBER}\s+(?P<name>{_NAME})\s*[)\]](?P<rest>.{{0,40}})$"
)
# "Raadslid Kabamba, lijst Kabamba", "Lid Jansen - VVD"
_NAME_COMMA_PARTY = re.compile(
    rf"^{_MEMBER}\s+(?P<name>{_NAME})\s*(?:,|\s[-–])\s*(?:van\s+)?(?:de\s+)?(?P<party>{_PARTY})\s*:?$"
)
# "Lid Jansen", "Raadslid De Vries:"
_NAME_ONLY = re.compile(rf"^{_MEMBER}\s+(?P<name>{_NAME})\s*:?$")
# "Fractie GroenLinks", "Vragen van de VVD-fractie", "Vragen PvdA"
_PARTY_ONLY = re.compile(
    r"^(?:[Vv]ragen\s+(?:van\s+)?(?:de\s+)?)?(?:[Ff]ractie\s+(?P<party>[A-ZÀ-Ý0-9][\w'’&+./-]*(?:\s[A-ZÀ-Ý&0-9][\w'’&+./-]*){0,3})"
    r"|(?P<party2>[A-ZÀ-Ý0-9][\w'’&+./]*)-fractie)\s*:?$"
)
_KNOWN_PARTY = re.compile(
    r"^(?:VVD|D66|PvdA|CDA|SP|GroenLinks(?:-PvdA)?|GL|PvdD|Partij voor de Dieren|ChristenUnie|CU|SGP"
    r"|DENK|Denk|Volt|JA21|Ja21|FvD|Forum voor Democratie|BIJ1|Bij1|PVV|BBB|50PLUS|NSC|Vonk"
    r"|[Ll]ijst\s+[A-Z][\w'’-]+)\s*:?$"
)
# "Lid Kabamba gaf aan dat ...": a question in indirect speech.
_INDIRECT = re.compile(
    rf"^(?:{_MEMBER}\s+(?P<name>{_NAME})|(?:De\s+)?[Ff]ractie\s+(?:van\s+)?[A-Z]\S+|De\s+\S+-fractie)\s+"
    r"(?:gaf\s+aan|geeft\s+aan|vraagt|vroeg|wil(?:de)?\s|verzoekt|verzocht|stelt|stelde|informeert|zegt|merkt)"
)


@dataclass(frozen=True, slots=True)
class Asker:
    """Who asks; either part may be unknown."""

    name: str | None
    party: str | None


def asker_heading(text: str) -> Asker | None:
    """The asker that a heading names, or None when ``text`` is no such heading.

    >>> asker_heading("D66 (lid Schmit)")
    Asker(name='Schmit', party='D66')
    """
    if len(text) > 110 or text.endswith(("?", ".")):
        return None
    for pattern in (_NAME_PARTY, _PARTY_NAME, _NAME_COMMA_PARTY):
        if match := pattern.match(text):
            return Asker(match["name"].strip(), _party(match["party"]))
    if match := _NAME_ONLY.match(text):
        return Asker(match["name"].strip(), None)
    if match := _PARTY_ONLY.match(text):
        return Asker(None, _party(match["party"] or match["party2"]))
    if _KNOWN_PARTY.match(text):
        return Asker(None, _party(text))
    return None


def is_indirect_question(text: str) -> bool:
    """Whether ``text`` reports what a member asked: "Lid X gaf aan dat ze graag wil weten"."""
    return bool(_INDIRECT.match(text))


def _party(text: str) -> str:
    return re.sub(r"^[Ff]ractie\s+", "", text.strip(" :,"))
