"""What sort of answer is wanted: a line, a line over time, or what one member asked."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from assistant.lines.answerability import content_words
from ingest.dates import MONTHS

_MONTH = "|".join(MONTHS)
_OVER_TIME = re.compile(
    r"\b(?:door de (?:tijd|jaren)|over de (?:tijd|jaren) heen|in de loop (?:van|der) |chronologi\w+|tijdlijn"
    r"|(?:voor)?geschiedenis van|historie van|verloop van|achtereenvolgens|op een rij(?:tje)?"
    r"|van \w+ tot (?:nu|heden|aan nu|vandaag)|hoe (?:ontwikkel(?:de|den|t|en)|verliep(?:en)?|verschoof|verschoven)"
    r"|ontwikkeld|verschoven|geëvolueerd|veranderde?n?|gewijzigd|bijgesteld|anders (?:dan|geworden)"
    r"|(?:toen|destijds|vroeger|eerst) en (?:wat )?nu|(?:19|20)\d\d en (?:wat )?nu|wat is (?:het|er van) geworden"
    rf"|(?:{_MONTH}) en in (?:{_MONTH})|tussen .{{3,30}} en .{{3,30}}\d{{4}}"
    r"|eerst .{3,60} later|sinds .{3,60} (?:gebeurd|gedaan)|van aankondiging tot|wanneer .{0,40} eerder"
    r"|over time|changed since|timeline)\b",
    re.I,
)
_PARTY = re.compile(
    r"\b(?:[Ff]ractie\s+(?:van\s+)?(?:de\s+)?(?P<one>(?:[Ll]ijst\s+)?[A-Z][\w'’&+-]*(?:\s[A-Z][\w'’&+-]*)*)"
    r"|(?P<two>[A-Z][\w'’&+]*)-fractie"
    r"|(?:[Rr]aads|[Cc]ommissie)?[Ll]id\s+(?P<member>(?:(?:[Vv]an|[Dd]e|[Dd]er|[Dd]en|[Tt]en|[Tt]er|[Ee]l)\s+){0,3}[A-Z][\w'’-]+))"
)
# What somebody does who asks.
_ASKING = re.compile(
    r"(?:raads|commissie|fractie)?leden|(?:raads|commissie|fractie)?lid|fracties?|lijst|weten|wilden?|vroeg(?:en)?|vraag(?:t|de|den)?"
    r"|vragen|gevraagd|stelden?|stelt|stellen|gesteld|allemaal|precies|eigenlijk|antwoord\w*|geantwoord|onderwerpen"
)


@dataclass(frozen=True, slots=True)
class AskedBy:
    """A member or a party whose questions are meant; ``known``: as the documents spell it."""

    said: str
    known: str | None
    is_party: bool


def asks_over_time(question: str) -> bool:
    """Whether the development of a line is asked for, rather than the line itself.

    >>> asks_over_time("Hoe is onze lijn over quota veranderd?")
    True
    """
    return bool(_OVER_TIME.search(question))


def asked_by(question: str, parties: Iterable[str], askers: Iterable[str]) -> AskedBy | None:
    """The member or party that ``question`` names as the one who asked, if any.

    ``parties`` and ``askers`` are those of the documents.
    """
    match = _PARTY.search(question)
    if match is None:
        return None
    is_party = match["member"] is None
    said = match["member"] or match["one"] or match["two"]
    wanted = _plain(said)
    for name in parties if is_party else askers:
        if _plain(name) == wanted or wanted in _plain(name).split():
            return AskedBy(said, name, is_party)
    return AskedBy(said, None, is_party)


def asks_only_who(question: str, asker: AskedBy) -> bool:
    """Whether ``question`` names who asked and nothing that was asked about.

    >>> asks_only_who("Wat wilde raadslid Krom weten?", AskedBy("Krom", "Krom", is_party=False))
    True
    """
    named = content_words(asker.said)
    return all(word in named or _ASKING.fullmatch(word) for word in content_words(question))


def _plain(name: str) -> str:
    return re.sub(r"^(?:lijst|fractie)\s+", "", name.lower())
