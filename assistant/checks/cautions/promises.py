"""Intentions that are easily read as decisions."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answer import Flag
from assistant.checks.cautions.said import Said, quoted
from assistant.checks.facts.strength import strength_words

_TOLD = (
    (
        "not_decided",
        ("verkennen", "overwegen"),
        "Nog niet besloten: {}. Maak er niet meer van dan er staat.",
    ),
    ("aim", ("streven",), "Een streven, geen toezegging: {}. Maak er niet meer van dan er staat."),
    ("promise", ("toezegging",), "Een toezegging: {}. Neem de woorden letterlijk over."),
)


def undecided(said: Sequence[Said]) -> list[Flag]:
    """What is explored, considered or aimed at, by its own words; and what was promised."""
    flags: list[Flag] = []
    for kind, names, message in _TOLD:
        words: list[str] = []
        numbers: tuple[int, ...] = ()
        for item in said:
            found = strength_words(item.text, names)
            words += found
            numbers += item.numbers if found else ()
        if words:
            told = message.format(quoted(word.lower() for word in words))
            flags.append(Flag(kind, told, tuple(dict.fromkeys(numbers))))
    return flags
