"""Years as people type them in a hurry ("in 25", "eind '24"), written out as the papers do."""

from __future__ import annotations

import re

_SHORT = r"(?:1[5-9]|2\d|3[0-5])"  # the years that council papers are about
_MARKED = re.compile(rf"(?<!\w)['’‘`]({_SHORT})(?![.,]?\w)")
# Without the mark it may count something ("in 25 wijken", "in 20 van de 30 gevallen"), so only
# where the sentence ends or goes on with a word that counts nothing.
_PLAIN = re.compile(
    rf"\b(in|sinds|vanaf|begin|medio|eind|voorjaar|zomer|najaar) ({_SHORT})"
    r"(?=\s*[?.!,;:](?!\d)|\s*$|\s+(?:aan|bij|door|er|is|komt|krijgen|krijgt|met|naar|nog|om|op|uit|voor|was|we|wordt)\b)",
    re.I,
)


def with_whole_years(text: str) -> str:
    """``text`` with every short year in four figures.

    >>> with_whole_years("hoeveel geld is er in 25 voor I&D en eind '26?")
    'hoeveel geld is er in 2025 voor I&D en eind 2026?'
    >>> with_whole_years("staat het meldpunt in 25 wijken, of in 20 van de 30?")
    'staat het meldpunt in 25 wijken, of in 20 van de 30?'
    """
    return _PLAIN.sub(r"\1 20\2", _MARKED.sub(r"20\1", text))
