"""How strongly a sentence says that something happens: from exploring it to having decided it.

The order is that of the office: verkennen < overwegen < streven < voornemen (willen, gaan) <
toezegging < feit < besluit. A draft may say less than its source, never more.
"""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import dataclass
from functools import lru_cache

from assistant.checks.lexicon import lines_of

_LONGEST_WORDS = 60
FACT = 6  # said plainly, with none of the words of the list
_FUTURE = re.compile(
    r"\b(?:straks|binnenkort|(?<!te )gaan|gaat|zullen|zal|komend\w*|in de toekomst|op termijn|nog niet|later dit jaar|volgende? (?:jaar|maand|week|kwartaal|zomer|voorjaar|najaar|periode|zomer))\b"
    r"|\b(?:moet|moeten|kan|kunnen|zal|zullen)\b.{0,60}\bworden\b",
    re.I,
)
_DONE = re.compile(
    r"\b(?:heeft|hebben|had|hadden|is|zijn|was|waren)\b.{0,120}?\b(?:\w*ge\w{2,}(?:d|t|en)|(?:be|ver|ont|her)\w{2,}(?:d|t|en))\b"
    r"|\b(?:werd|werden|inmiddels|sinds)\b|\b(?:heeft|hebben|is|zijn) (?:al|nu|sinds)\b",
    re.I,
)
_TIME = r"(?! (?:half |kwartaal|jaar|maand|week|dag|keer|geval|twee|drie|vier|\d))"
_ALL = re.compile(
    rf"\b(?:alle|allemaal|iedereen|voltallige|overal|helemaal)\b|\b(?:iedere?|elke?)\b{_TIME}", re.I
)
# "Een derde van alle medewerkers" says it of a third.
_SHARE_OF = re.compile(
    r"(?:%|procent|\b(?:een|twee|drie)\s+(?:derde|kwart|vijfde|tiende)|driekwart|helft|\bdeel)\s+van\s+(?:al\s+)?$",
    re.I,
)
_ALL_WHO = re.compile(
    r"\b(?:alle|iedere?|elke?)\s+(?:[^\W\d]+\s+){1,2}(?:die|dat|met|zonder)\b", re.I
)
_MOST = re.compile(r"\b(?:de meeste|merendeel|meerderheid|grotendeels|veelal|meestal|vaak)\b", re.I)
_SOME = re.compile(
    r"\b(?:sommige|enkele|een aantal|een deel|bijvoorbeeld|onder andere|o\.a\.|enige|soms|een selectie|deels|gedeeltelijk)\b",
    re.I,
)

_PROPOSES = re.compile(
    r"^(?:in te stemmen|instemmen|kennis te nemen|kennisnemen|vast te stellen|vaststellen|voor te stellen"
    r"|de raad voor te stellen|te besluiten|akkoord te gaan)\b",
    re.I,
)
_DECIDES = re.compile(
    r"\b(?:besloten|besloot|besluit|ingestemd|stemde\w* in|vastgesteld|stelde .{0,40} vast|akkoord|opgelegd|goedgekeurd"
    r"|ingevoerd|uitgebreid|verhoogd|verlengd|toegekend|aangenomen|verstuurd|gestuurd|ingegaan|geldt)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Strength:
    """The levels named in a sentence (1 verkennen ... 7 besluit), with their words."""

    levels: frozenset[int]
    names: tuple[str, ...]
    future: bool
    done: bool

    @property
    def highest(self) -> int:
        return max(self.levels, default=FACT)

    @property
    def lowest(self) -> int:
        return min(self.levels, default=FACT)

    @property
    def tentative(self) -> bool:
        """Whether it is explored or considered, so not decided."""
        return self.lowest <= 2


def find_strength(text: str) -> Strength:
    """How strongly ``text`` says it.

    >>> find_strength("We verkennen of dat kan.").lowest
    1
    """
    found = [(level, name) for level, name, pattern in _patterns() if pattern.search(text)]
    return Strength(
        levels=frozenset(level for level, _ in found),
        names=tuple(name for _, name in found),
        future=bool(_FUTURE.search(text)),
        done=bool(_DONE.search(text)),
    )


def strength_words(text: str, names: Container[str]) -> list[re.Match[str]]:
    """Where ``text`` says it as strongly as one of ``names``.

    >>> [found.group() for found in strength_words("We zullen verkennen of dat kan.", ("verkennen",))]
    ['verkennen']
    """
    return [
        match
        for _, name, pattern in _patterns()
        if name in names
        for match in pattern.finditer(text)
        if len(match.group()) <= _LONGEST_WORDS
    ]


def quantity(text: str) -> int:
    """How many are meant: 3 all, 2 most, 1 some, 0 not said."""
    for value, pattern in ((1, _SOME), (2, _MOST)):
        if pattern.search(text):
            return value
    every = (text[: match.start()] for match in _ALL.finditer(text))
    return 3 if any(not _SHARE_OF.search(before) for before in every) else 0


def of_all(text: str) -> bool:
    """Whether ``text`` says it of all, and not of all that meet something.

    >>> of_all("Iedere club krijgt geld."), of_all("Iedere club die meedoet krijgt geld.")
    (True, False)
    """
    return quantity(text) == 3 and not _ALL_WHO.search(text)


def proposes(text: str) -> bool:
    """Whether ``text`` asks a board to decide something.

    >>> proposes("De raad voor te stellen de norm te verhogen.")
    True
    """
    return bool(_PROPOSES.search(text))


def decides(text: str) -> bool:
    """Whether ``text`` says that something was decided, or has come into force."""
    return bool(_DECIDES.search(text))


@lru_cache(maxsize=1)
def _patterns() -> tuple[tuple[int, str, re.Pattern[str]], ...]:
    return tuple(
        (int(level), name, re.compile(rf"\b(?:{pattern})\b", re.I))
        for level, name, pattern in lines_of("strength.tsv")
    )
