"""The documents themselves: text, metadata and units, beside the vectors that find them.

A record is one JSON file, named after its content, that never changes; a generation's
manifest says which records it holds. So a new generation costs only what is new.
"""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

import atomic
from index.letters import letters_of
from index.store import REPAIR, StoreCorrupt
from index.vocabulary import abbreviations
from ingest.units import DocumentRecord, Secrecy

_RECORD = TypeAdapter(DocumentRecord)
_CACHED = 1000  # records kept in memory: of an ordinary office all of them


@dataclass(frozen=True, slots=True)
class Entry:
    """What the manifest says about one document."""

    document_id: str
    path: str
    file_name: str
    content_hash: str
    record: str  # name of the record's file
    kind: str
    title: str
    meeting_date: str | None
    units: int
    pages: int
    secrecy: Secrecy
    dossier: str | None
    parts: tuple[tuple[str, Secrecy], ...]  # the units that are marked themselves
    abbreviations: tuple[tuple[str, str], ...] = ()  # those it explains, with their words
    warnings: tuple[str, ...] = ()
    letters: str = ""  # a digest of its letters and digits, by which a copy is known

    @classmethod
    def of(cls, record: DocumentRecord, name: str) -> Entry:
        """The entry of ``record`` that is kept under ``name``."""
        return cls(
            document_id=record.id,
            path=record.path,
            file_name=record.file_name,
            content_hash=record.content_hash,
            record=name,
            kind=record.metadata.kind.value,
            title=record.metadata.title,
            meeting_date=record.metadata.meeting_date,
            units=len(record.units),
            pages=len(record.pages),
            secrecy=record.metadata.secrecy,
            dossier=record.metadata.dossier,
            parts=tuple((unit.id, unit.secrecy) for unit in record.units if unit.secrecy),
            abbreviations=tuple(abbreviations(record.text).items()),
            warnings=record.warnings,
            letters=letters_of(record.text),
        )

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Entry:
        """The entry as it stands in a manifest; one that tells of no secrecy is secret."""
        parts = data.get("parts", ())
        held = {
            "warnings": tuple(data.get("warnings", ())),
            "secrecy": Secrecy(**data.get("secrecy", {"level": "geheim"})),
            "dossier": data.get("dossier"),
            "parts": tuple((unit, Secrecy(**secrecy)) for unit, secrecy in parts),
            "abbreviations": tuple((k, v) for k, v in data.get("abbreviations", ())),
        }
        return cls(**{**data, **held})

    def to_json(self) -> dict[str, Any]:
        """The entry as it goes into a manifest."""
        return asdict(self)


class Catalogue:
    """Records on disk under ``folder``, read with a small cache."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._cache: OrderedDict[str, DocumentRecord] = OrderedDict()

    def put(self, record: DocumentRecord) -> str:
        """Keep ``record`` and return its name. The file is complete or not there at all."""
        data = _RECORD.dump_json(record)
        name = _name(data)
        target = self.folder / name
        if not _holds(target, data):
            self.folder.mkdir(parents=True, exist_ok=True)
            atomic.write(target, data)
        return name

    def get(self, name: str) -> DocumentRecord:
        """The record called ``name``. Raises StoreCorrupt when it is gone or damaged."""
        if name in self._cache:
            self._cache.move_to_end(name)
            return self._cache[name]
        record = self._read(name)
        self._cache[name] = record
        if len(self._cache) > _CACHED:
            self._cache.popitem(last=False)
        return record

    def _read(self, name: str) -> DocumentRecord:
        try:
            data = (self.folder / name).read_bytes()
            if _name(data) == name:
                return _RECORD.validate_json(data)
        except FileNotFoundError:
            pass
        except ValidationError as error:
            # What was written is what is there, so another version of the house wrote it.
            raise StoreCorrupt(
                f"De ingelezen tekst {name} is van een andere versie van Spreeklijn. {REPAIR}"
            ) from error
        raise StoreCorrupt(
            f"Een ingelezen tekst van de index ({name}) is weg of beschadigd. {REPAIR}"
        )

    def keep_only(self, names: set[str]) -> None:
        """Remove every record that is not in ``names``, and half-written ones."""
        for file in self.folder.glob("*"):
            if file.name not in names:
                file.unlink(missing_ok=True)


def _name(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:32] + ".json"


def _holds(path: Path, data: bytes) -> bool:
    try:
        return path.stat().st_size == len(data) and path.read_bytes() == data
    except FileNotFoundError:
        return False
