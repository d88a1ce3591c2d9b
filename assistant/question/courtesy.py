"""What belongs to a letter or mail and asks nothing of the council's business."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

_GREETING = re.compile(
    r"^(?:(?:zeer\s)?geachte|beste|dag|hallo|hoi|hi|ha|goede(?:n)?\s?(?:morgen|middag|avond|dag)|l\.?s\.?"
    r"|mijne heren|geacht college)\b[^.?!]{0,90}[,!.:]?$",
    re.I,
)
_CLOSING = re.compile(
    r"^(?:met (?:vriendelijke|hartelijke|collegiale|zonnige|de meeste|bijzondere|warme|beste)?\s?(?:groet(?:en)?|hoogachting)"
    r"|(?:vriendelijke|hartelijke|hartelijk|veel|beste|warme|collegiale) groet(?:en)?|groet(?:en|jes)?|hoogachtend|mvg|m\.v\.g\.?"
    r"|hg|tot (?:dan|donderdag|morgen|straks|ziens))\b[^.?]{0,60}[,.!]?$",
    re.I,
)
_THANKS = re.compile(
    r"^(?:(?:al)?vast\s+(?:heel\s+)?(?:veel\s+)?(?:hartelijk\s+)?(?:bedankt|dank)|(?:hartelijk\s+|veel\s+|heel\s+erg\s+)?(?:bedankt|dank(?:\s?je| u)?)\b"
    r"|bij voorbaat)",
    re.I,
)
# The mail header that a program puts above a forwarded or answered message.
_MAIL_LINE = re.compile(
    r"^(?:van|from|verzonden|sent|datum|date|aan|to|cc|bcc|onderwerp|subject|beantwoorden aan|reply-to"
    r"|bijlagen?|attachments?|prioriteit|importance)\s*:\s",
    re.I,
)
_CUT = re.compile(
    r"^(?:[-_=]{2,}\s*)?(?:oorspronkelijk(?:e)? bericht|doorgestuurd bericht|original message|forwarded message|begin doorgestuurd bericht)\b"
    r"|^(?:op|on)\s.{6,80}\b(?:schreef|heeft|wrote)\b.{0,80}:\s*$",
    re.I,
)
_FORWARDED = re.compile(r"\b(?:doorgestuurd|forwarded)\b", re.I)
_SUBJECT = re.compile(r"^(?:onderwerp|subject)\s*:\s*(?P<words>.+)$", re.I)
_SENT_ON = re.compile(r"^(?:(?:re|fwd?|antw|doorst)\s*:\s*)+", re.I)
_SENDER = re.compile(r"^(?:van|from)\s*:\s", re.I)
_SENT = re.compile(r"^(?:verzonden|sent|datum|date)\s*:\s", re.I)
_FOR_PARTY = re.compile(r"^namens (?:de|onze|mijn) (?:\w+ )?fractie\s*[,:]?$", re.I)
# "Kun je deze vragen voor donderdag beantwoorden?": about the handling, not about the subject.
_HANDLING = re.compile(
    r"^(?!.*\b(?:wethouder|college|gemeente)\b.*\b(?:beantwoord|reageer)\w*\b.*\bmelding)"
    r"(?=.*\b(?:vra(?:ag|gen)|mail|bericht|bijlage|hieronder|onderstaande|bijgaande|annotatie|antwoord(?:en)?|dit|deze|hier(?:mee|op|naar)?|er)\b)"
    r".*\b(?:kun|kan|kunnen|kunt|wil|wilt|willen|zou|zouden|lukt|graag)\b.*\b(?:je|jij|jullie|u|iemand|ons|jou|dat|de griffie|ontvangen|horen)\b.*"
    r"\b(?:beantwoorden|doorsturen|doorzetten|doorgeven|doorgeleiden|uitzetten|agenderen|ontvangst|bevestigen|aanleveren"
    r"|in behandeling|voorbereiden|verwerken|oppakken|laten weten of|antwoord geven|naar kijken|reactie op deze mail)\b",
    re.I,
)
_DEADLINE = re.compile(
    r"^(?:lukt (?:dat|het|dit)(?: (?:je|jullie|u))?(?: (?:nog )?(?:voor|op|tegen) \w+)?|is dat haalbaar|kan dat|red je dat"
    r"|hoe gaat het(?: met (?:je|jou|jullie|u))?|alles goed)\s*\?$",
    re.I,
)
# "Kunt u dit vóór vrijdag doen?": about when, and about nothing that a council decides.
_WHEN = re.compile(
    r"^(?:kun|kunt|kunnen|wil|wilt|willen|zou|zouden)\s+(?:je|jij|jullie|u)\s+(?:dit|dat|deze|het|ze|hem)\b[^?]{0,40}"
    r"\b(?:vóór|voor|uiterlijk|tegen|op|vandaag|morgen|z\.?s\.?m\.?)\b[^?]{0,30}\b(?:doen|invullen|nakijken|terugsturen|afmaken|aanvullen)\s*\?$",
    re.I,
)
# What is printed on every letter: "Wilt u slechts één zaak in uw brief behandelen."
_PRINTED = re.compile(
    r"^(?:wilt u|gelieve|wij verzoeken u|u wordt verzocht)\b[^?]*\b(?:(?:in|bij) uw (?:brief|antwoord|reactie)|kenmerk|beantwoording)\b[^?]*$",
    re.I,
)
# What a mail program, an office or a clerk puts around the questions.
_MAIL = re.compile(
    r"\b(?:deze|dit|uw|de)\s+(?:e-?mail|mail|bericht)\b.*\b(?:print\w*|afdruk\w*|uitprint\w*)\b|\bdenk (?:ook )?aan het milieu\b"
    r"|\bgeadresseerde\b|\b(?:mail|bericht)\b.*\bniet voor u (?:is )?bestemd\b|^(?:is|was) (?:dit|deze) (?:e-?mail|mail|bericht)\b.*\bbestemd\b"
    r"|^(?:zou|kun|kunnen|wil|willen)\s+(?:je|jij|jullie|u)\b.*\bontvangst\b.*\bbevestig|^(?:graag\s+)?(?:een\s+)?ontvangstbevestiging\b"
    r"|^(?:zou(?:den)?|kun|kunnen|wil|willen|lukt het|gaan)\s+(?:je|jij|jullie)\b.*\b(?:beantwoording|antwoord(?:en)?|reactie|vragen|aanleveren|annotatie|meenemen|invullen|aanvullen|oppakken)\b",
    re.I,
)
_READS = re.compile(
    r"^(?:ik|wij|we)\s+(?:zie|zien|hoor|horen|ontvang|ontvangen|verneem|vernemen)\s+(?:uw|jullie|je|graag|de)\b.{0,40}\b(?:reactie|antwoord(?:en)?|beantwoording)\b.{0,40}"
    r"(?:tegemoet|graag)?[.]?$"
    r"|^(?:uw|de|jullie)?\s*(?:antwoord(?:en)?|reactie|beantwoording)\s+zie(?:n)?\s.{0,40}tegemoet|^in afwachting\b",
    re.I,
)


_REPLACES = re.compile(
    r"\b(?:vervang(?:t|en)|in plaats van|komt in de plaats van|ter vervanging van)\b.{0,40}\b(?:versie|lijst|mail|bericht|bestand|vragenlijst|vragen)\b",
    re.I,
)


def is_greeting(text: str) -> bool:
    """Whether ``text`` greets the reader.

    >>> is_greeting("Geachte wethouder,"), is_greeting("Beste wethouder, hoe gaat het met het plan?")
    (True, False)
    """
    return _GREETING.match(text) is not None


def is_closing(text: str) -> bool:
    """Whether ``text`` is the greeting above a signature."""
    return _CLOSING.match(text) is not None or is_for_party(text)


def is_for_party(text: str) -> bool:
    """Whether who signs below ``text`` does so for a party: "Namens de fractie,"."""
    return _FOR_PARTY.match(text) is not None


def is_mail_line(text: str) -> bool:
    """Whether ``text`` is a line of a mail's header: "Van: ...", "Onderwerp: ..."."""
    return _MAIL_LINE.match(text) is not None


def cuts(text: str) -> bool:
    """Whether another message begins below ``text``."""
    return _CUT.match(text) is not None


def subject_of(lines: Iterable[str]) -> str:
    """What the first of ``lines`` with a subject says, without what a mail program put before it.

    >>> subject_of(["Aan: griffie", "Onderwerp: RE: FW: Vragen D66"])
    'vragen d66'
    """
    found = next(filter(None, map(_SUBJECT.match, lines)), None)
    return _SENT_ON.sub("", found["words"].strip()).casefold() if found else ""


def is_answered_mail(text: str, below: Sequence[str], subject: str = "") -> bool:
    """Whether ``text``, with what stands ``below`` it, begins a mail that was answered.

    A mail on another ``subject`` than the one above it is none: it was forwarded along with it.
    """
    if cuts(text):
        return _FORWARDED.search(text) is None
    if _SENDER.match(text) is None or not any(map(_SENT.match, below[:3])):
        return False
    own = subject_of(below)
    return not (own and subject and own != subject)


def replaces(sentence: str) -> bool:
    """Whether what came in says that it comes in the place of an earlier version.

    >>> replaces("Deze lijst vervangt de versie van 28 augustus."), replaces("Wie vervangt hem?")
    (True, False)
    """
    return _REPLACES.search(sentence) is not None


def is_courtesy(sentence: str) -> bool:
    """Whether a sentence thanks, or speaks of how the questions are to be handled."""
    return any(
        pattern.search(sentence)
        for pattern in (_THANKS, _HANDLING, _DEADLINE, _WHEN, _PRINTED, _MAIL, _READS)
    )
