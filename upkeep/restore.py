"""``spreeklijn restore``: a backup put back; what was there goes aside, and only at the end.

The backup is unpacked and checked first. From then on a journal says what is left to do, so
whoever finds it (``spreeklijn doctor``, another ``restore``) finishes it, as often as it takes.
"""

from __future__ import annotations

import json
import os
import shutil
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from access.moved import follow
from atomic import write
from index.catalogue import Entry
from index.generations import read_current
from index.store import StoreBusy, StoreCorrupt
from ingest.pipeline import ingest, renew
from settings import Settings
from upkeep.archive import INDEX, BackupError, blocks, opened, verify
from upkeep.contents import ASIDE, STAGING, parts
from upkeep.finding import Finding, State
from upkeep.use import JOURNAL, alone
from uploads.folder import UploadFolder
from uploads.shelf import FOLDER


@dataclass(frozen=True, slots=True)
class Journal:
    """What putting a backup back comes to, once it was unpacked."""

    aside: str  # folder for what was there
    out: list[str]  # names that go there
    uploads: str  # where uploads stood when the backup was made


@dataclass(frozen=True, slots=True)
class Restored:
    """What was put back. ``aside`` holds what was there before, if anything was."""

    documents: int
    aside: Path | None
    warnings: tuple[str, ...] = ()


def restore(settings: Settings, file: Path) -> Restored:
    """Put the backup in ``file`` back. Raises BackupError, StoreError and OSError.

    Until the backup was read, checked and unpacked as a whole nothing changes.
    """
    data = settings.data_dir
    verify(file)
    with alone(data):
        if (data / JOURNAL).exists():
            _finish(settings)
        journal, warnings = _unpack(settings, file)
        write(data / JOURNAL, json.dumps(asdict(journal)))
        done = _finish(settings)
        return Restored(done.documents, done.aside, warnings)


def check_restore(settings: Settings, repair: bool) -> list[Finding]:
    """The doctor's check: a backup that was being put back when the work was ended."""
    data, name = settings.data_dir, "Terugzetten"
    if not (data / JOURNAL).exists():
        if (data / STAGING).exists() and repair:
            try:
                with alone(data):
                    shutil.rmtree(data / STAGING)
            except StoreBusy:
                return []
            return [Finding(name, State.REPAIRED, "Een afgebroken poging is opgeruimd.")]
        return []
    if not repair:
        told = "Het terugzetten van een back-up is afgebroken. Maak het af met: spreeklijn doctor"
        return [Finding(name, State.ERROR, told)]
    with alone(data):
        done = _finish(settings)
    told = f"Een afgebroken terugzetten is afgemaakt: {done.documents} documenten."
    return [Finding(name, State.REPAIRED, told)]


def _unpack(settings: Settings, file: Path) -> tuple[Journal, tuple[str, ...]]:
    data, staging = settings.data_dir, settings.data_dir / STAGING
    shutil.rmtree(staging, ignore_errors=True)
    staging.mkdir(parents=True)
    with opened(file) as (archive, description):
        for name in description.files:
            target = staging / name
            target.parent.mkdir(parents=True, exist_ok=True)
            with target.open("wb") as stream:
                for block in blocks(archive, description, name):
                    stream.write(block)
                stream.flush()
                os.fsync(stream.fileno())
    warnings: list[str] = []
    if description.database == "server" or settings.database_url is not None:
        warnings.append(
            "Gesprekken en besluiten staan in een database op een server: zet die met de middelen "
            "van die server terug (pg_dump en pg_restore)."
        )
    aside = f"{ASIDE}{datetime.now():%Y%m%d-%H%M%S}"
    while (data / aside).exists():
        aside += "-2"
    return Journal(aside, parts(data), description.uploads), tuple(warnings)


def _finish(settings: Settings) -> Restored:
    """Do what the journal says, wherever it was broken off."""
    data, staging = settings.data_dir, settings.data_dir / STAGING
    journal = _journal(data)
    aside = data / journal.aside
    if journal.out:
        aside.mkdir(exist_ok=True)
        _remember_index(data, aside)
    for name in journal.out:
        if not (aside / name).exists() and (data / name).exists():
            (data / name).rename(aside / name)
    for path in list(staging.iterdir()) if staging.is_dir() else []:
        if path.name != INDEX:
            path.rename(data / path.name)
    follow(data, Path(journal.uploads), UploadFolder(data / FOLDER).files())
    entries, failures = _known(staging / INDEX, data, journal)
    renew(entries, failures, settings)
    folder = UploadFolder(data / FOLDER)
    if folder.files():
        ingest([folder.folder], settings)
    # In this order: a journal without what it speaks of would make an empty index.
    (data / JOURNAL).unlink()
    shutil.rmtree(staging, ignore_errors=True)
    manifest = read_current(data)
    return Restored(len(manifest.documents) if manifest else 0, aside if journal.out else None)


def _known(
    file: Path, data: Path, journal: Journal
) -> tuple[dict[str, Entry], dict[str, dict[str, str]]]:
    """The documents of the backup. Uploads that stand elsewhere now are read again there."""
    if not file.is_file():
        return {}, {}
    known = json.loads(file.read_text(encoding="utf-8"))
    entries = {name: Entry.from_json(entry) for name, entry in known["documents"].items()}
    failures: dict[str, dict[str, str]] = dict(known["failures"])
    if journal.uploads != str((data / FOLDER).resolve()):
        was = Path(journal.uploads)
        entries = {n: e for n, e in entries.items() if Path(e.path).parent != was}
        failures = {path: told for path, told in failures.items() if Path(path).parent != was}
    return entries, failures


def _remember_index(data: Path, aside: Path) -> None:
    """Which documents there were, so that what goes aside could itself be put back."""
    if (aside / INDEX).exists():
        return
    try:
        manifest = read_current(data)
    except StoreCorrupt:
        return
    if manifest is not None:
        known = {"documents": manifest.documents, "failures": manifest.failures}
        write(aside / INDEX, json.dumps(known, ensure_ascii=False))


def _journal(data: Path) -> Journal:
    try:
        return Journal(**json.loads((data / JOURNAL).read_text(encoding="utf-8")))
    except (ValueError, TypeError) as error:
        raise BackupError(
            f"{data / JOURNAL} is niet te lezen. Verwijder het en zet de back-up opnieuw terug."
        ) from error
