"""Whether a sentence promises the council something."""

from __future__ import annotations

import re
from datetime import date

from register.commitments.due import find_due, is_ahead
from register.commitments.model import Due

_EXPLICIT = re.compile(
    r"\b(?:zeg|zegt|zeggen|zegde|zegden)\b(?:(?!\bniet\b)[^.?!])*\btoe\b|\btoegezegd\b|\btoezeggen\b",
    re.I,
)
_BEFORE = re.compile(r"\btoegezegd\b|\bzegden?\b[^.?!]*\btoe\b", re.I)
_BACK = re.compile(r"(?:dat|dit)\b[^,;:]{0,60}$", re.I)
_REFUSES = re.compile(
    r"\b(?:niet|niets|geen|voordat)\b[^.?!]{0,40}\b(?:toe(?:zeg\w*|gezegd| te zeggen)|toe)\b", re.I
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
    return bool(_EXPLICIT.search(text)) and not _REFUSES.search(text)


def points_back(text: str) -> bool:
    """Whether a sentence promises what the sentence before it says: "Dat zeg ik u toe."."""
    return is_explicit(text) and bool(_BACK.match(text))


def was_promised(text: str) -> bool:
    """Whether ``text`` tells of a promise that was made before."""
    return bool(_BEFORE.search(text))


def promised(text: str, said_on: date) -> Due | None:
    """When ``text`` says that the council will get or hear something; None where it says no such
    thing."""
    if text.endswith("?") or _PAST.search(text) or _IF.match(text):
        return None
    if not _PARTIES.search(text) or not _ACTS.search(text):
        return None
    due = find_due(text, said_on)
    return due if due is not None and is_ahead(due, said_on) else None
