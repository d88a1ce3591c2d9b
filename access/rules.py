"""The rule itself: whether a paper, or a part of it, may be seen by somebody at a moment.

Pure functions over plain values. The filter inside the search (``index.schema.Access``) says
the same in the words of the store; a test holds the two against each other.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from access.clearance import Clearance
from access.levels import Level, level_of
from access.moments import NEVER, instant
from ingest.units import Secrecy


@dataclass(frozen=True, slots=True)
class Terms:
    """How secret, until when (seconds since 1970), and how secret after that."""

    level: Level
    lifted: int = NEVER
    after: Level = Level.OPENBAAR

    def at(self, now: int) -> Level:
        """The level at ``now``; the moment itself is the first at which secrecy is lifted."""
        return min(self.level, self.after) if now >= self.lifted else self.level


OPEN = Terms(Level.OPENBAAR)


def terms(secrecy: Secrecy | None) -> Terms:
    """``secrecy`` as a paper states it, made exact; without one nothing is held back."""
    if secrecy is None:
        return OPEN
    after = level_of(secrecy.lifted_to) if secrecy.lifted_to else Level.OPENBAAR
    return Terms(level_of(secrecy.level), instant(secrecy.lifted_at), after)


def allowed(
    secrecies: Iterable[Secrecy | None], dossier: str | None, clearance: Clearance, now: int
) -> bool:
    """Whether somebody with ``clearance`` may see what is under all ``secrecies`` at ``now``."""
    highest = clearance.in_dossier(dossier)
    return highest is not None and all(terms(item).at(now) <= highest for item in secrecies)


def next_change(secrecies: Iterable[Secrecy | None], now: int) -> int:
    """The first moment after ``now`` at which something is lifted; ``NEVER`` without one."""
    return min((t.lifted for t in map(terms, secrecies) if t.lifted > now), default=NEVER)
