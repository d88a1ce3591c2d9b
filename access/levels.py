"""How secret a paper can be, from least to most."""

from __future__ import annotations

from enum import IntEnum


class Level(IntEnum):
    """The levels in order; a clearance for one is a clearance for all below it."""

    OPENBAAR = 0
    INTERN = 1
    VERTROUWELIJK = 2
    GEHEIM = 3

    @property
    def label(self) -> str:
        """The level as papers and sidecars write it."""
        return self.name.lower()


LABELS = tuple(level.label for level in Level)
_UNKNOWN = frozenset({"onbekend", "", None})


def level_of(label: str | None) -> Level:
    """The level called ``label``. Nothing known is intern; a word of no meaning is geheim.

    >>> level_of("onbekend"), level_of("gehiem")
    (<Level.INTERN: 1>, <Level.GEHEIM: 3>)
    """
    if label in _UNKNOWN:
        return Level.INTERN
    try:
        return Level[str(label).upper()]
    except KeyError:
        return Level.GEHEIM
