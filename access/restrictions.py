"""Secrecy that was imposed on papers after they were read in: it holds from that moment.

Two sources, both only ever stricter than what the index knows. The register in
``DATA/access/secrecy.json`` is written by ``spreeklijn secrecy``; a sidecar beside a paper holds
before it is read in again. What cannot be read counts as secret.
"""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from access.levels import LABELS
from access.private_file import Stamp, alone, stamp_of, write_private
from index.store import StoreError
from ingest.identity import content_hash
from ingest.overrides import (
    SIDECAR_SUFFIX,
    OverrideError,
    apply_overrides,
    load_sidecar,
    sidecar_of,
)
from ingest.part_overrides import PARTS
from ingest.units import Metadata, Secrecy

if TYPE_CHECKING:
    from index.catalogue import Entry

FILE = Path("access") / "secrecy.json"
SECRET = Secrecy("geheim")
_WRITTEN = (0, 0, 0, -1)  # the stamp of no file
_SHARE = 20  # a look at all sidecars may take one part in so many of the time


class RestrictionsUnreadable(StoreError):
    """The register of secrecy cannot be read, so nothing is shown."""


@dataclass(frozen=True, slots=True)
class Restriction:
    """One entry of the register: a paper, or one unit of it, that was made secret."""

    document_id: str
    secrecy: Secrecy
    unit_id: str | None = None
    record: str = ""  # the version of the paper that ``unit_id`` belongs to
    by: str = ""
    made_at: str = ""  # ISO, UTC
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Restrictions:
    """What holds beside the papers' own secrecy. ``version`` changes whenever that does."""

    documents: Mapping[str, tuple[Secrecy, ...]] = field(default_factory=dict)
    units: Mapping[str, tuple[Secrecy, ...]] = field(default_factory=dict)
    version: int = 0


class RestrictionBook:
    """The register and the sidecars, looked at again whenever something is asked."""

    def __init__(self, data: Path) -> None:
        self.file = data / FILE
        self._entries: tuple[Restriction, ...] = ()
        self._stamp: Stamp | None = None
        self._sidecars: dict[str, tuple[Stamp, Secrecy | None]] = {}
        self._next_look = 0.0
        self._gathered_for: Mapping[str, Entry] | None = None
        self._now = Restrictions()
        self._lock = threading.Lock()

    def current(self, entries: Mapping[str, Entry]) -> Restrictions:
        """What holds now for ``entries``. Raises RestrictionsUnreadable."""
        with self._lock:
            return self._current(entries)

    def _current(self, entries: Mapping[str, Entry]) -> Restrictions:
        changed = self._read()
        if time.monotonic() >= self._next_look:
            began = time.monotonic()
            changed = self._look(entries.values()) or changed
            self._next_look = began + _SHARE * (time.monotonic() - began)
        if changed or entries is not self._gathered_for:
            self._now = self._gathered(entries)
            self._gathered_for = entries
        return self._now

    def all(self) -> tuple[Restriction, ...]:
        """The register. Raises RestrictionsUnreadable."""
        self._read()
        return self._entries

    def impose(self, made: Restriction) -> None:
        """Put ``made`` in the register, in the place of what it said about the same thing."""
        with alone(self.file):
            rest = [item for item in self.all() if not _same(item, made)]
            self._write([*rest, made])

    def release(self, document_id: str, unit_id: str | None = None) -> bool:
        """Take a restriction out again; whether there was one."""
        gone = Restriction(document_id, SECRET, unit_id)
        with alone(self.file):
            rest = [item for item in self.all() if not _same(item, gone)]
            found = len(rest) < len(self._entries)
            if found:
                self._write(rest)
        return found

    def _read(self) -> bool:
        """Read the register where it changed; whether it did."""
        try:
            stamp = stamp_of(self.file)
            if stamp == self._stamp:
                return False
            if stamp is None:
                # A register that holds nothing any more is still there.
                raise FileNotFoundError(self.file)
            found = json.loads(self.file.read_text(encoding="utf-8"))
            self._entries = tuple(_entry(item) for item in found)
        except (OSError, ValueError, TypeError, KeyError) as error:
            raise RestrictionsUnreadable(
                "Het register van geheimhouding is beschadigd of weg; er wordt niets getoond. Zet "
                f"{self.file} terug uit de reservekopie: spreeklijn doctor"
            ) from error
        self._stamp = stamp
        return True

    def _look(self, entries: Iterable[Entry]) -> bool:
        """Read the sidecars that changed; whether any did."""
        changed = False
        seen: set[str] = set()
        for entry in entries:
            try:
                stamp = stamp_of(f"{entry.path}{SIDECAR_SUFFIX}")
            except OSError:
                seen.add(entry.document_id)  # a drive that is away for a while lifts nothing
                continue
            if stamp is None:
                continue
            seen.add(entry.document_id)
            known = self._sidecars.get(entry.document_id)
            if known is None or known[0] != stamp:
                self._sidecars[entry.document_id] = (stamp, _stated(entry))
                changed = True
        for name in self._sidecars.keys() - seen:
            del self._sidecars[name]
            changed = True
        return changed

    def _gathered(self, entries: Mapping[str, Entry]) -> Restrictions:
        documents: dict[str, tuple[Secrecy, ...]] = {}
        units: dict[str, tuple[Secrecy, ...]] = {}
        for item in self._entries:
            entry = entries.get(item.document_id)
            if item.unit_id is None or (entry is not None and entry.record != item.record):
                # Units of another version may be cut elsewhere: then all of the paper counts.
                kept, name = documents, item.document_id
            else:
                kept, name = units, item.unit_id
            kept[name] = (*kept.get(name, ()), item.secrecy)
        for name, (_, secrecy) in self._sidecars.items():
            if secrecy is not None and name in entries:
                documents[name] = (*documents.get(name, ()), secrecy)
        return Restrictions(documents, units, self._now.version + 1)

    def _write(self, entries: Iterable[Restriction]) -> None:
        write_private(self.file, [asdict(entry) for entry in entries])
        self._stamp = _WRITTEN  # read again, whatever the clock of the file system says


def _same(one: Restriction, other: Restriction) -> bool:
    return (one.document_id, one.unit_id) == (other.document_id, other.unit_id)


def _entry(item: dict[str, Any]) -> Restriction:
    secrecy = Secrecy(**item["secrecy"])
    if secrecy.level not in LABELS:
        raise ValueError(secrecy.level)
    return replace(Restriction(**item), secrecy=secrecy)


def _stated(entry: Entry) -> Secrecy | None:
    """What the sidecar of a paper says of secrecy; one that cannot be read says: secret.

    Where the parts of a paper can be told apart only by reading it in again, all of it is secret
    until then.
    """
    path = Path(entry.path)
    try:
        found = load_sidecar(path)
        if found.pop(PARTS, None) and content_hash(path) != entry.content_hash:
            return SECRET
        stated = apply_overrides(Metadata(), found, sidecar_of(path).name).secrecy
    except (OverrideError, OSError):
        return SECRET
    return stated if "confidentiality" in found else None
