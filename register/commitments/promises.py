"""Whether a sentence promises the council something."""

from __future__ import annotations

import re
from datetime import date

from register.commitments.due import find_due, is_ahead
from register.commitments.model import Due

# Between "zeg" and the "toe" that belongs to it no other verb stands that has one: "licht toe".
_OTHER_TOE = (
    r"(?:licht(?:te|ten|en)?|voeg(?:t|en|de|den)?|neemt?|nemen|nam(?:en)?|laat|laten|liet(?:en)?|geeft?|geven|gaf"
    r"|reken(?:t|en|de)?|pas(?:t|te|sen)?|komt?|komen|wijst?|wijzen|sta(?:at|an)?|ken(?:t|nen)|zie(?:t|n)?|dien(?:t|en)?)"
)
_NO_TOE = r"\b(?:tot\s+(?:nu|dan|dusver|heden)|af\s+en|naar(?:\s+\w+){1,2}|aan)\s+toe\b"
_GAP = rf"(?:{_NO_TOE}|(?!\b(?:niets?|geen|nooit|{_OTHER_TOE})\b|{_NO_TOE})[^.?!]){{0,300}}?"
_TOE = rf"{_GAP}\btoe\b(?!\s+te\s+{_OTHER_TOE}\b)"
_EXPLICIT = re.compile(
    rf"\bzeg(?:t|gen|de|den)?\b{_TOE}|\b(?P<told>toegezegd|toezeggen)\b",
    re.I,
)
_BEFORE = re.compile(rf"\btoegezegd\b|\bzegden?\b{_TOE}", re.I)
_BACK = re.compile(r"(?:dat|dit)\b[^,;:]{0,60}$", re.I)
_REFUSES = re.compile(
    r"\b(?:niet|niets|geen|nooit|voordat|zonder)\b(?:(?!\b(?:maar|wel|en\s+zeg\w*)\b)[^.?!,;]){0,40}$",
    re.I,
)
_PROMISES_NOTHING = re.compile(
    r"\b(?:zonder|niets?|geen|nooit)\b[^.?!,;]{0,60}\b(?:beloven|toezegging)\b|\bbeloof\s+(?:\w+\s+)?niets?\b",
    re.I,
)
# What is only asked: "Lid Visser vraagt of de wethouder dat kan toezeggen". Behind "dat kan ik" it is answered.
_ASKS = re.compile(r"(?:kan|kunt|kunnen|wilt?)\b", re.I)
_ASKED = re.compile(
    r"\b(?:vraagt?|vragen|vroeg(?:en)?|gevraagd|weten)\b[^.?!;:]*?\bof\b"
    r"(?:(?!\b(?:kan|wil|zal|kunnen|willen|zullen|heb|hebben|heeft)\s+(?:ik|wij|we|het college|de wethouder)\b)[^.?!;:])*$",
    re.I,
)
_LOOK = 300  # characters before a promise that are looked at
_CLAUSE = re.compile(r"[,;:(]|\b(?:dat|die|of|omdat|waar\w+|maar|en)\b", re.I)
# Who promises is named first, and not behind a preposition.
_PROMISER = re.compile(
    r"\b(?:(?P<led>met|aan|van|bij|voor|over|naar|op|tegen)\s+)?(?:(?:de|het|onze)\s+)?"
    r"(?:(?P<other>(?:minister(?:ie|s)?|staatssecretaris(?:sen)?|rijk|rijksoverheid|provincie"
    r"|gedeputeerden?|kabinet|regering|europese commissie)\b|zij\s+hebben\b|hebben\s+zij\b)"
    r"|(?:ik|wij|we|college|wethouders?|burgemeester)\b)",
    re.I,
)
_PARTIES = re.compile(
    r"\b(?:ik|wij|we|u|uw|jullie|de raad|raads\w+|(?:de )?commissie|(?:het )?college|(?:de )?wethouder|"
    r"het bureau|herijking)\b",
    re.I,
)
# What is done for or told to the council, now or later; not what was.
_ACTS = re.compile(
    r"\b(?:volg(?:t|en)|krijg(?:t|en)?|ontvang(?:t|en)?|hoor(?:t|en)?|informe(?:er|ert|ren)|geïnformeerd|"
    r"rapporte(?:er|ert|ren)|rapportage|geagendeerd|agenderen|stu(?:ur|urt|ren)|delen|deel|geven|geeft|"
    r"aanbieden|bieden|terugkoppel\w*|evalue(?:ren|er|ert)|evaluatie|start(?:en)?|zal|zullen|kom(?:t|en)|lever(?:t|en)|"
    r"we hebben|wij hebben|herha(?:len|ald)|gaan|doen|maken|organise(?:ren|ert)|beginnen|begint|verwachten|"
    r"bespreken|presenteren|opleveren|afronden|vernieuwd|vernieuwen|vertellen)\b",
    re.I,
)
_IF = re.compile(r"(?:als|wanneer|mocht)\b", re.I)
_PAST = re.compile(
    r"\bwe zien\b|\b(?:was|waren|werd|werden|kwam|kwamen|liep|liepen|bleek|stond|stonden|bent)\b",
    re.I,
)


def is_explicit(text: str) -> bool:
    """Whether ``text`` says in so many words that something is or was promised.

    >>> is_explicit("Ik zeg toe dat u dat hoort."), is_explicit("Dat kan ik niet toezeggen.")
    (True, False)
    """
    if text.endswith("?") or _PROMISES_NOTHING.search(text):
        return False
    return any(_is_promise(text, match) for match in _EXPLICIT.finditer(text))


def points_back(text: str) -> bool:
    """Whether a sentence promises what the sentence before it says: "Dat zeg ik u toe."."""
    return is_explicit(text) and bool(_BACK.match(text))


def was_promised(text: str) -> bool:
    """Whether ``text`` tells of a promise that was made before."""
    return bool(_BEFORE.search(text))


def promised(text: str, said_on: date) -> Due | None:
    """When ``text`` says that the council will get or hear something; None where it says no such
    thing."""
    if _PROMISES_NOTHING.search(text):
        return None
    if text.endswith("?") or _PAST.search(text) or _IF.match(text):
        return None
    if not _PARTIES.search(text) or not _ACTS.search(text):
        return None
    due = find_due(text, said_on)
    return due if due is not None and is_ahead(due, said_on) else None


def _is_promise(text: str, match: re.Match[str]) -> bool:
    """Whether the words at ``match`` are a promise of ours: not refused, asked, or made by another."""
    begin = max(0, match.start() - _LOOK)
    before = text[begin : match.start()]
    if _REFUSES.search(before):
        return False
    if match["told"] and (_ASKS.match(text) or _ASKED.search(before)):
        return False
    clause = begin + max((mark.end() for mark in _CLAUSE.finditer(before)), default=0)
    named = _PROMISER.finditer(text, clause, match.end())
    promiser = next((name for name in named if not name["led"]), None)
    return promiser is None or promiser["other"] is None
