"""Proving that the audit record is as it was written."""

from __future__ import annotations

from dataclasses import dataclass

from audit.entry import FIRST
from audit.trail import AuditError, Trail


@dataclass(frozen=True, slots=True)
class Proof:
    """What was found. ``last`` is the hash of the last entry: note it elsewhere now and then."""

    entries: int
    last: str
    problems: tuple[str, ...]


def verify(trail: Trail, key: bytes = b"") -> Proof:
    """Hold every entry against its hash and its place. Nothing is changed."""
    problems: list[str] = []
    previous, count, hashes = FIRST, 0, {FIRST}
    try:
        for entry in trail.entries():
            count += 1
            if entry.number != count:
                problems.append(
                    f"Regel {count} heeft nummer {entry.number}: er is iets weg of tussengevoegd."
                )
                count = entry.number
            if entry.previous != previous:
                problems.append(f"Regel {entry.number} sluit niet aan op de regel ervoor.")
            if entry.seal(key) != entry.hash:
                problems.append(f"Regel {entry.number} is veranderd, of de sleutel is een andere.")
            previous = entry.hash
            hashes.add(entry.hash)
    except AuditError as error:
        problems.append(str(error))
    problems += _end(trail, hashes)
    return Proof(count, previous, tuple(problems))


def _end(trail: Trail, hashes: set[str]) -> list[str]:
    """The record must reach at least to where its head says it ended."""
    try:
        noted = trail.head.read_text(encoding="ascii").split()
    except FileNotFoundError:
        # A process may have been killed between its first line and the note of it.
        return ["Het bestand HEAD is weg."] if len(hashes) > 2 else []
    except (OSError, ValueError):
        return ["Het bestand HEAD is niet te lezen."]
    if len(noted) != 2 or noted[1] not in hashes:
        return ["Het einde is weg: de laatste vastgelegde regel staat er niet meer."]
    return []
