"""What somebody may see: up to a level in general, and up to another in a dossier by name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from access.levels import LABELS, Level
from explained import Explained


class ClearanceError(Explained):
    """A clearance that is written wrongly; the message is Dutch."""


@dataclass(frozen=True, slots=True)
class Clearance:
    """Up to ``highest``, and in each of ``dossiers`` up to the level named there instead.

    ``None`` is nothing at all.
    """

    highest: Level | None = None
    dossiers: tuple[tuple[str, Level | None], ...] = ()

    def in_dossier(self, dossier: str | None) -> Level | None:
        """The highest level that may be seen of a paper in ``dossier``."""
        return dict(self.dossiers).get(dossier_key(dossier), self.highest)

    @property
    def is_full(self) -> bool:
        """Whether nothing is withheld."""
        return self.highest is Level.GEHEIM and all(
            level is Level.GEHEIM for _, level in self.dossiers
        )


NOTHING = Clearance()
PUBLIC = Clearance(Level.OPENBAAR)
EVERYTHING = Clearance(Level.GEHEIM)


def dossier_key(dossier: str | None) -> str:
    """A dossier's name as it is compared.

    >>> dossier_key("  Actieplan   Zuidoost ")
    'actieplan zuidoost'
    """
    return " ".join((dossier or "").split()).casefold()


def clearance(highest: str | None, dossiers: Mapping[str, str] | None = None) -> Clearance:
    """The clearance that these words mean. Raises ClearanceError.

    >>> clearance("intern", {"Zuidoost": "geheim"}).in_dossier("zuidoost").label
    'geheim'
    """
    named = tuple(sorted((dossier_key(k), _level(v)) for k, v in (dossiers or {}).items()))
    return Clearance(_level(highest), named)


def lowest(one: Clearance, other: Clearance) -> Clearance:
    """What both may see.

    >>> lowest(clearance("intern", {"Zuidoost": "geheim"}), clearance("geheim")) == clearance(
    ...     "intern", {"Zuidoost": "geheim"})
    True
    """
    names = sorted({name for name, _ in (*one.dossiers, *other.dossiers)})
    return Clearance(
        _lower(one.highest, other.highest),
        tuple((name, _lower(one.in_dossier(name), other.in_dossier(name))) for name in names),
    )


def to_json(found: Clearance) -> dict[str, object]:
    """``found`` as it is kept: what ``clearance`` reads."""
    return {
        "highest": found.highest.label if found.highest is not None else "niets",
        "dossiers": {k: v.label if v is not None else "niets" for k, v in found.dossiers},
    }


def _lower(one: Level | None, other: Level | None) -> Level | None:
    return None if one is None or other is None else min(one, other)


def _level(label: str | None) -> Level | None:
    if label is None or label == "niets":
        return None
    if label not in LABELS:
        raise ClearanceError(
            f"Het niveau '{label}' bestaat niet. Kies uit: {', '.join(LABELS)} of niets."
        )
    return Level[label.upper()]
