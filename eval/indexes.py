"""Temporary indexes to evaluate on, kept by content: the same documents are not read twice.

An index belongs to the documents, their order, the code that reads and indexes them and the
embedding; when any of these changes, it is made anew. The newest ones are kept.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path

from access.clearance import EVERYTHING, Clearance
from assistant.batch import InputError
from assistant.desk import Desk
from index.embedding import load_embedder
from index.library import models_fingerprint
from ingest.discovery import discover
from ingest.overrides import sidecar_of
from ingest.pipeline import ingest
from settings import Settings

_KEPT = 24
_CODE = ("access", "ingest", "index", "register")
_CODE_SUFFIXES = (".py", ".txt", ".tsv")


@contextmanager
def opened(
    files: Sequence[Path], settings: Settings, clearance: Clearance = EVERYTHING
) -> Iterator[Desk]:
    """A desk over an index of exactly ``files``, in this order."""
    with Desk.open(indexed(files, settings), clearance) as desk:
        yield desk


def indexed(files: Sequence[Path], settings: Settings) -> Settings:
    """``settings`` for an index of exactly ``files``, which is made where there is none yet.

    Raises InputError when none of the files can be read.
    """
    home = cache_folder()
    folder = home / content_key(files, settings)
    own = settings.model_copy(update={"data_dir": folder, "qdrant_url": None})
    if not (folder / "CURRENT").is_file():
        _make(files, own, folder)
    os.utime(folder)
    _prune(home)
    return own


def document_files(folder: Path) -> list[Path]:
    """The documents in a folder. Raises InputError when there are none."""
    if not folder.is_dir():
        raise InputError(f"{folder}: deze map met stukken bestaat niet. Geef haar met --documents.")
    files = discover([folder])
    if not files:
        raise InputError(f"{folder}: in deze map staan geen stukken.")
    return files


def content_key(files: Iterable[Path], settings: Settings) -> str:
    """A name for an index of ``files``."""
    digest = hashlib.sha256(code_hash().encode())
    digest.update(models_fingerprint(load_embedder(settings.embedding_model)).encode())
    for file in files:
        digest.update(str(file).encode("utf-8", "surrogateescape") + b"\0")
        digest.update(hashlib.sha256(file.read_bytes()).digest())
        sidecar = sidecar_of(file)
        digest.update(sidecar.read_bytes() if sidecar.is_file() else b"")
    return digest.hexdigest()[:32]


def documents_hash(files: Iterable[Path]) -> str:
    """A hash of the documents themselves: names and contents, wherever they are."""
    digest = hashlib.sha256()
    for file in sorted(files, key=lambda item: item.name):
        digest.update(file.name.encode("utf-8", "surrogateescape") + b"\0")
        digest.update(hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()[:16]


@lru_cache(maxsize=1)
def code_hash() -> str:
    """A hash of the code and word lists that decide what an index holds."""
    root = Path(__file__).resolve().parent.parent
    digest = hashlib.sha256(sys.version.encode())
    for package in _CODE:
        for file in sorted((root / package).rglob("*")):
            if file.suffix in _CODE_SUFFIXES:
                digest.update(file.relative_to(root).as_posix().encode() + file.read_bytes())
    return digest.hexdigest()


def cache_folder() -> Path:
    """Where temporary indexes are kept."""
    base = os.environ.get("XDG_CACHE_HOME")
    home = Path(base) if base else Path.home() / ".cache"
    folder = home / "spreeklijn" / "eval"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def _make(files: Sequence[Path], own: Settings, folder: Path) -> None:
    """Read ``files`` aside, and put the index in its place when it is whole."""
    with tempfile.TemporaryDirectory(dir=folder.parent, prefix="half-") as name:
        half = Path(name) / "index"
        report = ingest(files, own.model_copy(update={"data_dir": half}))
        if not report.usable:
            first = report.documents[0].warnings if report.documents else ()
            raise InputError(f"Geen van de stukken is te lezen. {' '.join(first)}")
        try:
            half.rename(folder)
        except OSError:
            if not (folder / "CURRENT").is_file():
                raise  # another process did not make the same index meanwhile


def _prune(home: Path) -> None:
    """Remove all but the newest indexes."""
    found = [item for item in home.iterdir() if (item / "CURRENT").is_file()]
    found.sort(key=lambda item: item.stat().st_mtime, reverse=True)
    for old in found[_KEPT:]:
        shutil.rmtree(old, ignore_errors=True)
