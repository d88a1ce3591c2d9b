"""Members and party groups: how papers name them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ingest.names import CAPITALS, NAME

NAMES = rf"{NAME}(?:(?:,\s|\s+en\s+){NAME}){{0,3}}"
MEMBER = (
    r"(?:(?:(?:[Hh]et|[Dd]e)\s+)?(?:[Rr]aads|[Cc]ommissie|[Ss]taten|[Kk]amer|[Bb]urger)?(?:[Ll]id|[Ll]eden)"
    r"(?:\s+van\s+de\s+raad)?|[Ff]ractievoorzitter|(?:[Dd]e\s+)?(?:[Hh]eer|[Dd]hr\.?)|[Mm]evrouw|[Mm](?:evr|w)\.?|[Mm]e\.)"
)
PARTY = rf"(?:(?:[Ll]ijst|[Ff]ractie|[Pp]artij)\s+)?[{CAPITALS}0-9][\w'’&+. /-]{{0,40}}?"
# Parties that are known by name, where nothing else tells a party from a subject.
KNOWN_PARTY = (
    r"(?:VVD|D66|PvdA|CDA|SP|GroenLinks(?:[-/]PvdA)?|GL(?:[-/]PvdA)?|PvdD|Partij voor de Dieren"
    r"|ChristenUnie|CU|SGP|DENK|Denk|Volt|JA21|Ja21|FvD|Forum voor Democratie|BIJ1|Bij1|PVV|BBB"
    rf"|50PLUS|NSC|Vonk|[Ll]ijst\s+[{CAPITALS}][\w'’-]+"
    # What local parties call themselves, wherever they are.
    r"|(?:Leefbaar|Lokaal|Stadspartij|Gemeentebelangen|Burgerbelangen|Ouderenpartij|Hart\svoor|Trots\sop|Partij\svoor"
    rf"|Democraten|Progressief|Groen)(?:\s(?:de\s)?[{CAPITALS}][\w'’-]+){{1,2}}|[{CAPITALS}][\w'’-]+\s(?:Vooruit|Lokaal))"
)
_KNOWN = re.compile(KNOWN_PARTY, re.I)
# "(beiden VVD)", "(namens de fractie VVD)", and what else stands in brackets behind a member.
BEFORE_PARTY = re.compile(
    r"^(?:(?:beiden|allen)\s+)?(?:(?:mede\s+)?namens\s+(?:de\s+)?)?(?:[Ff]ractie\s+)?"
)
_NO_PARTY = re.compile(
    r"(?:\w*vra(?:ag|gen)|agendapunt|punt|deel|bijlage|blok|ronde|termijn|pagina)\b", re.I
)
PARTIES = rf"{KNOWN_PARTY}(?:(?:,\s|\s+en\s+|\s*/\s*|\s+&\s+){KNOWN_PARTY}){{0,4}}"


@dataclass(frozen=True, slots=True)
class Asker:
    """Who asks; either part may be unknown."""

    name: str | None
    party: str | None


NOBODY = Asker(None, None)


def joined(askers: list[Asker | None]) -> Asker | None:
    """Several askers as one."""
    names = [one.name for one in askers if one and one.name]
    parties = [one.party for one in askers if one and one.party]
    if not names and not parties:
        return None
    return Asker(" en ".join(names) or None, " en ".join(dict.fromkeys(parties)) or None)


def party_in(text: str | None) -> str | None:
    """The party in ``text``; None for something else, as in "Lid Jansen (vragen 1-3)"."""
    party = BEFORE_PARTY.sub("", (text or "").strip(" :,"))
    named = any(map(str.isupper, party)) or _KNOWN.fullmatch(party)
    return party if named and not _NO_PARTY.match(party) else None
