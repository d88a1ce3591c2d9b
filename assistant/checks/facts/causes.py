"""Causes that a sentence names: "vanwege de brief", "omdat het druk is", "dankzij de bonus"."""

from __future__ import annotations

import re

_CAUSE = re.compile(
    r"\b(?:vanwege|wegens|dankzij|omdat|doordat|aangezien|door|naar aanleiding van|als gevolg van|ten gevolge van"
    # What follows is what came of it: "leidt tot minder meldingen".
    r"|(?:leidt|leiden|leidde|leidden|geleid) tot|(?:zorgt|zorgen|zorgde|zorgden|gezorgd) (?:voor|dat)|ervoor gezorgd dat"
    r"|veroorzaakt|veroorzaken|veroorzaakte)\s+",
    re.IGNORECASE,
)
# Whatever tells that one thing has to do with another.
_TELLS = re.compile(
    r"\b(?:vanwege|wegens|dankzij|omdat|doordat|daardoor|waardoor|aangezien|door|want|dus|daarom|zodat|immers|namelijk|om"
    r"|aanleiding|gevolg(?:en)?|reden(?:en)?|oorzaak|oorzaken|effect(?:en)?|betekent|indicatie|verklaart|draagt"
    r"|leid(?:t|en|de|den)|geleid|zorg(?:t|en|de|den)|gezorgd|veroorza\w+|helpt|komt|maakt)\b",
    re.IGNORECASE,
)
# "gaat door", "door middel van", "door te melden" (how), "door naar".
_NO_CAUSE = re.compile(
    r"(?:middel van|te\b|naar\b|met\b|het jaar heen|de jaren heen|de tijd heen|in\b|tot\b|op\b|als\b|en\b|of\b)",
    re.IGNORECASE,
)
_END = re.compile(r"[,;:.?!()]|$|\s(?:en|maar|waardoor|zodat)\s", re.IGNORECASE)
# A clause may have "en" within: "omdat er geen hoor en wederhoor is".
_CLAUSE = re.compile(r"\b(?:omdat|doordat|aangezien|dat)\s+$", re.IGNORECASE)
_CLAUSE_END = re.compile(r"[,;:.?!()]|$|\s(?:maar|waardoor|zodat)\s", re.IGNORECASE)


def find_causes(text: str) -> list[tuple[int, int]]:
    """Where the causes stand that ``text`` names, without the word that announces them.

    >>> [text[a:b] for text in ["Het is gewijzigd vanwege de brief."] for a, b in find_causes(text)]
    ['de brief']
    """
    found: list[tuple[int, int]] = []
    for match in _CAUSE.finditer(text):
        if _NO_CAUSE.match(text, match.end()):
            continue
        ends = _CLAUSE_END if _CLAUSE.search(match.group()) else _END
        end = ends.search(text, match.end())
        found.append((match.end(), end.start() if end else len(text)))
    return [(start, end) for start, end in found if text[start:end].strip()]


def tells_cause(text: str) -> bool:
    """Whether ``text`` has any word that ties one thing to another.

    >>> tells_cause("De kosten dalen, want het is zuiniger."), tells_cause("De kosten dalen.")
    (True, False)
    """
    return bool(_TELLS.search(text))
