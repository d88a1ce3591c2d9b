"""What somebody sees of an index, from one moment until something changes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from access.clearance import Clearance
from access.gate import marked, of_entry
from access.restrictions import Restrictions
from access.rules import allowed, next_change
from index.catalogue import Entry
from index.schema import Access

_NOTHING = -1


@dataclass(frozen=True, slots=True)
class View:
    """The papers that ``clearance`` may see, and which of their units it may not.

    Good from ``since`` until ``until`` (seconds since 1970), with the restrictions it was made
    ``imposed``. ``access`` is the same as a condition for the search; ``None`` withholds nothing.
    """

    clearance: Clearance
    since: int
    until: int
    entries: Mapping[str, Entry]
    hidden: Mapping[str, frozenset[str]]
    access: Access | None
    imposed: Restrictions

    @property
    def is_whole(self) -> bool:
        """Whether nothing at all is withheld."""
        return self.access is None

    def shows(self, document_id: str, unit_id: str | None = None) -> bool:
        """Whether a paper, or one unit of it, is in the view."""
        return document_id in self.entries and unit_id not in self.hidden.get(document_id, ())

    def holds_at(self, now: int) -> bool:
        """Whether it still is what may be seen."""
        return self.since <= now < self.until


def view_of(
    entries: Mapping[str, Entry], restrictions: Restrictions, clearance: Clearance, now: int
) -> View:
    """What ``clearance`` may see of ``entries`` at ``now``."""
    until = min(
        (
            next_change(of_entry(entry, restrictions, unit_id), now)
            for entry in entries.values()
            for unit_id in (None, *marked(entry, restrictions))
        ),
        default=next_change((), now),
    )
    if clearance.is_full:
        return View(clearance, now, until, entries, {}, None, restrictions)
    seen: dict[str, Entry] = {}
    hidden: dict[str, frozenset[str]] = {}
    for name, entry in entries.items():
        if not allowed(of_entry(entry, restrictions), entry.dossier, clearance, now):
            continue
        seen[name] = entry
        closed = frozenset(
            unit_id
            for unit_id in marked(entry, restrictions)
            if not allowed(of_entry(entry, restrictions, unit_id), entry.dossier, clearance, now)
        )
        if closed:
            hidden[name] = closed
    access = _access(seen, hidden, restrictions, clearance, now)
    return View(clearance, now, until, seen, hidden, access, restrictions)


def _access(
    seen: Mapping[str, Entry],
    hidden: Mapping[str, frozenset[str]],
    restrictions: Restrictions,
    clearance: Clearance,
    now: int,
) -> Access:
    """The condition for the search; what was imposed later stands in no payload, so by name."""
    closed = {unit_id for units in hidden.values() for unit_id in units}
    highest = clearance.highest
    return Access(
        now=now,
        highest=_NOTHING if highest is None else int(highest),
        dossiers=tuple(
            (name, _NOTHING if level is None else int(level)) for name, level in clearance.dossiers
        ),
        hidden_documents=tuple(sorted(set(restrictions.documents) - set(seen))),
        hidden_units=tuple(sorted(set(restrictions.units) & closed)),
    )
