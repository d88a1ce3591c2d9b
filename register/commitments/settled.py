"""Whether a paper says that a commitment or motion is done with."""

from __future__ import annotations

import re

from ingest.units import DocumentKind
from register.commitments.model import State

_SETTLED = re.compile(
    r"\bafgedaan\b|\bafdoening\b|\bdoe(?:n|t)?\b(?:(?!\b(?:niets?|geen)\b)[^.?!]){0,600}?\baf\b(?!\s+(?:aan|te|en\s+toe)\b)"
    r"|\bafgehandeld\b",
    re.I,
)
_OPEN = re.compile(
    r"\bopen\b|\bnog niet\b|\btermijn verstreken\b|\bniet gelukt\b|\bloopt nog\b|\baangehouden\b",
    re.I,
)
# How the clerk writes in the column for it that something is not done yet.
_GOES_ON = re.compile(
    r"^\W*(?:(?:is\s+)?aangenomen\W+)?(?:loopt|lopend|in (?:uitvoering|behandeling|voorbereiding)|nieuw|gaande|voor\b(?!\s+kennisgeving)"
    r"|vóór\b|(?:wordt|worden|kan|kunnen)\b[^.;]*\b(?:afgedaan|afgehandeld)\b)",
    re.I,
)
_DONE = re.compile(r"^\W*(?:(?:is\s+)?(?:afgerond|gereed|uitgevoerd|voldaan|gedaan|klaar))\b", re.I)
_SETTLED_WORD = r"\b(?:afgedaan|afgehandeld)\b"
# A main clause of its own behind what is denied: "niet meer actueel en is afgedaan".
_NEW_CLAUSE = (
    r"\b(?:maar\b|en\s+(?:is|zijn|was|waren|wordt|worden|dus|daarmee|hiermee|inmiddels)\b"
    r"|(?<!niet )(?<!geen )(?:is|zijn|was|waren)\s+(?:de|deze|die|dit|het)\b)"
)
_NOT_SETTLED = re.compile(
    rf"\b(?:niet|geen|nog\s+(?:te|moet(?:en)?|word(?:t|en)|niet)|zonder\s+(?:dat|te\s+(?:zijn|worden)))\b(?!\s+alleen\b)"
    rf"(?:(?!{_NEW_CLAUSE})[^.,;?!]){{0,40}}?(?:{_SETTLED_WORD}|\bafdoening\b)"
    rf"|\bnog\s+{_SETTLED_WORD}|\bzonder\s+(?:\w+\s+)?afdoening\b"
    rf"|\b(?:wordt|worden|kan|kunnen)\b[^.,;?!]{{0,60}}\bnog\b[^.,;?!]{{0,60}}{_SETTLED_WORD}",
    re.I,
)
# What "als" makes a condition: "als de brief er is", not "als college" or "als afgedaan".
_SUBJECT = r"(?:de|het|er|u|uw|deze|dit|die|dat|alle|een|wij|we|ik|zij|ze|onze)\b"
_THEN = r"[^.,;?!]{1,200},\s*(?:dan|is|zijn|wordt|worden|kan|kunnen|zal|zullen)\b"
# What is settled later, or if something else happens.
_LATER = re.compile(
    rf"\b(?:zodra|totdat|voordat|indien|mits)\b|(?:^|[,;(]\s*)(?:wanneer\b|als\s+(?:{_SUBJECT}|{_THEN}))"
    rf"|\bafgedaan\s+(?:als|wanneer)\s+{_SUBJECT}"
    rf"|\b(?:zal|zullen|pas)\b[^.;?!]{{0,200}}{_SETTLED_WORD}|\bmoet(?:en)?\b[^.;?!]{{0,200}}(?<!\bals ){_SETTLED_WORD}"
    rf"|\b(?:wordt|worden)\b[^.;?!]{{0,200}}{_SETTLED_WORD}\s+(?:bij|in|na|v[oó]ór|voor|uiterlijk|eind|begin|medio|later)\b"
    r"|\bafdoening\b\W+(?:(?:is|staat|wordt)\s+)?(?:voorzien|gepland|verwacht|volgt|in\s+(?:[QK]\d|het|de\s+loop)|na|v[oó]ór|voor|uiterlijk|eind|begin|medio)\b"
    r"|\b(?:afwachting|planning|termijn|voorstel)\s+(?:(?:van|tot|voor)\s+)?(?:de\s+)?afdoening\b",
    re.I,
)
# What was settled before something else happened.
_ALREADY = re.compile(
    r"\b(?:is|zijn|was|waren)\b(?:(?!\b(?:zal|zullen|moet|moeten|wordt|worden|kan|kunnen)\b)[^.;?!]){0,80}"
    rf"\b(?:al|reeds|inmiddels)\s+{_SETTLED_WORD}",
    re.I,
)
_REJECTED = re.compile(
    r"(?<!\bniet )\b(?:verworpen|ingetrokken)\b|\bverwierp\b|\bniet aangenomen\b", re.I
)
_OF_AMENDMENT = re.compile(r"\W*(?:(?:het|een|dit)\s+)?(?:sub)?amendement\b", re.I)
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
        return None if _OF_AMENDMENT.match(text) else State.REJECTED
    if _NOT_SETTLED.search(text):
        return State.OPEN
    settled = _SETTLED.search(text)
    if settled and _LATER.search(text) and not _ALREADY.search(text):
        return State.OPEN
    if settled and kind in _MAY_SETTLE and not _is_intention(text, kind):
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
