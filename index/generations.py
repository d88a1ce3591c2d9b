"""The index on disk as numbered generations: built aside, swapped in at once.

``DATA/generations/<n>/`` holds a shard and a manifest; ``DATA/CURRENT`` names the one in use.
A writer copies the current generation, changes the copy and publishes it by replacing
``CURRENT``. Whoever reads keeps its generation until it looks for a newer one, and a build
that is killed leaves nothing but a folder that the next build removes.
"""

from __future__ import annotations

import fcntl
import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, Any

from atomic import sync, write
from index import checksums
from index.disk import copy_sparse, make_data_folder
from index.lock import locked, unlock
from index.store import REPAIR, StoreBusy, StoreCorrupt, StoreMissing

CURRENT = "CURRENT"
SHARD = "shard"
MANIFEST = "manifest.json"


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a generation was made with and which documents it holds."""

    schema: int
    analyser: str
    embedding: str  # name of the model
    fingerprint: str  # hash of the model's files
    dimension: int
    engine: str = "edge"
    collection: str | None = None  # on a server: the collection of this generation
    created_at: str = ""
    documents: dict[str, dict[str, Any]] = field(default_factory=dict)
    # Files that could not be read, by path: hash, status and message, so that they are not
    # read again before they change.
    failures: dict[str, dict[str, str]] = field(default_factory=dict)


@dataclass(slots=True)
class Generation:
    """One generation, held for reading: it is not removed while its lock is open."""

    number: int
    folder: Path
    manifest: Manifest
    _lock: IO[str]

    def release(self) -> None:
        """Let go of it."""
        unlock(self._lock)


class Build:
    """A generation in the making. ``folder`` is its own; ``fresh`` says it started empty."""

    def __init__(self, data: Path, number: int, folder: Path, base: Manifest | None) -> None:
        self.data = data
        self.number = number
        self.folder = folder
        self.base = base
        self.published = False

    @property
    def fresh(self) -> bool:
        return self.base is None

    def publish(self, manifest: Manifest) -> None:
        """Write ``manifest`` and make this the current generation."""
        stamped = {**asdict(manifest), "created_at": datetime.now(UTC).isoformat("T", "seconds")}
        write(self.folder / MANIFEST, json.dumps(stamped, ensure_ascii=False))
        write(self.folder / checksums.FILE, checksums.seal(self.folder))
        _sync_tree(self.folder)
        point_to(self.data, self.number)
        self.published = True


def point_to(data: Path, number: int) -> None:
    """Make this generation the current one."""
    write(data / CURRENT, str(number))


def folder_of(data: Path, number: int) -> Path:
    """Where a generation is kept."""
    return data / "generations" / str(number)


def current_number(data: Path) -> int | None:
    """The number of the current generation, or None where there is no index."""
    try:
        return int((data / CURRENT).read_text(encoding="ascii").strip())
    except FileNotFoundError:
        return None
    except ValueError:
        raise StoreCorrupt(f"Het bestand CURRENT van de index is beschadigd. {REPAIR}") from None


def open_current(data: Path) -> Generation:
    """The current generation, locked for reading. Raises StoreMissing where there is none."""
    for _ in range(20):  # it may be replaced and removed between our two looks
        number = current_number(data)
        if number is None:
            raise StoreMissing(
                "Er is nog geen index. Lees eerst documenten in: spreeklijn ingest MAP"
            )
        folder = folder_of(data, number)
        try:
            lock = (folder / "lock").open("r", encoding="ascii")
        except FileNotFoundError:
            continue
        fcntl.flock(lock, fcntl.LOCK_SH)
        if (folder / MANIFEST).is_file():
            try:
                check_whole(folder)
                return Generation(number, folder, read_manifest(folder), lock)
            except StoreCorrupt:
                unlock(lock)
                raise
        unlock(lock)
    raise StoreCorrupt(f"De index is niet volledig. {REPAIR}")


def check_whole(folder: Path) -> None:
    """Raise StoreCorrupt where a file of the generation in ``folder`` is not what it was."""
    wrong = checksums.damaged(folder)
    if wrong:
        more = f" en nog {len(wrong) - 1} andere" if len(wrong) > 1 else ""
        raise StoreCorrupt(f"De index is beschadigd (bestand {wrong[0]}{more}). {REPAIR}")


def read_current(data: Path) -> Manifest | None:
    """What the current generation holds, or None where there is none."""
    number = current_number(data)
    return None if number is None else read_manifest(folder_of(data, number))


def live_manifests(data: Path) -> Iterator[Manifest]:
    """The manifests of all generations that are still there, also those only kept for readers."""
    for number in numbers(data):
        folder = folder_of(data, number)
        if (folder / MANIFEST).is_file():
            yield read_manifest(folder)


def read_manifest(folder: Path) -> Manifest:
    """The manifest in ``folder``. Raises StoreCorrupt when it cannot be read."""
    try:
        return Manifest(**json.loads((folder / MANIFEST).read_text(encoding="utf-8")))
    except (ValueError, TypeError, OSError) as error:
        raise StoreCorrupt(f"De beschrijving van de index is beschadigd. {REPAIR}") from error


@contextmanager
def writer(data: Path) -> Iterator[None]:
    """The right to write, for one process at a time. Raises StoreBusy when it is taken."""
    make_data_folder(data)
    busy = "Er wordt al iets ingelezen. Wacht tot dat klaar is en probeer het opnieuw."
    with locked(data / "writer.lock", busy):
        yield


@contextmanager
def build(data: Path, *, empty: bool = False) -> Iterator[Build]:
    """A new generation, copied from the current one unless ``empty``; hold ``writer`` meanwhile.

    What is not published when the block ends is removed.
    """
    # What is made from nothing does not ask in what state the old one is.
    base = None if empty else current_number(data)
    if not empty:
        sweep(data)
    number = max([base or 0, *numbers(data)]) + 1
    folder = folder_of(data, number)
    manifest: Manifest | None = None
    if base is not None:
        source = folder_of(data, base)
        check_whole(source)
        manifest = read_manifest(source)
        copy_sparse(source, folder)
        # Without them a copy that is never finished is known for what it is.
        (folder / MANIFEST).unlink()
        (folder / checksums.FILE).unlink(missing_ok=True)
    else:
        folder.mkdir(parents=True)
    (folder / "lock").touch()
    made = Build(data, number, folder, manifest)
    try:
        yield made
    finally:
        if not made.published:
            shutil.rmtree(folder, ignore_errors=True)
    sweep(data)


def sweep(data: Path) -> None:
    """Remove generations that are not current and that nobody reads; hold ``writer`` meanwhile."""
    for folder in idle(data):
        shutil.rmtree(folder, ignore_errors=True)


def idle(data: Path) -> Iterator[Path]:
    """The folders of generations that are not current, locked while nobody reads them."""
    current = current_number(data)
    for number in numbers(data):
        folder = folder_of(data, number)
        if number == current:
            continue
        with suppress(FileNotFoundError, StoreBusy), locked(folder / "lock", "in gebruik"):
            yield folder


def numbers(data: Path) -> list[int]:
    """The numbers of all generations that have a folder."""
    folder = data / "generations"
    names = os.listdir(folder) if folder.is_dir() else []
    return [int(name) for name in names if name.isdigit()]


def _sync_tree(folder: Path) -> None:
    for path in folder.rglob("*"):
        sync(path)
