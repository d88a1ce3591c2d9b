"""Levels of secrecy: which is stricter, and several together as one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from ingest.units import Secrecy

_ORDER = ("intern", "vertrouwelijk", "geheim")


def together(secrecies: Sequence[Secrecy]) -> Secrecy | None:
    """One secrecy that at every moment holds back what any of ``secrecies`` does.

    >>> together([Secrecy("vertrouwelijk"), Secrecy("geheim", "2024-06-01T00:00")])
    Secrecy(level='geheim', lifted_at='2024-06-01T00:00', ground=None, lifted_to='vertrouwelijk')
    """
    if len(secrecies) < 2:
        return secrecies[0] if secrecies else None
    strictest = max(secrecies, key=lambda item: _rank(item.level))
    # What is left when all that ends has ended, and the last moment at which more than that holds.
    left = max((_after(item) for item in secrecies), key=_rank)
    ends = [s.lifted_at for s in secrecies if s.lifted_at and _rank(s.level) > _rank(left)]
    if not ends:
        return replace(strictest, lifted_at=None, lifted_to=None)
    return replace(strictest, lifted_at=max(ends, key=_moment), lifted_to=left)


def _after(secrecy: Secrecy) -> str:
    return (secrecy.lifted_to or "openbaar") if secrecy.lifted_at else secrecy.level


def _moment(local: str) -> datetime:
    moment = datetime.fromisoformat(local)
    return moment if moment.tzinfo else moment.replace(tzinfo=ZoneInfo("Europe/Amsterdam"))


def order(level: str) -> int:
    """How strict a level is; -1 for one that holds nothing back or is not known."""
    return _ORDER.index(level) if level in _ORDER else -1


def _rank(level: str) -> int:
    """The order of levels as they are looked at: one that is not known counts as intern."""
    return -1 if level == "openbaar" else max(order(level), 0)
