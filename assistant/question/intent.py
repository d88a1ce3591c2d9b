"""What sort of answer is wanted: the line itself, or how it developed."""

from __future__ import annotations

import re

from ingest.dates import MONTH

_OVER_TIME = re.compile(
    r"\b(?:door de (?:tijd|jaren)|over de (?:tijd|jaren) heen|in de loop (?:van|der) |chronologi\w+|tijdlijn"
    r"|(?:voor)?geschiedenis van|historie van|verloop van|achtereenvolgens|op een rij(?:tje)?"
    r"|van \w+ tot (?:nu|heden|aan nu|vandaag)|hoe (?:ontwikkel(?:de|den|t|en)|verliep(?:en)?|verschoof|verschoven)"
    r"|anders dan (?:in (?:19|20)\d\d|vorig|eerder|voorheen|vroeger|toen|destijds|w(?:e|ij))|zich .{0,60}\bontwikkeld"
    r"|(?:is|was|heeft) (?:dat|dit|(?:er )?iets|er wat) (?:\w+ ){0,2}(?:veranderd|gewijzigd|bijgesteld|anders geworden)"
    r"|wat (?:is er|er is) (?:\w+ ){0,3}(?:veranderd|gewijzigd|bijgesteld)|wat veranderde"
    r"|(?:toen|destijds|vroeger|eerst) en (?:wat )?nu|(?:19|20)\d\d en (?:wat )?nu|wat is (?:het|er van) geworden"
    rf"|(?:{MONTH}) en in (?:{MONTH})|tussen .{{3,30}} en .{{3,30}}\d{{4}}"
    r"|eerst .{3,60} later|sinds .{3,60} (?:gebeurd|gedaan)|van aankondiging tot|wanneer .{0,40} eerder"
    r"|over time|changed since|timeline)\b",
    re.I,
)
# A contract is changed and a training developed: only how, or what we say of it, has a course in time.
_CHANGED = re.compile(
    r"\b(?:ontwikkeld|verschoven|geëvolueerd|veranderde?n?|gewijzigd|bijgesteld|anders geworden)\b",
    re.I,
)
_HAS_A_COURSE = re.compile(
    r"\bhoe (?:is|zijn|was|waren|heeft|hebben|had|hadden|werd|werden|verander\w+)\b"
    r"|\b(?:(?:standaard|spreek)?lijn|standpunt|formulering|bewoording|boodschap|verhaal|toon|houding|koers|visie|positie"
    r"|antwoord|aantal|percentage|\w*cijfers?)\b",
    re.I,
)


def asks_over_time(question: str) -> bool:
    """Whether the development of a line is asked for, rather than the line itself.

    >>> asks_over_time("Hoe is onze lijn over quota veranderd?")
    True
    """
    changed = _CHANGED.search(question) and _HAS_A_COURSE.search(question)
    return bool(changed or _OVER_TIME.search(question))
