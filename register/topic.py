"""What a paper itself calls the part of its core message or standard lines that a line is in."""

from __future__ import annotations

import re

from ingest.units import Unit, UnitKind

_MOST_WORDS, _MOST_CHARACTERS = 5, 45
_OPENING = re.compile(
    r"^(?:(?:standaard|vaste?\s)\s*-?(?:lijn\w*|antwoord\w*|vragen)|vragen)\s*(?:over|bij|voor|inzake|:)?\s*",
    re.I,
)
_SLASH = re.compile(r"\s*/\s*")
# A heading that would do for any part of any paper.
_SAYS_NOTHING = re.compile(
    r"(?:algemeen|inleiding|overige?s?|tot slot|slot|samenvatting|update|achtergrond|context)?",
    re.I,
)


def topic_of(unit: Unit) -> str:
    """The topic of a part of the core message or a block of standard lines; empty without one.

    Headings above questions are left out: they name who asks.
    """
    above = unit.heading_path
    if unit.kind is UnitKind.CORE_MESSAGE and len(above) > 1:
        topic = above[-1]
    elif unit.kind is UnitKind.STANDARD_LINES and above:
        topic = _OPENING.sub("", above[-1])
    else:
        return ""
    topic = _SLASH.sub("/", " ".join(topic.strip(" .:").split()))
    too_long = len(topic) > _MOST_CHARACTERS or len(topic.split()) > _MOST_WORDS
    return "" if too_long or _SAYS_NOTHING.fullmatch(topic) else topic[0].upper() + topic[1:]
