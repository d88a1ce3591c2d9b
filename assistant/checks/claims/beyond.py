"""What a claim says beyond its source, though nearly all its words stand there.

Each look gives the reason in Dutch: an answer that is still to be given, what was announced and is told
as done, "alleen" and "de meeste" where the source names no such share.
"""

from __future__ import annotations

import re
from datetime import date

from assistant.checks.claims.compare import covered
from assistant.checks.claims.focus import focus_of
from assistant.checks.claims.runs import Run
from assistant.checks.claims.statement import Statement
from assistant.checks.claims.weigh import Scales
from assistant.checks.facts.labels import Label
from assistant.checks.facts.moments import Moment, first_month, is_ahead

_SAID = 0.75  # share of the claim that must stand in what an open answer does say
_ONLY = re.compile(
    r"(?<!\bniet )\b(?:alleen(?! al\b| maar\b| nog\b)|uitsluitend|enkel(?! al\b)|louter)\b",
    re.IGNORECASE,
)
# What a source says instead: "als aan de voorwaarden is voldaan", "geen ander".
_LIMITS = re.compile(
    r"\b(?:alleen|uitsluitend|enkel|louter|slechts|als|wanneer|mits|indien|tenzij|geen andere?|pas)\b",
    re.IGNORECASE,
)
_MOST = re.compile(r"\b(?:de meeste|(?:een|de) meerderheid|het merendeel|grotendeels)\b", re.I)
_SHARE = re.compile(
    r"\d|\b(?:meeste|meerderheid|merendeel|groot deel|grotendeels|veel|vaak|meestal|helft|derde|bijna alle)\b",
    re.I,
)
# What is there, or has happened, on its day. "Begroot" and "besloten" are done long before.
_HAPPENED = re.compile(
    r"\b(?:(?:toe|op|door)?gestuurd|verstuurd|verzonden|verschenen|gepubliceerd|opgeleverd|afgerond|afgedaan|gestart|begonnen"
    r"|besproken|behandeld|ge[iï]nformeerd|aangeboden|gehouden|uitgevoerd|ge[eë]valueerd|ingevoerd|geopend|ingegaan"
    r"|gegeven|gekregen|ontvangen|gedaan|geweest)\b",
    re.IGNORECASE,
)


def beyond(scales: Scales) -> str | None:
    """Why the source does not bear out the claim, whatever words they share; None where it may."""
    focus, claim = focus_of(scales), scales.claim
    if focus is None:
        return None
    if focus.passage.is_open and covered(claim, focus.alone) < _SAID and not _held(focus):
        return "Het antwoord op deze vraag is in de stukken nog niet ingevuld."
    if (moment := _announced(claim, focus)) is not None:
        return f"De bron is van vóór ‘{moment}’ en kondigt dit aan. Of het zo is gegaan, staat er niet."
    if (only := _ONLY.search(claim.text)) and not _LIMITS.search(focus.text):
        return f"Ruimer dan de bron: daar staat niet ‘{only.group().lower()}’."
    if (most := _MOST.search(claim.text)) and not _SHARE.search(focus.text):
        return f"Ruimer dan de bron: daar staat niet ‘{most.group().lower()}’."
    return None


def _held(focus: Run) -> bool:
    """Whether the source has a figure or a moment of the claim: a part of the answer is there."""
    held = focus.comparison.held if focus.comparison is not None else []
    return any(not isinstance(fact, Label) for fact in held)


def _announced(claim: Statement, focus: Run) -> str | None:
    """The day on which something happened by the claim, and that its source only looks forward to."""
    written = focus.passage.written
    if written is None or not (claim.strength.done and _HAPPENED.search(claim.text)):
        return None
    if any(item.statement.strength.done for item in focus.sentences):
        return None
    later = (item for item in claim.moments if _is_later(item, written))
    return next((claim.text[item.start : item.end] for item in later), None)


def _is_later(moment: Moment, written: date) -> bool:
    """Whether a moment, or where it is "na de zomer" the end of it, lies after the day of a paper."""
    if is_ahead(moment, written):
        return True
    begins = first_month(moment.season) if moment.side == "na" else None
    return begins is not None and moment.year == written.year and begins + 2 >= written.month
