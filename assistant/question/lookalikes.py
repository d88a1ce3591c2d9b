"""Words that look like somebody and mean nobody in particular."""

from __future__ import annotations

import re

# "Boter op het hoofd": part of a body, and no head of a department.
_OF_A_BODY = re.compile(
    r"\b(?:op|over|boven|aan|uit|in|naar|tegen)\s+(?:het|zijn|haar|hun|uw|ons|je|jullie)\s+hoofd\b(?!\s+(?:van|bij|\w*(?:afdeling|team)|[A-Z]))"
)
# "Gewone Lindewaarders": who lives somewhere is nobody in particular.
_OF_MANY = (
    r"(?:alle|andere|arme|autochtone|blanke|bezorgde|echte|geboren|gewone|hardwerkende|jonge|meer|minder|nieuwe|oude(?:re)?"
    r"|rijke|sommige|trotse|veel|vele|witte|zwarte|als)"
)
_INHABITANTS = re.compile(
    rf"\b(?<!die )(?<!dat )(?<!deze )(?P<before>(?i:{_OF_MANY})\s)(?P<whose>[A-ZÀ-Ý][a-zà-ÿ'’-]+(?:ers|aren|ezen|anen))\b"
)


def without_lookalikes(question: str) -> str:
    """``question`` without words that only look like a function bearer or a name.

    >>> without_lookalikes("Wat heeft de top tegen gewone Lindewaarders?")
    'Wat heeft de top tegen gewone lindewaarders?'
    """
    lower = _INHABITANTS.sub(lambda match: match["before"] + match["whose"].lower(), question)
    return _OF_A_BODY.sub("", lower)
