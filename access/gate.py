"""The check at the door: asked of every unit right before it leaves, whatever found it.

It goes back to what the index knows of the paper itself and to the restrictions of this moment,
not to a view that was made before. The search and the views do their own checking.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from access.clearance import Clearance
from access.restrictions import Restrictions
from access.rules import allowed
from index.catalogue import Entry
from ingest.units import Secrecy


@dataclass(frozen=True, slots=True)
class Gate:
    """Passes what ``clearance`` may see at ``now``; what is not known does not pass."""

    entries: Mapping[str, Entry]
    restrictions: Restrictions
    clearance: Clearance
    now: int

    def passes(self, document_id: str, unit_id: str | None = None) -> bool:
        """Whether a paper, or one unit of it, may be shown."""
        entry = self.entries.get(document_id)
        if entry is None:
            return False
        secrecies = of_entry(entry, self.restrictions, unit_id)
        return allowed(secrecies, entry.dossier, self.clearance, self.now)

    def passes_whole(self, document_id: str) -> bool:
        """Whether all of a paper may be shown."""
        entry = self.entries.get(document_id)
        return entry is not None and all(
            self.passes(document_id, unit_id)
            for unit_id in (None, *marked(entry, self.restrictions))
        )

    def passes_unknown(self, document_id: str, then: Secrecy) -> bool:
        """Whether words of a paper that is gone may be shown, which was under ``then``.

        Its dossier is not known, so the least of the clearances counts.
        """
        levels = [self.clearance.highest, *(level for _, level in self.clearance.dossiers)]
        if any(level is None for level in levels):
            return False
        least = Clearance(min(level for level in levels if level is not None))
        secrecies = (then, *self.restrictions.documents.get(document_id, ()))
        return allowed(secrecies, None, least, self.now)


def of_entry(
    entry: Entry, restrictions: Restrictions, unit_id: str | None = None
) -> Iterator[Secrecy]:
    """All that holds for a paper, and for ``unit_id`` within it."""
    yield entry.secrecy
    yield from restrictions.documents.get(entry.document_id, ())
    if unit_id is not None:
        yield from (secrecy for name, secrecy in entry.parts if name == unit_id)
        yield from restrictions.units.get(unit_id, ())


def marked(entry: Entry, restrictions: Restrictions) -> list[str]:
    """The units of a paper that are under secrecy themselves."""
    of_paper = f"{entry.document_id}#"
    imposed = (name for name in restrictions.units if name.startswith(of_paper))
    return list(dict.fromkeys([*(name for name, _ in entry.parts), *imposed]))
