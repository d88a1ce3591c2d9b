"""The folder of data: there, writable, with room, and without what killed work left behind."""

from __future__ import annotations

from pathlib import Path

from access.users import FILE as USERS
from atomic import left_behind
from audit.trail import FOLDER as AUDIT
from index.disk import LEAST_FREE, MIB, free, is_writable, used
from index.generations import idle, live_manifests, read_current, sweep, writer
from index.library import RECORDS, entries_of
from index.store import StoreBusy, StoreCorrupt
from ingest.identity import content_hash
from ingest.pipeline import ingest
from settings import Settings
from upkeep.finding import Finding, State
from uploads.folder import UploadFolder
from uploads.shelf import FOLDER


def check_folder(settings: Settings, repair: bool) -> list[Finding]:
    """Whether there is a folder that can be written, on a disk with room for another index."""
    data = settings.data_dir
    name = "Map met gegevens"
    if not data.exists():
        return [Finding(name, State.OK, f"{data} is er nog niet; hij komt er bij het inlezen.")]
    if not data.is_dir():
        told = f"{data} is geen map. Kies een andere map met SPREEKLIJN_DATA_DIR."
        return [Finding(name, State.ERROR, told)]
    if not is_writable(data):
        told = (
            f"In {data} kan niet worden geschreven. Vragen stellen kan nog, inlezen en bewaren "
            "niet. Controleer de rechten en of de schijf niet alleen-lezen is."
        )
        return [Finding(name, State.ERROR, told)]
    room, wanted = free(data), LEAST_FREE + 2 * used(data / "generations")
    if room < wanted:
        told = f"Er is nog {room // MIB} MiB vrij; inlezen vraagt {wanted // MIB} MiB. Maak ruimte vrij."
        return [Finding("Schijf", State.ERROR, told)]
    return [Finding(name, State.OK, f"{data} is te schrijven; {room // MIB} MiB vrij.")]


def check_leftovers(settings: Settings, repair: bool) -> list[Finding]:
    """What work that was killed left behind: half indexes, texts of no document, half uploads."""
    data, name = settings.data_dir, "Resten"
    if not data.is_dir() or not is_writable(data):
        return []
    try:
        with writer(data):
            left = _leftovers(data)
            if not left:
                return [Finding(name, State.OK, "Er ligt niets half af.")]
            told = f"{len(left)} resten van afgebroken werk"
            if not repair:
                return [Finding(name, State.WARNING, f"{told}. Ruim op met: spreeklijn doctor")]
            sweep(data)
            for path in left:
                if path.is_file():
                    path.unlink(missing_ok=True)
    except StoreBusy:
        return [Finding(name, State.WARNING, "Er wordt nu iets ingelezen; kijk daarna nog eens.")]
    except StoreCorrupt:
        return []  # the check of the index tells
    return [Finding(name, State.REPAIRED, f"{told} opgeruimd. Wat al was ingelezen, is er nog.")]


def check_uploads(settings: Settings, repair: bool) -> list[Finding]:
    """Files that were brought in or changed but never read: the work was ended in between."""
    data, name = settings.data_dir, "Toegevoegde stukken"
    folder = (data / FOLDER).resolve()
    try:
        manifest = read_current(data)
    except StoreCorrupt:
        return []
    read = (
        {entry.path: entry.content_hash for entry in entries_of(manifest).values()}
        if manifest
        else {}
    )
    if manifest is not None:
        read |= {path: failure["hash"] for path, failure in manifest.failures.items()}
    files = UploadFolder(folder).files()
    waiting = [file for file in files if read.get(str(file)) != content_hash(file)]
    there = {str(file) for file in files}
    gone = [path for path in read if Path(path).parent == folder and path not in there]
    if not gone and not waiting:
        return [Finding(name, State.OK, f"Alle {len(files)} zijn ingelezen.")] if files else []
    told = f"{len(waiting)} nog niet ingelezen, {len(gone)} nog niet verwijderd"
    if not repair:
        return [Finding(name, State.WARNING, f"{told}. Werk bij met: spreeklijn doctor")]
    try:
        ingest([folder], settings)
    except StoreBusy as error:
        return [Finding(name, State.WARNING, f"{told}. {error}")]
    return [Finding(name, State.REPAIRED, f"{told}; dat is nu gebeurd.")]


def _leftovers(data: Path) -> list[Path]:
    """Raises StoreCorrupt where a list of documents cannot be read: then nothing is left over."""
    found = list(idle(data))
    kept = {
        entry.record for manifest in live_manifests(data) for entry in entries_of(manifest).values()
    }
    found += [file for file in (data / RECORDS).glob("*") if file.name not in kept]
    for folder in (data, data / FOLDER, data / AUDIT, (data / USERS).parent):
        found += left_behind(folder)
    return found
