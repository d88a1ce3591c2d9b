"""Lines that are only said if the occasion arises: "Alleen gebruiken als ...", "Desgevraagd: ..."."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from ingest.paragraphs import Paragraph

_ASKED = (
    r"(?:gevraagd|doorgevraagd|navraag|ter sprake|ter tafel|aan de orde|op tafel|begint over"
    r"|beginnen over|begint hierover|terugkomt|terugkomen|terugkeert)"
)
_PATTERNS = (
    # "Eventueel (afhankelijk van toon):", "Alleen als er wordt doorgevraagd: ..."
    re.compile(r"^\W*eventueel\b[^.:]{0,100}:", re.I),
    re.compile(
        r"^\W*(?:alleen|enkel|uitsluitend)\s+(?:(?:te\s)?(?:gebruiken|zeggen|noemen|benoemen|inzetten)"
        r"|als|indien|wanneer|bij|op verzoek|na|reactief|desgevraagd)\b[^.:]{0,120}:",
        re.I,
    ),
    # As a line of its own, above what may be said: "Alleen gebruiken als de vraag terugkomt."
    re.compile(
        r"^\W*(?:alleen|enkel|uitsluitend|niet)\s+(?:uit eigen beweging\s|actief\s|zelf\s)?(?:te\s)?(?:gebruiken|zeggen|noemen|benoemen|uitdragen)\b[^.:?]{0,120}[.:)]?$",
        re.I,
    ),
    # "Mocht het ter sprake komen, ...", "Indien hiernaar gevraagd wordt: ..."
    re.compile(
        rf"^\W*(?:indien|mocht(?:en)?)\b[^.:?]{{0,80}}?\b{_ASKED}\b[^.:?,]{{0,60}}[:,)]", re.I
    ),
    # "(alleen reactief) ...", "Indien er vragen komen over het vertrek: ..."
    re.compile(
        r"^\W*\(\s*(?:alleen|enkel)\s+(?:reactief|desgevraagd|op verzoek|bij doorvragen|bij vragen|indien gevraagd)\s*\)",
        re.I,
    ),
    re.compile(
        r"^\W*(?:indien|als|wanneer|mochten)\s+er\s+(?:\w+\s+){0,3}vragen\s+(?:over\b[^.:?]{1,60}\s)?(?:komen|zijn|worden gesteld)\b[^.:?]{0,80}:",
        re.I,
    ),
    re.compile(rf"^\W*(?:als|wanneer)\b[^.:?]{{0,80}}?\b{_ASKED}\b[^.:?]{{0,60}}:", re.I),
    re.compile(
        r"^\W*(?:desgevraagd|indien gevraagd)\s*[:,)]"
        r"|^\W*(?:indien|zo) (?:nodig|gewenst)\s*[:)]"
        r"|^\W*(?:reserve(?:regel|lijn|tekst)?|achter de hand|bij doorvragen|reactief|reactieve (?:lijn|tekst|woordvoering)"
        r"|optioneel|back-?up"
        r"|(?:op|bij) (?:een )?(?:eventuele )?vervolgvra(?:ag|gen)|bij vragen(?: hierover)?)\s*[:)]",
        re.I,
    ),
)


def is_conditional(text: str) -> bool:
    """Whether ``text`` says that it is for a certain occasion only.

    >>> is_conditional("Mocht het ter sprake komen: er is geen aangifte gedaan.")
    True
    >>> is_conditional("Als elk jaar er één procentpunt bij komt, staan we op 21%.")
    False
    """
    return any(pattern.search(text) for pattern in _PATTERNS)


@dataclass(slots=True)
class Reach:
    """Knows how far a line such as a condition reaches: one that ends in a colon covers the list below it.

    ``opens`` says whether a text is such a line.
    """

    opens: Callable[[str], bool]
    _level: int | None = None  # the bullets deeper than this are covered

    def close(self) -> None:
        """A new unit begins: the line covers nothing more."""
        self._level = None

    def holds(self, paragraph: Paragraph) -> bool:
        """Whether ``paragraph`` is covered, by itself or by the line above it."""
        own = -1 if paragraph.bullet is None else paragraph.bullet
        if self.opens(paragraph.text):
            covers = paragraph.text.rstrip().endswith((":", ".", ")", "]"))
            covers = covers and len(paragraph.text.split()) <= _OPENING_WORDS
            self._level = own if covers else None
            return True
        if self._level is not None and own > self._level:
            return True
        self._level = None
        return False


_OPENING_WORDS = 20  # a longer line says itself what may be said
