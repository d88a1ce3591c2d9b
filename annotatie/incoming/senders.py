"""Who asks, in words that are no heading: "Onderstaande vragen kwamen binnen van D66 (lid Schmit)"."""

from __future__ import annotations

import re

from ingest.names import CAPITALS
from ingest.split.people import Asker

# "Onderstaande vragen kwamen binnen van D66 (lid Schmit).", "Van D66 ontvingen wij deze vragen:"
_CAME_IN = re.compile(
    rf"\bvra(?:ag|gen)\b.*\b(?:van|namens|door)\s+(?:de\s+)?(?:fractie\s+(?:van\s+)?(?:de\s+|het\s+)?)?(?P<who>[{CAPITALS}0-9][^:?!]{{1,60}}?)"
    r"(?:\s+(?:binnen|ontvangen|ingediend|gesteld|gekregen))?[.:]*$"
    rf"|^[Vv]an\s+(?:de\s+fractie\s+(?:van\s+)?)?(?P<from>[{CAPITALS}0-9][^:?!]{{1,60}}?)\s+(?:ontvingen|kregen|kwamen?|hebben|zijn)\b.*\bvra(?:ag|gen)\b"
)
_ARRIVES = re.compile(
    r"\b(?:kwam(?:en)?|kregen|ontving(?:en)?|ontvangen|binnen\w*|ingekomen|ingediend\w*|gesteld\w*|hieronder|onderstaande|bijgaande?|hierbij|volgende|deze)\b",
    re.I,
)
_JOINS = re.compile(r"\bsluit\w*\b|\beerder\w*\b|\bantwoord\w*\b", re.I)
# "De fractie van Wijkbelang heeft de volgende vragen:", whatever the party is called.
_PARTY_HAS = re.compile(
    rf"^(?:[Dd]e\s+)?[Ff]ractie\s+(?:van\s+)?(?:de\s+|het\s+)?(?P<party>[{CAPITALS}0-9][\w'’&/-]*(?:\s(?:[Dd]e\s)?[{CAPITALS}\d][\w'’&/-]*){{0,3}})"
    r"\s+(?:heeft|stelt|legt|wil)\b[^.?!]*\bvra(?:ag|gen)\b[^.?!]*[.:]?$"
)


def sender_in(text: str) -> tuple[Asker | None, str]:
    """The party that a line says to have questions; or the words in which it says whose they are.

    >>> sender_in("De fractie van Wijkbelang heeft de volgende vragen:")
    (Asker(name=None, party='Wijkbelang'), '')
    >>> sender_in("Van D66 (lid Schmit) ontvingen wij deze vragen:")
    (None, 'D66 (lid Schmit)')
    """
    if match := _PARTY_HAS.match(text):
        return Asker(None, match["party"]), ""
    match = _CAME_IN.search(text)
    if match is None or _JOINS.search(text) or not _ARRIVES.search(text):
        return None, ""
    return None, (match["who"] or match["from"]).strip()
