"""Who asked something: "wie vroeg naar de wachttijd, en wanneer?" looks for a question, not an answer."""

from __future__ import annotations

import re

_WHO = r"(?:wie|welk (?:(?:raads|commissie)?lid|fractielid)|welke (?:fractie|partij))"
_ASKED = r"(?:vroeg(?:en)?|(?:heeft|hebben|had) (?:er |ooit |eerder )?gevraagd|wilden? weten|(?:stelde|stelden) (?:de|een|die|deze) vra(?:ag|gen))"
_ON = r"(?:naar|of|om te weten of|over|waarom|hoe|wat|welke|wanneer|hoeveel)"
# "Wie heeft daarom gevraagd?" is about what was wanted, so it is none of these.
_ASKS = re.compile(rf"^(?:en )?{_WHO} {_ASKED} (?=(?P<on>{_ON})\b)", re.I)
_POINTS = re.compile(
    rf"^(?:en )?{_WHO} (?:(?:heeft|hebben|had) (?:dat|dit|die vraag|deze vraag) (?:eerder )?(?:gevraagd|gesteld)"
    r"|vroeg(?:en)? (?:dat|dit)|stelden? (?:die|deze) vraag)\b",
    re.I,
)
_AND_WHEN = re.compile(
    r",?\s*(?:en )?(?:wanneer(?: was dat| gebeurde dat)?|in welke vergadering(?: was dat)?|bij welk agendapunt)\s*\?*$",
    re.I,
)
_LEFT_OUT = re.compile(r"^(?:naar|of|om te weten of|over)\s+", re.I)


def asked_about(question: str) -> str | None:
    """What ``question`` wants to know who asked, "" where it points back; None for any other.

    >>> asked_about("Wie vroeg naar de wachttijd aan de balie en wanneer?")
    'de wachttijd aan de balie'
    >>> asked_about("Wie heeft dat gevraagd?")
    ''
    >>> asked_about("Wie betaalt dat?")
    """
    question = question.strip()
    if _POINTS.match(question):
        return ""
    found = _ASKS.match(question)
    if found is None:
        return None
    return _LEFT_OUT.sub("", _AND_WHEN.sub("", question[found.end() :])).strip(" ?")
