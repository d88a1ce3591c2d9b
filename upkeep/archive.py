"""A backup on disk: one zip file, with the checksum of everything in it.

``backup.json`` says what was backed up and is written last, so a backup that was broken off is
known for what it is.
"""

from __future__ import annotations

import hashlib
import json
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path, PurePosixPath
from typing import IO, Any

from atomic import replacing
from explained import Explained

INDEX = "index.json"
_DESCRIPTION = "backup.json"
_FORMAT = 1
_BLOCK = 1 << 20
_STAMP = (2000, 1, 1, 0, 0, 0)  # a zip knows no moment before 1980, and a clock may say 1970


# What reading a damaged zip can raise.
_DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    OSError,
    ValueError,
    KeyError,
    RuntimeError,  # also of a zip that somebody put a password on
)


class BackupError(Explained):
    """A backup that cannot be made or used; the message is Dutch and says what to do."""


@dataclass(frozen=True, slots=True)
class Description:
    """What a backup says about itself."""

    made_at: str
    uploads: str  # where the uploads stood: documents are known by their path
    database: str  # "sqlite", "server" (not in the backup) or "none"
    format: int = _FORMAT
    files: dict[str, str] = field(default_factory=dict)  # name → SHA-256


class BackupWriter:
    """Puts files into a backup. It counts as one only after ``finish``."""

    def __init__(self, stream: zipfile.ZipFile) -> None:
        self._zip = stream
        self._files: dict[str, str] = {}

    def add(self, name: str, source: IO[bytes], limit: int | None = None) -> None:
        """Put what ``source`` gives in as ``name``; at most ``limit`` bytes."""
        digest = hashlib.sha256()
        left = limit
        with self._zip.open(_info(name), "w", force_zip64=True) as target:
            while block := source.read(_BLOCK if left is None else min(_BLOCK, left)):
                digest.update(block)
                target.write(block)
                left = None if left is None else left - len(block)
        self._files[name] = digest.hexdigest()

    def finish(self, description: dict[str, Any]) -> Description:
        """Write the description of all that was put in."""
        made = Description(**description, files=self._files)
        text = json.dumps(asdict(made), ensure_ascii=False)
        self._zip.writestr(_info(_DESCRIPTION), text.encode())
        return made


@contextmanager
def writing(file: Path) -> Iterator[BackupWriter]:
    """A new backup in ``file``, which is there as a whole afterwards or not at all.

    Raises OSError. Only its owner may read it: it holds papers under secrecy.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    with (
        replacing(file, mode=0o600) as path,
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=3) as made,
    ):
        yield BackupWriter(made)


def verify(file: Path) -> Description:
    """Read all of a backup and hold it against its checksums. Raises BackupError."""
    with opened(file) as (archive, description):
        for name in description.files:
            for _ in blocks(archive, description, name):
                pass
    return description


def is_backup(file: Path) -> bool:
    """Whether ``file`` is a backup, whatever it is called."""
    try:
        with zipfile.ZipFile(file) as archive:
            return _DESCRIPTION in archive.namelist()
    except _DAMAGE:
        return False


@contextmanager
def opened(file: Path) -> Iterator[tuple[zipfile.ZipFile, Description]]:
    """The backup in ``file`` with its description. Raises BackupError."""
    try:
        archive = zipfile.ZipFile(file)
    except FileNotFoundError as error:
        raise BackupError(f"{file}: deze back-up bestaat niet.") from error
    except _DAMAGE as error:
        raise _no_backup(file) from error
    with archive:
        yield archive, _description(archive, file)


def blocks(archive: zipfile.ZipFile, description: Description, name: str) -> Iterator[bytes]:
    """The content of one file. Raises BackupError at its end when it is not what it was."""
    digest = hashlib.sha256()
    try:
        with archive.open(name) as source:
            while block := source.read(_BLOCK):
                digest.update(block)
                yield block
    except _DAMAGE as error:
        raise _damaged(archive, name) from error
    if digest.hexdigest() != description.files[name]:
        raise _damaged(archive, name)


def _damaged(archive: zipfile.ZipFile, name: str) -> BackupError:
    return BackupError(
        f"{archive.filename}: de back-up is beschadigd (bij {name}). Er is niets veranderd. Neem "
        "een andere back-up."
    )


def _no_backup(file: Path) -> BackupError:
    return BackupError(f"{file}: dit is geen hele back-up van Spreeklijn. Neem een andere.")


def _description(archive: zipfile.ZipFile, file: Path) -> Description:
    try:
        found = Description(**json.loads(archive.read(_DESCRIPTION)))
    except (*_DAMAGE, TypeError) as error:
        raise _no_backup(file) from error
    if found.format != _FORMAT:
        raise BackupError(f"{file}: deze back-up is van een nieuwere versie van Spreeklijn.")
    if not all(_is_plain(name) for name in found.files):
        raise BackupError(f"{file}: in deze back-up staan onveilige namen. Gebruik hem niet.")
    return found


def _is_plain(name: str) -> bool:
    """Whether it names a file below the folder it is unpacked in, whatever the system."""
    path = PurePosixPath(name)
    parts = name.split("/")
    return (
        not path.is_absolute()
        and all(part not in ("", ".", "..") for part in parts)
        and not any(mark in name for mark in "\\:\0")
    )


def _info(name: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name, _STAMP)
    info.compress_type = zipfile.ZIP_DEFLATED
    info.external_attr = 0o600 << 16
    return info
