"""Words that look like somebody and mean nobody in particular."""

from __future__ import annotations

import re

from ingest.names import CAPITALS

# "Boter op het hoofd": part of a body, and no head of a department.
_OF_A_BODY = re.compile(
    r"\b(?:op|over|boven|aan|uit|in|naar|tegen)\s+(?:het|zijn|haar|hun|uw|ons|je|jullie)\s+hoofd\b(?!\s+(?:van|bij|\w*(?:afdeling|team)|[A-Z]))"
)
# "Gewone Lindewaarders": who lives somewhere is nobody in particular. Many a surname has an ending
# that fits as well ("jonge Wouters", "oude Kuipers"), so in doubt it is a person.
_OF_ALL = r"(?:alle|autochtone|bezorgde|blanke|gewone|hardwerkende|sommige|vele|witte|zwarte)"
_OF_SOME = r"(?:andere|arme|echte|geboren|jonge|meer|minder|nieuwe|oude(?:re)?|rijke|trotse|veel)"
_PLACE = rf"[{CAPITALS}][a-zà-ÿ'’-]+"
_SURELY = rf"{_PLACE}(?:dammers|waa?rders|rlanders|[gt]aren|[lmn]ezen|[a-zà-ÿ]anen)\b"
_PERHAPS = rf"{_PLACE}(?:ers|aars)\b"
_VERB = r"(?:zijn|waren|worden|werden|hebben|hadden|krijgen|moeten|mogen|kunnen|zullen|gaan)"
_INHABITANTS = re.compile(
    rf"(?<!die )(?<!dat )(?<!deze )\b(?:(?i:{_OF_ALL}|{_OF_SOME})\s{_SURELY}"
    rf"|(?i:{_VERB}\s(?:de\s)?{_OF_ALL})\s{_PERHAPS}|(?i:{_OF_ALL})\s{_PERHAPS}(?=\s{_VERB}\b))"
)

# "Sporthal De Kaap", "wijkcentrum 't Honk": a house or a place goes by a name of its own. Behind "het zwembad" may
# stand who does something there ("waarom gaf het zwembad De Vries gelijk?").
_HOUSE = (
    r"\w*(?:hal|bad|centrum|huis|school|museum|theater|bibliotheek|gebouw|complex|station|garage|terrein|park|plein|tuin"
    r"|boerderij|speeltuin|haven|brug|begraafplaats|camping|opvang|locatie|loods|fabriek|kerk|markt|molen|polder|buurt|wijk)"
)
_NAMED_HOUSE = re.compile(
    rf"(?<!\bde )(?<!\bhet )(?<!\been )(?<!\bdit )(?<!\bdat )(?<!\bdie )\b(?P<house>(?i:{_HOUSE}))"
    rf"\s(?:De|Het|['’]t)\s[{CAPITALS}][\w'’-]+"
)
# Who chairs a part of town answers in public for it, as an alderman does.
_PUBLIC_OFFICE = re.compile(r"\bstadsdeel(?:s?voorzitter|bestuurder)\b", re.I)


def without_lookalikes(question: str, *, touched: bool) -> str:
    """``question`` without words that only look like a function bearer or a name.

    ``touched``: whether it says what befell somebody, so that a name in it is one.

    >>> without_lookalikes("Wat heeft de top tegen gewone Lindewaarders?", touched=False)
    'Wat heeft de top tegen gewone lindewaarders?'
    >>> without_lookalikes("Hoe lang is zwembad De Golf dicht?", touched=False)
    'Hoe lang is zwembad dicht?'
    """
    bodiless = _OF_A_BODY.sub("", question)
    if touched:
        return bodiless
    housed = _NAMED_HOUSE.sub(lambda found: found["house"], bodiless)
    public = _PUBLIC_OFFICE.sub("wethouder", housed)
    return _INHABITANTS.sub(lambda found: found.group().lower(), public)
