"""What sort of answer is wanted: the line itself, or how it developed."""

from __future__ import annotations

import re

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


def asks_over_time(question: str) -> bool:
    """Whether the development of a line is asked for, rather than the line itself.

    >>> asks_over_time("Hoe is onze lijn over quota veranderd?")
    True
    """
    return bool(_OVER_TIME.search(question))
